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
        for (int i = common.nextClearBit(0); next < others.length; i = common.nextClearBit(i + 1)) {
            others[next++] = i;
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
        int commonBefore = 0;
        for (int i = 0; i < phrases.length; i += 2) {
            long credited = 0;
            int there = 0;
            for (int at = phrases[i]; at < phrases[i + 1]; at++) {
                credited += credit[at];
                there += credit[at] > 0 ? 1 : 0;
            }
            int less = there == 0 ? 0 : COMMON - counts(phrases[i] - commonBefore, exact);
            found -= less * credited;
            all -= (long) less * there;
            commonBefore += phrases[i + 1] - phrases[i];
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

    /** How much each word of a phrase counts, up to {@link #COMMON}, before which so many others stand. */
    private int counts(int before, BitSet exact) {
        int all = others.length;
        if (all < BESIDE) {
            return all == 0 ? COMMON : counts(part(0, all, exact));
        }
        return counts(Math.max(
                part(Math.max(0, before - BESIDE), before, exact),
                part(before, Math.min(all, before + BESIDE), exact)));
    }

    private static int counts(double part) {
        return (int) Math.max(1, Math.round(COMMON * (2 * part - 1)));
    }

    /** The part of some words outside phrases that is exact; 0 when they are too few to tell. */
    private double part(int from, int to, BitSet exact) {
        int count = to - from;
        if (count == 0 || count < BESIDE / 2 && others.length >= BESIDE) {
            return 0;
        }
        int there = 0;
        for (int i = from; i < to; i++) {
            there += exact.get(others[i]) ? 1 : 0;
        }
        return (double) there / count;
    }
}
