package org.isnad.telling;

import java.util.HashSet;
import java.util.Set;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Words;
import org.isnad.lexicon.Lexicon;
import org.isnad.stories.Stems;

/** The stems of texts as hashes, and how much each tells. Immutable. */
final class TextStems {
    private final Stems stems;
    private final Set<Integer> silent = new HashSet<>();

    TextStems(Lexicon lexicon) {
        this.stems = new Stems(lexicon);
        lexicon.list("topic-stop-words.tsv")
                .forEach(word -> silent.add(stems.of(Letters.fold(word)).hashCode()));
    }

    int[] of(String text) {
        return Words.of(text).stream()
                .map(word -> word.form())
                .filter(form -> form.length() > 2)
                .mapToInt(form -> stems.of(form).hashCode())
                .sorted()
                .distinct()
                .toArray();
    }

    double weight(int stem) {
        return silent.contains(stem) ? 0 : 1;
    }
}
