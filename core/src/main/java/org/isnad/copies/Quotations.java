package org.isnad.copies;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * The words of a text that stand in quotation marks. Two who heard one man speak, or had one statement sent to them, print the same
 * quotations and have nothing of each other: what tells of copying is what stands around them. Immutable.
 */
final class Quotations {
    /** Shorter ones are names and single words of somebody's. */
    private static final int SHORTEST = 5;
    /** How many words around its quotations a report has at least, and what share of all: with fewer it is the statement itself. */
    private static final int AROUND = 15;

    private static final double AROUND_SHARE = 0.15;
    /** What share of them another may have in common without having been copied from. */
    private static final double IN_COMMON = 0.25;

    private static final String OPENING = "«“";
    private static final String CLOSING = "»”";

    private Quotations() {}

    /** The indices of the words that stand in quotations; of a mark without its partner in the same paragraph none. */
    static BitSet in(String text, WordPrint print) {
        BitSet quoted = new BitSet(print.size());
        int word = 0;
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (OPENING.indexOf(unit) >= 0 || unit == '"' && open < 0) {
                open = i;
            } else if (unit == '\n') {
                open = -1;
            } else if (open >= 0 && (CLOSING.indexOf(unit) >= 0 || unit == '"')) {
                word = mark(print, word, open, i, quoted);
                open = -1;
            }
        }
        return quoted;
    }

    /** Marks the words between two places; returns the index after them. */
    private static int mark(WordPrint print, int from, int open, int close, BitSet quoted) {
        int begin = from;
        while (begin < print.size() && print.begins()[begin] < open) {
            begin++;
        }
        int end = begin;
        while (end < print.size() && print.ends()[end] <= close) {
            end++;
        }
        if (end - begin >= SHORTEST) {
            quoted.set(begin, end);
        }
        return end;
    }

    /**
     * Whether a text that has words of its own around its quotations has hardly any of these in common with another.
     *
     * @param quoted the words in quotations
     * @param words how many words it has
     * @param found whether a word is found in the other
     */
    static boolean areAll(BitSet quoted, int words, IntPredicate found) {
        int around = words - quoted.cardinality();
        if (quoted.isEmpty() || around < Math.max(AROUND, AROUND_SHARE * words)) {
            return false;
        }
        int inCommon = 0;
        for (int i = quoted.nextClearBit(0); i < words; i = quoted.nextClearBit(i + 1)) {
            inCommon += found.test(i) ? 1 : 0;
        }
        return inCommon < IN_COMMON * around;
    }
}
