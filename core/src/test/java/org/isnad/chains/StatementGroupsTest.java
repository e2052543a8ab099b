package org.isnad.chains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.isnad.Difference;
import org.isnad.Link;
import org.isnad.Utterance;
import org.isnad.Wording;
import org.isnad.Wording.Likeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When statements of several articles are one utterance, and when they are not. */
class StatementGroupsTest {
    private static final String WORDS = "لن نفتح بوابات الخزان قبل أن يصل المراقبون إلى مضيق الزعفران";

    private final Newsroom news = new Newsroom();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            نادر الصفصافي | نادر الصفصافي | لن نفتح بوابات الخزان قبل وصول المراقبين إلى المضيق | لن نفتح بوابات الخزان قبل وصول المراقبين إلى المضيق | SAME
            غريغور فالدمان | جريجور فالدمان | لن نفتح بوابات الخزان قبل وصول المراقبين إلى المضيق | لن نفتح بوابات الخزان قبل وصول المراقبين إلى المضيق | SAME
            نادر الصفصافي | الصفصافي | لن نفتح بوابات الخزان قبل وصول المراقبين إلى المضيق | «لن نفتح بوابات الخزان قبل وصول المراقبين» إلى المضيق | SAME
            نادر الصفصافي | نادر الصفصافي | لن نفتح بوابات الخزان قبل وصول المراقبين إلى المضيق وتركيب العدادات الجديدة | لن نفتح بوابات الخزان قبل وصول المراقبين إلى المضيق | CUT
            نادر الصفصافي | نادر الصفصافي | لن نفتح بوابات الخزان قبل وصول المراقبين | لن نفتح بوابات الخزان قبل وصول المراقبين إلى المضيق صباح السبت | LONGER
            نادر الصفصافي | نادر الصفصافي | لن نفتح بوابات الخزان قبل وصول المراقبين إلى المضيق | لن نفتح بوابات السد قبل وصول المراقبين إلى المضيق | CHANGED
            نادر الصفصافي | نادر الصفصافي | بوابات الخزان ستبقى مغلقة ما لم يصل مراقبون إلى المضيق | وصول مراقبين إلى المضيق شرط لفتح بوابات الخزان | RETOLD
            """)
    void oneSpeakerOneDayAndTheSameContentAreOneUtterance(
            String one, String other, String words, String otherWords, Likeness likeness) {
        news.page("a", "المنارة", "2031-05-02").says(one, words);
        news.page("b", "الرواق", "2031-05-02").says(other, otherWords);
        Utterance said = news.of("b#1");
        assertThat(said.wordings()).hasSize(2);
        assertThat(said.first().article()).isEqualTo("a");
        assertThat(said.wordings().get(1).likeness()).isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            نادر الصفصافي | سهام الدوحاني | لن نفتح بوابات الخزان قبل وصول المراقبين | لن نفتح بوابات الخزان قبل وصول المراقبين
            نادر الصفصافي | نادر الصفصافي | لن نفتح بوابات الخزان قبل وصول المراقبين | سنفتح بوابات الخزان قبل وصول المراقبين
            نادر الصفصافي | نادر الصفصافي | عدد القتلى في انهيار الجسر 17 قتيلا | عدد القتلى في انهيار الجسر 24 قتيلا
            نادر الصفصافي | نادر الصفصافي | لن نفتح بوابات الخزان قبل وصول المراقبين | تعويض المزارعين يبدأ الشهر المقبل من صندوق الطوارئ
            """)
    void anotherSpeakerTheContraryAnotherNumberOrAnotherMatterAreTwo(
            String one, String other, String words, String otherWords) {
        news.page("a", "المنارة", "2031-05-02").says(one, words);
        news.page("b", "الرواق", "2031-05-02").says(other, otherWords);
        assertThat(news.told().utterances()).hasSize(2);
    }

    @Test
    void theContraryIsAnotherUtteranceInTextsThatAreCopiesToo() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-03").copies("a").says("نادر الصفصافي", WORDS.replace("لن نفتح", "سنفتح"));
        assertThat(news.told().utterances()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            بلادنا ترفض رفع العقوبات عن شركات الملاحة البحرية | بلادنا تقبل رفع العقوبات عن شركات الملاحة البحرية | 2
            بلادنا ترفض رفع العقوبات عن شركات الملاحة البحرية | بلادنا ترفض رفع العقوبات عن شركات الملاحة | 1
            """)
    void whoIsForWhatHeWasAgainstSaysSomethingElseInCopiesToo(String one, String other, int utterances) {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", one);
        news.page("b", "الراصد", "2031-05-03").copies("a").says("نادر الصفصافي", other);
        assertThat(news.told().utterances()).hasSize(utterances);
    }

    @Test
    void theSameWordsInCopiesAreOneWhoeverWasReadAsTheirSpeaker() {
        news.page("a", "المنارة", "2031-05-02").says("سموه", WORDS);
        news.page("b", "الرواق", "2031-05-02").copies("a").says("نادر الصفصافي", WORDS);
        news.page("c", "الواحة", "2031-05-02").copies("a").says("نادر بن سهل الصفصافي", WORDS);
        Utterance said = news.of("a#1");
        assertThat(said.wordings()).hasSize(3);
        assertThat(said.speaker()).isEqualTo("نادر بن سهل الصفصافي");
        assertThat(said.wordings()).extracting(Wording::readsAnotherSpeaker).containsExactly(true, false, false);
        assertThat(said.first().chain().getLast().name()).isEqualTo("سموه");
    }

    @Test
    void aFewWordsThatAnotherAlsoHasConfirmNothing() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", "بوابات الخزان ومضيق الزعفران");
        news.page("b", "الرواق", "2031-05-02")
                .says("سهام الدوحاني", WORDS + " ويبدأ تعويض المزارعين من صندوق الطوارئ مطلع الشهر المقبل دون تأخير");
        assertThat(news.of("a#1").rivals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"17, true", "24, false"})
    void theSameTollInAnotherEventOfTheStoryConfirmsWhereTheWordsAreTheSame(int toll, boolean confirms) {
        news.page("a", "المنارة", "2031-05-02")
                .event("e1")
                .says(
                        "نادر الصفصافي",
                        "حريق مصنع الخيزران أودى بحياة 17 شخصا بحسب آخر ما وصل من فرق الإنقاذ العاملة في المكان");
        news.page("b", "الرواق", "2031-05-02")
                .event("e2")
                .says(
                        "سهام الدوحاني",
                        "حصيلة حريق مصنع الخيزران بلغت " + toll + " قتيلا لم تعرف هوية بعضهم إلى هذه الساعة");
        assertThat(news.of("a#1").rivals()).hasSize(confirms ? 1 : 0);
    }

    @Test
    void theTollOfAnotherEventIsNoRival() {
        news.page("a", "المنارة", "2031-05-02").event("e1").says("نادر الصفصافي", "سقط 17 قتيلا عند الجسر القديم");
        news.page("b", "الرواق", "2031-05-03").event("e2").says("سهام الدوحاني", "أوقع القصف 24 قتيلا في الميناء");
        assertThat(news.of("a#1").rivals()).isEmpty();
    }

    @Test
    void twoPiecesOfALongerStatementAreNotOneWithEachOther() {
        String first = "لن نفتح بوابات الخزان قبل وصول المراقبين إلى المضيق";
        String second = "تعويض المزارعين يبدأ الشهر المقبل من صندوق الطوارئ";
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", first);
        news.page("b", "الرواق", "2031-05-02").copies("a").says("نادر الصفصافي", first + " " + second);
        news.page("c", "الواحة", "2031-05-02").copies("a").says("نادر الصفصافي", second);
        assertThat(news.of("c#1").wordings()).extracting(Wording::article).doesNotContain("a");
    }

    @Test
    void aCopyThatHasAllTheWordsOfTwoGroupsMakesThemOne() {
        news.page("a", "المنارة", "2031-05-02").event("e1").says("سموه", WORDS);
        news.page("b", "الرواق", "2031-05-02").event("e2").says("نادر الصفصافي", WORDS);
        news.page("c", "الواحة", "2031-05-03").event("e2").copies("a").says("نادر الصفصافي", WORDS);
        assertThat(news.of("a#1").wordings()).extracting(Wording::article).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void twoWhoSayTheSameInOneTextStayTwoInItsCopies() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS).says("سهام الدوحاني", WORDS);
        news.page("b", "الرواق", "2031-05-02")
                .copies("a")
                .says("نادر الصفصافي", WORDS)
                .says("سهام الدوحاني", WORDS);
        assertThat(news.told().utterances())
                .extracting(one -> one.wordings().size())
                .containsExactly(2, 2);
    }

    @Test
    void twoPeopleWhoSpeakSideBySideInOneReportAreNeverTakenForEachOther() {
        String other = WORDS + " وبعد رفع الطمي كله";
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-02")
                .copies("a")
                .tells("نادر الصفصافي", "وحضر نادر الصفصافي الاجتماع")
                .says("سهام الدوحاني", other);
        assertThat(news.of("a#1").wordings()).hasSize(2);
        news.page("c", "الواحة", "2031-05-02")
                .copies("a")
                .says("نادر الصفصافي", WORDS)
                .says("سهام الدوحاني", other);
        assertThat(news.of("a#1").wordings()).extracting(Wording::article).containsExactly("a", "c");
        assertThat(news.of("b#1").wordings()).extracting(Wording::article).containsExactly("b", "c");
    }

    @Test
    void twoPeopleOfWhomNeitherReportNamesTheOthersAreTwoThoughTheirWordsAreTheSame() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-02").copies("a").says("سهام الدوحاني", WORDS);
        assertThat(news.of("a#1").wordings()).extracting(Wording::article).containsExactly("a");
        assertThat(news.of("b#1").speaker()).isEqualTo("سهام الدوحاني");
    }

    @Test
    void aSpeakerMisreadInACopyThatNamesTheOtherIsNoSecondUtterance() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-02")
                .copies("a")
                .tells("نادر الصفصافي", "وحضر نادر الصفصافي الاجتماع")
                .says("سهام الدوحاني", WORDS);
        assertThat(news.of("a#1").wordings()).extracting(Wording::article).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2031-05-04 | جدد القول | 1
            2031-05-03 | جدد القول | 2
            2031-05-04 | قال       | 2
            """)
    void whatACopyTellsDaysLaterToBeSaidAgainIsAnotherUtterance(String day, String cue, int wordings) {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", day).copies("a").cue(cue).says("نادر الصفصافي", WORDS);
        assertThat(news.of("a#1").wordings()).hasSize(wordings);
    }

    @Test
    void whatASentenceOfAnotherDayTellsToBeSaidAgainIsAnotherUtteranceInACopyToo() {
        news.page("a", "المنارة", "2031-05-02").on("2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-03")
                .copies("a")
                .cue("جدد القول")
                .on("2031-05-03")
                .says("نادر الصفصافي", WORDS);
        assertThat(news.told().utterances()).hasSize(2);
    }

    @Test
    void theSameWordsOnTwoDaysAreTwoUtterances() {
        news.page("a", "المنارة", "2031-05-02").on("2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-05").event("f").on("2031-05-05").says("نادر الصفصافي", WORDS);
        assertThat(news.told().utterances()).hasSize(2);
    }

    @Test
    void wordsThatAreSaidAgainTheNextDayAreTwoUtterances() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-03").cue("جدد القول").says("نادر الصفصافي", WORDS);
        assertThat(news.told().utterances()).hasSize(2);
    }

    @Test
    void whatIsSaidAgainIsNotOneWithYesterdaysWordsThoughALateCopyPrintsThemTheSameDay() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-03").copies("a").says("نادر الصفصافي", WORDS);
        news.page("c", "الواحة", "2031-05-03").cue("جدد القول").says("نادر الصفصافي", WORDS);
        assertThat(news.of("a#1").wordings()).extracting(Wording::article).containsExactly("a", "b");
        assertThat(news.of("c#1").wordings()).hasSize(1);
    }

    @Test
    void aMorningPaperThatTellsOfYesterdayReportsTheSameUtterance() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-03").event("f").on("2031-05-02").says("نادر الصفصافي", WORDS);
        assertThat(news.told().utterances()).hasSize(1);
    }

    @Test
    void aCopyKeepsTheUtteranceWhateverItsDateAndNames() {
        news.page("a", "المنارة", "2031-05-02").says("غريغور فالدمان", WORDS);
        news.page("b", "الرواق", "2031-05-09").copies("a").says("جريجور فالدمان", WORDS.replace("الخزان", "السد"));
        assertThat(news.of("b#1").wordings()).hasSize(2);
    }

    @Test
    void anUndatedCopyIsNeverTheEarliest() {
        news.undated("b", "الرواق").copies("a").says("نادر الصفصافي", WORDS);
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        assertThat(news.of("b#1").first().article()).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            لن نفتح بوابات الخزان قبل أن يصل المراقبون إلى مضيق الزعفران | لن نفتح بوابات الخزان قبل أن يصل المراقبون إلى مضيق الزعفران | مصدر دبلوماسي | true
            لن نفتح بوابات الخزان قبل أن يصل المراقبون إلى مضيق الزعفران | وصول مراقبين إلى المضيق شرط لفتح بوابات الخزان | مصدر دبلوماسي | false
            لن نفتح بوابات الخزان قبل أن يصل المراقبون إلى مضيق الزعفران | لن نفتح بوابات الخزان قبل أن يصل المراقبون إلى مضيق الزعفران | مصدر في القصر | false
            لن نفتح البوابات | لن نفتح البوابات | مصدر دبلوماسي | false
            """)
    void unnamedSourcesOfOneDescriptionAreOneWithoutSharedTextOnlyWhereALongSentenceOfOneEventIsTheSame(
            String words, String otherWords, String other, boolean one) {
        news.page("a", "المنارة", "2031-05-02")
                .kind(Link.Kind.UNNAMED_DIPLOMATIC)
                .says("مصدر دبلوماسي", words);
        news.page("b", "الرواق", "2031-05-02")
                .kind(Link.Kind.UNNAMED_DIPLOMATIC)
                .says(other, otherWords);
        assertThat(news.told().utterances()).hasSize(one ? 1 : 2);
    }

    @Test
    void unnamedSourcesAreOneWhereArticlesShareText() {
        news.page("a", "المنارة", "2031-05-02")
                .kind(Link.Kind.UNNAMED_DIPLOMATIC)
                .says("مصدر دبلوماسي", "لن نفتح البوابات قبل السبت");
        news.page("c", "الواحة", "2031-05-02")
                .copies("a")
                .kind(Link.Kind.UNNAMED_DIPLOMATIC)
                .says("مصدر دبلوماسي", "لن نفتح البوابات قبل السبت");
        assertThat(news.of("c#1").wordings()).extracting(Wording::article).containsExactly("a", "c");
    }

    @ParameterizedTest
    @CsvSource({"ريا نوفوستي, ريا, true", "وكالة ريا نوفوستي, ريا, true", "ريا نوفوستي, إنترفاكس, false"})
    void anAgencyIsOneSpeakerByAllItsNames(String one, String other, boolean same) {
        news.page("a", "المنارة", "2031-05-02").kind(Link.Kind.AGENCY).says(one, WORDS);
        news.page("b", "الرواق", "2031-05-02").kind(Link.Kind.AGENCY).says(other, WORDS);
        assertThat(news.told().utterances()).hasSize(same ? 1 : 2);
    }

    @Test
    void twoStatementsThatACopyPrintsAsOneAreBothInItsWords() {
        String first = "لن نفتح بوابات الخزان قبل وصول المراقبين إلى المضيق";
        String second = "تعويض المزارعين يبدأ الشهر المقبل من صندوق الطوارئ";
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", first).says("نادر الصفصافي", second);
        news.page("b", "الرواق", "2031-05-02").copies("a").says("نادر الصفصافي", first + " " + second);
        assertThat(news.of("a#1").wordings()).extracting(Wording::article).containsExactly("a", "b");
        assertThat(news.of("a#2").wordings()).extracting(Wording::article).containsExactly("a", "b");
        assertThat(news.told().utterances())
                .flatExtracting(Utterance::wordings)
                .filteredOn(Wording::isShared)
                .hasSize(1);
    }

    @Test
    void whatSomebodyElseSaysWithinALongerStatementIsOnlyHis() {
        String words = "لن نفتح بوابات الخزان";
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", words);
        news.page("b", "الرواق", "2031-05-02")
                .copies("a")
                .says(
                        "سهام الدوحاني",
                        "نحقق في ما نقل من أن " + words + " ولا نعلق على تعويض المزارعين من صندوق الطوارئ"
                                + " في الشهر المقبل ولا على حصص القرى المجاورة من مياه النهر");
        assertThat(news.of("a#1").wordings()).extracting(Wording::article).containsExactly("a");
    }

    @Test
    void aShortPieceOfALongStatementInACopyIsItsWording() {
        news.page("a", "المنارة", "2031-05-02")
                .says(
                        "نادر الصفصافي",
                        WORDS + " وتعويض المزارعين يبدأ الشهر المقبل من صندوق الطوارئ دون تأخير أو شروط");
        news.page("b", "الرواق", "2031-05-02").copies("a").says("نادر الصفصافي", "تعويض المزارعين من صندوق الطوارئ");
        assertThat(news.of("b#1").first().article()).isEqualTo("a");
    }

    @Test
    void formulasOfOneSpeakerInTwoEventsAreTwoUtterances() {
        String formula = "نثمن الجهود المشتركة وندعم تعزيز التعاون بين البلدين";
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", formula);
        news.page("b", "الرواق", "2031-05-02").event("f").says("نادر الصفصافي", formula);
        news.page("c", "الواحة", "2031-05-02").event("f").says("سهام الدوحاني", formula);
        assertThat(news.told().utterances()).hasSize(3);
    }

    @Test
    void twoStatementsOfOneArticleAreTwoUtterances() {
        news.page("a", "المنارة", "2031-05-02")
                .says("نادر الصفصافي", WORDS)
                .says("نادر الصفصافي", WORDS + " مساء السبت");
        assertThat(news.told().utterances()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            وسحب نادر الصفصافي تصريحه بشأن بوابات الخزان والمراقبين | true
            وسحب المتحدث باسم الهيئة المهندس نادر الصفصافي تصريحه عن بوابات الخزان | true
            وسحبت اللجنة أوراقها، وكرر نادر الصفصافي تصريحه بشأن بوابات الخزان والمراقبين في حديث طويل مع الصحفيين | false
            وأقر نادر الصفصافي بأنه أخطأ حين قال إن بوابات الخزان لن تفتح قبل أن يصل المراقبون | true
            وتراجع نادر الصفصافي عن اتهامه المراقبين في بوابات الخزان | true
            وبعد لقائه سهام الدوحاني تراجع نادر الصفصافي عن تصريحه بشأن بوابات الخزان والمراقبين | true
            ونفى نادر الصفصافي أن يكون تراجع عن تصريحه بشأن بوابات الخزان والمراقبين | false
            ولم يتراجع نادر الصفصافي عن تصريحه بشأن بوابات الخزان والمراقبين | false
            وما تراجع نادر الصفصافي عن تصريحه بشأن بوابات الخزان والمراقبين | false
            وطالب الحزب بأن يكون نادر الصفصافي قد سحب تصريحه بشأن بوابات الخزان والمراقبين | false
            وطالب الحزب بأن يكون رئيس الهيئة المهندس نادر الصفصافي قد سحب تصريحه بشأن بوابات الخزان والمراقبين | false
            ورفض نادر الصفصافي التعليق وسحب تصريحه بشأن بوابات الخزان والمراقبين | true
            ورفض نادر الصفصافي سحب تصريحه بشأن بوابات الخزان والمراقبين | false
            ودعا الحزب نادر الصفصافي إلى سحب تصريحه بشأن بوابات الخزان والمراقبين | false
            واعتذر نادر الصفصافي عن تأخر الحفل في مضيق الزعفران | false
            """)
    void aStatementTakenBackIsNoWordingButMarksTheFirst(String sentence, boolean taken) {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-04").tells("نادر الصفصافي", sentence);
        Utterance said = news.of("a#1");
        assertThat(said.wordings()).hasSize(1);
        assertThat(said.withdrawal() != null).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ما نعرضه 38 في المئة | نعرض ثمانية وثلاثين بالمئة | true
            38 في المئة | 38 بالمئة | true
            38 في المئة | 44 بالمئة | false
            240 ألف درهم | مئتان وأربعون ألف درهم | true
            """)
    void aFigureIsOneHoweverItIsWritten(String one, String other, boolean same) {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", one);
        news.page("b", "الرواق", "2031-05-02").says("نادر الصفصافي", other);
        assertThat(news.told().utterances()).hasSize(same ? 1 : 2);
    }

    @Test
    void whatIsSaidAnewInTheSentenceOfAWithdrawalIsAnUtterance() {
        String anew = "نحن مستعدون لاستقبال المراقبين على متن قارب الهيئة";
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-04")
                .first("نادر الصفصافي", "وسحب نادر الصفصافي تصريحه بشأن بوابات الخزان والمراقبين")
                .cue("وقال")
                .says("نادر الصفصافي", anew);
        assertThat(news.of("a#1").withdrawal()).isNotNull();
        assertThat(news.of("b#1").first().words()).isEqualTo(anew);
        assertThat(news.of("b#1").withdrawal()).isNull();
    }

    @Test
    void whatTheTakenBackStatementSaidIsNoUtteranceOfItsOwn() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-04")
                .first("نادر الصفصافي", "وسحب نادر الصفصافي تصريحه بشأن بوابات الخزان الذي")
                .says("نادر الصفصافي", WORDS);
        assertThat(news.of("a#1").wordings()).hasSize(1);
    }

    @Test
    void aSentenceThatNamesTheWithdrawalMarksTheUtterance() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-04")
                .tells("نادر الصفصافي", "وتراجع عن تصريحه نادر الصفصافي بشأن بوابات الخزان والمراقبين");
        assertThat(news.of("a#1").withdrawal()).isNotNull();
        assertThat(news.of("a#1").withdrawal().article()).isEqualTo("b");
    }

    @Test
    void aLaterDenialByTheSpeakerMarksTheUtterance() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-04")
                .denying()
                .says("نادر الصفصافي", "يكون قد قال إن بوابات الخزان لن تفتح قبل المراقبين");
        assertThat(news.of("a#1").withdrawal()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2031-05-04 | نادر الصفصافي | وسحب نادر الصفصافي تصريحه بشأن بوابات الخزان والمراقبين | true
            2031-08-04 | نادر الصفصافي | وسحب نادر الصفصافي تصريحه بشأن بوابات الخزان والمراقبين | false
            2031-05-04 | هيثم الزرقاوي | وسحب هيثم الزرقاوي تصريحه بشأن بوابات الخزان والمراقبين | false
            2031-05-04 | نادر الصفصافي | وسحب نادر الصفصافي تصريحه بشأن أجور عمال المرفأ | false
            2031-05-04 | نادر الصفصافي | وسحب نادر الصفصافي تصريحه | false
            """)
    void aWithdrawalReadInAnotherStoryMarksTheUtterance(String day, String speaker, String sentence, boolean taken) {
        news.page("a", "المنارة", "2031-05-02").story("dam").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", day).story("council").tells(speaker, sentence);
        assertThat(news.of("a#1").withdrawal() != null).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            يكون قد قال إن بوابات الخزان لن تفتح قبل وصول المراقبين | true
            وجود خلاف على بوابات الخزان قبل وصول المراقبين | false
            """)
    void aDenialOfHavingSaidItInAnotherStoryMarksTheUtterance(String denied, boolean taken) {
        news.page("a", "المنارة", "2031-05-02").story("dam").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-04").story("council").denying().says("نادر الصفصافي", denied);
        assertThat(news.of("a#1").withdrawal() != null).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            إغلاق بوابات الخزان قبل موسم الزعفران | 2031-05-04 | true
            إغلاق بوابات الخزان قبل موسم الزعفران | 2031-05-02 | false
            لا صحة لخبر إغلاق بوابات الخزان قبل موسم الزعفران | 2031-05-04 | false
            بوابات الخزان تعمل كما ينبغي وفتحها مقرر بعد موسم الزعفران | 2031-05-04 | false
            """)
    void aLaterDenialOfTheSameByTheSpeakerTakesBackOnlyWhatHeHadSaid(String before, String day, boolean taken) {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", before);
        news.page("b", "الرواق", day).denying().says("نادر الصفصافي", "إغلاق بوابات الخزان قبل موسم الزعفران");
        assertThat(news.of("a#1").withdrawal() != null).isEqualTo(taken);
    }

    @Test
    void whatWasSaidTwiceIsTakenBackForBothDays() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-04").cue("جدد القول").says("نادر الصفصافي", WORDS);
        news.page("c", "الشراع", "2031-05-04")
                .says("نادر الصفصافي", "تعويض المزارعين يبدأ الشهر المقبل من صندوق الطوارئ");
        news.page("d", "الواحة", "2031-05-06")
                .tells("نادر الصفصافي", "وسحب نادر الصفصافي تصريحه بشأن بوابات الخزان والمراقبين");
        assertThat(news.of("a#1").withdrawal()).isNotNull();
        assertThat(news.of("b#1").withdrawal()).isNotNull();
        assertThat(news.of("c#1").withdrawal()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            سقط 17 قتيلا في انهيار الجسر      | أسفر انهيار الجسر عن مقتل 17 شخصا وإصابة 40 آخرين   | CONFIRMS
            أودى انهيار الجسر بحياة 24 شخصا   | أسفر انهيار الجسر عن مقتل 17 شخصا وإصابة 40 آخرين   | OTHER_FIGURE
            مقتل ما لا يقل عن 24 شخصا بالجسر  | سقط سبعة عشر قتيلا في انهيار الجسر                 | OTHER_FIGURE
            مقتل 3 جنود في انهيار الجسر       | سقط 17 قتيلا في انهيار الجسر                        |
            ارتفعت الحصيلة إلى 17 قتيلا بعد وفاة اثنين | أسفر انهيار الجسر عن مقتل 17 شخصا وإصابة 40 آخرين | CONFIRMS
            تسعة أشخاص قتلوا في انهيار الجسر  | أسفر انهيار الجسر عن مقتل 17 شخصا وإصابة 40 آخرين   | OTHER_FIGURE
            أنقذ المسعفون 24 شخصا من الجسر    | أسفر انهيار الجسر عن مقتل 17 شخصا وإصابة 40 آخرين   |
            """)
    void aTollIsReadFromItsVerbAndThePeopleItCounts(String words, String other, Utterance.Contrast contrast) {
        news.page("a", "المنارة", "2031-05-02T10:00+03:00").says("نادر الصفصافي", words);
        news.page("b", "الرواق", "2031-05-02T09:00+03:00").says("سهام الدوحاني", other);
        assertThat(news.of("a#1").rivals())
                .extracting(Utterance.Rival::contrast)
                .isEqualTo(contrast == null ? java.util.List.of() : java.util.List.of(contrast));
    }

    @Test
    void aWithdrawalMarksWhatWasSaidInItsOwnStoryFirst() {
        news.page("a", "المنارة", "2031-05-02").story("dam").says("نادر الصفصافي", WORDS);
        news.page("b", "الشراع", "2031-05-03")
                .story("council")
                .says("نادر الصفصافي", "بوابات الخزان ستفتح للمراقبين غدا");
        news.page("c", "الرواق", "2031-05-04")
                .story("council")
                .tells("نادر الصفصافي", "وسحب نادر الصفصافي تصريحه بشأن بوابات الخزان والمراقبين");
        assertThat(news.of("b#1").withdrawal()).isNotNull();
        assertThat(news.of("a#1").withdrawal()).isNull();
    }

    @Test
    void aDroppedClauseIsMarkedWordByWord() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-02")
                .copies("a")
                .says("نادر الصفصافي", "لن نفتح بوابات الخزان قبل أن يصل المراقبون");
        Difference difference = news.of("b#1").wordings().get(1).difference();
        assertThat(difference.count(Difference.Kind.DROPPED)).isEqualTo(1);
        assertThat(difference.pieces().getLast().before().of(WORDS)).isEqualTo("إلى مضيق الزعفران");
    }

    @Test
    void aReportedStatementIsLeftOut() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-02").says("نادر الصفصافي", WORDS);
        var rejection = new Chains.Rejection("a", Chains.folded(WORDS), "");
        assertThat(news.told(Set.of(rejection)).utterances())
                .singleElement()
                .satisfies(said -> assertThat(said.first().article()).isEqualTo("b"));
    }

    @Test
    void ofTheSameWordsOfTwoSpeakersOnlyWhatIsReportedIsLeftOut() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS).says("سهام الدوحاني", WORDS);
        var rejection = new Chains.Rejection("a", Chains.folded(WORDS), Chains.folded("نادر الصفصافي"));
        assertThat(news.told(Set.of(rejection)).utterances())
                .extracting(Utterance::speaker)
                .containsExactly("سهام الدوحاني");
    }

    @Test
    void aTollThatRoseIsNoWordingOfTheOlderOneThoughTheReportsShareTheirBackground() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", "ارتفع عدد قتلى انهيار السد إلى 17 قتيلا");
        news.page("b", "الرواق", "2031-05-04")
                .sharing("a", 0.4)
                .says("نادر الصفصافي", "ارتفع عدد قتلى انهيار السد إلى 31 قتيلا");
        news.page("c", "الواحة", "2031-05-02")
                .sharing("a", 0.95)
                .says("نادر الصفصافي", "ارتفع عدد قتلى انهيار السد إلى 71 قتيلا");
        assertThat(news.of("b#1").wordings()).hasSize(1);
        assertThat(news.of("c#1").wordings()).hasSize(2);
    }

    @Test
    void copiesAreOneOriginAndAMediumThatWasToldIsItsOwn() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-02").copies("a").says("نادر الصفصافي", WORDS);
        news.page("c", "الواحة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("d", "الشراع", "2031-05-02").through("المنارة").says("نادر الصفصافي", WORDS);
        assertThat(news.of("a#1").sources().outlets()).isEqualTo(4);
        assertThat(news.of("a#1").sources().independent()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2031-05-02T10:00+03:00 | نادر الصفصافي | 2031-05-02T11:00+03:00 | NEWER_COUNT",
                "2031-05-02T10:00+03:00 | سهام الدوحاني | 2031-05-02T11:00+03:00 | OTHER_FIGURE",
                "2031-05-02T10:00+03:00 | سهام الدوحاني | 2031-05-03T10:00+03:00 | NEWER_COUNT",
                "2031-05-04T10:00+03:00 | سهام الدوحاني | 2031-05-02T10:00+03:00 | OTHER_FIGURE",
            })
    void aHigherTollIsANewerCountOfTheSameSpeakerOrClearlyLater(
            String when, String other, String then, Utterance.Contrast contrast) {
        news.page("a", "المنارة", when).says("نادر الصفصافي", "بلغت الحصيلة سبعة عشر قتيلا");
        news.page("b", "الرواق", then).says(other, "ارتفع العدد إلى واحد وثلاثين قتيلا");
        assertThat(news.of("a#1").rivals())
                .singleElement()
                .satisfies(rival -> assertThat(rival.contrast()).isEqualTo(contrast));
    }

    @Test
    void anotherCostIsARivalWhereTheShorterHasNoOtherWords() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", "كلفة الترميم تبلغ 40 مليون دينار");
        news.page("b", "الرواق", "2031-05-03")
                .event("f")
                .says("سهام الدوحاني", "كلفة الترميم لا تقل عن 65 مليون دينار");
        news.page("c", "الواحة", "2031-05-03").event("f").says("رامي البستاني", "أجور العمال بلغت 12 مليون دينار");
        assertThat(news.of("a#1").rivals())
                .extracting(Utterance.Rival::utterance)
                .containsExactly("b#1");
    }

    @Test
    void aNegationInAClauseThatACopyLeftOutTurnsNothing() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", "لا أستطيع التحدث نيابة عن جيراننا، " + WORDS);
        news.page("b", "الرواق", "2031-05-02").copies("a").says("الصفصاف", WORDS);
        assertThat(news.of("a#1").wordings()).hasSize(2);
    }

    @Test
    void eachOfIsNoNegation() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", "نفتح البوابات في كل من السد والخزان الشرقي");
        news.page("b", "الرواق", "2031-05-02")
                .copies("a")
                .says("نادر الصفصافي", "نفتح البوابات في كلا من السد والخزان الشرقي");
        assertThat(news.of("a#1").wordings()).hasSize(2);
    }

    @Test
    void anotherTollAndADenialAreSetBeside() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", "بلغت الحصيلة سبعة عشر قتيلا و61 جريحا");
        news.page("b", "الرواق", "2031-05-02").says("سهام الدوحاني", "لدينا قوائم بأسماء واحد وثلاثين قتيلا");
        news.page("c", "الواحة", "2031-05-02").says("رامي البستاني", "ثلاثون حافلة تنقل الأهالي");
        assertThat(news.of("a#1").rivals())
                .singleElement()
                .satisfies(rival -> assertThat(rival.contrast()).isEqualTo(Utterance.Contrast.OTHER_FIGURE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            على بلاده أن تواصل الضغط على جزيرة مالكا حتى تجلس إلى طاولة المفاوضات | يتعين على بلاده الاستمرار في ممارسة الضغوط على مالكا إلى أن تقبل الجلوس إلى مائدة التفاوض | true
            لن نقدم أي تنازل في ملف الصيد قبل أن تفرج مالكا عن البحارة المعتقلين | لا تنازلات بشأن مصائد الأسماك ما لم يطلق سراح بحارتنا المحتجزين | true
            سفينتين حربيتين اقتربتا ليلا من ميناء مالكا | قطعتين حربيتين دنتا خلال الليل من مرفأ مالكا | true
            على بلاده أن تواصل الضغط على جزيرة مالكا حتى تجلس إلى طاولة المفاوضات | بلاده ستواصل دعم أسطول الصيد حتى نهاية العام | false
            أسعار القمح ارتفعت بسبب الجفاف في سهول رانتا | صادرات القمح تراجعت بسبب إغلاق ميناء رانتا | false
            """)
    void translationsOfOneOriginalAreOneUtteranceByWhatTheirWordsMean(String words, String other, boolean one) {
        news.page("a", "المنارة", "2031-05-02").says("غريغور فالدمان", words);
        news.page("b", "الرواق", "2031-05-02").says("جريجور فالدمان", other);
        assertThat(news.told().utterances()).hasSize(one ? 1 : 2);
    }

    @Test
    void whatIsSaidAgainOnAnotherDayHasThatDaysOrigin() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", WORDS);
        news.page("b", "الرواق", "2031-05-04")
                .copies("a")
                .cue("جدد القول")
                .on("2031-05-04")
                .says("نادر الصفصافي", WORDS);
        news.page("c", "الشراع", "2031-05-04")
                .copies("b")
                .cue("جدد القول")
                .on("2031-05-04")
                .says("نادر الصفصافي", WORDS);
        assertThat(news.of("b#1").sources().origins()).singleElement().satisfies(origin -> {
            assertThat(origin.name()).isEqualTo("الرواق");
            assertThat(origin.copies()).containsExactly("c");
        });
        assertThat(news.of("b#1").first().chain()).extracting(Link::name).containsExactly("الرواق", "نادر الصفصافي");
        assertThat(news.of("a#1").wordings()).hasSize(1);
    }

    @Test
    void aTollThatRoseIsTheSameToldAnewInAnotherEventOfItsStory() {
        news.page("a", "المنارة", "2031-05-02T08:00+03:00")
                .says("نادر الصفصافي", "السيول في وادي السنديان أسفرت عن مقتل 12 شخصا");
        news.page("b", "الرواق", "2031-05-02T20:00+03:00")
                .event("f")
                .says("سهام الدوحاني", "ارتفاع حصيلة السيول في وادي السنديان إلى 15 قتيلا");
        news.page("c", "الواحة", "2031-05-02T20:00+03:00")
                .event("f")
                .says("رامي البستاني", "انهيار الجسر في وادي السنديان قتل 14 شخصا");
        assertThat(news.of("a#1").rivals())
                .singleElement()
                .satisfies(rival -> assertThat(rival.contrast()).isEqualTo(Utterance.Contrast.NEWER_COUNT));
    }
}
