package org.isnad.copies;

import java.util.Arrays;

/**
 * Ascending lists of articles, two or more each. A list lies on end in one block of a power of two, its length first, so that
 * reading it is one step into memory; a full one moves to a block of twice the size, and the old one is used again. Not safe
 * for several threads.
 */
final class Postings {
    /** The longest list there can be. */
    static final int LONGEST = 127;

    private static final int PAGE_BITS = 16;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int LEAST_BLOCK = 4;

    private int[][] pages = new int[16][];
    /** Where the next new block may begin. */
    private int end;
    /** For each binary logarithm of a size the first free block of it plus one; that leads to the next. */
    private final int[] free = new int[8];

    private static int block(int length) {
        return Math.max(LEAST_BLOCK, Integer.highestOneBit(length) << 1);
    }

    /** A new list of the first {@code length} of {@code articles}. */
    int list(int[] articles, int length) {
        int list = take(block(length));
        int[] page = pages[list >>> PAGE_BITS];
        page[list & PAGE - 1] = length;
        System.arraycopy(articles, 0, page, (list & PAGE - 1) + 1, length);
        return list;
    }

    private int take(int size) {
        int kind = Integer.numberOfTrailingZeros(size);
        int list = free[kind] - 1;
        if (list >= 0) {
            free[kind] = pages[list >>> PAGE_BITS][list & PAGE - 1];
            return list;
        }
        if ((end & PAGE - 1) + size > PAGE) {
            end = (end | PAGE - 1) + 1;
        }
        int page = end >>> PAGE_BITS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        if (pages[page] == null) {
            pages[page] = new int[PAGE];
        }
        list = end;
        end += size;
        return list;
    }

    /** Gives the block of a list back. */
    void release(int list) {
        release(list, length(list));
    }

    private void release(int list, int length) {
        int kind = Integer.numberOfTrailingZeros(block(length));
        pages[list >>> PAGE_BITS][list & PAGE - 1] = free[kind];
        free[kind] = list + 1;
    }

    int length(int list) {
        return pages[list >>> PAGE_BITS][list & PAGE - 1];
    }

    /** The last article of a list. */
    int last(int list) {
        return pages[list >>> PAGE_BITS][(list & PAGE - 1) + length(list)];
    }

    /** Adds an article to a list shorter than the longest; returns where the list is then. */
    int add(int list, int article) {
        int length = length(list);
        int to = list;
        if (block(length + 1) != block(length)) {
            int[] articles = new int[length];
            read(list, articles);
            release(list, length);
            to = take(block(length + 1));
            System.arraycopy(articles, 0, pages[to >>> PAGE_BITS], (to & PAGE - 1) + 1, length);
        }
        int[] page = pages[to >>> PAGE_BITS];
        page[to & PAGE - 1] = length + 1;
        page[(to & PAGE - 1) + length + 1] = article;
        return to;
    }

    /** Reads a list into the beginning of {@code articles}; returns its length. */
    int read(int list, int[] articles) {
        int[] page = pages[list >>> PAGE_BITS];
        int at = list & PAGE - 1;
        System.arraycopy(page, at + 1, articles, 0, page[at]);
        return page[at];
    }
}
