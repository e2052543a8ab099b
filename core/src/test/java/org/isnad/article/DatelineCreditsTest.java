package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.isnad.Article;
import org.isnad.Dissection.Dissected;
import org.isnad.Pipeline;
import org.isnad.RawPage;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineCreditsTest {
    private static final Lexicon LEXICON = Lexicon.bundled();
    private static final DatelineCredits CREDITS = new DatelineCredits(LEXICON, new Credits(LEXICON));
    private static final String TEXT = "علقت هيئة الموانئ في خليج المرجان رحلات العبارات يومين بسبب ارتفاع الموج.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            خليج المرجان (وكالة الموجة للأنباء) -      | وكالة الموجة للأنباء
            خليج المرجان (وكالة الموجة) –             | وكالة الموجة
            خليج المرجان ـ (وكالة الموجة) ـ           | وكالة الموجة
            خليج المرجان - وكالة الموجة:              | وكالة الموجة
            خليج المرجان – «وكالة الموجة للأنباء» –     | وكالة الموجة للأنباء
            تونس- رويترز:                            | رويترز
            تونس 14 مارس (د ب أ) –                    | د ب أ
            تونس، 14 مارس 2031 (وام) --               | وام
            عمّان (أ.ف.ب) -                            | أ.ف.ب
            عمّان (رويترز + وكالات) -                  | رويترز
            عمّان - 14 مارس - وكالة الموجة:            | وكالة الموجة
            مسقط (وكالة الفضاء للأنباء) -              | وكالة الفضاء للأنباء
            (وكالة الموجة) -                          | وكالة الموجة
            وكالة الموجة للأنباء -                     | وكالة الموجة للأنباء
            رويترز -                                  | رويترز
            عمّان/ رويترز/                            | رويترز
            عمّان/ وكالة الموجة/                       | وكالة الموجة
            خليج المرجان (الموجة) –                   | الموجة
            (الموجة) -                               | الموجة
            وكالة الموجة |                            | وكالة الموجة
            """)
    void theAgencyInADatelineIsCredited(String dateline, String credit) {
        assertThat(CREDITS.read(dateline + ' ' + TEXT, "صحيفة الشراع")).isEqualTo(credit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "خليج المرجان (سليم) - ",
                "خليج المرجان/ سليم/ ",
                "عمّان/ الموجة/ ",
                "عمّان/ م.ش/ ",
                "خليج المرجان (سليم المرساوي) - ",
                "(القاهرة) – ",
                "(خاص) - ",
                "(الموجة) ",
                "عواصم - وكالات: ",
                "عمّان (وكالات) - ",
                "مسقط (وكالة الفضاء) - ",
                "مسقط - وكالة الفضاء الدولية: ",
                "وكالة الفضاء - ",
                "وكالة الموجة - بعد عام على تأسيسها - ",
                "وكالة الموجة للأنباء: ",
                "قال رئيس المركز (وكالة الموجة) - ",
                "نادر الشراع (أبو سليم) - ",
                "زار الوفد صباح أمس مقر الهيئة (وكالة الموجة) - ",
                "بدأت الجولة. خليج المرجان (وكالة الموجة) - ",
                "هل تغلق (وكالة الموجة)؟ - ",
                "خليج المرجان - ",
                "(وكالة الموجة",
                "- - - ( ) / : ",
                ""
            })
    void whatIsNoDatelineOrNamesNoAgencyIsNoCredit(String opening) {
        assertThat(CREDITS.read(opening + TEXT, null)).isNull();
    }

    @Test
    void aBracketDeepInTheTextIsNoCredit() {
        assertThat(CREDITS.read(TEXT + " وقال مدير الهيئة (وكالة الموجة) - إن البحر هدأ.", null))
                .isNull();
    }

    @Test
    void anAgencyDoesNotCreditItself() {
        String text = "خليج المرجان (وكالة الموجة) - " + TEXT;
        assertThat(CREDITS.read(text, "وكالة الموجة للأنباء")).isNull();
        assertThat(CREDITS.read(text, "صحيفة الشراع")).isEqualTo("وكالة الموجة");
    }

    @Test
    void aLineThatCreditsOutranksTheDateline() {
        String text = "خليج المرجان (وكالة الموجة) - " + TEXT;
        Pipeline pipeline = new Pipeline(LEXICON);
        LineCredits lines = new LineCredits(LEXICON);
        assertThat(lines.credited(Article.builder("a").text(text).build()).credit())
                .isEqualTo("وكالة الموجة");
        assertThat(lines.credited(Article.builder("a")
                                .text(text + "\nالمصدر: صحيفة الشراع")
                                .build())
                        .credit())
                .isEqualTo("صحيفة الشراع");
        Article second = Article.builder("a").text("تنبيه للبحارة\n" + text).build();
        assertThat(lines.credited(second).credit()).isEqualTo("وكالة الموجة");
        assertThat(pipeline.analyse(lines.credited(second)).credit()).isEqualTo("وكالة الموجة");
    }

    @Test
    void aPageWhoseDatelineNamesAnAgencyCreditsItAndItsPlaceIsWithoutIt() {
        String page =
                "<html><head><meta property='og:site_name' content='صحيفة الشراع'></head><body><article><h1>تعليق رحلات"
                        + " العبارات في الخليج</h1><p>بيروت (وكالة الموجة) - " + TEXT
                        + "</p><p>وأوضح القبطان نديم الشراع أن سبع رحلات ألغيت وأن المسافرين أبلغوا مساء أمس.</p></article></body></html>";
        Pipeline pipeline = new Pipeline(LEXICON);
        Dissected dissected = (Dissected) pipeline.dissect(RawPage.of("p", page.getBytes(StandardCharsets.UTF_8)));
        Article article = dissected.articles().getFirst();
        assertThat(article.credit()).isEqualTo("وكالة الموجة");
        assertThat(article.evidence()).containsKey("credit");
        assertThat(pipeline.analyse(article).dateline()).isEqualTo("بيروت");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            <span class='author'>تحرير: سمير الخالد - المصدر: الموجة</span>~ ''~ الموجة
            <a class='agency' href='/tag/wave'>وكالة الموجة</a>~ ''~ وكالة الموجة
            <p class='byline'>خليج المرجان - رويترز</p>~ ''~ رويترز
            ''~ <p>* نقلاً عن «الموجة للأنباء»</p>~ الموجة للأنباء
            ''~ <p>&lt; الموجة &gt;</p>~ الموجة
            ''~ <p>س.د/ر.ك (الموجة)</p>~ الموجة
            """)
    void aPageCreditsWhomItsBylineOrItsLastLineNames(String under, String last, String credit) {
        assertThat(page(under, last).credit()).isEqualTo(credit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            <span class='author'>تحرير: سمير الخالد</span>~ ''
            <a class='tag' href='/tag/sea'>الملاحة</a>~ ''
            ''~ <p>ورست العبارة الأخيرة قرب الرصيف الكبير (الغربي).</p>
            ''~ <p>* يفتح المرفأ أبوابه صباح «الأحد المقبل»</p>
            """)
    void aPageCreditsNobodyWhereNoAgencyIsNamed(String under, String last) {
        assertThat(page(under, last).credit()).isNull();
    }

    private static Article page(String under, String last) {
        String page =
                "<html><head><meta property='og:site_name' content='صحيفة الشراع'></head><body><article><h1>تعليق رحلات"
                        + " العبارات في الخليج</h1>" + under + "<div><p>" + TEXT
                        + "</p><p>وأوضح القبطان نديم الشراع أن سبع رحلات ألغيت وأن المسافرين أبلغوا مساء أمس.</p>"
                        + last
                        + "</div></article></body></html>";
        Dissected dissected =
                (Dissected) new Pipeline(LEXICON).dissect(RawPage.of("p", page.getBytes(StandardCharsets.UTF_8)));
        return dissected.articles().getFirst();
    }
}
