package org.isnad.copies;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The phrases of a text that stand in many others: prayers, standing boilerplate, formulas of agencies and of law. That another
 * text has such a phrase too tells little, unless it also has the words around it: a copy has what a form was filled in with,
 * another filling of the form has not. Immutable.
 */
final class Formulas {
    /** How many times less a word counts in a phrase that nothing vouches for. */
    static final int COMMON = 8;

    private final int words;
    /** Begin and end of each phrase, in turns. */
    private final int[] phrases;

    /** @param common for each word whether it stands in such a phrase */
    Formulas(boolean[] common) {
        this.words = common.length;
        int[] found = new int[common.length + 1];
        int count = 0;
        for (int i = 0; i < common.length; i++) {
            if (common[i] && (i == 0 || !common[i - 1])) {
                found[count++] = i;
            }
            if (common[i] && (i + 1 == common.length || !common[i + 1])) {
                found[count++] = i + 1;
            }
        }
        this.phrases = Arrays.copyOf(found, count);
    }

    /**
     * The share of the text that another has, 0..1. Of a phrase that both have, the words count in full when the other has
     * the words on both sides too, and in part when it has that on one side, or none.
     *
     * @param credit how much each word counts as standing there, in hundredths
     * @param stands whether the word of an index itself stands there
     */
    double share(int[] credit, IntPredicate stands) {
        long found = 0;
        for (int part : credit) {
            found += part;
        }
        found *= COMMON;
        long all = (long) COMMON * words;
        for (int i = 0; i < phrases.length; i += 2) {
            int less = COMMON - counts(phrases[i], phrases[i + 1], stands);
            for (int at = phrases[i]; less > 0 && at < phrases[i + 1]; at++) {
                found -= (long) less * credit[at];
                all -= credit[at] > 0 ? less : 0;
            }
        }
        return (double) found / (all * Rewording.WHOLE);
    }

    /** How much each word of a phrase counts, up to {@link #COMMON}. */
    private int counts(int begin, int end, IntPredicate stands) {
        if (begin == 0 && end == words) {
            return COMMON;
        }
        boolean before = stands.test(begin == 0 ? end : begin - 1);
        boolean after = stands.test(end == words ? begin - 1 : end);
        return before && after ? COMMON : before || after ? COMMON / 2 : 1;
    }
}
