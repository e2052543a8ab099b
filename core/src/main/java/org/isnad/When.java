package org.isnad;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A moment as precisely as a page gives it: a day, a day with a time, or a day with time and offset from UTC.
 *
 * @param date the day
 * @param time the time of day, where given
 * @param offset the offset from UTC, where given; never without a time
 */
public record When(
        LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {
    /** The offset of a time that names none: that of Riyadh, Baghdad, Damascus, Amman, Kuwait, Doha and Aden. */
    private static final ZoneOffset USUAL = ZoneOffset.ofHours(3);

    /** Where a day begins first. */
    private static final ZoneOffset FIRST_ANYWHERE = ZoneOffset.ofHours(14);

    private static final int LAST_YEAR = 9999;

    public When {
        if (offset != null && time == null) {
            throw new IllegalArgumentException("an offset needs a time");
        }
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("not a year of the press: " + date.getYear());
        }
    }

    public static When of(LocalDate date) {
        return new When(date, null, null);
    }

    public static When of(LocalDateTime local) {
        return new When(local.toLocalDate(), local.toLocalTime(), null);
    }

    public static When of(OffsetDateTime moment) {
        return new When(moment.toLocalDate(), moment.toLocalTime(), moment.getOffset());
    }

    /**
     * Reads the ISO 8601 forms {@code 2025-05-17}, {@code 2025-05-17T20:41[:00]} and {@code 2025-05-17T20:41[:00]+04:00}.
     *
     * @return empty when the text has none of these forms
     */
    public static Optional<When> parse(String iso) {
        if (!beginsLikeIso(iso)) {
            return Optional.empty();
        }
        try {
            if (iso.length() <= 10) {
                return Optional.of(of(LocalDate.parse(iso)));
            }
            var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(parsed instanceof OffsetDateTime moment ? of(moment) : of((LocalDateTime) parsed));
        } catch (DateTimeException notIso) {
            return Optional.empty();
        }
    }

    /** Years of four digits before a hyphen; longer ones have a sign. Cheaper than an exception for most other texts. */
    private static boolean beginsLikeIso(String text) {
        boolean signed = !text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-');
        return text.length() >= 10 && (signed || text.charAt(4) == '-');
    }

    /** The instant, reading a missing time as the day's start and a missing offset as {@code assumed}. */
    public Instant instant(ZoneOffset assumed) {
        return date.atTime(time == null ? LocalTime.MIN : time).toInstant(offset == null ? assumed : offset);
    }

    /**
     * The latest instant it can mean, for putting printings in order: a day without a time counts as its end, since a page
     * that gives the day alone is rarely the first to print; a time without an offset counts as that of most Arab capitals.
     */
    public Instant latest() {
        return date.atTime(time == null ? LocalTime.MAX : time).toInstant(offset == null ? USUAL : offset);
    }

    /** The earliest instant it can mean that is looked at: a day without a time began when it began anywhere. */
    public Instant earliest() {
        return time == null ? instant(FIRST_ANYWHERE) : latest();
    }

    /** That instant by the clock of most Arab capitals. */
    public static When of(Instant moment) {
        return of(moment.atOffset(USUAL));
    }

    /** The day of {@link #latest} by the clock of most Arab capitals, as days since 1970: what midnight of event time parts. */
    public long day() {
        return latest().atOffset(USUAL).toLocalDate().toEpochDay();
    }

    /** The ISO 8601 form that {@link #parse} reads. */
    @Override
    public String toString() {
        if (time == null) {
            return date.toString();
        }
        String local = date.atTime(time).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        return offset == null ? local : local + (offset.equals(ZoneOffset.UTC) ? "Z" : offset.getId());
    }
}
