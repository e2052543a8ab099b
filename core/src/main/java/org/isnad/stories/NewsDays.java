package org.isnad.stories;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.isnad.DateMention;
import org.isnad.When;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Which of the days that an opening names is the day of the news itself: not one that something has lasted since or will last
 * until, and a day about the publication rather than one further off. Immutable.
 */
final class NewsDays {
    private static final int DAYS_BACK = 7;
    private static final int DAYS_AHEAD = 14;

    /** What ends the reach of a word over its clause. */
    private static final String CLAUSE_ENDS = "،,؛;.:؟!«»“”\"()";

    private final List<String> background;
    /** Those of them that reach over the clause they open. */
    private final List<String> reaching;

    NewsDays(Lexicon lexicon) {
        this.reaching = lexicon.table("background-date-words.tsv").stream()
                .filter(row -> row.cell(1).equals("clause"))
                .flatMap(row -> row.values(0).stream())
                .map(Letters::fold)
                .toList();
        this.background = lexicon.table("background-date-words.tsv").stream()
                .flatMap(row -> row.values(0).stream())
                .map(Letters::fold)
                .toList();
    }

    /**
     * The day of the news, where the opening tells it.
     *
     * @param opening where the opening ends in the text
     * @param dates in order of their spans
     * @param published event time, or null; then only explicit dates count
     */
    @Nullable
    LocalDate spoken(String text, int opening, List<DateMention> dates, @Nullable When published) {
        LocalDate best = null;
        for (DateMention date : dates) {
            if (date.span().end() > opening || date.grain().compareTo(DateMention.Grain.DAY) > 0) {
                continue;
            }
            Optional<LocalDate> day = When.parse(date.value()).map(When::date);
            if (day.isEmpty() || !fits(day.get(), date.explicit(), published) || isBackground(text, date)) {
                continue;
            }
            if (best == null || isAbout(day.get(), published) && !isAbout(best, published)) {
                best = day.get();
            }
        }
        return best;
    }

    private static boolean fits(LocalDate day, boolean explicit, @Nullable When published) {
        if (published == null) {
            return explicit;
        }
        return !day.isBefore(published.date().minusDays(DAYS_BACK))
                && !day.isAfter(published.date().plusDays(DAYS_AHEAD));
    }

    /** Whether a day is that of the publication or next to it. */
    private static boolean isAbout(LocalDate day, @Nullable When published) {
        return published != null && Math.abs(ChronoUnit.DAYS.between(published.date(), day)) <= 1;
    }

    private boolean isBackground(String text, DateMention date) {
        int begin = Math.max(0, date.span().begin() - 24);
        String before =
                " " + Letters.fold(text.substring(begin, date.span().begin())).strip();
        String expression = Letters.fold(date.text());
        return background.stream().anyMatch(word -> ends(before, word) || expression.startsWith(word + " "))
                || reaching.stream().anyMatch(word -> opensClause(before, word));
    }

    /** Whether a text that breaks off before a date is in a clause that the word opens. */
    private static boolean opensClause(String before, String word) {
        int at = before.lastIndexOf(" " + word + " ");
        return at >= 0 && before.substring(at).chars().noneMatch(c -> CLAUSE_ENDS.indexOf(c) >= 0);
    }

    private static boolean ends(String before, String word) {
        if (!before.endsWith(word)) {
            return false;
        }
        int begin = before.length() - word.length();
        boolean joined = "وف".indexOf(before.charAt(begin - 1)) >= 0 && begin >= 2;
        return before.charAt(begin - (joined ? 2 : 1)) == ' ';
    }
}
