package org.isnad.stories;

import java.util.Arrays;

/**
 * The terms of the words that were looked up, by the words' 64-bit hashes. What is asked lies side by side in one array, for words come
 * from all over it. Open addressing; for one thread.
 */
final class WordTerms {
    /** What stands for a word that was not put in. */
    static final int UNKNOWN = -2;

    private static final int SMALLEST = 1 << 12;

    /** A hash and its term by turns, the term raised so that 0 stands for no word. */
    private long[] cells = new long[SMALLEST];

    private int size;

    int size() {
        return size;
    }

    /** The term of a word, or {@link #UNKNOWN}. */
    int get(long hash) {
        return (int) cells[place(hash) + 1] + UNKNOWN;
    }

    /**
     * @param hash of a word that was not put in yet
     * @param term its term, from -1 on
     */
    void put(long hash, int term) {
        if (++size * 4 > cells.length) {
            grow();
        }
        set(hash, term - UNKNOWN);
    }

    private void set(long hash, long raised) {
        int place = place(hash);
        cells[place] = hash;
        cells[place + 1] = raised;
    }

    private int place(long hash) {
        int mask = cells.length - 2;
        int at = (int) hash * 2 & mask;
        while (cells[at] != hash && cells[at + 1] != 0) {
            at = at + 2 & mask;
        }
        return at;
    }

    private void grow() {
        long[] olds = cells;
        cells = new long[olds.length * 2];
        for (int i = 0; i < olds.length; i += 2) {
            if (olds[i + 1] != 0) {
                set(olds[i], olds[i + 1]);
            }
        }
    }

    /** Forgets all. */
    void clear() {
        Arrays.fill(cells, 0);
        size = 0;
    }
}
