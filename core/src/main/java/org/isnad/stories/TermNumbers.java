package org.isnad.stories;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Numbers 64-bit hashes in the order they are first met, from 0: the names of terms without their letters. Open addressing; for
 * one thread.
 */
final class TermNumbers {
    private static final int SMALLEST = 1 << 10;

    /** The hash that stands at a place of the table. */
    private long[] hashes = new long[SMALLEST];
    /** Its number plus one, or 0 where none stands. */
    private int[] table = new int[SMALLEST];

    private int size;

    /** The hash of a word or of a part of one. */
    static long hash(CharSequence word) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = grown(hash, word.charAt(i));
        }
        return mixed(hash);
    }

    /** The raw hash of a word that goes on with a letter; {@link #mixed} when it ends. */
    static long grown(long raw, char letter) {
        return (raw + letter + 1) * 0x9E3779B97F4A7C15L;
    }

    /** All bits of a raw hash spread over all bits (the finaliser of MurmurHash 3). */
    static long mixed(long raw) {
        long hash = (raw ^ raw >>> 33) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
        return hash ^ hash >>> 33;
    }

    int size() {
        return size;
    }

    /** The number of a hash, or -1 when it was not met. */
    int find(long hash) {
        return table[place(hash)] - 1;
    }

    /** The number of a hash, a new one when it was not met. */
    int number(long hash) {
        int place = place(hash);
        return table[place] == 0 ? add(hash, place) : table[place] - 1;
    }

    private int place(long hash) {
        int mask = table.length - 1;
        int at = (int) hash & mask;
        while (hashes[at] != hash && table[at] != 0) {
            at = at + 1 & mask;
        }
        return at;
    }

    private int add(long hash, int place) {
        hashes[place] = hash;
        table[place] = ++size;
        if (size * 2 > table.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        long[] olds = hashes;
        int[] numbers = table;
        hashes = new long[olds.length * 2];
        table = new int[numbers.length * 2];
        for (int i = 0; i < olds.length; i++) {
            if (numbers[i] != 0) {
                int place = place(olds[i]);
                hashes[place] = olds[i];
                table[place] = numbers[i];
            }
        }
    }

    /** Forgets all. */
    void clear() {
        Arrays.fill(hashes, 0);
        Arrays.fill(table, 0);
        size = 0;
    }

    void write(DataOutput out) throws IOException {
        long[] byNumber = new long[size];
        for (int i = 0; i < table.length; i++) {
            if (table[i] != 0) {
                byNumber[table[i] - 1] = hashes[i];
            }
        }
        out.writeInt(size);
        for (long hash : byNumber) {
            out.writeLong(hash);
        }
    }

    static TermNumbers read(DataInput in) throws IOException {
        TermNumbers numbers = new TermNumbers();
        for (int left = in.readInt(); left > 0; left--) {
            numbers.number(in.readLong());
        }
        return numbers;
    }
}
