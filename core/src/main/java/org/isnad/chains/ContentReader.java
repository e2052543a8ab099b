package org.isnad.chains;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
import org.isnad.lexicon.Lexicon;
import org.isnad.stories.Stems;

/** Reads words as {@link Content}. Immutable; one pass. */
final class ContentReader {
    private static final int MOST_WORDS = 400;

    private final Stems stems;
    private final FigureReader figures;
    private final Set<String> silent = new HashSet<>();
    private final Set<String> negations;

    ContentReader(Lexicon lexicon, ChainWords words) {
        this.stems = new Stems(lexicon);
        this.figures = new FigureReader(lexicon);
        this.negations = Set.copyOf(words.of("negation"));
        lexicon.list("topic-stop-words.tsv").forEach(word -> silent.add(stem(Letters.fold(word))));
    }

    String stem(String form) {
        return stems.of(form);
    }

    /** Whether a word in normal form tells something by itself. */
    boolean tells(String form) {
        return form.length() > 1 && !negations.contains(form) && !silent.contains(stem(form));
    }

    Content read(String text) {
        List<Word> words = Words.of(text);
        List<Word> read = words.subList(0, Math.min(words.size(), MOST_WORDS));
        List<String> told = new ArrayList<>(read.size());
        int turned = 0;
        for (Word word : read) {
            turned += negations.contains(word.form()) ? 1 : 0;
            String stem = stem(word.form());
            if (word.form().length() > 1 && !silent.contains(stem) && !negations.contains(word.form())) {
                told.add(stem);
            }
        }
        return new Content(told, turned, figures.read(text, read));
    }
}
