package org.isnad.telling;

import java.util.HashSet;
import java.util.Set;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Words;
import org.isnad.lexicon.Lexicon;
import org.isnad.stories.Stems;

/** The stems of texts as hashes, and how much each tells. Immutable. */
final class TextStems {
    /** UTF-16 units in which a sentence's opening stands. */
    private static final int OPENING = 120;

    private final Stems stems;
    private final Set<String> leaning = new HashSet<>();
    private final Set<Integer> silent = new HashSet<>();
    private final BackgroundOpenings background;

    TextStems(Lexicon lexicon) {
        this.stems = new Stems(lexicon);
        this.background = new BackgroundOpenings(lexicon);
        lexicon.table("weak-openings.tsv")
                .forEach(row -> row.values(0).forEach(word -> leaning.add(Letters.fold(word))));
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

    /** Whether a sentence begins as one that leans on the sentence before it. */
    boolean leans(String sentence) {
        int end = sentence.indexOf(' ');
        return end > 0 && leaning.contains(Letters.fold(sentence.substring(0, end)));
    }

    /** Whether a sentence goes back to what was before the news: «وكان قد قال». */
    boolean goesBack(String sentence) {
        return background.opens(Words.of(sentence.substring(0, Math.min(sentence.length(), OPENING))));
    }

    double weight(int stem) {
        return silent.contains(stem) ? 0 : 1;
    }
}
