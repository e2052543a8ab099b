package org.isnad.copies;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a text of an outlet is a version of an earlier one of its own: it has most of that word by word, nearly all of it when it comes on
 * another day, or is only cut from it. What an outlet fills in anew each day, goes on from, or closes with a standing note is
 * another text. Pure functions.
 */
final class OwnVersions {
    /** What share of the earlier text stands in a version of the same day. */
    private static final double SOON = 0.75;
    /** The same of a later day; and what share of a cut text stands in the whole. */
    private static final double NEARLY_ALL = 0.9;

    /** What part of a fuller version the first one makes at least: a survey has many notes whole, and is a version of none. */
    private static final double FIRST = 0.25;

    private OwnVersions() {}

    /**
     * Whether a text is a fuller version of the same day: it has nearly all of the earlier one word by word, near its beginning, and that makes a good part
     * of it.
     */
    static boolean isFuller(char[] earlier, char[] later) {
        if (earlier.length < FIRST * later.length || earlier.length >= later.length) {
            return false;
        }
        char[] head = Arrays.copyOf(later, Math.min(later.length, earlier.length + earlier.length / 2));
        return kept(earlier, head) >= NEARLY_ALL;
    }

    /** @param soon whether it comes on the same day, or the day is not known */
    static boolean isVersion(char[] earlier, char[] later, boolean soon) {
        return kept(earlier, later) >= (soon ? SOON : NEARLY_ALL) || kept(later, earlier) >= NEARLY_ALL;
    }

    /** The share of a text's words that stand in runs of five in another. */
    private static double kept(char[] words, char[] other) {
        Set<Long> there = new HashSet<>();
        for (long shingle : Shingles.of(other)) {
            there.add(shingle);
        }
        long[] shingles = Shingles.of(words);
        BitSet kept = new BitSet(words.length);
        for (int i = 0; i < shingles.length; i++) {
            if (there.contains(shingles[i])) {
                kept.set(i, i + Shingles.LENGTH);
            }
        }
        return words.length == 0 ? 0 : kept.cardinality() / (double) words.length;
    }
}
