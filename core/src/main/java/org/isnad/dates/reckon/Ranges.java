package org.isnad.dates.reckon;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.isnad.DateMention.Grain;
import org.isnad.dates.reckon.Meaning.Calendar;
import org.isnad.dates.reckon.Meaning.Moment;
import org.isnad.dates.reckon.Meaning.Tense;
import org.isnad.dates.reckon.Meaning.Weekday;
import org.jspecify.annotations.Nullable;

/** Intervals from one time to another: what one end leaves open, the other settles. */
final class Ranges {
    private final Reckoner reckoner;
    private final Days days;

    Ranges(Reckoner reckoner, Days days) {
        this.reckoner = reckoner;
        this.days = days;
    }

    @Nullable
    Extent of(Meaning from, Meaning to) {
        if (from instanceof Moment a && to instanceof Moment b) {
            return moments(a, b);
        }
        if (from instanceof Calendar a && to instanceof Calendar b) {
            return calendar(a, b);
        }
        if (from instanceof Weekday a && to instanceof Weekday b) {
            return weekdays(a, b);
        }
        return Extent.between(reckoner.extent(from), reckoner.extent(to));
    }

    private @Nullable Extent calendar(Calendar from, Calendar to) {
        Calendar last = to.yearless() && from.year() != null ? to.withYear(from.year()) : to;
        Extent end = reckoner.extent(last);
        if (end == null || !from.yearless()) {
            return end == null ? null : Extent.between(reckoner.extent(from), end);
        }
        int year = to.system().yearOf(end.first());
        Extent start = reckoner.extent(from.withYear(year(year, from)));
        boolean wraps = start != null && start.first().isAfter(end.first());
        return Extent.between(wraps ? reckoner.extent(from.withYear(year(year - 1, from))) : start, end);
    }

    private static Meaning.Year year(int number, Calendar like) {
        return new Meaning.Year(number, number, like.system());
    }

    private Extent weekdays(Weekday from, Weekday to) {
        Tense tense = to.tense() == null ? from.tense() : to.tense();
        if (tense != null && tense.steps() > 0 || from.week() != null) {
            LocalDate first = days.weekday(new Weekday(from.day(), tense, from.week()));
            return Extent.days(first, first.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(to.day()))), Grain.DAY);
        }
        LocalDate last = days.weekday(to.tense() == null ? new Weekday(to.day(), tense, to.week()) : to);
        return Extent.days(last.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(from.day()))), last, Grain.DAY);
    }

    private @Nullable Extent moments(Moment from, Moment to) {
        boolean plain = from.clock() == null && to.clock() == null;
        Weekday a = from.weekday();
        Weekday b = to.weekday();
        if (plain && from.day() == null && to.day() == null && a != null && b != null) {
            return weekdays(a, b);
        }
        if (plain && from.day() instanceof Calendar first && to.day() instanceof Calendar last) {
            return calendar(first, last);
        }
        if (plain && from.day() != null && to.day() == null && b != null) {
            return untilWeekday(from, b);
        }
        Moment first = from.isDayless() ? onDayOf(from, to) : from;
        Moment last = to.isDayless() ? onDayOf(to, from) : to;
        Extent start = reckoner.extent(first);
        Extent end = reckoner.extent(last);
        return wraps(start, end, to)
                ? Extent.between(start, reckoner.extent(endOfDay(last)))
                : Extent.between(start, end);
    }

    /** Today, Tuesday, to Thursday: the first such weekday from the known day on. */
    private @Nullable Extent untilWeekday(Moment from, Weekday to) {
        Extent start = reckoner.extent(from);
        if (start == null) {
            return null;
        }
        LocalDate end = start.first().with(TemporalAdjusters.nextOrSame(DayOfWeek.of(to.day())));
        return Extent.days(start.first(), end, Grain.DAY);
    }

    private static boolean wraps(@Nullable Extent start, @Nullable Extent end, Moment to) {
        Meaning.Clock clock = to.clock();
        return start != null
                && end != null
                && clock != null
                && clock.hour() == 0
                && clock.minute() == 0
                && start.first().equals(end.first());
    }

    private static Moment endOfDay(Moment last) {
        return new Moment(
                last.day(), last.weekday(), last.part(), new Meaning.Clock(24, 0, true, true, true), last.zone());
    }

    private static Moment onDayOf(Moment moment, Moment other) {
        return new Moment(
                other.day(),
                other.weekday(),
                moment.part(),
                moment.clock(),
                moment.zone() == null ? other.zone() : moment.zone());
    }
}
