package org.isnad.dates;

import java.util.List;
import org.isnad.dates.grammar.DateTerm;
import org.isnad.dates.grammar.Reading;
import org.isnad.dates.reckon.Meaning;
import org.isnad.dates.reckon.Meaning.Moment;
import org.isnad.dates.reckon.Meaning.Range;
import org.isnad.dates.reckon.Meaning.Tense;
import org.isnad.dates.reckon.Meaning.Weekday;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the words before a bare weekday whether it lies ahead: a verb in the future, or a word such as "scheduled", in the
 * same clause. Immutable.
 */
final class Outlook {
    /** How many words before the weekday are looked at. */
    private static final int REACH = 9;

    private static final int SHORTEST_VERB = 4;
    private static final Tense NEXT = new Tense(1);

    private final GuardWords words;

    Outlook(GuardWords words) {
        this.words = words;
    }

    /** The meaning with its bare weekdays ahead of the reference; null when it has none or nothing says that they are. */
    @Nullable
    Meaning ahead(Reading reading, List<DateTerm> terms) {
        Meaning ahead = ahead(reading.meaning());
        return ahead != null && isAnnounced(reading.from(), terms) ? ahead : null;
    }

    private static @Nullable Meaning ahead(Meaning meaning) {
        return switch (meaning) {
            case Weekday day -> isBare(day) ? ahead(day) : null;
            case Moment moment -> {
                Weekday day = moment.weekday();
                yield moment.day() == null && day != null && isBare(day) ? moment.withWeekday(ahead(day)) : null;
            }
            case Range range -> ahead(range);
            default -> null;
        };
    }

    private static @Nullable Meaning ahead(Range range) {
        Meaning from = ahead(range.from());
        Meaning to = ahead(range.to());
        return from == null || to == null ? null : new Range(from, to);
    }

    private static boolean isBare(Weekday day) {
        return day.tense() == null && day.week() == null;
    }

    private static Weekday ahead(Weekday day) {
        return new Weekday(day.day(), NEXT, null);
    }

    private boolean isAnnounced(int at, List<DateTerm> terms) {
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            String word = terms.get(i).form();
            if (isFuture(word)) {
                return true;
            }
            if (word.equals("\n") || words.has("clause", word)) {
                return false;
            }
        }
        return false;
    }

    private boolean isFuture(String word) {
        boolean verb = word.length() >= SHORTEST_VERB && words.begins("future-prefix", word);
        return words.has("future", word) || verb && !words.has("not-future", word);
    }
}
