package org.isnad.copies;

/**
 * Numbers the different words of a text from 0 up in the order they first come, by a table with a place for each hash a word
 * can have: all that is asked of it many times is one step. Immutable; the arrays are not to be written to.
 */
final class WordTable {
    static final int UNKNOWN = -1;

    /** The number of each hash plus one; 0 for words the text does not have. */
    private final char[] numbersOfWords = new char[Character.MAX_VALUE + 1];

    private final int[] numbers;
    private final int different;

    /** @param words hashes of the words of a text that has fewer than 65,536 */
    WordTable(char[] words) {
        this.numbers = new int[words.length];
        int met = 0;
        for (int i = 0; i < words.length; i++) {
            if (numbersOfWords[words[i]] == 0) {
                numbersOfWords[words[i]] = (char) ++met;
            }
            numbers[i] = of(words[i]);
        }
        this.different = met;
    }

    /** The number of a word, or {@link #UNKNOWN}. */
    int of(char word) {
        return numbersOfWords[word] - 1;
    }

    /** The number of each word of the text, in their order. */
    int[] numbers() {
        return numbers;
    }

    int different() {
        return different;
    }
}
