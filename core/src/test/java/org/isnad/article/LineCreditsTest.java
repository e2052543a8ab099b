package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.Article;
import org.isnad.Evidence;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineCreditsTest {
    private static final LineCredits CREDITS = new LineCredits(Lexicon.bundled());
    private static final String TEXT =
            "أعلنت هيئة الموانئ في خليج المرجان تعليق رحلات العبارات يومين بسبب ارتفاع الموج.\n"
                    + "وأوضح القبطان نديم الشراع أن سبع رحلات ألغيت.\n"
                    + "ونصحت الهيئة الصيادين بالبقاء في المرفأ حتى مساء الخميس.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    المصدر: وكالة مدار        | وكالة مدار
                    المصدر : مدار + الشراع    | مدار + الشراع
                    نقلاً عن صحيفة الشراع      | صحيفة الشراع
                    (وكالة مدار)              | وكالة مدار
                    (رويترز)                  | رويترز
                    (م.ش)                     | م.ش
                    Source: Madar Agency      | Madar Agency
                    """)
    void aCreditLineIsReadAtTheBeginningAndAtTheEndOfAText(String line, String credit) {
        assertThat(credited(line + "\n" + TEXT).credit()).isEqualTo(credit);
        assertThat(credited(TEXT + "\n" + line).credit()).isEqualTo(credit);
        assertThat(credited(TEXT + "\n" + line + "\nتابعونا على تطبيقنا").credit())
                .isEqualTo(credit);
    }

    @Test
    void aMediumInBracketsIsReadBeforeTheFirstWordsAndBehindTheLast() {
        assertThat(credited("(وكالة مدار) – " + TEXT).credit()).isEqualTo("وكالة مدار");
        assertThat(credited(TEXT + " (وكالة مدار)").credit()).isEqualTo("وكالة مدار");
        assertThat(credited("نقلا عن صحيفة الشراع: " + TEXT).credit()).isEqualTo("صحيفة الشراع");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "المصدر: وكالات",
                "المصدر: رئيس الهيئة الذي قال إن الرحلات ستعود يوم الأحد المقبل بعد هدوء البحر",
                "وقال مصدر: الرحلات متوقفة حتى الأحد",
                "(انتهى)",
                "(تصوير: سامي الغيث)",
                "وغادرت العبارة الأخيرة الرصيف (قبل المغيب)"
            })
    void whatNamesNoSourceIsNoCredit(String line) {
        assertThat(credited(TEXT + "\n" + line).credit()).isNull();
        assertThat(credited(line + "\n" + TEXT).credit()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    رويترز                  | رويترز
                    أ.ف.ب                   | أ.ف.ب
                    أ ف ب                   | أ ف ب
                    وكالة مدار للأنباء       | وكالة مدار للأنباء
                    رويترز، أ.ف.ب           | رويترز، أ.ف.ب
                    (رويترز، أ.ف.ب)         | رويترز، أ.ف.ب
                    المصدر - وكالة مدار      | وكالة مدار
                    """)
    void aLastLineThatIsOnlyAgenciesNamesIsACredit(String line, String credit) {
        assertThat(credited(TEXT + "\n" + line).credit()).isEqualTo(credit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "بيروت",
                "خليج المرجان",
                "اقتصاد",
                "م.ش",
                "سلمى الشراع",
                "مدار",
                "وكالات",
                "وكالة الطاقة الذرية",
                "(رويترز، المرفأ القديم)",
                "المصدر - رئيس الهيئة",
                "رويترز نقلت الخبر"
            })
    void aLastLineThatNamesAPlaceASectionAWriterOrAnUnknownNameAloneIsNone(String line) {
        assertThat(credited(TEXT + "\n" + line).credit()).isNull();
    }

    @Test
    void anAgencyAloneIsNoCreditWhereItIsTheOutletItselfOrTheOnlyLine() {
        Article own =
                Article.builder("own").outlet("رويترز").text(TEXT + "\nرويترز").build();

        assertThat(CREDITS.credited(own).credit()).isNull();
        assertThat(credited("رويترز").credit()).isNull();
    }

    @Test
    void theTextStaysAsItIsAndACreditThatIsThereIsKept() {
        String text = TEXT + "\nالمصدر: وكالة مدار";
        assertThat(credited(text).text()).isEqualTo(text);
        assertThat(credited(text).evidence()).containsKey("credit");
        Article known = Article.builder("a").credit("النخيل").text(text).build();
        assertThat(CREDITS.credited(known)).isSameAs(known);
        assertThat(credited("").credit()).isNull();
    }

    private static Article credited(String text) {
        return CREDITS.credited(Article.builder("a").text(text).build());
    }

    @Test
    void theFieldOfALineIsReadAsACreditLineIs() {
        Article article = line("وكالة مدار", "الشراع", TEXT + "\\nالمصدر: وكالة السنابل");
        assertThat(article.credit()).isEqualTo("وكالة مدار");
        assertThat(article.evidence().get("credit")).extracting(Evidence::where).isEqualTo("line");
        assertThat(line("المصدر: وكالة مدار", "الشراع", TEXT).credit()).isEqualTo("وكالة مدار");
    }

    @Test
    void aFieldThatNamesNobodyElseGivesWayToTheText() {
        assertThat(line("وكالات", "الشراع", TEXT).credit()).isNull();
        assertThat(line("وكالات", "الشراع", TEXT).evidence()).doesNotContainKey("credit");
        assertThat(line("الشراع", "الشراع", TEXT).credit()).isNull();
        assertThat(line(" ", "الشراع", TEXT + "\\nالمصدر: وكالة السنابل").credit())
                .isEqualTo("وكالة السنابل");
    }

    private static Article line(String credit, String outlet, String text) {
        String line = "{\"id\":\"a\",\"outlet\":\"" + outlet + "\",\"credit\":\"" + credit + "\",\"text\":\""
                + text.replace("\n", "\\n") + "\"}";
        return CREDITS.credited(ArticleLine.parse(line).orElseThrow());
    }
}
