package org.isnad.store.index;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.isnad.arabic.Words;

/**
 * Rows of words in their own letters. The index knows which letters an article has, not where; its text tells whether they stand in a
 * row. Pure.
 */
final class ExactRows {
    private ExactRows() {}

    /** The words of a text in their own letters. */
    static List<String> letters(String text) {
        return Words.of(text).stream()
                .map(word -> WordAnalyzer.letters(word.span().of(text)))
                .toList();
    }

    /** Whether each row stands in one of the texts. */
    static boolean allIn(List<List<String>> rows, String... texts) {
        List<List<String>> read = Arrays.stream(texts).map(ExactRows::letters).toList();
        return rows.stream()
                .allMatch(row -> read.stream().anyMatch(words -> Collections.indexOfSubList(words, row) >= 0));
    }
}
