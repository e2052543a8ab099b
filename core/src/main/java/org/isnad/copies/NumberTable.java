package org.isnad.copies;

/** Numbers different hashes from 0 up in the order they first come. Immutable; the arrays are not to be written to. */
final class NumberTable {
    static final int UNKNOWN = -1;

    private final long[] hashes;
    /** The index of the first hash of its kind plus one, by what the hash is mixed to; 0 where there is none. */
    private final int[] slots;

    private final int[] numbers;
    private final int[] firsts;

    /** For each hash the index of the next that is like it, or 0. */
    private final int[] nexts;

    private final int different;

    private NumberTable(long[] hashes, int[] slots, int[] numbers, int[] firsts, int[] nexts, int different) {
        this.hashes = hashes;
        this.slots = slots;
        this.numbers = numbers;
        this.firsts = firsts;
        this.nexts = nexts;
        this.different = different;
    }

    /** @param hashes not to be written to */
    static NumberTable of(long[] hashes) {
        int[] slots = new int[Integer.highestOneBit(Math.max(8, hashes.length)) * 4];
        int[] numbers = new int[hashes.length];
        int[] firsts = new int[hashes.length];
        int[] nexts = new int[hashes.length];
        int[] lasts = new int[hashes.length];
        int different = 0;
        for (int i = 0; i < hashes.length; i++) {
            int at = find(hashes, slots, hashes[i]);
            if (slots[at] == 0) {
                slots[at] = i + 1;
                firsts[different] = i;
                numbers[i] = different++;
            } else {
                numbers[i] = numbers[slots[at] - 1];
                nexts[lasts[numbers[i]]] = i;
            }
            lasts[numbers[i]] = i;
        }
        return new NumberTable(hashes, slots, numbers, firsts, nexts, different);
    }

    /** The index of the first hash that is like this one, or {@link #UNKNOWN}. */
    int first(long hash) {
        return slots[find(hashes, slots, hash)] - 1;
    }

    /** The number of each hash the table was made of, in their order. */
    int[] numbers() {
        return numbers;
    }

    /** The index of the first hash of each number. */
    int[] firsts() {
        return firsts;
    }

    /** For each hash the index of the next that is like it, or 0. */
    int[] nexts() {
        return nexts;
    }

    int different() {
        return different;
    }

    private static int find(long[] hashes, int[] slots, long hash) {
        int at = (int) (hash * 0x9E3779B97F4A7C15L >>> 33) & slots.length - 1;
        while (slots[at] != 0 && hashes[slots[at] - 1] != hash) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }
}
