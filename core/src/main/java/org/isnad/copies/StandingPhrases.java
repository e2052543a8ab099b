package org.isnad.copies;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.isnad.lexicon.Lexicon;

/**
 * Phrases that are known to stand in texts that are no copies of each other, before any news was read: prayers, legal notes. What else
 * is common is learnt from the window. Immutable.
 */
public final class StandingPhrases {
    /** None known. */
    public static final StandingPhrases NONE = new StandingPhrases(new long[0]);

    private static final int LONGEST = 200;
    private static final int RUN = 3;
    /** So many words between runs of theirs, such as another noun, are part of the phrase. */
    private static final int GAP = 2;
    /** How many words in a row make one in a text. */
    private static final int SHORTEST = 6;

    /** Their runs of three words, ascending: such phrases are put together from the same few. */
    private final long[] runs;

    private StandingPhrases(long[] runs) {
        this.runs = runs;
    }

    /** Those of {@code standing-phrases.tsv}. */
    public static StandingPhrases of(Lexicon lexicon) {
        return new StandingPhrases(lexicon.list("standing-phrases.tsv").stream()
                .map(phrase -> WordPrint.of(phrase, LONGEST).words())
                .flatMapToLong(
                        words -> IntStream.rangeClosed(0, words.length - RUN).mapToLong(at -> run(words, at)))
                .sorted()
                .distinct()
                .toArray());
    }

    private static long run(char[] words, int at) {
        return (long) words[at] << 32 | (long) words[at + 1] << 16 | words[at + 2];
    }

    /** Marks the words of a text that stand in such a phrase. */
    void mark(char[] words, BitSet common) {
        int begin = 0;
        int end = 0;
        for (int i = 0; i + RUN <= words.length && runs.length > 0; i++) {
            if (Arrays.binarySearch(runs, run(words, i)) >= 0) {
                if (i > end + GAP) {
                    mark(begin, end, common);
                    begin = i;
                }
                begin = end == 0 ? i : begin;
                end = i + RUN;
            }
        }
        mark(begin, end, common);
    }

    private static void mark(int begin, int end, BitSet common) {
        if (end - begin >= SHORTEST) {
            common.set(begin, end);
        }
    }
}
