package org.isnad.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Article;
import org.isnad.Mention;
import org.isnad.Span;
import org.jspecify.annotations.Nullable;

/**
 * Texts of the window that are too short to be compared by their runs of words. Equal ones, within a day of each other, are copies: one flash on
 * fourteen sites has not fourteen sources. Equal is what has the same words, but for a few in brackets at a line's beginning or end, where
 * agencies put their marks, for a word or two behind the last dash that are no place, for labels such as that of breaking news, and for a
 * line of the credit. Not safe for several threads.
 */
final class Flashes {
    /** Of fewer words two writers may find the same. */
    private static final int FEWEST = 6;
    /** A line of no more words that names the credit is of no text. */
    private static final int CREDIT_LINE = 6;

    /** Of so many words is what names a source behind a dash. */
    private static final int MARK = 2;

    /** So many words of a mark stand in brackets at most, … */
    private static final int BRACKETED = 4;
    /** … and so many before it, of a place, where it opens the line. */
    private static final int PLACE = 3;

    private static final String DASHES = "-–—";
    private static final int DAYS = 1;

    private final StandingPhrases standing;
    private final Map<String, Known> first = new HashMap<>();
    /** The day from which on all are remembered. */
    private long since = Long.MIN_VALUE;

    /** @param known those there are, in order */
    Flashes(StandingPhrases standing, Collection<Known> known) {
        this.standing = standing;
        known.forEach(this::add);
    }

    /**
     * The words that tell a flash from others; null when they are too few.
     *
     * @param print of its text; of an article whose body was let go it is all there is
     * @param mentions what the text names
     */
    char @Nullable [] words(Article article, WordPrint print, List<Mention> mentions) {
        char[] words = standing.withoutLabels(article.isBodyLetGo() ? print.words() : own(article, mentions));
        return words.length < FEWEST ? null : words;
    }

    private static char[] own(Article article, List<Mention> mentions) {
        String credit = article.credit();
        char[] credited = credit == null ? new char[0] : print(credit);
        StringBuilder text = new StringBuilder();
        int begin = 0;
        for (String line : article.text().split("\n", -1)) {
            char[] words = print(line);
            if (credited.length == 0 || words.length > CREDIT_LINE || !contains(words, credited)) {
                text.append(withoutMark(withoutBrackets(line), begin, mentions)).append('\n');
            }
            begin += line.length() + 1;
        }
        return print(text.toString());
    }

    private static char[] print(String text) {
        return WordPrint.of(text, Integer.MAX_VALUE).words();
    }

    private static boolean contains(char[] words, char[] others) {
        return new String(words).contains(new String(others));
    }

    /** The line with blanks in the place of marks in brackets, of the same length. */
    private static String withoutBrackets(String line) {
        char[] text = line.toCharArray();
        for (int open = 0; open < text.length; open++) {
            int close = isOpen(text[open]) ? line.indexOf(text[open] == '(' ? ')' : ']', open) : -1;
            if (close > open && isMark(line, open, close)) {
                Arrays.fill(text, open, close + 1, ' ');
                open = close;
            }
        }
        return new String(text);
    }

    private static boolean isOpen(char unit) {
        return unit == '(' || unit == '[';
    }

    /** Whether a few words without figures stand there, at the line's beginning or end. */
    private static boolean isMark(String line, int open, int close) {
        String inside = line.substring(open + 1, close);
        boolean outside = print(line.substring(0, open)).length <= PLACE || print(line.substring(close)).length == 0;
        return outside && print(inside).length <= BRACKETED && inside.chars().noneMatch(Character::isDigit);
    }

    /** Without a word or two of letters behind its last dash, where a mark stands too: «… مع وزير المالية - الموج», but no place. */
    private static String withoutMark(String line, int begin, List<Mention> mentions) {
        int dash = line.length() - 1;
        while (dash > 0 && DASHES.indexOf(line.charAt(dash)) < 0) {
            dash--;
        }
        boolean apart = dash > 0 && Character.isWhitespace(line.charAt(dash - 1));
        String behind = apart ? line.substring(dash + 1) : "";
        int words = print(behind).length;
        Span place = new Span(begin + Math.max(dash, 0), begin + line.length());
        boolean mark = words > 0
                && words <= MARK
                && behind.chars().noneMatch(Character::isDigit)
                && mentions.stream()
                        .noneMatch(mention -> mention.type() == Mention.Type.PLACE && place.contains(mention.span()));
        return mark ? line.substring(0, dash) : line;
    }

    /** The first of the same words at most a day away; null when there is none. */
    @Nullable
    Known find(char[] words, long day) {
        Known found = first.get(new String(words));
        return found != null && Math.abs(found.day() - day) <= DAYS ? found : null;
    }

    /** Remembers one; of equal ones the first of its days. */
    void add(Known flash) {
        first.merge(new String(flash.words()), flash, (old, other) -> other.day() - old.day() > DAYS ? other : old);
    }

    /** Those of one day are of another from now on. */
    void date(long day, long other) {
        first.replaceAll((words, flash) -> flash.day() == day ? flash.on(other) : flash);
    }

    /** Forgets those of before a day; costs nothing when they are forgotten. */
    void forgetBefore(long day) {
        if (day > since) {
            since = day;
            first.values().removeIf(flash -> flash.day() < day);
        }
    }

    /** All, in the order of their ids. */
    List<Known> all() {
        List<Known> all = new ArrayList<>(first.values());
        all.sort((one, other) -> one.id().compareTo(other.id()));
        return all;
    }
}
