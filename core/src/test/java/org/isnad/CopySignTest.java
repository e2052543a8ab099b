package org.isnad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.CopySign.Named;
import org.junit.jupiter.api.Test;

class CopySignTest {
    @Test
    void aRuleNamesItsSignsInOrder() {
        String rule = CopySign.rule(List.of(CopySign.TEXT, CopySign.SAME_CREDIT));
        assertThat(CopySign.in(rule)).extracting(Named::sign).containsExactly(CopySign.TEXT, CopySign.SAME_CREDIT);
        assertThat(CopySign.CREDIT.isIn(rule)).isFalse();
    }

    @Test
    void everySignIsFoundAgain() {
        for (CopySign sign : CopySign.values()) {
            String rule = sign == CopySign.IMPLIED ? CopySign.implied(3) : sign.words();
            assertThat(CopySign.in(rule)).extracting(Named::sign).containsExactly(sign);
        }
    }

    @Test
    void anImpliedOriginTellsHowManyOutletsImplyIt() {
        assertThat(CopySign.in(CopySign.implied(4))).extracting(Named::outlets).containsExactly(4);
    }

    @Test
    void otherWordsStayAsTheyAre() {
        assertThat(CopySign.in("by hand")).containsExactly(new Named(null, "by hand", 0));
    }
}
