package org.isnad.collect.feeds;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/** The dates of feeds: RFC 822 with its usual deviations, W3C date-time, and what is near them. Pure functions. */
final class FeedDates {
    private static final List<DateTimeFormatter> FORMS = List.of(
            form("[EEE, ]d MMM yyyy HH:mm[:ss] [X][Z]"),
            form("[EEE, ]d MMM yyyy HH:mm[:ss] z"),
            form("yyyy-MM-dd HH:mm:ss[ ][X][Z]"));

    private FeedDates() {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** @return null when the text is no date, which feeds often have */
    static @Nullable When read(String text) {
        Optional<When> iso = When.parse(text);
        if (iso.isPresent()) {
            return iso.get();
        }
        for (DateTimeFormatter form : FORMS) {
            try {
                return moment(form.parseBest(text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from));
            } catch (DateTimeException otherForm) {
                // The next form may fit.
            }
        }
        return null;
    }

    private static When moment(TemporalAccessor read) {
        return switch (read) {
            case ZonedDateTime zoned -> When.of(zoned.toOffsetDateTime());
            case OffsetDateTime offset -> When.of(offset);
            default -> When.of(LocalDateTime.from(read));
        };
    }
}
