package org.isnad.copies.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.isnad.Article;
import org.isnad.CopyTree;
import org.isnad.Replaced;
import org.isnad.When;
import org.isnad.copies.Printing;
import org.isnad.copies.notices.Notices.Flow;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesTest {
    private static final Notices NOTICES = new Notices(Lexicon.bundled());
    private static final NoticeMatcher MATCHER = new NoticeMatcher(NOTICES);

    private static final String FLOOD =
            "بلغت حصيلة السيل في وادي السدرة 17 جريحا و46 مفقودا وفق ما أعلنه الرائد نديم الشراع في بلدة المرجان.\n"
                    + "وانتقل 4200 شخص إلى مدارس البلدة.";
    private static final String FERRY =
            "ألغت هيئة الموانئ 46 رحلة للعبارات بين المرجان وجزيرة النخيل بسبب ارتفاع الموج كما قال القبطان رائد الغدير.";
    private static final Article NOTICE = article(
            "n",
            "وكالة مدار",
            "2031-05-03T09:00",
            "تصحيح: عدد المفقودين في سيل وادي السدرة 16 وليس 46",
            "مدار – المرجان – تنويه: تضمنت برقية أمس عن السيل في وادي السدرة رقما غير صحيح، والصحيح كما أعلن الرائد نديم الشراع أن عدد المفقودين 16.");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    تصحيح: عدد المفقودين في السيل 16 وليس 46                        | 46         | 16
                    تنويه: ورد في خبر السيل أن عدد المفقودين 46 والصواب 16            | 46         | 16
                    استدراك - عدد الجرحى تسعة بدلا من سبعة                           | سبعة       | تسعة
                    تصويب: ثمن التذكرة 3.5 دنانير لا 5.3 دنانير كما نشرنا             | 5.3        | 3.5
                    تصحيح: مدير الميناء هو سامر الغيث وليس سمير الغيث                 | سمير الغيث | سامر الغيث
                    تنويه: ورد اسم المدير «سمير الغيث» خطأ، والصواب «سامر الغيث».      | سمير الغيث | سامر الغيث
                    """)
    void aNoticeTellsWhatIsRightInsteadOfWhat(String line, String wrong, String right) {
        Optional<Notice> notice = NOTICES.in(article("n", "مدار", "2031-05-03", line, "نشرنا الخبر أمس."));
        assertThat(notice.map(Notice::replaced)).contains(List.of(new Replaced(wrong, right)));
        assertThat(NOTICES.in(article("n", "مدار", "2031-05-03", "خبر", line))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "تصحيح المسار في الاتحاد يبدأ بانتخاب 16 عضوا وليس 46",
                "الفريق يحتاج إلى نقطة وليس إلى ثلاث نقاط",
                "تنويه: تبدأ الرحلات غدا من الرصيف الجديد",
                "توضيح من الهيئة حول رحلات الأسبوع"
            })
    void whatOnlySoundsLikeANoticeIsNone(String line) {
        assertThat(NOTICES.in(article("n", "مدار", "2031-05-03", line, "خبر قصير عن الميناء.")))
                .isEmpty();
    }

    @Test
    void aNoticeIsTiedToTheArticleOfItsOutletThatHasTheWrongFigureOfTheSameThing() {
        Article flood = article("f", "وكالة مدار", "2031-05-02T08:00", "السيل: 46 مفقودا", FLOOD);
        Article ferry = article("g", "وكالة مدار", "2031-05-02T10:00", "إلغاء رحلات", FERRY);
        Optional<NoticeMatcher.Match> match = MATCHER.match(notice(), List.of(ferry, flood));
        assertThat(match.map(NoticeMatcher.Match::of)).contains(flood);
        assertThat(match.orElseThrow().why().where()).isEqualTo("n");
    }

    @Test
    void noTieIsBetterThanAWrongOne() {
        Article ferry = article("g", "وكالة مدار", "2031-05-02T10:00", "إلغاء رحلات", FERRY);
        Article right = article("r", "وكالة مدار", "2031-05-02T08:00", "السيل", FLOOD.replace("46", "16"));
        Article later = article("l", "وكالة مدار", "2031-05-04T08:00", "السيل", FLOOD);
        Article old = article("o", "وكالة مدار", "2031-03-04T08:00", "السيل", FLOOD);
        assertThat(MATCHER.match(notice(), List.of(ferry, right, later, old))).isEmpty();
        assertThat(MATCHER.match(notice(), List.of())).isEmpty();
    }

    @Test
    void twoThatFitAsWellAndAreNoOneTextAreBothLeft() {
        String other = "ذكر سكان وادي السدرة أن السيل خلف 46 مفقودا وأن الرائد نديم الشراع وصل إلى بلدة المرجان مساء."
                + "\nوطلب تجار السوق إصلاح الجسر الحجري قبل الشتاء وتنظيف القنوات القديمة من الطمي وتعويض أصحاب الدكاكين.";
        Article one = article("f", "وكالة مدار", "2031-05-02T08:00", "السيل", FLOOD);
        Article two = article("h", "وكالة مدار", "2031-05-02T09:00", "السيل", other);
        assertThat(MATCHER.match(notice(), List.of(one, two))).isEmpty();
        Article again = article("i", "وكالة مدار", "2031-05-02T09:00", "السيل", FLOOD + " وسيصدر بيان جديد.");
        assertThat(MATCHER.match(notice(), List.of(one, again))).isPresent();
    }

    @Test
    void everyCopyIsToldWhetherTheCorrectionReachedIt() {
        Article flood = article("f", "وكالة مدار", "2031-05-02T08:00", "السيل", FLOOD);
        Article before = article("a", "المرفأ", "2031-05-02T09:00", "السيل", FLOOD);
        Article after = article("b", "النخيل", "2031-05-03T19:00", "السيل", FLOOD);
        Article right = article("c", "الجامعة", "2031-05-03T12:00", "السيل", FLOOD.replace("46", "ستة عشر"));
        Article cut = article("d", "الواحة", "2031-05-03T12:00", "السيل", "انتقل 4200 شخص إلى مدارس البلدة.");
        NoticeMatcher.Match match = MATCHER.match(notice(), List.of(flood)).orElseThrow();
        CopyTree.Correction correction = reach(match, List.of(flood, before, after, right, cut), List.of());
        assertThat(correction.of()).isEqualTo("f");
        assertThat(correction.by()).isEqualTo("n");
        assertThat(correction.replaced()).containsExactly(new Replaced("46", "16"));
        assertThat(correction.unchanged()).containsExactly("a");
        assertThat(correction.missed()).containsExactly("b");
        assertThat(correction.reached()).containsExactly("c");
    }

    @Test
    void anOutletThatTellsTheRightFigureInALaterArticleOfItsOwnWasReached() {
        Article flood = article("f", "وكالة مدار", "2031-05-02T08:00", "السيل", FLOOD);
        Article before = article("a", "المرفأ", "2031-05-02T09:00", "السيل", FLOOD);
        Article own = article(
                "u",
                "المرفأ",
                "2031-05-03T20:00",
                "انحسار السيل",
                "قال الرائد نديم الشراع إن عدد المفقودين في سيل وادي السدرة بلغ 16 وإن البحث مستمر قرب المرجان.");
        Article other = article("v", "المرفأ", "2031-05-03T21:00", "ميناء", "غادرت 16 سفينة الميناء.");
        NoticeMatcher.Match match = MATCHER.match(notice(), List.of(flood)).orElseThrow();
        CopyTree.Correction reached = reach(match, List.of(flood, before), List.of(own, other));
        assertThat(reached.reached()).containsExactly("a");
        assertThat(reached.through().get("a"))
                .extracting(CopyTree.Through::article)
                .isEqualTo("u");
        CopyTree.Correction missed = reach(match, List.of(flood, before), List.of(other));
        assertThat(missed.unchanged()).containsExactly("a");
    }

    @Test
    void aNumberOfSomethingElseIsNeitherRightNorWrong() {
        assertThat(NOTICES.flow(notice(), article("x", "أ", "2031-05-02", "خبر", "عبرت 46 سفينة الميناء.")))
                .isEqualTo(Flow.NEITHER);
        assertThat(NOTICES.flow(notice(), article("x", "أ", "2031-05-02", "خبر", "ستة وأربعون مفقودا حتى المساء.")))
                .isEqualTo(Flow.WRONG);
    }

    private static CopyTree.Correction reach(NoticeMatcher.Match match, List<Article> copies, List<Article> others) {
        return MATCHER.reach(notice(), match, printings(copies), printings(others));
    }

    private static List<Printing> printings(List<Article> articles) {
        return articles.stream()
                .map(article -> new Printing(article, null, null, null))
                .toList();
    }

    private static Notice notice() {
        return NOTICES.in(NOTICE).orElseThrow();
    }

    private static Article article(String id, String outlet, String when, String title, String text) {
        return Article.builder(id)
                .outlet(outlet)
                .published(When.parse(when).orElseThrow())
                .title(title)
                .text(text)
                .build();
    }

    @Test
    void whoPutItRightBeforeTheNoticeIsToldWithWhatAndWhen() {
        Article flood = article("f", "وكالة مدار", "2031-05-02T08:00", "السيل", FLOOD);
        Article before = article("a", "المرفأ", "2031-05-02T09:00", "السيل", FLOOD);
        Article own = article("u", "المرفأ", "2031-05-02T20:00", "السيل", FLOOD.replace("46", "16"));
        Article older = article("o", "المرفأ", "2031-05-02T07:00", "السيل", FLOOD.replace("46", "16"));
        NoticeMatcher.Match match = MATCHER.match(notice(), List.of(flood)).orElseThrow();
        CopyTree.Correction told = reach(match, List.of(flood, before), List.of(own));
        assertThat(told.reached()).containsExactly("a");
        assertThat(told.through().get("a"))
                .isEqualTo(
                        new CopyTree.Through("u", When.parse("2031-05-02T20:00").orElseThrow(), true));
        CopyTree.Correction not = reach(match, List.of(flood, before), List.of(older));
        assertThat(not.unchanged()).containsExactly("a");
        assertThat(not.through()).isEmpty();
    }

    @Test
    void aCopyOfUnknownTimeIsNeitherOfBeforeTheNoticeNorOfAfter() {
        Article flood = article("f", "وكالة مدار", "2031-05-02T08:00", "السيل", FLOOD);
        Article undated =
                Article.builder("a").outlet("المرفأ").title("السيل").text(FLOOD).build();
        NoticeMatcher.Match match = MATCHER.match(notice(), List.of(flood)).orElseThrow();
        CopyTree.Correction told = reach(match, List.of(flood, undated), List.of());
        assertThat(told.undated()).containsExactly("a");
        assertThat(told.missed()).isEmpty();
        assertThat(told.unchanged()).isEmpty();
    }

    private static final String RETIRES =
            "أعلن الحكم الدولي رائد الغدير مساء الخميس اعتزاله التحكيم بعد عشرين موسما في ملاعب وادي السدرة.\n"
                    + "وقال إنه سيدرب حكاما ناشئين في أكاديمية المرجان الرياضية.";
    private static final Article WITHDRAWAL = article(
            "x",
            "وكالة مدار",
            "2031-05-03T09:00",
            "إلغاء خبر",
            "إلغاء: تسحب وكالة مدار خبرها عن اعتزال الحكم الدولي رائد الغدير التحكيم بعدما نفت أكاديمية المرجان الرياضية ذلك.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "إلغاء: تسحب الوكالة خبرها عن اعتزال الحكم رائد الغدير",
                "تسحب وكالة مدار خبرها عن اعتزال الحكم رائد الغدير",
                "الرجاء إلغاء الخبر عن اعتزال الحكم رائد الغدير",
                "يرجى من المشتركين إهمال برقيتنا عن اعتزال الحكم رائد الغدير",
                "سحب خبر: اعتزال الحكم رائد الغدير",
                "تنويه: سحبنا خبرنا عن اعتزال الحكم رائد الغدير"
            })
    void aWithdrawalTakesAWholeReportBack(String line) {
        Optional<Notice> notice = NOTICES.in(article("n", "وكالة مدار", "2031-05-03", "الحكم الغدير", line));
        assertThat(notice)
                .hasValueSatisfying(told -> assertThat(told.withdraws()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "إلغاء رحلات العبارات بسبب ارتفاع الموج، بحسب خبر نشرته الهيئة",
                "سحبت وزارة الزراعة تقريرها عن محصول الزيتون",
                "سحب الحكم البطاقة الحمراء بعد انتشار الخبر",
                "تسحب وكالة شهاب خبرها عن اعتزال الحكم رائد الغدير"
            })
    void whatSomebodyElseWithdrawsIsNoNotice(String line) {
        assertThat(NOTICES.in(article("n", "وكالة مدار", "2031-05-03", "خبر", line)))
                .isEmpty();
    }

    @Test
    void aWithdrawalIsTiedToTheReportOfItsOutletAndTellsWhichCopiesStillStand() {
        Article report = article("f", "وكالة مدار", "2031-05-02T20:00", "الغدير يعتزل", RETIRES);
        Article flood = article("g", "وكالة مدار", "2031-05-02T21:00", "السيل", FLOOD);
        Notice notice = NOTICES.in(WITHDRAWAL).orElseThrow();
        NoticeMatcher.Match match =
                MATCHER.match(notice, List.of(flood, report)).orElseThrow();
        assertThat(match.of()).isEqualTo(report);
        assertThat(match.why().rule()).isEqualTo("withdrawn by the same outlet");
        Article before = article("a", "المرفأ", "2031-05-02T21:00", "اعتزال", RETIRES);
        Article after = article("b", "النخيل", "2031-05-03T19:00", "اعتزال", RETIRES);
        Article mended = article("c", "الشراع", "2031-05-02T22:00", "اعتزال", RETIRES);
        Article own = article(
                "d",
                "الشراع",
                "2031-05-03T11:00",
                "سحب خبر",
                "تعتذر الصحيفة عن خبر اعتزال الحكم الدولي رائد الغدير التحكيم، وقد نفت أكاديمية المرجان الرياضية ذلك.");
        CopyTree.Correction told = MATCHER.reach(
                notice, match, printings(List.of(report, before, after, mended)), printings(List.of(own)));
        assertThat(told.unchanged()).containsExactly("a");
        assertThat(told.missed()).containsExactly("b");
        assertThat(told.reached()).containsExactly("c");
        assertThat(told.through().get("c"))
                .extracting(CopyTree.Through::article)
                .isEqualTo("d");
        assertThat(told.replaced()).isEmpty();
    }

    @Test
    void aWithdrawalMostOfWhichIsAnApologyIsTiedByWhoseReportItNames() {
        Article report = article("f", "وكالة مدار", "2031-05-02T20:00", "الغدير يعتزل", RETIRES);
        Article flood = article("g", "وكالة مدار", "2031-05-02T21:00", "السيل", FLOOD);
        Notice notice = NOTICES.in(
                        article(
                                "w",
                                "وكالة مدار",
                                "2031-05-03T09:00",
                                "سحب خبر",
                                "تسحب وكالة مدار خبرها المنشور ليلة البارحة عن اعتزال الحكم الدولي رائد الغدير التحكيم بعدما تبين لها أنه غير"
                                        + " صحيح، وتعتذر الوكالة للقراء والمشتركين وترجو عدم استخدام الخبر وحذفه من المواقع والصفحات كافة."))
                .orElseThrow();
        assertThat(MATCHER.match(notice, List.of(flood, report)).orElseThrow().of())
                .isEqualTo(report);
        assertThat(MATCHER.match(notice, List.of(flood))).isEmpty();
    }

    @Test
    void aWithdrawalIsTiedToNothingOfAnotherTopicOrOfWeeksBefore() {
        Notice notice = NOTICES.in(WITHDRAWAL).orElseThrow();
        Article flood = article("g", "وكالة مدار", "2031-05-02T21:00", "السيل", FLOOD);
        Article old = article("f", "وكالة مدار", "2031-04-20T20:00", "الغدير يعتزل", RETIRES);
        assertThat(MATCHER.match(notice, List.of(flood, old))).isEmpty();
    }
}
