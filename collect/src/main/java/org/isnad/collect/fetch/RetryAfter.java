package org.isnad.collect.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The Retry-After header (RFC 9110, section 10.2.3): seconds or a date. Pure functions. */
final class RetryAfter {
    /** A longer wait than a day is not believed. */
    private static final Duration MOST = Duration.ofDays(1);

    private static final int MOST_DIGITS = 9;
    /** The three that RFC 9110, section 5.6.7, wants to be read: of today, of RFC 850 and of C's asctime. */
    private static final List<DateTimeFormatter> FORMS = List.of(
            form("EEE, d MMM yyyy HH:mm:ss 'GMT'"),
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("EEEE, d-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.ENGLISH),
            form("EEE MMM ppd HH:mm:ss yyyy"));

    private RetryAfter() {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** @return how long to wait, between nothing and a day; null when it does not say */
    static @Nullable Duration read(@Nullable String header, Instant now) {
        String value = header == null ? "" : header.strip();
        if (value.isEmpty()) {
            return null;
        }
        if (value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return value.length() > MOST_DIGITS ? MOST : bounded(Duration.ofSeconds(Long.parseLong(value)));
        }
        for (DateTimeFormatter form : FORMS) {
            try {
                LocalDateTime until = LocalDateTime.parse(value.replace("UTC", "GMT"), form);
                return bounded(Duration.between(now, until.toInstant(ZoneOffset.UTC)));
            } catch (DateTimeException otherForm) {
                continue;
            }
        }
        return null;
    }

    private static Duration bounded(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(MOST) > 0 ? MOST : wait;
    }
}
