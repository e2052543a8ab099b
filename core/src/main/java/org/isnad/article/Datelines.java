package org.isnad.article;

import java.util.HashSet;
import java.util.Set;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dateline that opens a report: a place, an agency in brackets or both, before a dash: «أنقرة (وكالة) –»,
 * "LONDON (Agency) —". Thread safe.
 */
final class Datelines {
    private static final int WITHIN = 70;
    private static final int MOST_WORDS = 7;
    private static final String DASHES = "-–—ـ";

    private final Set<String> never = new HashSet<>();

    Datelines(Lexicon lexicon) {
        lexicon.table("not-datelines.tsv").forEach(row -> row.values(0).forEach(w -> never.add(TitleFinder.key(w))));
    }

    /** The dateline without its dash, or null. After the outlet's own name a colon may end it: «الشروق – دار السلام: …». */
    @Nullable
    String read(String paragraph, @Nullable String outlet) {
        int first = dash(paragraph, 0);
        int colon = paragraph.indexOf(':', Math.max(first, 0));
        boolean own = first > 0 && Titles.isOutlet(paragraph.substring(0, first), outlet);
        return own && colon > 0 && colon < WITHIN && isPart(paragraph.substring(first + 1, colon), 3)
                ? accepted(paragraph.substring(0, colon), true)
                : read(paragraph);
    }

    private @Nullable String read(String paragraph) {
        String opening = slashed(paragraph);
        opening = opening == null ? inCapitals(paragraph) : opening;
        if (opening != null) {
            return opening;
        }
        int end = dash(paragraph, 0);
        if (end < 0) {
            return null;
        }
        if (end <= 1 || paragraph.substring(0, end).isBlank()) {
            return null;
        }
        int second = dash(paragraph, end + 1);
        boolean wire = paragraph.substring(0, end).indexOf('(') >= 0;
        if (second > 0 && isPart(paragraph.substring(end + 1, second), 3)) {
            return accepted(paragraph.substring(0, second), true);
        }
        return accepted(paragraph.substring(0, end), wire);
    }

    /** Place, often with the day, and an agency between slashes: «الزعفران في 5 أبريل / الموجة / …». */
    private @Nullable String slashed(String paragraph) {
        int open = paragraph.indexOf('/');
        int close = paragraph.indexOf('/', open + 1);
        boolean agency = open > 1
                && close > open + 1
                && close < Math.min(WITHIN, paragraph.length() - 2)
                && paragraph.charAt(open - 1) == ' '
                && (paragraph.charAt(close + 1) == ' ' || paragraph.charAt(close + 1) == '-')
                && LineWords.of(paragraph.substring(open, close), 3).count() <= 2;
        String place = agency ? paragraph.substring(0, open) : "";
        LineWords words = LineWords.of(place, MOST_WORDS + 1);
        boolean dated = place.chars().anyMatch(Character::isDigit);
        return agency && words.count() > 0 && words.count() <= (dated ? MOST_WORDS : 3) && !hasStop(place)
                ? paragraph.substring(0, close + 1)
                : null;
    }

    /** A place in capitals before a colon: "PALLAM: The department …". */
    private @Nullable String inCapitals(String paragraph) {
        int colon = paragraph.indexOf(": ");
        String place = colon > 2 && colon < 30 ? paragraph.substring(0, colon) : "";
        boolean capitals = !place.isEmpty() && place.chars().allMatch(c -> Character.isUpperCase(c) || c == ' ');
        return capitals && isPart(place, 3) ? place : null;
    }

    private @Nullable String accepted(String text, boolean sure) {
        String line = text.strip();
        while (!line.isEmpty() && "-–—:ـ ".indexOf(line.charAt(line.length() - 1)) >= 0) {
            line = line.substring(0, line.length() - 1);
        }
        boolean bracketed = line.indexOf('(') >= 0 && line.indexOf(')') > 0;
        return isPart(line, bracketed || sure ? MOST_WORDS : 4) && (bracketed || sure || looksLikePlace(line))
                ? line
                : null;
    }

    /** Capital letters in Latin script; in others a few words of which none is a word of sentences. */
    private static boolean looksLikePlace(String line) {
        char first = line.charAt(0);
        if (first < 0x250) {
            int end = Math.max(line.indexOf(','), line.indexOf(' '));
            String word = end < 0 ? line : line.substring(0, Math.max(line.indexOf(' '), 1));
            return word.equals(word.toUpperCase(java.util.Locale.ROOT))
                    && word.length() > 2
                    && Character.isLetter(first);
        }
        return Character.isLetter(first);
    }

    private boolean isPart(String text, int most) {
        LineWords words = LineWords.of(text, most + 1);
        return words.count() >= 1
                && words.count() <= most
                && words.words().stream().noneMatch(never::contains)
                && text.indexOf('"') < 0
                && text.indexOf('«') < 0
                && text.indexOf('؟') < 0
                && !hasStop(text);
    }

    /** A full stop outside brackets ends a sentence; inside it belongs to an abbreviation. */
    private static boolean hasStop(String text) {
        int stop = text.indexOf('.');
        return stop >= 0 && (text.indexOf('(') < 0 || stop < text.indexOf('(') || stop > text.indexOf(')'));
    }

    /** The next dash with a space or colon beside it, within the opening of the paragraph. */
    private static int dash(String text, int from) {
        int end = Math.min(text.length() - 1, WITHIN);
        for (int i = Math.max(from, 1); i < end; i++) {
            if (DASHES.indexOf(text.charAt(i)) >= 0 && parts(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean parts(String text, int i) {
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        return before == ' '
                || before == ':'
                || before == ')'
                || before == '-'
                || after == '-'
                || after == ' ' && before != ' ' && text.charAt(i) != 'ـ';
    }
}
