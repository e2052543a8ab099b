package org.isnad.copies;

import java.util.Arrays;

/**
 * From fingerprints to the articles they stand in: an open-addressing table with linear probing, a slot a fingerprint; what
 * stands in several articles leads to a linked list of postings. Not safe for several threads.
 *
 * <p>A slot holds 32 bits of the hash beside the article or the list; its place stands for further bits, so that two
 * fingerprints are taken for one in about one of 2^50 cases.
 */
final class FingerprintTable {
    private static final long REFERENCE = 0xFFFFFFFFL;
    private static final int PAGE_BITS = 16;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final double FULL = 0.8;

    private final long[] slots;
    private final int most;
    private int used;
    /** Article and the posting before it plus one, in turns. */
    private int[][] postings = new int[16][];
    /** How many postings the list has up to each. */
    private byte[][] lengths = new byte[16][];

    private int postingCount;

    /**
     * @param slots how many slots it has, fixed
     * @param most how many articles are kept for one fingerprint, the first that come; at most 127
     */
    FingerprintTable(int slots, int most) {
        this.slots = new long[slots];
        this.most = most;
    }

    int capacity() {
        return slots.length;
    }

    /** How many different fingerprints it holds. */
    int size() {
        return used;
    }

    /** Whether as many more fingerprints fit before it has to be built anew. */
    boolean hasRoom(int more) {
        return used + more <= (int) (slots.length * FULL);
    }

    /** Adds an article, later ones with greater numbers. An article is added to one fingerprint once. */
    void add(long fingerprint, int article) {
        int at = find(fingerprint);
        long check = fingerprint & ~REFERENCE;
        if (slots[at] == 0) {
            slots[at] = check | article + 1;
            used++;
            return;
        }
        int reference = (int) slots[at];
        if (reference > 0) {
            if (reference - 1 != article) {
                int first = post(reference - 1, 0, 1);
                slots[at] = check | -post(article, first, 2) & REFERENCE;
            }
            return;
        }
        int last = -reference;
        int length = lengths[last - 1 >>> PAGE_BITS][last - 1 & PAGE - 1];
        if (length < most && articleOf(last) != article) {
            slots[at] = check | -post(article, last, length + 1) & REFERENCE;
        }
    }

    private int post(int article, int before, int length) {
        int page = postingCount >>> PAGE_BITS;
        if (page == postings.length) {
            postings = Arrays.copyOf(postings, page * 2);
            lengths = Arrays.copyOf(lengths, page * 2);
        }
        int in = postingCount & PAGE - 1;
        if (in == 0) {
            postings[page] = new int[2 * PAGE];
            lengths[page] = new byte[PAGE];
        }
        postings[page][2 * in] = article;
        postings[page][2 * in + 1] = before;
        lengths[page][in] = (byte) length;
        return ++postingCount;
    }

    /** Where the list of a fingerprint begins, for {@link #articleOf} and {@link #before}; 0 when it is unknown. */
    int first(long fingerprint) {
        return (int) slots[find(fingerprint)] * -1;
    }

    /** The article of a posting. */
    int articleOf(int posting) {
        return posting < 0 ? -posting - 1 : postings[posting - 1 >>> PAGE_BITS][2 * (posting - 1 & PAGE - 1)];
    }

    /** The posting before one, of an earlier article; 0 when there is none. */
    int before(int posting) {
        return posting < 0 ? 0 : postings[posting - 1 >>> PAGE_BITS][2 * (posting - 1 & PAGE - 1) + 1];
    }

    private int find(long fingerprint) {
        long check = fingerprint & ~REFERENCE;
        long mixed = fingerprint * 0x9E3779B97F4A7C15L;
        int at = (int) ((mixed >>> 32) * slots.length >>> 32);
        while (slots[at] != 0 && (slots[at] & ~REFERENCE) != check) {
            at = at + 1 == slots.length ? 0 : at + 1;
        }
        return at;
    }
}
