package org.isnad.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.Facts;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class LeadingTest {
    private final FigureFinder figures = new FigureFinder(Lexicon.bundled());

    private List<String> leading(String title, String text) {
        return Leading.of(figures.in(title, text, Facts.none("a"), null)).stream()
                .map(Figure::value)
                .toList();
    }

    @Test
    void laterNumbersOfARoundUpAreOfOtherHappenings() {
        assertThat(leading(
                        "مقتل 12 شخصاً في حريق الزهراوية",
                        "قُتل 12 شخصاً في حريق مصنع النسيج. وفي بلدة أخرى قُتل ثلاثة أشخاص في تصادم."))
                .containsExactly("12");
    }

    @Test
    void whatStandsBesideTheFirstAndTotalsAreKept() {
        assertThat(leading("", "قُتل 12 شخصاً بحسب البلدية فيما تحدثت النقابة عن مقتل 15 شخصاً."))
                .containsExactly("12", "15");
        assertThat(leading("", "قُتل 12 شخصاً في الحريق. وارتفعت حصيلة الحريق مساء إلى 14 قتيلاً."))
                .contains("14");
    }

    @Test
    void aTotalOfSomethingElseIsNotTheArticles() {
        assertThat(leading("", "أصيب 7 أشخاص في حريق المصنع. وبلغ مجموع مصابي الطرق خلال رمضان 476 مصاباً."))
                .containsExactly("7");
    }
}
