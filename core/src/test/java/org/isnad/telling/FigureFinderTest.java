package org.isnad.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.Facts;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFinderTest {
    private final FigureFinder figures = new FigureFinder(Lexicon.bundled());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "أسفر الحريق عن 12 قتيلاً و40 جريحاً. | people/dead 12, people/injured 40",
                "أدى الانفجار إلى مقتل سبعة أشخاص وإصابة عشرين آخرين. | people/dead 7, people/injured 20",
                "قُتل جنديان وأصيب خمسة في الهجوم. | people/dead#soldiers 2, people/injured 5",
                "مقتل ثلاثة مدنيين في القصف. | people/dead#civilians 3",
                "ارتفعت الحصيلة من 17 إلى 24 قتيلاً. | people/dead 24",
                "تقدر الخسائر بثلاثة ملايين دولار يومياً. | money/dollar@day 3000000",
                "رفع الأجور 16 في المئة. | per-cent 16",
                "تراجع المؤشر 3.5% أمس. | per-cent 3.5",
                "وصلت 40 شاحنة إلى المخيم. | count شاحنة 40",
                "24 قتيلاً و5 مفقودين.. حصيلة جديدة للسيل. | people/dead 24, people/missing 5",
                "نزح أكثر من أحد عشر ألف شخص. | people/displaced 11000",
                "تسجيل 9 حالات إسهال في القرية. | people/infected 9",
                "استشهاد 4 وإصابة 8. | people/dead 4, people/injured 8",
                "لقي 7 أشخاص مصرعهم و27 إصابة في المكان. | people/dead 7, people/injured 27",
            })
    void readsWhatIsCounted(String text, String expected) {
        assertThat(String.join(", ", told(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "فاز الفريق بثلاثة أهداف مقابل هدف.",
                "انتهت المباراة 2-1.",
                "استمر الاجتماع ثلاث ساعات.",
                "هل قُتل 31 شخصاً أم أقل؟",
                "توفي بينهم ثلاثة أطفال.",
                "العدد 16 وليس 46 مفقوداً.",
                "كانت سعة السد عام 1987 أقل.",
                "نقل 50 وفاة وإصابة من مكان الحادث.",
                "مصرع وإصابة 5 أشخاص في تصادم.",
                "أجريت العملية لأحد الجرحى.",
                "قال الطبيب إن 20 جريحاً ما زالوا في المستشفى.",
                "وكانت حصيلة سابقة أفادت بمقتل 43 شخصاً.",
                "قُتل 7 أشخاص في الهجوم الثاني.",
                "بعد انتشال 11 جثة جديدة من النهر.",
                "بلغت قيمة الصفقة 8ر2 مليار يورو.",
                "سمع دوي الانفجار عند 2302 بتوقيت العاصمة.",
            })
    void leavesOutScoresTimesQuestionsPartsAndWhatIsDenied(String text) {
        assertThat(told(text)).isEmpty();
    }

    @Test
    void tellsHowExactANumberIs() {
        assertThat(figures.in("", "قُتل نحو 20 شخصاً.", Facts.none("a"), null)
                        .getFirst()
                        .bound())
                .hasToString("ABOUT");
        assertThat(figures.in("", "قُتل ما لا يقل عن 20 شخصاً.", Facts.none("a"), null)
                        .getFirst()
                        .bound())
                .hasToString("AT_LEAST");
    }

    private List<String> told(String text) {
        return figures.in("", text, Facts.none("a"), null).stream()
                .map(figure -> figure.slot() + (figure.of().isEmpty() ? "" : " " + figure.of()) + " " + figure.value())
                .toList();
    }
}
