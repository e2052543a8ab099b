package org.isnad.views;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {
    @ParameterizedTest
    @CsvSource({"0,0", "0.001,1", "0.494,49", "0.5,50", "0.998,99", "1,100"})
    void allAndNothingAreToldOnlyWhereTheyAre(double share, int told) {
        assertThat(Percent.of(share)).isEqualTo(told);
    }
}
