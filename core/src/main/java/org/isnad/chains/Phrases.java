package org.isnad.chains;

import java.util.List;
import org.isnad.arabic.Letters;

/** Phrases of a table looked for in text whose letters are folded and whose words stand between spaces. Pure functions. */
final class Phrases {
    /** The conjunction, written as one word with what follows. */
    static final char AND = 'و';

    private Phrases() {}

    /** Phrases between the spaces that part them from other words in what {@link #folded} gives. */
    static List<String> apart(List<String> phrases) {
        return phrases.stream().map(phrase -> ' ' + phrase + ' ').toList();
    }

    static boolean hasAny(String folded, List<String> phrases) {
        for (String phrase : phrases) {
            if (folded.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a letter is a conjunction where it is joined to the word behind it. */
    static boolean isConjunction(char unit) {
        return unit == AND || unit == 'ف';
    }

    /** Letters folded, marks and conjunctions before words gone, every word between spaces. */
    static String folded(String text) {
        String normal = Letters.fold(text);
        char[] out = new char[normal.length() + 2];
        int length = 0;
        out[length++] = ' ';
        boolean begins = true;
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            boolean letter = Character.isLetterOrDigit(c);
            boolean joined =
                    begins && isConjunction(c) && i + 3 < normal.length() && Character.isLetter(normal.charAt(i + 3));
            if (letter && !joined) {
                out[length++] = c;
                begins = false;
            } else if (!letter && !begins) {
                out[length++] = ' ';
                begins = true;
            }
        }
        out[length++] = ' ';
        return new String(out, 0, length);
    }
}
