package org.isnad.copies;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * From fingerprints to the articles they stand in: an open-addressing table with linear probing, whole 64-bit fingerprints
 * beside references; what stands in several articles leads to a list. It grows by a half when it is full. Not safe for several
 * threads.
 */
final class FingerprintTable {
    private static final int FEWEST_SLOTS = 1 << 12;
    private static final double FULL = 0.8;
    /** More fingerprints than a word of a text can begin. */
    private static final int PER_WORD = 4;

    private final int most;
    private final Postings postings = new Postings();
    /** Fingerprints; 0 where there is none. */
    private long[] keys;
    /** For each fingerprint its only article plus one, or the list of its articles plus one, negative. */
    private int[] references;

    private int used;

    /** @param most how many articles are kept for one fingerprint, the first that come; at most 127 */
    FingerprintTable(int most) {
        this(most, FEWEST_SLOTS);
    }

    private FingerprintTable(int most, int slots) {
        if (most > Postings.LONGEST) {
            throw new IllegalArgumentException("at most " + Postings.LONGEST + " postings");
        }
        this.most = most;
        this.keys = new long[slots];
        this.references = new int[slots];
    }

    /** How many different fingerprints it holds. */
    int size() {
        return used;
    }

    /** Adds an article, later ones with greater numbers. An article is added to one fingerprint once. */
    void add(long fingerprint, int article) {
        if (used >= (int) (keys.length * FULL)) {
            grow();
        }
        int at = find(fingerprint);
        int reference = references[at];
        if (reference == 0) {
            put(at, fingerprint, article + 1);
        } else if (reference > 0) {
            if (reference - 1 != article) {
                references[at] = -postings.list(new int[] {reference - 1, article}, 2) - 1;
            }
        } else {
            int list = -reference - 1;
            if (postings.length(list) < most && postings.last(list) != article) {
                references[at] = -postings.add(list, article) - 1;
            }
        }
    }

    private void set(long key, int reference) {
        if (used >= (int) (keys.length * FULL)) {
            grow();
        }
        put(find(key), key, reference);
    }

    private void put(int at, long fingerprint, int reference) {
        keys[at] = key(fingerprint);
        references[at] = reference;
        used++;
    }

    private void grow() {
        rehash((int) Math.min(Integer.MAX_VALUE - 8, keys.length * 3L / 2));
    }

    private void rehash(int slots) {
        long[] before = keys;
        int[] referencesBefore = references;
        keys = new long[slots];
        references = new int[slots];
        used = 0;
        for (int i = 0; i < before.length; i++) {
            if (referencesBefore[i] != 0) {
                put(find(before[i]), before[i], referencesBefore[i]);
            }
        }
    }

    /** For each of some fingerprints what leads to its articles, for {@link #articles}; 0 for unknown ones. */
    int[] references(long[] fingerprints) {
        int[] found = new int[fingerprints.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = references[find(fingerprints[i])];
        }
        return found;
    }

    /** How many articles a reference leads to. */
    int count(int reference) {
        return reference < 0 ? postings.length(-reference - 1) : 1;
    }

    /** Reads the articles a reference leads to, ascending, into the beginning of {@code articles}; returns how many. */
    int articles(int reference, int[] articles) {
        if (reference < 0) {
            return postings.read(-reference - 1, articles);
        }
        articles[0] = reference - 1;
        return 1;
    }

    /**
     * Gives the articles new numbers and forgets some.
     *
     * @param numbers the new number of each, in the same order; negative for what is forgotten
     */
    void renumber(int[] numbers) {
        int[] articles = new int[Postings.LONGEST];
        for (int i = 0; i < references.length; i++) {
            if (references[i] != 0) {
                references[i] = renumbered(references[i], numbers, articles);
            }
        }
        rehash(keys.length);
    }

    private int renumbered(int reference, int[] numbers, int[] articles) {
        int count = articles(reference, articles);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int number = numbers[articles[i]];
            if (number >= 0) {
                articles[kept++] = number;
            }
        }
        if (reference < 0) {
            postings.release(-reference - 1);
        }
        return reference(articles, kept);
    }

    private int reference(int[] articles, int count) {
        return switch (count) {
            case 0 -> 0;
            case 1 -> articles[0] + 1;
            default -> -postings.list(articles, count) - 1;
        };
    }

    private static long key(long fingerprint) {
        return fingerprint == 0 ? 1 : fingerprint;
    }

    private int find(long fingerprint) {
        long key = key(fingerprint);
        long mixed = key * 0x9E3779B97F4A7C15L;
        int at = (int) ((mixed >>> 32) * keys.length >>> 32);
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 == keys.length ? 0 : at + 1;
        }
        return at;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(used);
        int[] articles = new int[Postings.LONGEST];
        for (int i = 0; i < references.length; i++) {
            if (references[i] != 0) {
                int count = articles(references[i], articles);
                out.writeLong(keys[i]);
                out.writeByte(count);
                for (int k = 0; k < count; k++) {
                    out.writeInt(articles[k]);
                }
            }
        }
    }

    /**
     * A table as it was written. It has its size from the start: fingerprints come in the order of their slots, and those of a large
     * table would all crowd into the first slots of a small one.
     *
     * @param size how many articles there are
     * @param words how many words they have together: a damaged number makes no table beyond them
     * @throws IOException when it cannot be read or is damaged
     */
    static FingerprintTable read(DataInputStream in, int most, int size, long words) throws IOException {
        int used = in.readInt();
        if (used < 0 || size == 0 && used > 0) {
            throw StateFormat.damaged();
        }
        int slots = (int) Math.min(1 << 30, Math.min(used, PER_WORD * words) / FULL + FEWEST_SLOTS);
        FingerprintTable table = new FingerprintTable(most, slots);
        int[] articles = new int[Postings.LONGEST];
        for (int i = 0; i < used; i++) {
            long key = in.readLong();
            int count = in.readByte();
            if (count < 1 || count > most) {
                throw StateFormat.damaged();
            }
            for (int k = 0; k < count; k++) {
                articles[k] = in.readInt();
                if (articles[k] < (k == 0 ? 0 : articles[k - 1] + 1) || articles[k] >= size) {
                    throw StateFormat.damaged();
                }
            }
            table.set(key, table.reference(articles, count));
        }
        return table;
    }
}
