package org.isnad.dates.grammar;

import org.isnad.dates.reckon.Meaning;
import org.isnad.dates.reckon.Meaning.Calendar;
import org.isnad.dates.reckon.Meaning.Clock;
import org.isnad.dates.reckon.Meaning.Moment;
import org.isnad.dates.reckon.Meaning.Range;
import org.isnad.dates.reckon.Meaning.Weekday;
import org.jspecify.annotations.Nullable;

/** What the rules for intervals make of their two ends. */
final class RangeActions {
    private RangeActions() {}

    static @Nullable Meaning range(Meaning from, Meaning to) {
        boolean alike = from.getClass() == to.getClass() || from instanceof Weekday && to instanceof Calendar;
        boolean clocks = from instanceof Moment a
                && to instanceof Moment b
                && a.isDayless()
                && (a.clock() == null || b.clock() == null);
        return alike && !clocks ? new Range(from, to) : null;
    }

    /** Two that follow each other: Thursday and Friday, March and April. */
    static @Nullable Meaning next(ActionArgs args) {
        Meaning from = args.get(0);
        Meaning to = args.get(1);
        boolean days = from instanceof Weekday a && to instanceof Weekday b && b.day() == a.day() % 7 + 1;
        boolean months = from instanceof Calendar a
                && to instanceof Calendar b
                && a.day() == 0
                && b.day() == 0
                && b.month() == a.month() % 12 + 1
                && a.system() == b.system();
        return days || months ? range(from, to) : null;
    }

    /** From one date to another of the same calendar, each perhaps with its weekday. */
    static @Nullable Meaning dated(ActionArgs args) {
        Moment from = (Moment) args.get(0);
        Moment to = (Moment) args.get(1);
        boolean dates = from.day() instanceof Calendar a
                && to.day() instanceof Calendar b
                && a.system() == b.system()
                && a.day() > 0;
        return dates ? new Range(from, to) : null;
    }

    /** From a day of a month to a later day of it. */
    static @Nullable Meaning fromDay(ActionArgs args) {
        int day = args.number(0);
        Meaning to = args.get(args.size() - 1);
        Meaning end = to instanceof Moment moment && moment.clock() == null ? moment.day() : to;
        boolean fits = end instanceof Calendar c && c.day() > day && day > 0;
        return fits && end instanceof Calendar last ? new Range(last.onDay(day), last) : null;
    }

    /** From one time of day to another; what part of day the end names holds for the start too where it then lies before. */
    static @Nullable Meaning clocks(ActionArgs args) {
        Clock from = clock(args.get(0));
        Clock to = clock(args.get(1));
        if (from == null || to == null) {
            return null;
        }
        if (args.size() > 2) {
            to = ClockActions.halved(to, args.number(2));
        }
        Clock start = to.halved() && !from.halved() ? startBefore(from, to) : from;
        Clock end = start.halved() && !to.halved() && ClockActions.isBefore(to, start) ? afternoon(to) : to;
        return new Range(MomentActions.moment(start), MomentActions.moment(end));
    }

    private static Clock startBefore(Clock from, Clock to) {
        Clock later = afternoon(from);
        return to.hour() >= 12 && ClockActions.isBefore(later, to) && !from.halved() ? later : from;
    }

    private static Clock afternoon(Clock clock) {
        return clock.hour() < 12 ? new Clock(clock.hour() + 12, clock.minute(), true, true, clock.hourOnly()) : clock;
    }

    private static @Nullable Clock clock(Meaning meaning) {
        return switch (meaning) {
            case Clock clock -> clock;
            case Meaning.Num number -> ClockActions.clock((int) number.value(), 0, true, true);
            default -> null;
        };
    }

    /** Times of day on a day that is told before or behind them. */
    static @Nullable Meaning clocksOnDay(ActionArgs args) {
        Range range = args.first(Range.class);
        Moment day = args.first(Moment.class);
        if (range == null || day == null || day.clock() != null) {
            return null;
        }
        return new Range(on(day, range.from()), on(day, range.to()));
    }

    private static Meaning on(Moment day, Meaning time) {
        Meaning joined = time instanceof Moment moment ? MomentActions.join(day, moment) : null;
        return joined == null ? time : joined;
    }
}
