package org.isnad.copies;

import java.util.Arrays;

/**
 * Runs of five words as 64-bit hashes (Broder 1997), and which of them stand for a text in an index (winnowing:
 * Schleimer, Wilkerson and Aiken 2003). Pure functions.
 */
final class Shingles {
    static final int LENGTH = 5;
    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long LEAVING = power(LENGTH);
    private static final int WORDS_A_WINDOW = 24;
    private static final int WIDEST_WINDOW = 16;

    private Shingles() {}

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }

    /** The hash of each run of five words, by the index of its first word; none for a shorter text. */
    static long[] of(char[] words) {
        long[] shingles = new long[Math.max(0, words.length - LENGTH + 1)];
        long rolling = 0;
        for (int i = 0; i < words.length; i++) {
            rolling = rolling * BASE + words[i] + 1;
            if (i >= LENGTH) {
                rolling -= LEAVING * (words[i - LENGTH] + 1);
            }
            if (i >= LENGTH - 1) {
                shingles[i - LENGTH + 1] = mix(rolling);
            }
        }
        return shingles;
    }

    /** The hash of the run of five words that ends with the word of an index, at least 4. */
    static long endingAt(char[] words, int last) {
        long hash = 0;
        for (int i = last - LENGTH + 1; i <= last; i++) {
            hash = hash * BASE + words[i] + 1;
        }
        return mix(hash);
    }

    /**
     * The least shingles of every window, in order. Two texts that share a run of window and four words share one of these.
     * Of short texts they are all, of long ones about one in eight, so that what an index holds of a text grows slowly with its
     * length.
     *
     * @param shingles those of a text; for a short one they are returned themselves
     */
    static long[] winnowed(long[] shingles) {
        int window = window(shingles.length + LENGTH - 1);
        if (window == 1) {
            return shingles;
        }
        long[] winnowed = new long[shingles.length];
        int kept = 0;
        int least = -1;
        for (int end = window - 1; end < shingles.length; end++) {
            int begin = end - window + 1;
            int before = least;
            if (least < begin) {
                least = leastOf(shingles, begin, end);
            } else if (shingles[end] <= shingles[least]) {
                least = end;
            }
            if (least != before) {
                winnowed[kept++] = shingles[least];
            }
        }
        return Arrays.copyOf(winnowed, kept);
    }

    private static int window(int words) {
        return Math.clamp(words / WORDS_A_WINDOW, 1, WIDEST_WINDOW);
    }

    /** How many shingles of a text of so many words one that is kept stands for, on average. */
    static double perFingerprint(int words) {
        return (window(words) + 1) / 2.0;
    }

    private static int leastOf(long[] all, int begin, int end) {
        int least = begin;
        for (int i = begin + 1; i <= end; i++) {
            if (all[i] <= all[least]) {
                least = i;
            }
        }
        return least;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    static long mix(long value) {
        long z = value ^ value >>> 30;
        z *= 0xBF58476D1CE4E5B9L;
        z ^= z >>> 27;
        z *= 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
