package org.isnad.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BCubedTest {
    @Test
    void equalClusteringsScoreOneWhateverTheirNames() {
        assertThat(BCubed.f1(Map.of("a", "1", "b", "1", "c", "2"), Map.of("a", "x", "b", "x", "c", "y")))
                .isEqualTo(1);
    }

    @Test
    void oneLumpHasFullRecallAndPoorPrecision() {
        // precision (2/3 + 2/3 + 1/3) / 3 = 5/9, recall 1
        assertThat(BCubed.f1(Map.of("a", "1", "b", "1", "c", "2"), Map.of("a", "x", "b", "x", "c", "x")))
                .isCloseTo(2 * (5.0 / 9) / (5.0 / 9 + 1), within(1e-9));
    }

    @Test
    void itemsThatAreMissingStandAlone() {
        assertThat(BCubed.f1(Map.of("a", "1", "b", "1"), Map.of())).isCloseTo(2 * 0.5 / 1.5, within(1e-9));
    }
}
