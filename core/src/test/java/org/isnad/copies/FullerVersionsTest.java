package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.CopySign;
import org.isnad.CopyTree;
import org.isnad.When;
import org.junit.jupiter.api.Test;

class FullerVersionsTest {
    private static final String FIRST =
            "أعلن وزير الموانئ نديم الشراع مساء الجمعة استقالته من منصبه احتجاجا على ما وصفه بتعطيل قانون الصيد داخل مجلس الوزراء."
                    + " وقال الشراع في بيان مقتضب إنه سلم كتاب الاستقالة إلى رئيس الحكومة قبل ساعة من إعلانها.";
    private static final String MORE =
            "\nوكان الشراع هدد مرارا بترك المنصب إذا لم تقر الحكومة المراسيم الخاصة بحماية المصائد ومنع الاحتكار في سوق السمك الكبير."
                    + " وأكد رئيس الحكومة أنه لم يبت بعد بالكتاب وطلب التريث حتى جلسة الثلاثاء فيما رحبت نقابة الصيادين بالخطوة."
                    + " وتعد هذه الثانية من نوعها بعد مغادرة وزير البيئة في الصيف إثر خلاف طويل على ردم الخليج القديم.";
    private static final String NOTES =
            "\nأغلقت بلدية المرجان الجسر القديم ثلاثة أيام لصيانة أعمدته بعد شكاوى السائقين من اهتزازه عند مرور الشاحنات الكبيرة."
                    + "\nووزعت جمعية النخيل ألف شتلة على مدارس الساحل ضمن حملة تستمر حتى نهاية الربيع بتمويل من المغتربين في الخارج."
                    + "\nوفاز فريق الواحة على ضيفه المنارة بهدفين في افتتاح دوري الناشئين أمام جمهور ملأ مدرجات الملعب البلدي الجديد."
                    + "\nوحذرت مديرية الصحة من شرب ماء الآبار المكشوفة في القرى الجبلية بعد ظهور إصابات عدة بالتهاب المعدة بين الأطفال.";

    @Test
    void theFullerTextOfAnOutletIsALaterVersionOfItsFirstThoughMoreThanHalfOfItIsNew() {
        Article first = article("first", "وكالة مدار", "2031-05-02T18:20+03:00", FIRST);
        Article full = article("full", "وكالة مدار", "2031-05-02T19:45+03:00", FIRST + MORE);
        Article copy = article("copy", "المرفأ", "2031-05-02T20:30+03:00", FIRST + MORE);
        assertThat(last(first, full).parent()).isEqualTo("first");
        assertThat(last(first, full, copy).origin()).isEqualTo("first");
        CopyTree tree = CopyTrees.of(List.of(printing(first), printing(full), printing(copy)));
        assertThat(tree.nodes().get(1).parent()).isEqualTo("first");
        assertThat(CopySign.in(tree.nodes().get(1).why().rule()))
                .extracting(CopySign.Named::sign)
                .containsExactly(CopySign.TEXT, CopySign.LATER_VERSION);
        assertThat(tree.nodes().get(2).parent()).isEqualTo("full");
        assertThat(CopyTrees.sources(tree).independent()).isEqualTo(1);
    }

    @Test
    void anotherOutletThatTellsMoreIsNoVersionOfIt() {
        Article first = article("first", "وكالة مدار", "2031-05-02T18:20+03:00", FIRST);
        Article full = article("full", "المرفأ", "2031-05-02T19:45+03:00", FIRST + MORE);
        assertThat(last(first, full).parent()).isNull();
    }

    @Test
    void whatAnOutletRepeatsOnAnotherDayAsBackgroundIsNoFirstVersion() {
        Article first = article("first", "وكالة مدار", "2031-05-02T18:20+03:00", FIRST);
        Article later = article("later", "وكالة مدار", "2031-05-04T10:00+03:00", FIRST + MORE);
        assertThat(last(first, later).parent()).isNull();
    }

    @Test
    void aSurveyThatHasANoteWholeIsNoVersionOfIt() {
        Article note = article("note", "وكالة مدار", "2031-05-02T18:20+03:00", FIRST);
        Article survey = article("survey", "وكالة مدار", "2031-05-02T22:00+03:00", FIRST + MORE + NOTES);
        Article atTheEnd = article("end", "وكالة مدار", "2031-05-02T22:00+03:00", MORE + "\n" + FIRST);
        assertThat(last(note, survey).parent()).isNull();
        assertThat(last(note, atTheEnd).parent()).isNull();
    }

    private static Copies last(Article... articles) {
        CopyIndex index = new CopyIndex();
        Copies last = Copies.none("none");
        for (Article article : articles) {
            last = index.step(article);
        }
        return last;
    }

    private static Printing printing(Article article) {
        return new Printing(article, null, null, null);
    }

    private static Article article(String id, String outlet, String when, String text) {
        return Article.builder(id)
                .outlet(outlet)
                .published(When.parse(when).orElseThrow())
                .text(text)
                .build();
    }
}
