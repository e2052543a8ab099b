package org.isnad.copies;

import java.util.Arrays;

/**
 * What is asked of an article for every fingerprint in common: its day, its group, how many words it has, and how many hits were
 * counted. They lie side by side, so that all of it is one step into memory. Not safe for several threads.
 */
final class Notes {
    private static final int DAY = 0;
    private static final int GROUP = 1;
    private static final int WORDS = 2;
    private static final int HITS = 3;
    private static final int FIELDS = 4;

    private int[] notes = new int[1024 * FIELDS];
    private int size;

    /** Notes the article that has the next number. */
    void add(Known article) {
        int at = size++ * FIELDS;
        if (at + FIELDS > notes.length) {
            notes = Arrays.copyOf(notes, at / 2 * 3);
        }
        notes[at + DAY] = day(article.day());
        notes[at + GROUP] = article.group();
        notes[at + WORDS] = article.words().length;
        notes[at + HITS] = 0;
    }

    /** A day as it is noted: those of other eras are all one. */
    static int day(long day) {
        return Math.clamp(day, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    void clear() {
        size = 0;
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

    /** Counts a hit; returns how many there were before. */
    int hit(int number) {
        return notes[number * FIELDS + HITS]++;
    }

    int hits(int number) {
        return notes[number * FIELDS + HITS];
    }

    void forgetHits(int number) {
        notes[number * FIELDS + HITS] = 0;
    }
}
