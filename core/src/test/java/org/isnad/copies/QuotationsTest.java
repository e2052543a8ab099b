package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.When;
import org.isnad.copies.PrintFormat.Kept;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reports that have nothing in common but what one man said. People, outlets and places are invented. */
class QuotationsTest {
    private static final String FIRST =
            "«لن نفتح بوابات السد قبل أن تصل فرق الصيانة إلى الجسر القديم وتفحص دعائمه واحدة واحدة أمام الأهالي»";
    private static final String SECOND =
            "«من يريد الماء اليوم فليأت معنا إلى المحطة ويرى بعينيه كم بقي في الخزان الكبير بعد شهر من الجفاف»";
    private static final String ONE = "أعلن مدير مصلحة المياه في وادي السدرة تأجيل تشغيل المحطة، وقال في مؤتمر صحفي: "
            + FIRST + ". وأضاف المدير: " + SECOND
            + ". وخرج بعده عشرات المزارعين إلى الطريق العام وقطعوه ساعتين احتجاجا على القرار.";
    private static final String OTHER = "لم يقنع جواب المصلحة سكان القرى الذين انتظروا منذ الصباح أمام القاعة. " + FIRST
            + "، هكذا رد المدير على أسئلتنا. وعن العطش في الأحياء البعيدة علق ساخرا: " + SECOND
            + ". وامتنع عن تحديد موعد جديد.";

    private final CopyIndex index = new CopyIndex(CopySettings.defaults());

    @Test
    void twoReportersWhoHeardOneManAreNoCopiesOfEachOther() {
        step("a", "صحيفة الغدير", null, ONE);
        Copies copies = step("b", "نبض السهل", null, OTHER);
        assertThat(copies.parent()).isNull();
        assertThat(copies.origin()).isEqualTo("b");
        assertThat(copies.copies().getFirst().share()).isGreaterThan(0.4);
    }

    @Test
    void oneWhoCreditsTheOtherHasTheQuotationsFromThere() {
        step("a", "صحيفة الغدير", null, ONE);
        assertThat(step("b", "نبض السهل", "صحيفة الغدير", OTHER).parent()).isEqualTo("a");
    }

    @Test
    void wordsAroundTheQuotationsInCommonMakeACopy() {
        step("a", "صحيفة الغدير", null, ONE);
        String shortened = ONE.substring(0, ONE.indexOf(". وخرج") + 1) + " ولم يصدر تعليق من الوزارة.";
        assertThat(step("b", "نبض السهل", null, shortened).parent()).isEqualTo("a");
    }

    @Test
    void aStatementInFullIsACopyHoweverItIsPutInMarks() {
        String statement = FIRST.substring(0, FIRST.length() - 1) + ". " + SECOND.substring(1);
        step("a", "صحيفة الغدير", null, "أصدرت المصلحة بيانا قالت فيه: " + statement);
        assertThat(step("b", "نبض السهل", null, "وفي بيان للمصلحة: " + statement)
                        .parent())
                .isEqualTo("a");
    }

    @Test
    void marksWithoutPartnersAndSingleNamesAreNoQuotations() {
        assertThat(quoted("كتبت «صحيفة الغدير» اليوم")).isEqualTo(new BitSet());
        assertThat(quoted("قال: «لن نفتح بوابات السد قبل الغد\nثم مضى الرجال» إلى بيوتهم"))
                .isEqualTo(new BitSet());
        assertThat(quoted("قال \"لن نفتح بوابات السد غدا\" ثم مضى")).isEqualTo(words(1, 6));
        assertThat(quoted("قال: “لن نفتح بوابات السد غدا” ثم مضى")).isEqualTo(words(1, 6));
    }

    @Test
    void whatIsKeptOfATextThatIsLetGoKnowsItsQuotations() {
        Kept kept = Kept.of(ONE, 1000);
        Kept again = PrintFormat.read(PrintFormat.write(kept));
        assertThat(again).isNotNull();
        assertThat(again.quoted()).isEqualTo(kept.quoted());
        assertThat(again.print().words()).isEqualTo(kept.print().words());
        assertThat(again.print().ends()).isEqualTo(kept.print().ends());
    }

    @Test
    void theFirstVersionOfWhatIsKeptIsReadWithoutQuotations() {
        Kept first = PrintFormat.read("AQLSAgAIzQMBBwEC");
        assertThat(first).isNotNull();
        assertThat(first.quoted()).isEqualTo(new BitSet());
        assertThat(first.print().ends()).containsExactly(4, 8);
        assertThat(first.print().numeric()).containsExactly(false, true);
    }

    private static BitSet quoted(String text) {
        return Quotations.in(text, WordPrint.of(text, 100));
    }

    private static BitSet words(int from, int to) {
        BitSet words = new BitSet();
        words.set(from, to);
        return words;
    }

    private Copies step(String id, String outlet, @Nullable String credit, String text) {
        return index.step(Article.builder(id)
                .outlet(outlet)
                .credit(credit)
                .published(When.parse("2031-05-02T09:00").orElseThrow())
                .text(text)
                .build());
    }
}
