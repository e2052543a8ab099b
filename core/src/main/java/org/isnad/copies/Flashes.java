package org.isnad.copies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Article;
import org.jspecify.annotations.Nullable;

/**
 * Texts of the window that are too short to be compared by their runs of words. Equal ones, within a day of each other, are copies: one flash on
 * fourteen sites has not fourteen sources. Equal is what has the same words, but for what stands in brackets, where agencies put their
 * marks, for a word or two behind the last dash, for labels such as that of breaking news, and for a line of the credit. Not safe for several threads.
 */
final class Flashes {
    /** Of fewer words two writers may find the same. */
    private static final int FEWEST = 6;
    /** A line of no more words that names the credit is of no text. */
    private static final int CREDIT_LINE = 6;

    /** Of so many words is what names a source behind a dash. */
    private static final int MARK = 2;

    private static final String DASHES = "-–—";
    private static final int DAYS = 1;

    private final StandingPhrases standing;
    private final Map<String, Known> first = new HashMap<>();

    /** @param known those there are, in order */
    Flashes(StandingPhrases standing, Collection<Known> known) {
        this.standing = standing;
        known.forEach(this::add);
    }

    /**
     * The words that tell a flash from others; null when they are too few.
     *
     * @param print of its text; of an article whose body was let go it is all there is
     */
    char @Nullable [] words(Article article, WordPrint print) {
        char[] words = standing.withoutLabels(article.isBodyLetGo() ? print.words() : own(article));
        return words.length < FEWEST ? null : words;
    }

    private static char[] own(Article article) {
        String credit = article.credit();
        char[] credited = credit == null ? new char[0] : print(credit);
        StringBuilder text = new StringBuilder();
        for (String line : article.text().split("\n")) {
            char[] words = print(line);
            if (credited.length == 0 || words.length > CREDIT_LINE || !contains(words, credited)) {
                text.append(withoutMark(withoutBrackets(line))).append('\n');
            }
        }
        return print(text.toString());
    }

    private static char[] print(String text) {
        return WordPrint.of(text, Integer.MAX_VALUE).words();
    }

    private static boolean contains(char[] words, char[] others) {
        return new String(words).contains(new String(others));
    }

    private static String withoutBrackets(String line) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            depth += unit == '(' ? 1 : 0;
            text.append(depth == 0 ? unit : ' ');
            depth -= unit == ')' && depth > 0 ? 1 : 0;
        }
        return text.toString();
    }

    /** Without a word or two of letters behind its last dash, where a mark stands too: «… مع وزير المالية - الموج». */
    private static String withoutMark(String line) {
        int dash = line.length() - 1;
        while (dash > 0 && DASHES.indexOf(line.charAt(dash)) < 0) {
            dash--;
        }
        boolean apart = dash > 0 && Character.isWhitespace(line.charAt(dash - 1));
        String behind = apart ? line.substring(dash + 1) : "";
        int words = print(behind).length;
        boolean mark = words > 0 && words <= MARK && behind.chars().noneMatch(Character::isDigit);
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

    /** Forgets those of before a day. */
    void forgetBefore(long day) {
        first.values().removeIf(flash -> flash.day() < day);
    }

    /** All, in the order of their ids. */
    List<Known> all() {
        List<Known> all = new ArrayList<>(first.values());
        all.sort((one, other) -> one.id().compareTo(other.id()));
        return all;
    }
}
