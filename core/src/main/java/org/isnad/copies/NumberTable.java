package org.isnad.copies;

import java.util.Arrays;

/** Numbers different hashes from 0 up in the order they first come. Immutable; the arrays are not to be written to. */
final class NumberTable {
    static final int UNKNOWN = -1;

    private final long[] keys;
    private final int[] numbersOfKeys;
    private final int[] numbers;
    private final int[] firsts;

    /** For each hash the index of the next that is like it, or 0. */
    private final int[] nexts;

    private final int different;

    private NumberTable(long[] keys, int[] numbersOfKeys, int[] numbers, int[] firsts, int[] nexts, int different) {
        this.firsts = firsts;
        this.nexts = nexts;
        this.keys = keys;
        this.numbersOfKeys = numbersOfKeys;
        this.numbers = numbers;
        this.different = different;
    }

    static NumberTable of(long[] hashes) {
        int size = Integer.highestOneBit(Math.max(8, hashes.length)) * 4;
        long[] keys = new long[size];
        int[] numbersOfKeys = new int[size];
        Arrays.fill(numbersOfKeys, -1);
        int[] numbers = new int[hashes.length];
        int[] firsts = new int[hashes.length];
        int[] nexts = new int[hashes.length];
        int[] lasts = new int[hashes.length];
        int different = 0;
        for (int i = 0; i < hashes.length; i++) {
            int at = find(keys, numbersOfKeys, hashes[i]);
            if (numbersOfKeys[at] < 0) {
                keys[at] = hashes[i];
                firsts[different] = i;
                numbersOfKeys[at] = different++;
            } else {
                nexts[lasts[numbersOfKeys[at]]] = i;
            }
            numbers[i] = numbersOfKeys[at];
            lasts[numbers[i]] = i;
        }
        return new NumberTable(keys, numbersOfKeys, numbers, firsts, nexts, different);
    }

    /** The index of the first hash that is like this one, or {@link #UNKNOWN}. */
    int first(long hash) {
        int number = numbersOfKeys[find(keys, numbersOfKeys, hash)];
        return number < 0 ? UNKNOWN : firsts[number];
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

    private static int find(long[] keys, int[] numbersOfKeys, long hash) {
        int at = (int) (hash * 0x9E3779B97F4A7C15L >>> 33) & keys.length - 1;
        while (numbersOfKeys[at] >= 0 && keys[at] != hash) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }
}
