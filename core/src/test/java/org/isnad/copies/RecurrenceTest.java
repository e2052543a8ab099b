package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecurrenceTest {
    private static final boolean[][] MARKED = {
        {true, true, false}, {true, false, false}, {true, true, false}, {false, true, false}
    };

    @Test
    void aWordCountsOnceForAllTextsOfOneDay() {
        assertThat(Recurrence.keys(MARKED, new long[] {7, 8, 7, 9}, 3)).containsExactly(2, 2, 0);
    }

    @Test
    void theOrderOfTheTextsDoesNotMatter() {
        assertThat(Recurrence.keys(MARKED, new long[] {9, 7, 8, 7}, 3)).containsExactly(3, 3, 0);
    }

    @Test
    void textsOfFewDaysTellNothing() {
        assertThat(Recurrence.keys(MARKED, new long[] {7, 7, 8, 8}, 3)).isEmpty();
        assertThat(Recurrence.keys(new boolean[0][], new long[0], 1)).isEmpty();
    }
}
