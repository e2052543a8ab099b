package org.isnad.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.Evidence;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.Reading;
import org.isnad.Span;
import org.isnad.When;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** What was written by one form is no copy, in the first days of a stream too. Places, people and outlets are invented. */
class FillingsTest {
    private static final String WEATHER =
            "تتوقع هيئة الأرصاد أن يكون الطقس اليوم معتدلا على الساحل وباردا في الجبال مع رياح غربية خفيفة إلى متوسطة السرعة."
                    + " وتبلغ درجة الحرارة العظمى في عين الصنوبر %s درجة والصغرى %s درجة، وتبلغ العظمى في واحة النخيل %s درجة والصغرى %s درجة،"
                    + " فيما تبلغ العظمى في خليج المرجان %s درجة والصغرى %s درجة، ويصل ارتفاع الموج إلى %s سنتيمترا وتبلغ الرطوبة %s في المئة."
                    + " ودعت الهيئة الصيادين إلى متابعة النشرات الجوية التي تصدر عنها صباحا ومساء.";
    private static final String TOLL =
            "أعلنت مديرية الإسعاف في إقليم الكثيب أن المشافي استقبلت خلال اليوم الماضي %s ضحية و%s جريحا من حوادث الطرق."
                    + " وبذلك ترتفع حصيلة العام إلى %s ضحية و%s جريحا وفق سجلات المديرية التي تنشر كل صباح."
                    + " ودعت المديرية السائقين إلى التمهل في المنعطفات الجبلية وإلى فحص المكابح قبل السفر. عين السرو %s - %s، مرفأ الصدف.";
    private static final String CUTS =
            "أعلنت شركة كهرباء الكثيب برنامج القطع ليوم غد %s لإجراء أعمال الصيانة الدورية على الشبكة القديمة في المدينة."
                    + " ويشمل القطع من الثامنة صباحا حتى الثانية عشرة ظهرا أحياء %s."
                    + " واعتذرت الشركة من المشتركين عن أي إزعاج ودعتهم إلى عد الشبكة مكهربة في جميع الأوقات حفاظا على سلامتهم.";
    private static final String MATCH =
            "فاز فريق %s على ضيفه فريق %s مساء أمس في الجولة الرابعة من بطولة الدوري بعد مباراة مثيرة بين الفريقين."
                    + " وافتتح اللاعب %s التسجيل في الشوط الأول بعد تمريرة من زميله %s وأدرك %s التعادل قبل نهاية الشوط."
                    + " وسجل البديل %s هدف الفوز في الوقت بدل الضائع ليرفع الفريق رصيده ويبقى بين فرق المقدمة في جدول الترتيب.";

    private static Article article(String id, String text) {
        return Article.builder(id)
                .outlet("صحيفة " + id)
                .published(When.parse("2031-05-0" + (2 + id.charAt(0) - 'a')).orElseThrow())
                .text(text)
                .build();
    }

    private static Reading named(String id, String text, String... names) {
        List<Mention> mentions = new ArrayList<>();
        for (String name : names) {
            int at = text.indexOf(name);
            mentions.add(new Mention(
                    new Span(at, at + name.length()),
                    Mention.Type.PERSON,
                    Mention.Kind.NAME,
                    name,
                    "person/" + name,
                    null,
                    -1,
                    null,
                    Evidence.of("body", "test")));
        }
        return new Reading(article(id, text), new Facts(id, null, null, mentions, List.of(), List.of()));
    }

    private static double near(Copies copies) {
        return copies.copies().stream().mapToDouble(Copy::near).max().orElse(0);
    }

    @Test
    void aReportOfTheWeatherFilledInAnewIsNoCopyOnTheSecondDay() {
        CopyIndex index = new CopyIndex();
        index.step(article("a", WEATHER.formatted("24", "13", "29", "17", "27", "19", "120", "55")));

        Copies next = index.step(article("b", WEATHER.formatted("22", "11", "31", "16", "26", "18", "90", "62")));

        assertThat(next.parent()).isNull();
        assertThat(next.copies()).isNotEmpty();
    }

    @Test
    void aReportOfTheWeatherPrintedAgainWithOneFigureChangedIsACopy() {
        CopyIndex index = new CopyIndex();
        index.step(article("a", WEATHER.formatted("24", "13", "29", "17", "27", "19", "120", "55")));

        Copies copy = index.step(article("b", WEATHER.formatted("24", "13", "29", "17", "28", "19", "120", "55")));

        assertThat(copy.parent()).isEqualTo("a");
    }

    @Test
    void aReportOfAnotherMatchIsNoCopyAndOneWithANameRespelledIs() {
        String first =
                MATCH.formatted("الشراع", "المرفأ", "نادر الصفصافي", "بشير المرساوي", "طلال السهل", "جابر الخزامي");
        String other =
                MATCH.formatted("النخيل", "الواحة", "رامي الزيتوني", "كريم البحري", "هاني الرمان", "فادي الجبلي");
        String respelled = first.replace("بشير المرساوي", "البشير مرساوي");
        CopyIndex index = new CopyIndex();
        index.step(
                named("a", first, "الشراع", "المرفأ", "نادر الصفصافي", "بشير المرساوي", "طلال السهل", "جابر الخزامي"));

        Copies second = index.step(
                named("b", other, "النخيل", "الواحة", "رامي الزيتوني", "كريم البحري", "هاني الرمان", "فادي الجبلي"));
        Copies copy = index.step(named(
                "c", respelled, "الشراع", "المرفأ", "نادر الصفصافي", "البشير مرساوي", "طلال السهل", "جابر الخزامي"));

        assertThat(second.parent()).isNull();
        assertThat(copy.parent()).isEqualTo("a");
    }

    private static final String RESULTS =
            "في ما يأتي نتائج المرحلة %s من دوري الساحل لكرة اليد: %s. وتستأنف المباريات الجمعة المقبل في القاعة المغلقة، ويتصدر المرفأ الترتيب.";

    private static final String TENDER =
            "تعلن %s عن إجراء مناقصة عمومية بطريقة الظرف المختوم لتلزيم %s، وذلك عند الساعة %s من يوم %s الواقع فيه %s كانون الأول 2031."
                    + " يمكن للراغبين الاطلاع على دفتر الشروط في مصلحة الديوان خلال أوقات الدوام الرسمي. قيمة التأمين الموقت %s مليون ليرة.";

    @Test
    void resultsOfAnotherRoundAreNoCopyAndOnesWithAScorePutRightAre() {
        String first = RESULTS.formatted(
                "الخامسة",
                "المرفأ - الشراع 24-21، الواحة - النخيل 20-20، المنارة - القلعة 31-19، الكثيب - السرو 17-26");
        String next = RESULTS.formatted(
                "السادسة",
                "المرفأ - الواحة 22-18، الشراع - المنارة 27-30، النخيل - الكثيب 25-23، السرو - القلعة 16-28");

        assertThat(second(first, next).parent()).isNull();
        assertThat(second(first, first.replace("31-19", "31-18").replace("في ما", "وفي ما"))
                        .parent())
                .isEqualTo("a");
    }

    @Test
    void aTenderOfAnotherOfficeIsNoCopyAndOnePutOffIs() {
        String first =
                TENDER.formatted("بلدية عين الصنوبر", "أشغال تزفيت طرق داخلية", "العاشرة", "الأربعاء", "10", "900");
        String other = TENDER.formatted("مصلحة مياه الكثيب", "تقديم أنابيب معدنية", "التاسعة", "الثلاثاء", "16", "650");

        assertThat(second(first, other).parent()).isNull();
        assertThat(second(
                                first,
                                first.replace("العاشرة", "الحادية عشرة")
                                        .replace("يوم الأربعاء الواقع فيه 10", "يوم الخميس الواقع فيه 11"))
                        .parent())
                .isEqualTo("a");
    }

    @Test
    void hoursInWordsThatDifferMakeAFormAndOneThatWasPutRightDoesNot() {
        String form =
                "تعلن هيئة الموانئ في خليج المرجان مواعيد العبارات غدا: إلى الواحة الساعة %s، إلى المنارة الساعة %s، إلى القلعة الساعة %s، إلى السرو الساعة %s."
                        + " وترجو الهيئة الركاب الحضور قبل نصف ساعة من الإبحار.";
        String first = form.formatted("السابعة", "التاسعة", "الثانية عشرة", "الرابعة");

        assertThat(second(first, form.formatted("الثامنة", "العاشرة", "الثالثة", "السادسة"))
                        .parent())
                .isNull();
        assertThat(second(first, form.formatted("السابعة", "التاسعة", "الثانية عشرة", "الخامسة"))
                        .parent())
                .isEqualTo("a");
    }

    @Test
    void aCableOfCondolenceToAnotherStateIsNoCopy() {
        String cable =
                "أبرق رئيس الجمهورية إلى نظيره %s معزيا بضحايا %s، وقال في البرقية: باسمي وباسم الشعب أتقدم منكم ومن الشعب %s الصديق بأحر التعازي،"
                        + " سائلا الله أن يتغمد الضحايا بواسع رحمته ويمن على الجرحى بالشفاء العاجل.";
        String first = cable.formatted("الكثيبي", "حرائق الغابات", "الكثيبي");

        assertThat(second(first, cable.formatted("المرجاني", "إعصار خليج الصدف", "المرجاني"))
                        .parent())
                .isNull();
        assertThat(second(first, first.replace("بأحر التعازي", "بأصدق التعازي")).parent())
                .isEqualTo("a");
    }

    private static Copies second(String first, String second) {
        CopyIndex index = new CopyIndex(CopySettings.defaults(), StandingPhrases.of(Lexicon.bundled()));
        index.step(article("a", first));
        return index.step(article("b", second));
    }

    @Test
    void aDateWrittenTheOtherWayRoundAndNumberedParagraphsMakeNoForm() {
        String text = "باشرت بلدية عين الصنوبر أمس الأحد الموافق 10-10-1436هـ إصلاح قناة الري وتنظيف مجاريها. "
                + "وقال رئيس البلدية جابر الخزامي إن العمل يشمل تبطين القناة وصيانة البوابات. "
                + "وأضاف أن الفرق ستعمل ليلا حتى لا ينقطع الماء عن المزارع. "
                + "وختم بأن الكلفة تدفع من رسوم المياه.";
        String numbered = text.replace("10-10-1436هـ", "1436/10/10هـ")
                .replace("وقال", "1 - وقال")
                .replace("وأضاف", "2 - وأضاف")
                .replace("وختم", "3 - وختم");
        CopyIndex index = new CopyIndex();
        index.step(article("a", text));

        assertThat(near(index.step(article("b", numbered)))).isGreaterThan(0.7);
    }

    @Test
    void numbersWithAConjunctionWrittenToThemAndThoseOfATableAreFilledInToo() {
        CopyIndex index = new CopyIndex();
        index.step(article("a", TOLL.formatted(17, 54, "2,311", "8,904", 26, 12)));
        assertThat(near(index.step(article("b", TOLL.formatted(29, 88, "2,340", "8,992", 24, 10)))))
                .isLessThan(0.5);
        assertThat(index.step(article("c", TOLL.formatted(29, 88, "2,340", "8,992", 24, 10)))
                        .parent())
                .isEqualTo("b");
    }

    @Test
    void aFormThatNamesTheDayOfTheWeekIsFilledInAnewOnAnotherDay() {
        assertThat(daily("الأحد", "2031-05-05", "الثلاثاء", "2031-05-07").parent())
                .isNull();
    }

    @Test
    void whoeverPutsADayOfTheWeekRightHasTheTextFromTheOther() {
        assertThat(daily("الأحد", "2031-05-05", "الثلاثاء", "2031-05-05").parent())
                .isEqualTo("a");
        assertThat(daily("الأحد", "2031-05-05", "الأحد", "2031-05-07").parent()).isEqualTo("a");
    }

    private static Copies daily(String weekday, String day, String otherWeekday, String otherDay) {
        CopyIndex index = new CopyIndex(CopySettings.defaults(), StandingPhrases.of(Lexicon.bundled()));
        index.step(dated("a", day, CUTS.formatted(weekday, "المرسى والفرن والنحاسين")));
        return index.step(dated("b", otherDay, CUTS.formatted(otherWeekday, "المنارة والقلعة والزهور")));
    }

    private static Article dated(String id, String day, String text) {
        return Article.builder(id)
                .outlet("صحيفة الكثيب")
                .published(When.parse(day).orElseThrow())
                .text(text)
                .build();
    }
}
