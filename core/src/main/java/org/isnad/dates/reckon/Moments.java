package org.isnad.dates.reckon;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.isnad.DateMention.Grain;
import org.isnad.dates.reckon.Meaning.Clock;
import org.isnad.dates.reckon.Meaning.Moment;
import org.jspecify.annotations.Nullable;

/** Times of day on their days and in their zones. */
final class Moments {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final ReferenceTime reference;
    private final Days days;

    Moments(ReferenceTime reference, Days days) {
        this.reference = reference;
        this.days = days;
    }

    /** So many seconds from the present moment; the present day where the time of day is not known. */
    @Nullable
    Extent fromNow(long seconds) {
        return reference.timed()
                ? instant(reference.moment().plusSeconds(seconds), reference.offset(), Grain.MINUTE)
                : Extent.day(reference.today());
    }

    /** The interval between the present moment and so many seconds from it. */
    Extent stretch(long seconds) {
        LocalDateTime at = reference.moment();
        LocalDateTime other = at.plusSeconds(seconds);
        LocalDateTime first = seconds < 0 ? other : at;
        LocalDateTime last = seconds < 0 ? at : other;
        return new Extent(iso(first), iso(last), Grain.HOUR, first.toLocalDate(), last.toLocalDate());
    }

    /**
     * The moment that is meant.
     *
     * @param near the moment told just before, which a bare time of day may tell again in another zone
     */
    @Nullable
    Extent of(Moment moment, @Nullable OffsetDateTime near) {
        LocalDate day = dayOf(moment);
        Clock clock = moment.clock();
        if (day == null || clock == null) {
            return Extent.day(day);
        }
        LocalDateTime at = day.atStartOfDay().plusHours(clock.hour()).plusMinutes(clock.minute());
        Meaning.Zone named = moment.zone();
        ZoneOffset zone = named == null ? reference.offset() : offset(named.id(), at);
        if (moment.isDayless() && near != null && zone != null) {
            at = nearest(at, zone, near);
        }
        return instant(at, zone, clock.hourOnly() ? Grain.HOUR : Grain.MINUTE);
    }

    private @Nullable LocalDate dayOf(Moment moment) {
        Meaning day = moment.day();
        Meaning.Weekday weekday = moment.weekday();
        if (day != null) {
            return days.of(day);
        }
        return weekday == null ? reference.today() : days.weekday(weekday);
    }

    /** The same moment told again in another zone: the day on which it is nearest to the first telling. */
    private static LocalDateTime nearest(LocalDateTime at, ZoneOffset zone, OffsetDateTime near) {
        long hours = ChronoUnit.HOURS.between(near, at.atOffset(zone));
        return hours >= 12 ? at.minusDays(1) : hours <= -12 ? at.plusDays(1) : at;
    }

    private @Nullable ZoneOffset offset(String id, LocalDateTime at) {
        return id.equals("local")
                ? reference.offset()
                : ZoneId.of(id).getRules().getOffset(at);
    }

    private static Extent instant(LocalDateTime at, @Nullable ZoneOffset offset, Grain grain) {
        String text = iso(at, offset);
        return new Extent(text, text, grain, at.toLocalDate(), at.toLocalDate());
    }

    private String iso(LocalDateTime at) {
        return iso(at, reference.offset());
    }

    private static String iso(LocalDateTime at, @Nullable ZoneOffset offset) {
        String suffix = offset == null ? "" : offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
        return MOMENT.format(at) + suffix;
    }
}
