package org.isnad.copies;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * From fingerprints to the articles they stand in. What stands in several articles leads to a list. Of a mixed fingerprint the first
 * bits choose a segment, and the next 32 are kept beside the reference in one word, so that an answer is one step into memory; 44
 * bits tell a fingerprint from others. A segment is an ordered hash table (Amble and Knuth 1974): linear probing in which slots are
 * ascending, so that what is not there is known as soon as what is. It grows for itself, by a quarter: there is never a second
 * table beside a large one. Not safe for several threads.
 */
final class FingerprintTable {
    private static final int SEGMENT_BITS = 12;
    /** Slots behind the last place that a fingerprint has by itself; the very last one is never taken. */
    private static final int SLACK = 8;

    private static final int FEWEST_SLOTS = 2 * SLACK;
    private static final double FULL = 0.8;
    /** Bytes of a saved fingerprint: its kept bits, how many articles there are, and each article. */
    private static final int LEAST_BYTES = Integer.BYTES + 1 + Integer.BYTES;

    private final int most;
    private final Postings postings = new Postings();
    /**
     * Slots: the kept bits of a fingerprint in the upper half, in the lower its only article plus one, or the list of its articles
     * plus one, negative; 0 where there is none.
     */
    private final long[][] segments = new long[1 << SEGMENT_BITS][];

    private final int[] used = new int[segments.length];

    /** @param most how many articles are kept for one fingerprint, the first that come; at most 127 */
    FingerprintTable(int most) {
        if (most > Postings.LONGEST) {
            throw new IllegalArgumentException("at most " + Postings.LONGEST + " postings");
        }
        this.most = most;
        for (int i = 0; i < segments.length; i++) {
            segments[i] = new long[FEWEST_SLOTS];
        }
    }

    /** Adds an article, later ones with greater numbers. An article is added to one fingerprint once. */
    void add(long fingerprint, int article) {
        long mixed = mixed(fingerprint);
        int segment = segment(mixed);
        long[] slots = segments[segment];
        int at = find(slots, kept(mixed));
        int reference = kept(mixed) == slots[at] >>> Integer.SIZE ? (int) slots[at] : 0;
        if (reference == 0) {
            insert(segment, slot(kept(mixed), article + 1));
        } else if (reference > 0) {
            if (reference - 1 != article) {
                slots[at] = slot(kept(mixed), -postings.list(new int[] {reference - 1, article}, 2) - 1);
            }
        } else {
            int list = -reference - 1;
            if (postings.length(list) < most && postings.last(list) != article) {
                slots[at] = slot(kept(mixed), -postings.add(list, article) - 1);
            }
        }
    }

    private void insert(int segment, long slot) {
        long[] slots = segments[segment];
        int at = find(slots, slot >>> Integer.SIZE);
        int end = at;
        while ((int) slots[end] != 0) {
            end++;
        }
        if (end == slots.length - 1 || used[segment] >= (int) (slots.length * FULL)) {
            segments[segment] = placed(slots, greater(slots.length));
            insert(segment, slot);
        } else {
            System.arraycopy(slots, at, slots, at + 1, end - at);
            slots[at] = slot;
            used[segment]++;
        }
    }

    private static int greater(int length) {
        return length + length / 4;
    }

    /** The same slots, in their order, in at least so many places. */
    private static long[] placed(long[] slots, int length) {
        long[] placed = new long[length];
        int next = 0;
        for (long slot : slots) {
            if ((int) slot != 0) {
                next = Math.max(next, home(slot >>> Integer.SIZE, length));
                if (next == length - 1) {
                    return placed(slots, greater(length));
                }
                placed[next++] = slot;
            }
        }
        return placed;
    }

    private static long mixed(long fingerprint) {
        return fingerprint * 0x9E3779B97F4A7C15L;
    }

    private static int segment(long mixed) {
        return (int) (mixed >>> Long.SIZE - SEGMENT_BITS);
    }

    /** The bits that are kept, as a positive number. */
    private static long kept(long mixed) {
        return mixed << SEGMENT_BITS >>> Integer.SIZE;
    }

    private static long slot(long kept, int reference) {
        return kept << Integer.SIZE | reference & 0xFFFFFFFFL;
    }

    private static int home(long kept, int length) {
        return (int) (kept * (length - SLACK) >>> Integer.SIZE);
    }

    /** Where kept bits stand or would stand. */
    private static int find(long[] slots, long kept) {
        int at = home(kept, slots.length);
        while ((int) slots[at] != 0 && slots[at] >>> Integer.SIZE < kept) {
            at++;
        }
        return at;
    }

    /**
     * For each of some fingerprints what leads to its articles, for {@link #articles}; 0 for unknown ones. All are first looked at
     * where they should be, one after the other: so the steps into memory do not wait for each other.
     */
    int[] references(long[] fingerprints) {
        long[] first = new long[fingerprints.length];
        for (int i = 0; i < first.length; i++) {
            long mixed = mixed(fingerprints[i]);
            long[] slots = segments[segment(mixed)];
            first[i] = slots[home(kept(mixed), slots.length)];
        }
        int[] found = new int[fingerprints.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = reference(mixed(fingerprints[i]), first[i]);
        }
        return found;
    }

    /** @param first what lies where the fingerprint should be: unless that comes before it, it tells already */
    private int reference(long mixed, long first) {
        long slot = first;
        if ((int) first != 0 && first >>> Integer.SIZE < kept(mixed)) {
            long[] slots = segments[segment(mixed)];
            slot = slots[find(slots, kept(mixed))];
        }
        return slot >>> Integer.SIZE == kept(mixed) ? (int) slot : 0;
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
        for (int segment = 0; segment < segments.length; segment++) {
            long[] slots = segments[segment];
            used[segment] = 0;
            for (int i = 0; i < slots.length; i++) {
                int reference = (int) slots[i] == 0 ? 0 : renumbered((int) slots[i], numbers, articles);
                slots[i] = slot(slots[i] >>> Integer.SIZE, reference);
                used[segment] += reference == 0 ? 0 : 1;
            }
            segments[segment] = placed(slots, slots.length);
        }
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

    /** Writes what {@link #read} reads: for each segment how many fingerprints and bytes, and the fingerprints with their articles. */
    void write(DataOutputStream out) throws IOException {
        int[] articles = new int[Postings.LONGEST];
        for (int segment = 0; segment < segments.length; segment++) {
            ByteBuffer bytes = ByteBuffer.allocate(bytes(segments[segment]));
            for (long slot : segments[segment]) {
                if ((int) slot != 0) {
                    int count = articles((int) slot, articles);
                    bytes.putInt((int) (slot >>> Integer.SIZE)).put((byte) count);
                    for (int i = 0; i < count; i++) {
                        bytes.putInt(articles[i]);
                    }
                }
            }
            out.writeInt(used[segment]);
            out.writeInt(bytes.position());
            out.write(bytes.array(), 0, bytes.position());
        }
    }

    private int bytes(long[] slots) {
        int bytes = 0;
        for (long slot : slots) {
            bytes += (int) slot == 0 ? 0 : LEAST_BYTES + (count((int) slot) - 1) * Integer.BYTES;
        }
        return bytes;
    }

    /**
     * A table as it was written.
     *
     * @param size how many articles there are
     * @throws IOException when it cannot be read or is damaged
     */
    static FingerprintTable read(DataInputStream in, int most, int size) throws IOException {
        FingerprintTable table = new FingerprintTable(most);
        try {
            for (int segment = 0; segment < table.segments.length; segment++) {
                int used = in.readInt();
                int length = in.readInt();
                if (used < 0 || length < (long) used * LEAST_BYTES) {
                    throw StateFormat.damaged();
                }
                table.read(segment, used, ByteBuffer.wrap(in.readNBytes(length)), size);
            }
        } catch (BufferUnderflowException e) {
            throw StateFormat.damaged();
        }
        return table;
    }

    private void read(int segment, int count, ByteBuffer bytes, int size) throws IOException {
        if (bytes.limit() < (long) count * LEAST_BYTES) {
            throw StateFormat.damaged();
        }
        long[] slots = new long[count];
        int[] articles = new int[Postings.LONGEST];
        for (int i = 0; i < count; i++) {
            long kept = Integer.toUnsignedLong(bytes.getInt());
            if (i > 0 && kept <= slots[i - 1] >>> Integer.SIZE) {
                throw StateFormat.damaged();
            }
            slots[i] = slot(kept, reference(articles, articles(bytes, articles, size)));
        }
        segments[segment] = placed(slots, (int) (count / FULL) + FEWEST_SLOTS);
        used[segment] = count;
    }

    private int articles(ByteBuffer bytes, int[] articles, int size) throws IOException {
        int count = bytes.get();
        if (count < 1 || count > most) {
            throw StateFormat.damaged();
        }
        for (int i = 0; i < count; i++) {
            articles[i] = bytes.getInt();
            if (articles[i] < (i == 0 ? 0 : articles[i - 1] + 1) || articles[i] >= size) {
                throw StateFormat.damaged();
            }
        }
        return count;
    }
}
