package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.When;
import org.junit.jupiter.api.Test;

class CopyIndexTest {
    private static final String DAM =
            "افتتح وزير الري في بلدة عين السرو اليوم سدا جديدا يروي ثلاثة آلاف هكتار من بساتين الزيتون."
                    + " وقال المهندس المشرف إن العمل استغرق أربعة أعوام وكلف تسعين مليون دينار."
                    + " وذكر مزارعون من القرى المجاورة أنهم ينتظرون المياه منذ صيفين جافين أهلكا نصف المحصول.";
    private static final String REWORDED =
            "افتتح وزير الري أمس في بلدة عين السرو سدا حديثا يسقي ثلاثة آلاف هكتار من بساتين التين."
                    + " وأوضح المهندس المشرف أن البناء استغرق أربعة أعوام وكلف تسعين مليون دينار كاملة."
                    + " وأكد مزارعون من البلدات المجاورة أنهم ينتظرون المياه منذ صيفين جافين أتلفا نصف المحصول.";
    private static final String MATCH =
            "تعادل فريق نجوم الوادي مع ضيفه فريق منارة الساحل بهدفين لكل منهما في افتتاح كأس الأقاليم."
                    + " وسجل المهاجم الشاب هدف التعادل قبل صافرة النهاية بدقيقتين وسط هتاف عشرة آلاف متفرج."
                    + " ويلتقي الفريقان مجددا بعد أسبوعين على ملعب الساحل في مباراة الإياب الحاسمة.";

    private final CopyIndex index = new CopyIndex();

    @Test
    void aVerbatimReprintSharesEverythingAndHasNothingNew() {
        index.step(article("a", "2031-03-01", DAM));
        Copies copies = index.step(article("b", "2031-03-02", DAM));
        assertThat(copies.parent()).isEqualTo("a");
        assertThat(copies.copies().getFirst().share()).isEqualTo(1);
        assertThat(copies.fresh()).isZero();
        assertThat(copies.origin()).isEqualTo("a");
    }

    @Test
    void spellingThatArabicLeavesFreeDoesNotMatter() {
        index.step(article("a", "2031-03-01", DAM));
        String respelled =
                DAM.replace('أ', 'ا').replace('إ', 'ا').replace("سدا", "سدًّا").replace('ة', 'ه');
        assertThat(index.step(article("b", "2031-03-02", respelled))
                        .copies()
                        .getFirst()
                        .share())
                .isEqualTo(1);
    }

    @Test
    void shareIsThePartOfTheLaterArticle() {
        index.step(article("a", "2031-03-01", DAM));
        Copies longer = index.step(article("b", "2031-03-02", DAM + "\n" + MATCH));
        assertThat(longer.copies().getFirst().share()).isCloseTo(0.48, within(0.05));
        assertThat(longer.fresh()).isCloseTo(0.5, within(0.05));
    }

    @Test
    void rewordedSentencesAreNearButHardlyShared() {
        index.step(article("a", "2031-03-01", DAM));
        Copies copies = index.step(article("b", "2031-03-02", REWORDED));
        assertThat(copies.copies()).hasSize(1);
        assertThat(copies.copies().getFirst().share()).isLessThan(0.5);
        assertThat(copies.copies().getFirst().near()).isGreaterThan(0.8);
        assertThat(copies.origin()).isEqualTo("a");
    }

    @Test
    void otherNewsIsNoCopy() {
        index.step(article("a", "2031-03-01", DAM));
        Copies copies = index.step(article("b", "2031-03-02", MATCH));
        assertThat(copies.copies()).isEmpty();
        assertThat(copies.fresh()).isEqualTo(1);
        assertThat(copies.origin()).isEqualTo("b");
    }

    @Test
    void aPhraseThatManyUseMakesNoCopy() {
        String phrase = "نسأل الله أن يتغمد الفقيد بواسع رحمته وأن يلهم أهله الصبر والسلوان";
        index.step(article("a", "2031-03-01", DAM + " " + phrase));
        assertThat(index.step(article("b", "2031-03-01", MATCH + " " + phrase)).parent())
                .isNull();
    }

    @Test
    void aCopyOfACopyHasTheFirstOrigin() {
        index.step(article("a", "2031-03-01", DAM));
        index.step(article("b", "2031-03-02", REWORDED));
        assertThat(index.step(article("c", "2031-03-03", REWORDED)).origin()).isEqualTo("a");
    }

    @Test
    void whatHasLeftTheWindowIsForgotten() {
        index.step(article("a", "2031-03-01", DAM));
        for (String later : List.of("b", "c", "d")) {
            index.step(article(later, "2031-04-20", MATCH));
        }
        assertThat(index.step(article("e", "2031-04-20", DAM)).copies()).isEmpty();
    }

    @Test
    void aSingleWrongDateFarAheadMakesNothingForgotten() {
        index.step(article("a", "2031-03-01", DAM));
        index.step(article("b", "2205-01-01", MATCH));
        assertThat(index.step(article("c", "2031-03-02", DAM)).parent()).isEqualTo("a");
    }

    @Test
    void undatedArticlesAreComparedAsOfTheNewestDay() {
        index.step(article("a", "2031-03-01", DAM));
        Article undated = Article.builder("b").text(DAM).build();
        assertThat(index.step(undated).parent()).isEqualTo("a");
    }

    @Test
    void flashesAreNeitherCopiesNorOrigins() {
        String flash = "افتتح وزير الري في بلدة عين السرو اليوم سدا جديدا";
        index.step(article("a", "2031-03-01", flash));
        assertThat(index.step(article("b", "2031-03-01", flash)).copies()).isEmpty();
    }

    @Test
    void manyArticlesBeyondTheFirstTableAreStillFound() {
        for (int i = 0; i < 400; i++) {
            index.step(article("a" + i, "2031-03-01", numbered(i)));
        }
        assertThat(index.step(article("b", "2031-03-02", numbered(7))).parent()).isEqualTo("a7");
    }

    private static String numbered(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("كلمة").append(number).append("و").append(i).append(' ');
        }
        return text.toString();
    }

    static Article article(String id, String day, String text) {
        return Article.builder(id)
                .published(When.of(LocalDate.parse(day)))
                .text(text)
                .build();
    }
}
