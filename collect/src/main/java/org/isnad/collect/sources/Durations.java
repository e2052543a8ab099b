package org.isnad.collect.sources;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Durations as people write them: {@code 500ms}, {@code 2s}, {@code 5m}, {@code 1h}. Pure functions. */
final class Durations {
    private static final int MOST_DIGITS = 7;

    private Durations() {}

    static @Nullable Duration read(String text) {
        String lower = text.toLowerCase(Locale.ROOT).strip();
        int end = 0;
        while (end < lower.length() && lower.charAt(end) >= '0' && lower.charAt(end) <= '9') {
            end++;
        }
        if (end == 0 || end > MOST_DIGITS) {
            return null;
        }
        long number = Long.parseLong(lower.substring(0, end));
        return switch (lower.substring(end).strip()) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m", "min" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> null;
        };
    }
}
