package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LeftOutTest {
    private static final String FIRST = "أعلنت إدارة ميناء الطرف صباح الأحد افتتاح رصيف ثالث للسفن";
    private static final String SECOND = "وقال مدير الميناء سالم الراجي إن الرصيف يستقبل أربعين سفينة شهريا";
    private static final String SHORT = "تصوير: ليلى حداد";
    private static final String TEXT = FIRST + "\n" + SECOND + "\n" + SHORT;

    @Test
    void aParagraphOfWhichHardlyAnythingStandsInTheCopyIsLeftOut() {
        assertThat(leftOut(FIRST)).isEqualTo(1);
        assertThat(leftOut("خبر آخر لا صلة له بما سبق")).isEqualTo(2);
    }

    @Test
    void aShortLineIsNoParagraph() {
        assertThat(leftOut(FIRST + "\n" + SECOND)).isZero();
    }

    @Test
    void aParagraphShortenedIsNotLeftOut() {
        assertThat(leftOut(FIRST + "\n" + "وقال مدير الميناء سالم الراجي إن الرصيف يستقبل"))
                .isZero();
    }

    @Test
    void anEmptyTextLeavesNothingToLeaveOut() {
        assertThat(LeftOut.paragraphs("", WordPrint.of("", 10), new int[0])).isZero();
    }

    private static int leftOut(String copy) {
        WordPrint print = WordPrint.of(TEXT, 1000);
        Comparison comparison = new Comparison(print, Shingles.of(print.words()));
        char[] words = WordPrint.of(copy, 1000).words();
        comparison.with(words);
        comparison.rewordings(words, comparison.exact(), 0.6);
        return LeftOut.paragraphs(TEXT, print, Arrays.copyOf(comparison.credit(), print.size()));
    }
}
