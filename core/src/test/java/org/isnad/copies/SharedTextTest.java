package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.Article;
import org.isnad.When;
import org.junit.jupiter.api.Test;

class SharedTextTest {
    private static final String LIBRARY =
            "فتحت في بلدة تل العوسج مكتبة جمع كتبها بحار متقاعد من موانئ البحر خلال أربعين سنة من السفر بين المرافئ البعيدة."
                    + " ويقول صاحبها إن عدد الكتب بلغ سبعة آلاف مجلد بلغات كثيرة وإن أبوابها مفتوحة للتلاميذ كل مساء.";
    private static final String WELL =
            "أنهت بلدية وادي السدرة حفر بئر جديدة تروي ثلاثة أحياء كانت تشتري الماء بالصهاريج منذ جفاف النبع القديم في الصيف الماضي."
                    + " وقال رئيس البلدية إن المضخة تعمل بالطاقة الشمسية وإن الكلفة غطتها تبرعات المغتربين كاملة.";

    @Test
    void theSameTextIsSharedWholeHoweverFarApartItWasPrinted() {
        assertThat(SharedText.of(article("2031-11-21", LIBRARY), article("2031-02-10", LIBRARY)))
                .isEqualTo(1);
    }

    @Test
    void ofATextWithAnotherAddedOnlyItsPartIsShared() {
        assertThat(SharedText.of(article("2031-11-21", LIBRARY + "\n" + WELL), article("2031-02-10", LIBRARY)))
                .isBetween(0.4, 0.6);
    }

    @Test
    void otherWordsAndTextsTooShortToBeComparedShareNothing() {
        assertThat(SharedText.of(article("2031-11-21", LIBRARY), article("2031-02-10", WELL)))
                .isZero();
        String flash = "افتتاح مكتبة البحار في بلدة تل العوسج مساء اليوم";
        assertThat(SharedText.of(article("2031-11-21", flash), article("2031-02-10", flash)))
                .isZero();
    }

    private static Article article(String day, String text) {
        return Article.builder(day)
                .outlet("المرفأ")
                .published(When.parse(day).orElseThrow())
                .text(text)
                .build();
    }
}
