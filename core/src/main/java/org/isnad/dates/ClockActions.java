package org.isnad.dates;

import org.isnad.dates.Meaning.Clock;
import org.isnad.dates.Meaning.Moment;
import org.isnad.dates.Meaning.Range;
import org.isnad.dates.Meaning.Zone;
import org.jspecify.annotations.Nullable;

/** What the rules for times of day and zones make of what their parts mean. */
final class ClockActions {
    private ClockActions() {}

    static @Nullable Clock clock(int hour, int minutes, boolean sure, boolean hourOnly) {
        int total = hour * 60 + minutes;
        boolean fits = hour <= 24 && total >= 0 && total <= 24 * 60;
        return fits ? new Clock(total / 60 % 24, total % 60, sure, false, hourOnly) : null;
    }

    static @Nullable Meaning hhmm(ActionArgs args) {
        Clock clock = ClockActions.clock(args.number(0) / 100, args.number(0) % 100, true, false);
        return args.size() > 1 && clock != null ? timed(clock, (Zone) args.get(1)) : clock;
    }

    static Meaning timed(Meaning clock, Zone zone) {
        return new Moment(null, null, null, (Clock) clock, zone);
    }

    static @Nullable Meaning offset(ActionArgs args, int sign) {
        return args.number(1) > 14
                ? null
                : ClockActions.timed(args.get(0), new Zone(isoOffset(sign, args.number(1), args.number(2))));
    }

    static String isoOffset(int sign, int hours, int minutes) {
        return (sign < 0 ? "-" : "+") + (hours < 10 ? "0" : "") + hours + (minutes < 10 ? ":0" : ":") + minutes;
    }

    static @Nullable Meaning zoneOffset(int hours) {
        return Math.abs(hours) > 14 ? null : new Zone(ClockActions.isoOffset(hours, Math.abs(hours), 0));
    }

    static @Nullable Meaning halfOfDay(ActionArgs args) {
        int minutes = args.size() > 2 ? args.number(1) : 0;
        Clock clock = args.get(0) instanceof Clock c
                ? c
                : ClockActions.clock(args.number(0), minutes, true, args.size() == 2);
        return clock == null ? null : halved(clock, args.number(args.size() - 1));
    }

    /** A time on the half of day that a part of day says. */
    static Clock halved(Clock clock, int part) {
        int hour = clock.hour();
        boolean noonish = part == 3 && hour >= 10;
        boolean afternoon = part == 3 || part == 4 || part == 5 || part == 6 && hour >= 6;
        if (clock.halved() || hour > 12 || part == 0) {
            return clock;
        }
        int turned = hour == 12
                ? (afternoon && part != 6 ? 12 : part == 0 ? 12 : 0)
                : afternoon && !noonish ? hour + 12 : hour;
        return new Clock(turned, clock.minute(), true, true, clock.hourOnly());
    }

    static Meaning clockRange(ActionArgs args) {
        Clock from = (Clock) args.get(0);
        Clock to = args.get(1) instanceof Clock c ? c : new Clock(args.number(1) % 24, 0, true, false, true);
        if (args.size() > 2) {
            to = ClockActions.halved(to, args.number(2));
            from = ClockActions.halved(from, args.number(2));
        }
        return new Range(DateActions.moment(from), DateActions.moment(to));
    }
}
