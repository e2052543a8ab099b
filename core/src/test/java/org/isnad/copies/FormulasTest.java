package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormulasTest {
    /** Ten words: a formula from the third to the eighth. */
    private static final boolean[] COMMON = {false, false, true, true, true, true, true, true, false, false};

    @Test
    void aTextThatIsAllThereCountsWhole() {
        assertThat(share(COMMON, 0, 10)).isEqualTo(1);
    }

    @Test
    void aFormulaWithoutWhatItWasFilledInWithHardlyCounts() {
        assertThat(share(COMMON, 2, 8)).isEqualTo(6 / 38.0, within(1e-9));
    }

    @Test
    void aFormulaCountsInPartWhereThreeQuartersOfTheOtherWordsAreThere() {
        assertThat(share(COMMON, 0, 9)).isEqualTo((3 * 8 + 6 * 4) / (80.0 - 6 * 4), within(1e-9));
    }

    @Test
    void aFormulaCountsInFullAfterWordsThatAreThereWhateverFollowsIt() {
        boolean[] common = new boolean[40];
        Arrays.fill(common, 15, 25, true);
        assertThat(share(common, 0, 25)).isEqualTo(25 / 40.0, within(1e-9));
    }

    @Test
    void withoutFormulasItIsTheShareOfTheWords() {
        assertThat(share(new boolean[10], 0, 4)).isEqualTo(0.4, within(1e-9));
    }

    @Test
    void aTextThatIsAllFormulaIsComparedAsAnyOther() {
        boolean[] all = new boolean[10];
        Arrays.fill(all, true);
        assertThat(share(all, 0, 4)).isEqualTo(0.4, within(1e-9));
    }

    private static double share(boolean[] common, int begin, int end) {
        int[] credit = new int[common.length];
        Arrays.fill(credit, begin, end, Rewording.WHOLE);
        BitSet exact = new BitSet();
        exact.set(begin, end);
        BitSet phrases = new BitSet();
        IntStream.range(0, common.length).filter(i -> common[i]).forEach(phrases::set);
        return new Formulas(phrases, common.length).share(credit, exact);
    }
}
