package org.isnad.dates.grammar;

import org.isnad.dates.reckon.CalendarSystem;
import org.isnad.dates.reckon.Meaning;
import org.isnad.dates.reckon.Meaning.NthDay;
import org.isnad.dates.reckon.Meaning.Period;
import org.isnad.dates.reckon.Meaning.Season;
import org.isnad.dates.reckon.Meaning.Share;
import org.isnad.dates.reckon.Meaning.Tense;
import org.isnad.dates.reckon.Meaning.Unit;
import org.jspecify.annotations.Nullable;

/** What the rules for seasons, decades and the n-th parts of longer times make of what their parts mean. */
final class PartActions {
    private PartActions() {}

    static @Nullable Meaning nth(ActionArgs args, Meaning whole) {
        return nth(Share.valueOf(args.name(0)), args.number(1), whole);
    }

    /** The ordinal before the share: the first week of May. */
    static @Nullable Meaning nthFirst(ActionArgs args, Meaning whole) {
        return nth(Share.valueOf(args.name(1)), args.number(0), whole);
    }

    private static @Nullable Meaning nth(Share share, int number, Meaning whole) {
        int most = switch (share) {
            case WEEK -> 53;
            case MONTH -> 12;
            case QUARTER -> 4;
            case THIRD -> 3;
            case HALF -> 2;
            case DECADE -> 10;
        };
        return number > most ? null : new Meaning.Nth(share, number, whole);
    }

    static @Nullable Meaning nthRelative(ActionArgs args) {
        return args.name(0).equals("QUARTER") ? new Period(Unit.QUARTER, args.tense()) : null;
    }

    /** The first quarter or half, of the present year. */
    static @Nullable Meaning nthOfThisYear(ActionArgs args) {
        boolean ofYear = args.name(0).equals("QUARTER");
        return ofYear ? nth(args, new Period(Unit.YEAR, 0)) : null;
    }

    static @Nullable Meaning nthWeekday(int number, int weekday, Meaning whole) {
        return number > 5 ? null : new NthDay(weekday, number, whole, false);
    }

    /** Thursday the third of May is also the third Thursday of May: which of both, the calendar tells. */
    static @Nullable Meaning weekdayNth(ActionArgs args, Meaning whole) {
        int number = args.number(1);
        return number > 5 ? null : new NthDay(args.number(0), number, whole, true);
    }

    static @Nullable Meaning decade(ActionArgs args) {
        Period period = args.first(Period.class);
        if (period != null && period.unit() != Unit.CENTURY) {
            return null;
        }
        return new Meaning.Decade(args.number(0), period == null ? 0 : 2000 + 100 * period.steps());
    }

    static @Nullable Meaning century(int number) {
        return number >= 5 && number <= 22 ? new Meaning.Century(number) : null;
    }

    static Meaning season(int number, int steps) {
        return new Season(number, new Tense(steps));
    }

    static @Nullable Meaning seasonOf(ActionArgs args) {
        Meaning year = args.get(1);
        return year instanceof Meaning.Num number
                ? new Season(
                        args.number(0),
                        new Meaning.Year((int) number.value(), (int) number.value(), CalendarSystem.GREGORIAN))
                : new Season(args.number(0), year);
    }
}
