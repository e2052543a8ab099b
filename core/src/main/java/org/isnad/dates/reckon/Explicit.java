package org.isnad.dates.reckon;

/** Tells whether a meaning fixes its time without a reference. */
public final class Explicit {
    private Explicit() {}

    public static boolean is(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Calendar calendar -> calendar.year() != null;
            case Meaning.FeastDay feast -> feast.year() != null;
            case Meaning.Year year -> true;
            case Meaning.Century century -> true;
            case Meaning.Moment moment -> moment.day() != null && is(moment.day());
            case Meaning.Edge edge -> is(edge.whole());
            case Meaning.Some some -> is(some.whole());
            case Meaning.WeekOf week -> is(week.day());
            case Meaning.Nth nth -> is(nth.whole());
            case Meaning.NthDay nth -> is(nth.whole());
            case Meaning.Shift shift -> is(shift.from());
            case Meaning.Season season -> is(season.year());
            case Meaning.Range range -> is(range.to()) || is(range.from());
            case Meaning.Decade decade -> decade.century() != 0;
            default -> false;
        };
    }
}
