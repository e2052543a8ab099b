package org.isnad.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.Event;
import org.isnad.Facts;
import org.isnad.Reading;
import org.isnad.When;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventKindsTest {
    private static final Lexicon LEXICON = Lexicon.bundled();

    private static Event event(String title, String text) {
        StoryStream stream = new StoryStream(LEXICON);
        Article article = Article.builder("a")
                .published(When.of(LocalDate.parse("2031-05-04")))
                .title(title)
                .text(text)
                .build();
        stream.step(new Reading(article, Facts.none("a")), Copies.none("a"));
        return stream.threads().events().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            اجتماع طارئ لمجلس بلدية الرحاب                      | meeting
            وزير المياه يزور سد الوادي                          | visit
            اتصال بين رئيسي بلديتي الرحاب والعين                | call
            الرحاب والعين توقعان معاهدة حسن الجوار              | agreement
            هجوم بعبوة على مركز حدودي                           | attack
            زلزال يهز سواحل الياسمين                            | disaster
            سكان الرحاب يدلون بأصواتهم في الاستفتاء             | vote
            المحكمة تبرئ تاجر القمح                             | verdict
            تعادل فريقي الجبل والبحر في مباراة الذهاب           | match
            تعيين مدير جديد لميناء الرحاب                       | appointment
            التضخم يرتفع للشهر الثالث                           | economic-figure
            عمال المطاحن يبدأون الإضراب                         | protest
            وزارة المياه تصدر دليلا للري                        | -
            حكومة الرحاب تشكر أهل البلدة                        | -
            قصيدة جديدة عن القوافل                              | -
            """)
    void theHeadlineTellsTheKind(String title, String kind) {
        Event.Kind found = event(title, "").kind();
        assertThat(found == null ? null : found.name()).isEqualTo(kind);
    }

    @Test
    void theKindShowsTheWordItRestsOn() {
        String title = "أهالي الوادي بعد زلزال الفجر";
        Event.Kind kind = event(title, "").kind();
        assertThat(kind).isNotNull();
        assertThat(kind.evidence().where()).isEqualTo("a");
        assertThat(kind.evidence().span().of(title)).isEqualTo("زلزال");
    }

    @Test
    void oneWordOfASentenceIsNotEnoughButTwoAre() {
        assertThat(event("خبر من الرحاب", "قال مصدر قريب من المفاوضات إن المخزن مغلق منذ شهر كامل.")
                        .kind())
                .isNull();
        assertThat(event("خبر من الرحاب", "بدأت المفاوضات أمس في جلسة مغلقة دامت ثلاث ساعات كاملة.")
                        .kind())
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            البلديتان ستوقعان اتفاق المياه                      | PLANNED
            من المقرر أن يبدأ المعرض غدا                        | PLANNED
            تأجيل مباراة الجبل والبحر                           | CALLED_OFF
            بلدية الرحاب ألغت معرض الخزف                        | CALLED_OFF
            البلديتان وقعتا اتفاق المياه                        | HELD
            """)
    void theHeadlineTellsWhetherItHasHappened(String title, Event.State state) {
        assertThat(event(title, "").state()).isEqualTo(state);
    }
}
