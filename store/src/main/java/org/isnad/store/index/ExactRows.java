package org.isnad.store.index;

import java.util.Collections;
import java.util.List;
import org.isnad.arabic.Words;
import org.jspecify.annotations.Nullable;

/**
 * Rows of words in their own letters. The index knows which letters an article has, not where; its texts tell whether they stand in a
 * row. Texts are read when first asked about. For one thread.
 */
final class ExactRows {
    private final List<String> texts;
    private @Nullable List<List<String>> read;

    ExactRows(String... texts) {
        this.texts = List.of(texts);
    }

    /** The words of a text in their own letters. */
    static List<String> letters(String text) {
        return Words.of(text).stream()
                .map(word -> WordAnalyzer.letters(word.span().of(text)))
                .toList();
    }

    /** Whether each row stands in one of the texts. */
    boolean haveAll(List<List<String>> rows) {
        return rows.stream()
                .allMatch(row -> read().stream().anyMatch(words -> Collections.indexOfSubList(words, row) >= 0));
    }

    private List<List<String>> read() {
        if (read == null) {
            read = texts.stream().map(ExactRows::letters).toList();
        }
        return read;
    }
}
