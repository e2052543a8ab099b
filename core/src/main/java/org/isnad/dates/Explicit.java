package org.isnad.dates;

/** Tells whether a meaning fixes its time without a reference. */
final class Explicit {
    private Explicit() {}

    static boolean is(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Calendar calendar -> calendar.year() != null;
            case Meaning.Year year -> true;
            case Meaning.Century century -> true;
            case Meaning.Moment moment -> moment.day() != null && is(moment.day());
            case Meaning.Edge edge -> is(edge.whole());
            case Meaning.Nth nth -> is(nth.whole());
            case Meaning.Range range -> is(range.to()) || is(range.from());
            case Meaning.Decade decade -> decade.century() != 0;
            default -> false;
        };
    }
}
