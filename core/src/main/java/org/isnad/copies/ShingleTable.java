package org.isnad.copies;

import java.util.function.IntConsumer;

/**
 * From shingles to the articles they stand in: an open-addressing multimap in one array, a posting a slot, linear probing.
 *
 * <p>A slot holds 32 bits of the shingle's hash beside the article's number plus one; the slot's place stands for further bits
 * of the hash, so that two different shingles are taken for one in about one of 2^50 cases. Not safe for several threads.
 */
final class ShingleTable {
    private static final long ARTICLE = 0xFFFFFFFFL;

    private final long[] slots;
    private final int mask;
    private final int postings;
    private int used;

    /**
     * @param capacity at least how many postings it shall hold
     * @param postings how many articles are kept for one shingle, the first that come
     */
    ShingleTable(int capacity, int postings) {
        int size = Integer.highestOneBit(Math.max(1 << 10, capacity - 1)) * 4;
        this.slots = new long[size];
        this.mask = size - 1;
        this.postings = postings;
    }

    /** How many further postings fit before it has to be built anew. */
    int room() {
        return (int) (slots.length * 0.65) - used;
    }

    void add(long shingle, int article) {
        long print = shingle & ~ARTICLE;
        int at = home(shingle);
        int same = 0;
        while (slots[at] != 0) {
            if ((slots[at] & ~ARTICLE) == print && ++same >= postings) {
                return;
            }
            at = at + 1 & mask;
        }
        slots[at] = print | article + 1;
        used++;
    }

    /** Calls {@code found} with the number of each article the shingle stands in, in the order they came. */
    void each(long shingle, IntConsumer found) {
        long print = shingle & ~ARTICLE;
        for (int at = home(shingle); slots[at] != 0; at = at + 1 & mask) {
            if ((slots[at] & ~ARTICLE) == print) {
                found.accept((int) (slots[at] & ARTICLE) - 1);
            }
        }
    }

    private int home(long shingle) {
        return (int) (shingle * 0x9E3779B97F4A7C15L >>> 32) & mask;
    }
}
