package org.isnad;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
    @Property
    void every_moment_is_read_back_from_its_iso_form(
            @ForAll @IntRange(min = 1, max = 9999) int year,
            @ForAll @IntRange(min = 0, max = 86_399) int second,
            @ForAll @IntRange(min = -18, max = 18) int hours) {
        When day = When.of(LocalDate.ofYearDay(year, 1 + second % 365));
        When local = When.of(day.date().atStartOfDay().plusSeconds(second));
        When exact = When.of(local.date().atTime(12, 30).atOffset(ZoneOffset.ofHours(hours)));
        assertThat(When.parse(day.toString())).contains(day);
        assertThat(When.parse(local.toString())).contains(local);
        assertThat(When.parse(exact.toString())).contains(exact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025", "2025-13-01", "+12025-01-01T10:00:00Z", "غدا", "2025-01-01T25:00"})
    void other_texts_are_no_moments(String text) {
        assertThat(When.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-05T23:59:00+03:00", "2026-04-05T23:59:00", "2026-04-05T21:30:00Z"})
    void a_day_without_a_time_comes_after_every_time_of_that_day_but_not_after_the_next(String timed) {
        When day = When.of(LocalDate.of(2026, 4, 5));
        When time = When.parse(timed).orElseThrow();
        assertThat(day.latest().isAfter(time.latest())).isEqualTo(!timed.endsWith("Z"));
    }
}
