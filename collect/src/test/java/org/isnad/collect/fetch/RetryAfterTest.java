package org.isnad.collect.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | 120",
                "0 | 0",
                "9999999999 | 86400",
                "99999999999999999999 | 86400",
                "Tue, 24 Nov 2026 12:10:00 GMT | 600",
                "Tue, 24 Nov 2026 12:10:00 UTC | 600",
                "Tuesday, 24-Nov-26 12:10:00 GMT | 600",
                "Tue Nov 24 12:10:00 2026 | 600",
                "Thu Jan  7 12:10:00 2027 | 86400",
                "Tue, 24 Nov 2026 11:00:00 GMT | 0"
            })
    void secondsAndAllThreeFormsOfDatesAreRead(String header, long seconds) {
        assertThat(RetryAfter.read(header, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void whatIsNoneOfTheseSaysNothing() {
        assertThat(RetryAfter.read("soon", NOW)).isNull();
        assertThat(RetryAfter.read("-5", NOW)).isNull();
        assertThat(RetryAfter.read(null, NOW)).isNull();
    }
}
