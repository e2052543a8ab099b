package org.isnad.facts.statements.cues;

import java.util.HashMap;
import java.util.Map;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;

/** The function words of {@code clause-words.tsv} by their normal form. */
public final class WordClasses {
    private final Map<String, Long> bits = new HashMap<>();

    public WordClasses(Lexicon lexicon) {
        lexicon.table("clause-words.tsv").forEach(row -> {
            long bit = WordClass.named(row.cell(0)).bit();
            row.values(1).forEach(word -> bits.merge(Letters.fold(word), bit, (a, b) -> a | b));
        });
    }

    /** The classes of a word, or of what follows its leading و or ف, as bits. */
    public long of(Token word) {
        Long whole = bits.get(word.form());
        if (whole != null || !word.startsWithAnd()) {
            return whole == null ? 0L : whole;
        }
        return bits.getOrDefault(word.withoutAnd(), 0L);
    }
}
