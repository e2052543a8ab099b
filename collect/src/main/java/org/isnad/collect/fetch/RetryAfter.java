package org.isnad.collect.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The Retry-After header (RFC 9110, section 10.2.3): seconds or a date. Pure functions. */
final class RetryAfter {
    /** A longer wait than a day is not believed. */
    private static final Duration MOST = Duration.ofDays(1);

    private RetryAfter() {}

    /** @return how long to wait, between nothing and a day; null when it does not say */
    static @Nullable Duration read(@Nullable String header, Instant now) {
        String value = header == null ? "" : header.strip();
        if (value.isEmpty()) {
            return null;
        }
        if (value.length() < 10 && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return bounded(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return bounded(Duration.between(now, until));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static Duration bounded(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(MOST) > 0 ? MOST : wait;
    }
}
