package org.isnad.copies;

import java.util.BitSet;
import java.util.List;

/**
 * Which words of a text stand word for word in earlier ones of many days. Fingerprints tell of some words of a formula only;
 * this tells of all. Pure functions.
 */
final class Recurrence {
    private Recurrence() {}

    /**
     * For each number of different keys, from 1 on, the words of a text that stand in texts of at least so many: counters that
     * lie one bit in each set, so that all words are counted at once.
     *
     * @param marked for each earlier text the words that stand there
     * @param keys of the earlier texts, such as their days
     * @param most up to how many keys are told apart, at least 1
     * @return as many sets as {@code most}
     */
    static BitSet[] keys(List<BitSet> marked, long[] keys, int most) {
        BitSet[] atLeast = new BitSet[most];
        for (int i = 0; i < most; i++) {
            atLeast[i] = new BitSet();
        }
        for (int i = 0; i < keys.length; i++) {
            if (first(keys, i) == i) {
                count(of(i, marked, keys), atLeast);
            }
        }
        return atLeast;
    }

    /** The first index that has the same key. */
    private static int first(long[] keys, int index) {
        int first = 0;
        while (keys[first] != keys[index]) {
            first++;
        }
        return first;
    }

    /** The words that stand in any text which has the key of the one at an index, the first that has it. */
    private static BitSet of(int index, List<BitSet> marked, long[] keys) {
        BitSet all = marked.get(index);
        for (int i = index + 1; i < keys.length; i++) {
            if (keys[i] == keys[index]) {
                all = all == marked.get(index) ? (BitSet) all.clone() : all;
                all.or(marked.get(i));
            }
        }
        return all;
    }

    private static void count(BitSet marked, BitSet[] atLeast) {
        for (int i = atLeast.length - 1; i > 0; i--) {
            BitSet once = (BitSet) atLeast[i - 1].clone();
            once.and(marked);
            atLeast[i].or(once);
        }
        atLeast[0].or(marked);
    }
}
