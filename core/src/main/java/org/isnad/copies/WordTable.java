package org.isnad.copies;

/**
 * Numbers the different words of a text from 0 up, in the order of their hashes. A bit for each hash says whether the text has it, and
 * the number of a word is how many bits are set before its own: the tables stay small enough for the nearest cache, and no answer
 * needs a guess. Immutable; the arrays are not to be written to.
 */
final class WordTable {
    /** A bit for each hash a word can have: whether the text has it. */
    private final long[] present = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
    /** For each 64 hashes how many words the text has of smaller ones. */
    private final char[] before = new char[present.length];

    private final int[] numbers;
    private final int different;

    /** @param words hashes of the words of a text that has fewer than 65,536 */
    WordTable(char[] words) {
        for (char word : words) {
            present[word >>> 6] |= 1L << word;
        }
        int count = 0;
        for (int i = 0; i < present.length; i++) {
            before[i] = (char) count;
            count += Long.bitCount(present[i]);
        }
        this.different = count;
        this.numbers = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = number(words[i]);
        }
    }

    /** The number of a word that the text has. */
    int number(char word) {
        return before[word >>> 6] + Long.bitCount(present[word >>> 6] & (1L << word) - 1);
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
