package org.isnad.facts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words with their classes as bits: an open table under the hash of {@link String#hashCode}, so that parts of a word can be looked
 * up by running hashes, without cutting them out. Filled once, then only read, by any number of threads.
 */
final class WordFlags {
    private static final int FIRST_SIZE = 1 << 12;

    private @Nullable String[] words = new String[FIRST_SIZE];
    /** The hash of a word above, its classes below; 0 is a free slot. */
    private long[] slots = new long[FIRST_SIZE];

    private int used;

    /** Adds classes to a word. */
    void add(String word, int classes) {
        if (2 * used > slots.length) {
            grow();
        }
        int slot = slot(word.hashCode());
        while (slots[slot] != 0 && !word.equals(words[slot])) {
            slot = slot + 1 & slots.length - 1;
        }
        used += slots[slot] == 0 ? 1 : 0;
        words[slot] = word;
        slots[slot] |= (long) word.hashCode() << 32 | classes & 0xffff_ffffL;
    }

    private void grow() {
        @Nullable String[] oldWords = words;
        long[] oldSlots = slots;
        words = new String[2 * oldWords.length];
        slots = new long[words.length];
        used = 0;
        for (int i = 0; i < oldWords.length; i++) {
            String word = oldWords[i];
            if (word != null) {
                add(word, (int) oldSlots[i]);
            }
        }
    }

    private int slot(int hash) {
        int mixed = hash * 0x9e3779b9;
        return (mixed ^ mixed >>> 15) & slots.length - 1;
    }

    /** The classes of a word; 0 for one that is not in the table. */
    int of(String word) {
        return of(word.hashCode(), word, 0, word.length());
    }

    /** The classes of a part of a word, by its hash. */
    int of(int hash, String word, int begin, int end) {
        for (int slot = slot(hash); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            if ((int) (slots[slot] >> 32) == hash && is(words[slot], word, begin, end)) {
                return (int) slots[slot];
            }
        }
        return 0;
    }

    private static boolean is(@Nullable String known, String word, int begin, int end) {
        return known != null && known.length() == end - begin && word.startsWith(known, begin);
    }

    /** The classes of a part of a word with a letter put behind it; {@code hash} is that of both together. */
    int of(int hash, String word, int begin, int end, char behind) {
        for (int slot = slot(hash); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            if ((int) (slots[slot] >> 32) == hash && is(words[slot], word, begin, end, behind)) {
                return (int) slots[slot];
            }
        }
        return 0;
    }

    private static boolean is(@Nullable String known, String word, int begin, int end, char behind) {
        int length = end - begin;
        return known != null
                && known.length() == length + 1
                && known.charAt(length) == behind
                && word.regionMatches(begin, known, 0, length);
    }

    /** The hashes of all parts of a word. */
    static final class Hashes {
        private final int[] front;
        private final int[] powers;

        Hashes(String word) {
            front = new int[word.length() + 1];
            powers = new int[word.length() + 1];
            Arrays.fill(powers, 1);
            for (int i = 0; i < word.length(); i++) {
                front[i + 1] = 31 * front[i] + word.charAt(i);
                powers[i + 1] = 31 * powers[i];
            }
        }

        /** What {@link String#hashCode} says of the part from {@code begin} to {@code end}. */
        int of(int begin, int end) {
            return front[end] - front[begin] * powers[end - begin];
        }
    }
}
