package org.isnad.dates.grammar;

import org.isnad.dates.reckon.Meaning;
import org.isnad.dates.reckon.Meaning.Clock;
import org.isnad.dates.reckon.Meaning.Moment;
import org.isnad.dates.reckon.Meaning.Unit;
import org.isnad.dates.reckon.Meaning.Zone;
import org.jspecify.annotations.Nullable;

/** What the rules for times of day and zones make of what their parts mean. */
final class ClockActions {
    /** Offsets reach fourteen hours from UTC. */
    private static final int FARTHEST = 14;

    private ClockActions() {}

    static @Nullable Clock clock(int hour, int minutes, boolean sure, boolean hourOnly) {
        int total = hour * 60 + minutes;
        boolean fits = hour <= 24 && total >= 0 && total <= 24 * 60;
        return fits ? new Clock(total / 60 % 24, total % 60, sure, hour > 12, hourOnly) : null;
    }

    /** An hour, perhaps with a quarter more or less. */
    static @Nullable Clock words(ActionArgs args) {
        int minutes = args.size() > 1 ? args.number(1) : 0;
        return clock(args.number(0), minutes, true, args.size() == 1);
    }

    /** A time of day that has a name of its own, in hours and minutes: 1200 noon, 2400 midnight. */
    static Clock fixed(int hhmm) {
        return new Clock(hhmm / 100, hhmm % 100, true, true, true);
    }

    static @Nullable Meaning open(ActionArgs args) {
        return args.get(0) instanceof Clock c ? new Clock(c.hour(), c.minute(), false, c.halved(), false) : null;
    }

    /** So many minutes or hours before or after a time of day. */
    static @Nullable Meaning beside(ActionArgs args, int sign) {
        Meaning.Quantity by = args.first(Meaning.Quantity.class);
        Clock clock = args.first(Clock.class);
        if (by == null || clock == null || by.unit() != Unit.MINUTE && by.unit() != Unit.HOUR || by.amount() > 60) {
            return null;
        }
        int minutes = (int) by.amount() * (by.unit() == Unit.HOUR ? 60 : 1);
        Clock moved = clock(clock.hour(), clock.minute() + sign * minutes, true, false);
        return moved == null ? null : new Clock(moved.hour(), moved.minute(), true, clock.halved(), false);
    }

    static @Nullable Meaning hhmm(ActionArgs args) {
        Clock clock = clock(args.number(0) / 100, args.number(0) % 100, true, false);
        return args.size() > 1 && clock != null ? timed(clock, (Zone) args.get(1)) : clock;
    }

    static Meaning timed(Meaning clock, Zone zone) {
        return new Moment(null, null, null, (Clock) clock, zone);
    }

    static @Nullable Meaning offset(ActionArgs args, int sign) {
        return args.number(1) > FARTHEST
                ? null
                : timed(args.get(0), new Zone(isoOffset(sign, args.number(1), args.number(2))));
    }

    private static String isoOffset(int sign, int hours, int minutes) {
        return (sign < 0 ? "-" : "+") + (hours < 10 ? "0" : "") + hours + (minutes < 10 ? ":0" : ":") + minutes;
    }

    static @Nullable Meaning zoneOffset(int hours) {
        return Math.abs(hours) > FARTHEST ? null : new Zone(isoOffset(hours, Math.abs(hours), 0));
    }

    static @Nullable Meaning halfOfDay(ActionArgs args) {
        int minutes = args.size() > 2 ? args.number(1) : 0;
        Clock clock = args.get(0) instanceof Clock c ? c : clock(args.number(0), minutes, true, args.size() == 2);
        return clock == null ? null : halved(clock, args.number(args.size() - 1));
    }

    /** A time on the half of day that a part of day says. */
    static Clock halved(Clock clock, int part) {
        int hour = clock.hour();
        if (clock.halved() || hour > 12 || part == 0) {
            return clock;
        }
        return new Clock(hour == 12 ? twelve(part) : turned(hour, part), clock.minute(), true, true, clock.hourOnly());
    }

    private static int twelve(int part) {
        return part >= 3 && part <= 5 ? 12 : 0;
    }

    private static int turned(int hour, int part) {
        boolean noonish = part == 3 && hour >= 10;
        boolean afternoon = part == 3 || part == 4 || part == 5 || part == 6 && hour >= 6;
        return afternoon && !noonish ? hour + 12 : hour;
    }

    static boolean isBefore(Clock a, Clock b) {
        return a.hour() * 60 + a.minute() < b.hour() * 60 + b.minute();
    }
}
