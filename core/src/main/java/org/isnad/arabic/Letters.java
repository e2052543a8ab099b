package org.isnad.arabic;

import java.text.Normalizer;
import java.util.Arrays;

/** What single letters are and fold to. Pure functions over a table that is computed once. */
public final class Letters {
    private static final String[] FOLDED = table();
    /** The folded form where it is one unit, else 0. */
    private static final char[] UNITS = units();

    private Letters() {}

    /** The normal form of one UTF-16 unit: empty for what is dropped, one unit mostly, several for ligatures. */
    public static String foldUnit(char unit) {
        return FOLDED[unit];
    }

    /** The normal form of one unit where it is one unit, else 0. */
    public static char unit(char unit) {
        return UNITS[unit];
    }

    /** The normal form of a text, without alignment. See {@link NormalText}. */
    public static String fold(String text) {
        return fold(text, 0, text.length());
    }

    /** The normal form of a part of a text, from {@code begin} to {@code end}. */
    public static String fold(String text, int begin, int end) {
        int same = begin;
        while (same < end && UNITS[text.charAt(same)] == text.charAt(same)) {
            same++;
        }
        return same == end ? text.substring(begin, end) : new String(folded(text, begin, end));
    }

    /** The units of the normal form of a part of a text. */
    public static char[] folded(String text, int begin, int end) {
        char[] out = new char[end - begin];
        int length = 0;
        for (int i = begin; i < end; i++) {
            char unit = UNITS[text.charAt(i)];
            if (unit != 0) {
                out[length++] = unit;
            } else if (!FOLDED[text.charAt(i)].isEmpty()) {
                return unfolded(text, i, end, out, length);
            }
        }
        return length == out.length ? out : Arrays.copyOf(out, length);
    }

    /** Goes on where a ligature first folds to several units. */
    private static char[] unfolded(String text, int begin, int end, char[] done, int length) {
        StringBuilder out = new StringBuilder(2 * done.length).append(done, 0, length);
        for (int i = begin; i < end; i++) {
            out.append(FOLDED[text.charAt(i)]);
        }
        return out.toString().toCharArray();
    }

    /** Whether a unit is dropped by the normal form: a mark, tatweel, or an invisible control. */
    public static boolean isMark(char unit) {
        return FOLDED[unit].isEmpty();
    }

    public static boolean isArabic(char unit) {
        return unit >= '\u0620' && unit <= '\u064A'
                || unit >= '\u0671' && unit <= '\u06D3'
                || unit >= '\uFB50' && unit <= '\uFDFC'
                || unit >= '\uFE70' && unit <= '\uFEFC';
    }

    /** The share of a text's letters that are Arabic, 0..1; 0 when it has no letters. */
    public static double arabicShare(CharSequence text) {
        int arabic = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isArabic(c)) {
                arabic++;
                letters++;
            } else if (Character.isLetter(c)) {
                letters++;
            }
        }
        return letters == 0 ? 0 : (double) arabic / letters;
    }

    private static String[] table() {
        String[] table = new String[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = compute((char) c);
        }
        return table;
    }

    private static char[] units() {
        char[] units = new char[FOLDED.length];
        for (int c = 0; c < units.length; c++) {
            units[c] = FOLDED[c].length() == 1 ? FOLDED[c].charAt(0) : 0;
        }
        return units;
    }

    private static String compute(char c) {
        if (Character.isSurrogate(c)) {
            return String.valueOf(c);
        }
        if (dropped(c)) {
            return "";
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return " ";
        }
        char letter = foldLetter(c);
        if (letter != c) {
            return String.valueOf(letter);
        }
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            return String.valueOf((char) ('0' + Character.digit(c, 10)));
        }
        if (c >= '\uFB50' && c <= '\uFEFC') {
            return foldAll(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC), c);
        }
        char lower = Character.toLowerCase(c);
        return String.valueOf(lower);
    }

    private static String foldAll(String expanded, char from) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < expanded.length(); i++) {
            char c = expanded.charAt(i);
            out.append(c == from ? String.valueOf(c) : compute(c));
        }
        return out.toString();
    }

    private static boolean dropped(char c) {
        return c >= '\u0610' && c <= '\u061A'
                || c == '\u061C'
                || c == '\u0640'
                || c >= '\u064B' && c <= '\u065F'
                || c == '\u0670'
                || c >= '\u06D6' && c <= '\u06DC'
                || c >= '\u06DF' && c <= '\u06E8'
                || c >= '\u06EA' && c <= '\u06ED'
                || c == '\u00AD'
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2069'
                || c == '\uFEFF'
                || c >= '\uFE00' && c <= '\uFE0F'
                || c >= '\u0300' && c <= '\u036F';
    }

    private static char foldLetter(char c) {
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ', 'ٲ', 'ٳ', 'ٵ' -> 'ا';
            case 'ى', 'ی', 'ې', 'ۍ', 'ے', 'ئ', 'ێ', 'ۓ' -> 'ي';
            case 'ؤ', 'ۆ', 'ۇ', 'ۈ', 'ۋ', 'ٶ' -> 'و';
            case 'ة', 'ۀ', 'ہ', 'ۂ', 'ۃ', 'ە', 'ھ' -> 'ه';
            case 'ک', 'ڪ', 'ګ' -> 'ك';
            case 'ٮ' -> 'ب';
            case '٪' -> '%';
            case '٫' -> '.';
            case '٬' -> ',';
            default -> c;
        };
    }
}
