package org.isnad.stories;

import java.util.Arrays;

/** How often each term stands in a part of one article: counts by term number, forgotten at the cost of those met. For one thread. */
final class Tally {
    private int[] counts = new int[1 << 12];
    private int[] met = new int[256];
    private int size;

    void add(int term, int times) {
        if (term >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(term + 1, counts.length * 2));
        }
        if (counts[term] == 0) {
            if (size == met.length) {
                met = Arrays.copyOf(met, size * 2);
            }
            met[size++] = term;
        }
        counts[term] += times;
    }

    /** How many different terms were met. */
    int size() {
        return size;
    }

    /** The term met as the i-th. */
    int term(int i) {
        return met[i];
    }

    int count(int term) {
        return term < counts.length ? counts[term] : 0;
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            counts[met[i]] = 0;
        }
        size = 0;
    }
}
