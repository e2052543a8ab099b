package org.isnad.dates.grammar;

import org.isnad.dates.reckon.CalendarSystem;
import org.isnad.dates.reckon.Meaning;
import org.isnad.dates.reckon.Meaning.Calendar;
import org.isnad.dates.reckon.Meaning.Clock;
import org.isnad.dates.reckon.Meaning.DayPart;
import org.isnad.dates.reckon.Meaning.Moment;
import org.isnad.dates.reckon.Meaning.Unit;
import org.isnad.dates.reckon.Meaning.Weekday;
import org.isnad.dates.reckon.Meaning.Zone;
import org.jspecify.annotations.Nullable;

/** How days, parts of day, times and zones that stand together make one moment. */
final class MomentActions {
    private MomentActions() {}

    static Moment moment(Meaning piece) {
        return switch (piece) {
            case Moment whole -> whole;
            case Weekday weekday -> new Moment(null, weekday, null, null, null);
            case DayPart part -> new Moment(null, null, part, null, null);
            case Clock clock -> new Moment(null, null, null, clock, null);
            case Zone zone -> new Moment(null, null, null, null, zone);
            default -> new Moment(piece, null, null, null, null);
        };
    }

    /** A day so many days or weeks away, which a time of day may stand beside. */
    static @Nullable Meaning daysAway(ActionArgs args) {
        boolean days = args.get(0) instanceof Meaning.Distance away
                && (away.quantity().unit() == Unit.DAY || away.quantity().unit() == Unit.WEEK);
        return days ? moment(args.get(0)) : null;
    }

    /** Both together, where they do not speak of the same thing; a part of day settles the half of day of a clock time. */
    static @Nullable Meaning join(Moment a, Moment b) {
        boolean clash = a.day() != null && b.day() != null
                || a.weekday() != null && b.weekday() != null
                || a.part() != null && b.part() != null
                || a.clock() != null && b.clock() != null
                || a.zone() != null && b.zone() != null;
        if (clash) {
            return null;
        }
        DayPart part = either(a.part(), b.part());
        Clock clock = either(a.clock(), b.clock());
        return new Moment(
                either(a.day(), b.day()),
                either(a.weekday(), b.weekday()),
                part,
                clock != null && part != null ? ClockActions.halved(clock, part.part()) : clock,
                either(a.zone(), b.zone()));
    }

    /** One day named in two calendars: the Gregorian name counts. */
    static @Nullable Meaning eitherCalendar(ActionArgs args) {
        Moment a = (Moment) args.get(0);
        Moment b = (Moment) args.get(1);
        if (!(a.day() instanceof Calendar first)
                || !(b.day() instanceof Calendar second)
                || first.system() == second.system()) {
            return null;
        }
        boolean firstCounts = first.system() == CalendarSystem.GREGORIAN;
        Moment chosen = firstCounts ? a : b;
        return new Moment(
                chosen.day(),
                either(a.weekday(), b.weekday()),
                chosen.part(),
                either(a.clock(), b.clock()),
                either(a.zone(), b.zone()));
    }

    private static <M extends Meaning> @Nullable M either(@Nullable M a, @Nullable M b) {
        return a != null ? a : b;
    }
}
