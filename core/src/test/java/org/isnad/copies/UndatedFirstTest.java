package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The window where dates are missing or wrong. */
class UndatedFirstTest {
    private static final String QUARRY = "أغلقت بلدية تل العوسج مقلع الحجر الجنوبي بعد انهيار جداره الغربي فجر الأحد. "
            + "وقال مهندس المقلع سرحان الخولي إن أحد عشر عاملا أخلوا الموقع قبل الانهيار بساعة واحدة. "
            + "وسيبقى الطريق المحاذي للمقلع مغلقا أمام الشاحنات حتى نهاية أعمال التدعيم.";
    private static final String OTHER = "افتتحت جامعة الساحل مكتبة جديدة تضم أربعين ألف مجلد في مبنى من ثلاث طبقات. "
            + "وقالت أمينة المكتبة رباب النحوي إن القراءة فيها متاحة لأهل المدينة كل يوم حتى منتصف الليل. "
            + "وتبرع بنصف الكتب ورثة أستاذ للتاريخ درّس في الجامعة ثلاثين عاما.";

    private final CopyIndex index = new CopyIndex();

    @Test
    void anUndatedArticleBeforeTheFirstDatedOneCountsAsOfTheNewestDay() {
        index.step(article("undated", null, QUARRY));
        index.step(article("other", "2026-03-01", OTHER));
        Copies copies = index.step(article("copy", "2026-03-02", QUARRY));
        assertThat(copies.parent()).isEqualTo("undated");
    }

    @Test
    void anUndatedArticleLeavesTheWindowWithTheDayItCountsAs() {
        index.step(article("undated", null, QUARRY));
        for (int i = 0; i < 3; i++) {
            index.step(article("early" + i, "2026-03-01", OTHER));
        }
        for (int i = 0; i < 3; i++) {
            index.step(article("late" + i, "2027-03-01", OTHER));
        }
        assertThat(index.step(article("copy", "2027-03-01", QUARRY)).parent()).isNull();
    }

    @Test
    void articlesDatedYearsAheadDoNotBlindTheWindow() {
        index.expectNoneAfter(When.parse("2026-03-03").orElseThrow().date().toEpochDay());
        for (int i = 0; i < 3; i++) {
            index.step(article("ahead" + i, "2036-01-0" + (i + 1), OTHER));
        }
        index.step(article("first", "2026-03-01", QUARRY));
        assertThat(index.step(article("copy", "2026-03-02", QUARRY)).parent()).isEqualTo("first");
    }

    private static Article article(String id, @Nullable String published, String text) {
        return Article.builder(id)
                .outlet("صحيفة " + id)
                .published(published == null ? null : When.parse(published).orElseThrow())
                .text(text)
                .build();
    }
}
