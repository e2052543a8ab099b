package org.isnad.copies;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The phrases of a text that stand in many others: prayers, standing boilerplate, formulas of agencies and of law. That another
 * text has such a phrase too tells little, unless it also has the words around it: a copy has what a form was filled in with,
 * another filling of the form has not. Immutable.
 */
final class Formulas {
    /** How many times less a word counts in a phrase that nothing vouches for. */
    static final int COMMON = 8;

    /** How many words beside a phrase are looked at: it is not told to the word where a phrase begins and ends. */
    private static final int BESIDE = 8;

    private final int words;
    /** Begin and end of each phrase, in turns. */
    private final int[] phrases;
    /** The indices of the words outside phrases. */
    private final int[] others;

    /**
     * @param common the indices of the words that stand in such a phrase
     * @param words how many words the text has
     */
    Formulas(BitSet common, int words) {
        this.words = words;
        this.phrases = bounds(common);
        this.others = new int[words - common.cardinality()];
        int next = 0;
        for (int i = 0; next < others.length; i++) {
            others[next] = i;
            next += common.get(i) ? 0 : 1;
        }
    }

    private static int[] bounds(BitSet common) {
        IntStream.Builder bounds = IntStream.builder();
        for (int begin = common.nextSetBit(0); begin >= 0; begin = common.nextSetBit(common.nextClearBit(begin))) {
            bounds.add(begin).add(common.nextClearBit(begin));
        }
        return bounds.build().toArray();
    }

    /**
     * The share of the text that another has, 0..1. The words of a phrase that both have count the more, the more of the words
     * outside phrases that come before it, or after it, the other has too: in full when it has all, hardly when it has half.
     *
     * @param credit how much each word counts as standing there, in hundredths
     * @param exact the indices of the words that stand there among the same words
     */
    double share(int[] credit, BitSet exact) {
        long found = (long) COMMON * sum(credit);
        long all = (long) COMMON * words;
        int[] exactBefore = phrases.length == 0 ? new int[0] : exactBefore(exact);
        int next = 0;
        for (int i = 0; i < phrases.length; i += 2) {
            while (next < others.length && others[next] < phrases[i]) {
                next++;
            }
            long credited = 0;
            int there = 0;
            for (int at = phrases[i]; at < phrases[i + 1]; at++) {
                credited += credit[at];
                there += credit[at] > 0 ? 1 : 0;
            }
            int less = there == 0 ? 0 : COMMON - counts(next, exactBefore);
            found -= less * credited;
            all -= (long) less * there;
        }
        return (double) found / (all * Rewording.WHOLE);
    }

    /** The share of the text that another has when phrases count as all else. */
    static double plainShare(int[] credit) {
        return credit.length == 0 ? 0 : (double) sum(credit) / ((long) credit.length * Rewording.WHOLE);
    }

    private static int sum(int[] credit) {
        int sum = 0;
        for (int part : credit) {
            sum += part;
        }
        return sum;
    }

    /** For each number of words outside phrases, from the first on, how many of them are exact. */
    private int[] exactBefore(BitSet exact) {
        int[] before = new int[others.length + 1];
        for (int i = 0; i < others.length; i++) {
            before[i + 1] = before[i] + (exact.get(others[i]) ? 1 : 0);
        }
        return before;
    }

    /** How much each word of a phrase counts, up to {@link #COMMON}, before which so many others stand. */
    private int counts(int others, int[] exactBefore) {
        int all = exactBefore.length - 1;
        double before = part(Math.max(0, others - BESIDE), others, exactBefore);
        double after = part(others, Math.min(all, others + BESIDE), exactBefore);
        double most = all < BESIDE ? part(0, all, exactBefore) : Math.max(before, after);
        return all == 0 ? COMMON : (int) Math.max(1, Math.round(COMMON * (2 * most - 1)));
    }

    /** The part of some words that is exact; 0 when they are too few to tell. */
    private static double part(int from, int to, int[] exactBefore) {
        int count = to - from;
        return count == 0 || count < BESIDE / 2 && exactBefore.length > BESIDE
                ? 0
                : (double) (exactBefore[to] - exactBefore[from]) / count;
    }
}
