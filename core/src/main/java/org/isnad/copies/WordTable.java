package org.isnad.copies;

/**
 * Numbers the different words of a text from 0 up in the order they first come. That a word is not there, which is asked most,
 * is one look at a bit; the table stays small enough for the nearest cache. Immutable; the arrays are not to be written to.
 */
final class WordTable {
    /** A bit for each hash a word can have: whether the text has it. */
    private final long[] present = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
    /** The hash of each word in the upper half, its number plus one in the lower, open addressing. */
    private final int[] slots;

    private final int[] numbers;
    private final int different;

    /** @param words hashes of the words of a text that has fewer than 65,536 */
    WordTable(char[] words) {
        int size = Integer.highestOneBit(Math.max(8, words.length)) * 4;
        this.slots = new int[size];
        this.numbers = new int[words.length];
        int met = 0;
        for (int i = 0; i < words.length; i++) {
            if (!has(words[i])) {
                put(words[i], met++);
            }
            numbers[i] = number(words[i]);
        }
        this.different = met;
    }

    private void put(char word, int number) {
        present[word >>> 6] |= 1L << word;
        int at = word & slots.length - 1;
        while (slots[at] != 0) {
            at = at + 1 & slots.length - 1;
        }
        slots[at] = word << Character.SIZE | number + 1;
    }

    /** The number of a word that the text has. */
    int number(char word) {
        int at = word & slots.length - 1;
        while (slots[at] >>> Character.SIZE != word || slots[at] == 0) {
            at = at + 1 & slots.length - 1;
        }
        return (char) slots[at] - 1;
    }

    private boolean has(char word) {
        return (present[word >>> 6] & 1L << word) != 0;
    }

    /** Writes the indices of those words of another text that this one has to the beginning of {@code places}; returns how many. */
    int find(char[] other, int[] places) {
        int count = 0;
        for (int i = 0; i < other.length; i++) {
            places[count] = i;
            count += (int) (present[other[i] >>> 6] >>> other[i]) & 1;
        }
        return count;
    }

    /** The number of each word of the text, in their order. */
    int[] numbers() {
        return numbers;
    }

    int different() {
        return different;
    }
}
