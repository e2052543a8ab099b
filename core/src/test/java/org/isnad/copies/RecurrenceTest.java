package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecurrenceTest {
    private static final List<BitSet> MARKED = List.of(words(0, 1), words(0), words(0, 1), words(1));

    @Test
    void aWordCountsOnceForAllTextsOfOneDay() {
        assertThat(Recurrence.keys(MARKED, new long[] {7, 8, 7, 9}, 3))
                .containsExactly(words(0, 1), words(0, 1), words());
    }

    @Test
    void theOrderOfTheTextsDoesNotMatter() {
        assertThat(Recurrence.keys(MARKED, new long[] {9, 7, 8, 7}, 3))
                .containsExactly(words(0, 1), words(0, 1), words(0, 1));
    }

    @Test
    void wordsOfTextsOfFewDaysReachNoMore() {
        assertThat(Recurrence.keys(MARKED, new long[] {7, 7, 8, 8}, 3))
                .containsExactly(words(0, 1), words(0, 1), words());
        assertThat(Recurrence.keys(List.of(), new long[0], 1)).containsExactly(words());
    }

    @Test
    void theTextsThemselvesStayAsTheyAre() {
        List<BitSet> marked = List.of(words(0), words(1));
        Recurrence.keys(marked, new long[] {7, 7}, 2);
        assertThat(marked).containsExactly(words(0), words(1));
    }

    private static BitSet words(int... indices) {
        BitSet words = new BitSet();
        IntStream.of(indices).forEach(words::set);
        return words;
    }
}
