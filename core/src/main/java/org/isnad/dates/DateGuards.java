package org.isnad.dates;

import java.util.List;
import org.isnad.dates.grammar.DateTerm;
import org.isnad.dates.grammar.Reading;
import org.isnad.dates.reckon.Meaning;
import org.isnad.dates.reckon.Meaning.Calendar;
import org.isnad.dates.reckon.Meaning.Distance;
import org.isnad.dates.reckon.Meaning.FromToday;
import org.isnad.dates.reckon.Meaning.Moment;
import org.isnad.dates.reckon.Meaning.Weekday;

/** Tells readings that only look like dates, by the words around them. Immutable. */
final class DateGuards {
    private final GuardWords words;

    DateGuards(GuardWords words) {
        this.words = words;
    }

    boolean allows(Reading reading, List<DateTerm> terms) {
        Around around = new Around(reading, terms);
        return switch (reading.meaning()) {
            case Moment moment -> allowsMoment(moment, around);
            case Calendar month -> month.day() != 0 || around.isNot("after-month", 1);
            case Meaning.Year year -> !around.single() || year.last() > year.number() || !counts(around);
            case Meaning.Decade decade -> !around.word(1).equals("من") || !has("age", around.word(2));
            case Distance distance -> (distance.anchored() || !relatesToOther(around)) && !around.repeats();
            case Meaning.Within within -> !relatesToOther(around);
            case Meaning.Range range -> allowsRange(range, around);
            case Meaning.Now now -> around.isNot("before-now", -1);
            case Meaning.Clock clock -> true;
            case Meaning.Season season -> !around.single() || around.isNot("after-season", 1);
            default -> isWhole(reading.meaning());
        };
    }

    private static boolean isWhole(Meaning meaning) {
        return !(meaning instanceof Meaning.Num) && !(meaning instanceof Meaning.Tense);
    }

    private boolean allowsRange(Meaning.Range range, Around around) {
        return !(range.to() instanceof Calendar c) || !c.yearless() || c.day() == 0 || isFree(around);
    }

    private boolean isFree(Around around) {
        return around.isNot("before-date", -1) && around.isNot("before-date", -2);
    }

    private boolean allowsMoment(Moment moment, Around around) {
        if (has("hour-word", around.first()) && has("numbered", around.word(-1))) {
            return false;
        }
        if (moment.day() == null && moment.weekday() == null) {
            return moment.clock() != null
                    && (moment.clock().sure()
                            || moment.zone() != null
                            || around.first().length() == 2);
        }
        if (moment.day() instanceof Calendar date && date.yearless() && !isFree(around)) {
            return false;
        }
        if (moment.day() instanceof Calendar date && date.period() != null && has("of-other", around.word(1))) {
            return false;
        }
        if (moment.day() instanceof FromToday && around.single() && !isToday(around)) {
            return false;
        }
        Weekday weekday = moment.weekday();
        boolean bare = weekday != null && moment.day() == null && weekday.tense() == null && around.single();
        boolean each = weekday != null && has("each", around.word(-1));
        return !each && (!bare || allowsWeekday(around));
    }

    /** Words for days near today that are names as well, such as those of newspapers, or common nouns before another. */
    private boolean isToday(Around around) {
        if (has("name-like", around.first())) {
            return around.isNot("before-today", -1) && around.isNot("after-today", 1);
        }
        return !has("noun-like", around.first()) || !around.word(1).startsWith("ال");
    }

    private boolean allowsWeekday(Around around) {
        return around.isNot("before-weekday", -1) && around.isNot("after-weekday", 1) && !isFamilyName(around);
    }

    /** A weekday after a title and one given name (the analyst Abdullah al-Ahad) is a family name. */
    private boolean isFamilyName(Around around) {
        boolean compound = around.word(-1).equals("الله") && around.word(-2).equals("عبد");
        String title = around.word(compound ? -3 : -2);
        boolean given = compound || words.isGiven(around.word(-1));
        return given && (title.startsWith("ال") && !has("sole", title) || has("name-verb", title));
    }

    private boolean counts(Around around) {
        String next = around.word(1);
        boolean accusative =
                next.length() > 3 && next.endsWith("ا") && !next.startsWith("ال") && !has("not-counted", next);
        return has("counted", next) || accusative;
    }

    /** Three days before the vote, a week after it: reckoned from something else. */
    private boolean relatesToOther(Around around) {
        return has("reckoned-from", around.word(1));
    }

    private boolean has(String kind, String word) {
        return words.has(kind, word);
    }

    /** The words around a reading: -1 the one before, 1 the one behind. */
    private final class Around {
        private final Reading reading;
        private final List<DateTerm> terms;

        Around(Reading reading, List<DateTerm> terms) {
            this.reading = reading;
            this.terms = terms;
        }

        String word(int at) {
            int index = at < 0 ? reading.from() + at : reading.to() + at - 1;
            return index < 0 || index >= terms.size() ? "" : terms.get(index).form();
        }

        boolean isNot(String kind, int at) {
            return !has(kind, word(at));
        }

        String first() {
            return terms.get(reading.from()).form();
        }

        /** Whether the word before is the last once more: day after day. */
        boolean repeats() {
            String before = word(-1);
            String last = terms.get(reading.to() - 1).form();
            return reading.to() == reading.from() + 2 && (before.equals(last) || before.equals(last + 'ا'));
        }

        boolean single() {
            return reading.to() == reading.from() + 1;
        }
    }
}
