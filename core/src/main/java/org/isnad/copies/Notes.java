package org.isnad.copies;

import java.util.Arrays;

/**
 * What is asked of an article for every fingerprint in common: its day, its group, how many words it has, and how many hits were
 * counted. The first three lie side by side, so that they are one step into memory; hits, which are counted far more often than anything
 * else is asked, lie close together, so that those of a million articles stay near the processor. Not safe for several threads.
 */
final class Notes {
    private static final int DAY = 0;
    private static final int GROUP = 1;
    private static final int WORDS = 2;
    private static final int FIELDS = 3;

    private int[] notes = new int[1024 * FIELDS];
    private char[] hits = new char[1024];
    private int size;
    /** The day last asked for by {@link #allSince}, and what it told. */
    private int since = Integer.MIN_VALUE;

    private int allSince;

    /** Notes the article that has the next number. */
    void add(Known article) {
        if (size == hits.length) {
            hits = Arrays.copyOf(hits, size / 2 * 3);
            notes = Arrays.copyOf(notes, hits.length * FIELDS);
        }
        int at = size * FIELDS;
        notes[at + DAY] = day(article.day());
        notes[at + GROUP] = article.group();
        notes[at + WORDS] = article.words().length;
        hits[size++] = 0;
        allSince = notes[at + DAY] < since ? size : allSince;
    }

    /** A day as it is noted: those of other eras are all one. */
    static int day(long day) {
        return Math.clamp(day, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    void clear() {
        size = 0;
        since = Integer.MIN_VALUE;
        allSince = 0;
    }

    /** From which number on all articles are of a day or later. */
    int allSince(int day) {
        if (day != since) {
            since = day;
            allSince = size;
            while (allSince > 0 && day(allSince - 1) >= day) {
                allSince--;
            }
        }
        return allSince;
    }

    int day(int number) {
        return notes[number * FIELDS + DAY];
    }

    int group(int number) {
        return notes[number * FIELDS + GROUP];
    }

    /** How many words an article has. */
    int words(int number) {
        return notes[number * FIELDS + WORDS];
    }

    /** Counts a hit; returns how many there were before. Of one text there are fewer than 65,536. */
    int hit(int number) {
        return hits[number]++;
    }

    int hits(int number) {
        return hits[number];
    }

    void forgetHits(int number) {
        hits[number] = 0;
    }
}
