package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.Evidence;
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

    private static final String WIRE =
            "قتل %s أشخاص وأصيب %s آخرون في انقلاب حافلة على طريق المنحدر شمال بلدة السنديان مساء أمس.\n"
                    + "وقال مدير الدفاع المدني إن فرق الإنقاذ عملت ساعات لإخراج العالقين من تحت الحطام ونقلهم إلى مشفيين قريبين.\n"
                    + "وكانت الحافلة تقل معلمين عائدين من دورة تدريبية، وفتحت الشرطة تحقيقا في سرعة السائق وحالة المكابح.\n"
                    + "وأغلق الطريق حتى الصباح أمام الشاحنات، ودعا رئيس البلدية إلى إقامة حواجز عند المنعطف الذي شهد ثلاثة حوادث منذ الربيع.";

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
    void flashesThatShareOnlyRunsOfWordsAreNoCopies() {
        String flash = "افتتح وزير الري في بلدة عين السرو اليوم سدا جديدا";
        index.step(article("a", "2031-03-01", flash));
        assertThat(index.step(article("b", "2031-03-01", flash + " بسعة مليون متر"))
                        .copies())
                .isEmpty();
    }

    @Test
    void ofManyCopiesNoneIsNearerThanAnotherBecauseItWasLookedAtLess() {
        String news = WIRE.formatted("خمسة", "42");
        index.step(article("wire", "2031-03-01", news));
        for (int i = 0; i < 30; i++) {
            index.step(article("copy" + i, "2031-03-01", "صحيفة الحي: " + news));
        }
        Copies corrected = index.step(article("corrected", "2031-03-01", WIRE.formatted("ثلاثة", "57")));
        assertThat(corrected.copies()).isNotEmpty();
        assertThat(corrected.parent()).isEqualTo("wire");
        double nearest =
                corrected.copies().stream().mapToDouble(Copy::near).max().orElse(0);
        double toTheWire = corrected.copies().stream()
                .filter(copy -> copy.of().equals("wire"))
                .mapToDouble(Copy::near)
                .sum();
        assertThat(toTheWire).isCloseTo(nearest, within(0.02));
    }

    @Test
    void manyArticlesBeyondTheFirstTableAreStillFound() {
        for (int i = 0; i < 400; i++) {
            index.step(article("a" + i, "2031-03-01", numbered(i)));
        }
        assertThat(index.step(article("b", "2031-03-02", numbered(7))).parent()).isEqualTo("a7");
    }

    @Test
    void passagesTellWhereTheTextStood() {
        index.step(article("a", "2031-03-01", DAM));
        String intro = "هذه مقدمة من عند المحرر لا يعرفها أحد. ";
        Copies copies = index.step(article("b", "2031-03-02", intro + DAM));
        assertThat(copies.passages()).hasSize(1);
        assertThat(copies.passages().getFirst().of()).isEqualTo("a");
        assertThat(copies.passages().getFirst().span().begin()).isEqualTo(intro.length());
        assertThat(copies.passages().getFirst().exact()).isTrue();
    }

    @Test
    void askingWhereATextStoodRemembersNothing() {
        index.step(article("a", "2031-03-01", DAM));
        assertThat(index.seen(article("b", "2031-03-02", DAM)).parent()).isEqualTo("a");
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void ofEqualCopiesTheCreditedOutletIsTheParent() {
        index.step(article("a", "2031-03-01", DAM).toBuilder().outlet("السرو").build());
        index.step(article("b", "2031-03-01", DAM).toBuilder().outlet("الوادي").build());
        Copies copies = index.step(article("c", "2031-03-02", DAM).toBuilder()
                .outlet("النهر")
                .credit("صحيفة الوادي")
                .build());
        assertThat(copies.parent()).isEqualTo("b");
        assertThat(copies.why()).isNotNull();
        assertThat(copies.origin()).isEqualTo("a");
    }

    @Test
    void aFormulaThatReturnsOnManyDaysMakesNoCopies() {
        String formula = " وتهيب الهيئة العامة للسلامة بجميع السكان أن يلتزموا التعليمات المعلنة في النشرات الرسمية"
                + " وألا يقتربوا من مجاري الأودية والسدود وأن يتصلوا برقم الطوارئ الموحد عند الحاجة إلى العون"
                + " وتؤكد أن فرقها تعمل على مدار الساعة في كل المناطق خدمة لهم وحفاظا على أرواحهم وممتلكاتهم";
        for (int day = 1; day <= 6; day++) {
            index.step(article("n" + day, "2031-03-0" + day, numbered(day).substring(0, 300) + formula));
        }
        Copies copies = index.step(article("b", "2031-03-07", numbered(99).substring(0, 300) + formula));
        assertThat(copies.copies().getFirst().share()).isGreaterThan(0.5);
        assertThat(copies.parent()).isNull();
        assertThat(copies.origin()).isEqualTo("b");
    }

    /** The fingerprints that an index keeps of long texts tell of some words of a form only: the texts themselves tell of all. */
    @Test
    void aFormOfShortPassagesAndManySlotsMakesNoCopiesOnceItHasReturned() {
        for (int day = 1; day <= 5; day++) {
            index.step(article("n" + day, "2031-03-0" + day, filled(day)));
        }
        Copies copies = index.step(article("b", "2031-03-06", filled(77)));
        assertThat(copies.copies()).isNotEmpty().allMatch(copy -> copy.near() < 0.5);
        Copies copy = index.step(article("c", "2031-03-06", filled(77)));
        assertThat(copy.parent()).isEqualTo("b");
    }

    private static String filled(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            text.append("وتوقعت دائرة الرصد الإقليمية في نشرتها اليومية على البلدة رقم")
                    .append(i);
            text.append(' ')
                    .append("قيمة")
                    .append(number)
                    .append('و')
                    .append(i)
                    .append(" درجة")
                    .append(number + i);
            text.append(" ريح").append(number).append('و').append(i).append(". ");
        }
        return text.toString();
    }

    @Test
    void anArticleThatHoldsAllOfAnEarlierOneIsNearItHoweverCommonItsPhrases() {
        for (int day = 1; day <= 5; day++) {
            index.step(article("n" + day, "2031-03-0" + day, filled(day)));
        }
        Copies merged = index.step(article("b", "2031-03-06", filled(5) + numbered(8) + numbered(9)));
        assertThat(merged.copies().getFirst().of()).isEqualTo("n5");
        assertThat(merged.copies().getFirst().near())
                .isGreaterThanOrEqualTo(merged.copies().getFirst().share() - 0.01);
    }

    @Test
    void aNoteInALongSurveyIsReportedHoweverSmallAPartItIsThere() {
        String survey = String.join(
                "\n", IntStream.range(0, 60).mapToObj(CopyIndexTest::numbered).toList());
        index.step(article("whole", "2031-03-01", DAM));
        index.step(article("part", "2031-03-01", DAM.substring(0, DAM.length() / 3) + ' ' + MATCH));
        Copies copies = index.step(article("survey", "2031-03-01", survey + "\n" + DAM));
        assertThat(copies.copies()).extracting(Copy::of).containsExactly("whole");
        assertThat(copies.copies().getFirst().share()).isLessThan(0.1);
        assertThat(copies.parent()).isNull();
    }

    @Test
    void aSourceIsFoundAmongThousandsOfPostingsOfWhatOthersHaveToo() {
        String boilerplate = numbered(5000) + numbered(5001);
        for (int i = 0; i < 100; i++) {
            index.step(article("n" + i, "2031-03-01", boilerplate + numbered(i)));
        }
        Copies copies = index.step(article("b", "2031-03-01", boilerplate + numbered(42)));
        assertThat(copies.parent()).isEqualTo("n42");
    }

    @Test
    void aFormulaCountsWhereWhatItWasFilledInWithIsCopiedToo() {
        String form = "أعلنت دائرة المياه الإقليمية في نشرتها اليومية أن منسوب البحيرة بلغ عند الظهيرة ";
        String end = " وأن على أصحاب القوارب أن يلتزموا المسافات المعلنة وألا يبحروا بعد الغروب إلى إشعار آخر. ";
        for (int day = 1; day <= 6; day++) {
            index.step(
                    article("n" + day, "2031-03-0" + day, form + numbered(day).substring(0, 60) + end + numbered(day)));
        }
        Copies merged = index.step(article(
                "b", "2031-03-06", form + numbered(6).substring(0, 60) + end + numbered(6) + ".\n" + DAM + MATCH));
        Copies filledAnew = index.seen(article("c", "2031-03-06", form + MATCH.substring(0, 90) + end));
        assertThat(merged.copies().getFirst().near())
                .isGreaterThan(0.95 * merged.copies().getFirst().share());
        assertThat(filledAnew.copies())
                .filteredOn(copy -> copy.of().startsWith("n"))
                .isNotEmpty()
                .allMatch(copy -> copy.near() < copy.share() && copy.near() < 0.5);
    }

    @Test
    void whatIsReworkedManyDaysLaterIsNearOnlyWhenMoreOfItStandsTogether() {
        index.step(article("a", "2031-03-01", DAM));
        double soon = index.seen(article("b", "2031-03-02", REWORDED))
                .copies()
                .getFirst()
                .near();
        double late = index.seen(article("b", "2031-03-20", REWORDED)).copies().stream()
                .mapToDouble(Copy::near)
                .max()
                .orElse(0);
        assertThat(late).isLessThan(soon);
    }

    @Test
    void aStateSavedAfterSomeWasForgottenGoesOnAsIfItHadNeverStopped() throws IOException {
        CopyIndex parted = new CopyIndex();
        for (int i = 0; i < 1500; i++) {
            Article article =
                    article("a" + i, LocalDate.of(2031, 1, 1).plusDays(i / 8).toString(), numbered(i % 600));
            if (i % 250 == 0) {
                ByteArrayOutputStream saved = new ByteArrayOutputStream();
                parted.save(saved);
                parted = CopyIndex.restored(new ByteArrayInputStream(saved.toByteArray()), CopySettings.defaults());
            }
            assertThat(parted.step(article)).isEqualTo(index.step(article));
        }
    }

    @Test
    void theWindowStaysBounded() {
        for (int day = 0; day < 400; day++) {
            String date = LocalDate.of(2031, 1, 1).plusDays(day).toString();
            for (int i = 0; i < 10; i++) {
                index.step(article("d" + day + "-" + i, date, numbered(day * 10 + i)));
            }
        }
        assertThat(index.size()).isLessThan(1000);
    }

    @Test
    void aStateOfAnotherVersionOrOtherSettingsIsRefused() {
        assertThatThrownBy(() -> CopyIndex.restored(
                        new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}), CopySettings.defaults()))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> CopyIndex.restored(new ByteArrayInputStream(new byte[0]), CopySettings.defaults()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theHabitThatDecidedIsNamedThoughItIsYoung() {
        index.step(printed("a", "مدار", DAM));
        index.step(printed("b", "الشراع", MATCH));
        Copies first = index.step(printed("c", "النخيل", MATCH));
        assertThat(first.parent()).isEqualTo("b");
        index.step(printed("d", "الشراع", DAM));
        Copies copies = index.step(printed("e", "النخيل", DAM));
        assertThat(copies.parent()).isEqualTo("d");
        assertThat(copies.why()).extracting(Evidence::rule).isEqualTo("text, habit");
    }

    private static Article printed(String id, String outlet, String text) {
        return Article.builder(id)
                .outlet(outlet)
                .published(When.of(LocalDate.parse("2031-03-01")))
                .text(text)
                .build();
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
