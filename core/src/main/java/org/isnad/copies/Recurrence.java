package org.isnad.copies;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

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
        long[][] bits = new long[marked.size()][];
        int longest = 0;
        for (int i = 0; i < bits.length; i++) {
            bits[i] = marked.get(i).toLongArray();
            longest = Math.max(longest, bits[i].length);
        }
        long[][] atLeast = new long[most][longest];
        for (int i = 0; i < keys.length; i++) {
            if (first(keys, i) == i) {
                count(of(i, bits, keys), atLeast);
            }
        }
        return Stream.of(atLeast).map(BitSet::valueOf).toArray(BitSet[]::new);
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
    private static long[] of(int index, long[][] bits, long[] keys) {
        long[] all = bits[index];
        for (int i = index + 1; i < keys.length; i++) {
            if (keys[i] == keys[index]) {
                all = either(all, bits[i]);
            }
        }
        return all;
    }

    private static long[] either(long[] some, long[] others) {
        long[] all = Arrays.copyOf(some, Math.max(some.length, others.length));
        for (int i = 0; i < others.length; i++) {
            all[i] |= others[i];
        }
        return all;
    }

    private static void count(long[] marked, long[][] atLeast) {
        for (int i = 0; i < marked.length; i++) {
            for (int level = atLeast.length - 1; level > 0; level--) {
                atLeast[level][i] |= atLeast[level - 1][i] & marked[i];
            }
            atLeast[0][i] |= marked[i];
        }
    }
}
