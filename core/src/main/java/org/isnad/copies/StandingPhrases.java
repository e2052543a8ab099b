package org.isnad.copies;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.LongStream;
import org.isnad.lexicon.Lexicon;

/**
 * Phrases that are known to stand in texts that are no copies of each other, before any news was read: prayers, legal notes. What else
 * is common is learnt from the window. Immutable.
 */
public final class StandingPhrases {
    /** None known. */
    public static final StandingPhrases NONE = new StandingPhrases(new long[0]);

    private static final int LONGEST = 200;

    /** Their shingles, ascending. */
    private final long[] shingles;

    private StandingPhrases(long[] shingles) {
        this.shingles = shingles;
    }

    /** Those of {@code standing-phrases.tsv}. */
    public static StandingPhrases of(Lexicon lexicon) {
        return new StandingPhrases(lexicon.list("standing-phrases.tsv").stream()
                .flatMapToLong(phrase ->
                        LongStream.of(Shingles.of(WordPrint.of(phrase, LONGEST).words())))
                .sorted()
                .distinct()
                .toArray());
    }

    /** Marks the words of the shingles of a text that stand in such a phrase. */
    void mark(long[] text, BitSet common) {
        for (int i = 0; i < text.length && shingles.length > 0; i++) {
            if (Arrays.binarySearch(shingles, text[i]) >= 0) {
                common.set(i, i + Shingles.LENGTH);
            }
        }
    }
}
