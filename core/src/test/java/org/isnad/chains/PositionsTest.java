package org.isnad.chains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isnad.Link;
import org.isnad.Positions;
import org.isnad.Positions.Move;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which point a statement is about, and the matrix of a story. Everybody is invented. */
class PositionsTest {
    private final Newsroom news = new Newsroom();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            رفع العقوبات شرط لأي اتفاق | sanctions
            لا حديث عن العقوبات اليوم | sanctions
            الانسحاب من التل يسبق التوقيع | territory
            لن نتنازل عن شبر من أراضينا ولا عن أراضي جيراننا | territory
            تبادل الأسرى يبدأ السبت | prisoners
            قوائم المحتجزين سلمت للوسيط | prisoners
            تعويضات أسر الضحايا تصرف هذا الشهر | reconstruction
            عدد الضحايا تجاوز المعلن | casualties
            قناة اتصال مفتوحة بين العاصمتين | contacts
            نعرض استضافة الجولة المقبلة | mediation
            يجب وقف دائم لإطلاق النار | ceasefire
            إنهاء الحرب ممكن هذا العام | war-end
            إدخال المساعدات لا يحتمل التأخير | aid
            الانتخابات في موعدها | elections
            عجز الموازنة تضاعف | budget
            زيادة الأجور خط أحمر | wages
            أسفر الانهيار عن مقتل 17 شخصا | casualties
            شاحنات الإغاثة عند المعبر | aid
            لن ينسحب جندي واحد من الوادي | territory
            """)
    void aStatementIsOnThePointItsWordsSpeakOf(String words, String point) {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", words);
        assertThat(matrix().points()).extracting(Positions.Point::id).contains(point);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            نعمل لتحقيق ما وعدنا به | inquiry
            تعاملنا بحكمة مع الطلب | court
            الاتصال الهاتفي انقطع مرتين | contacts
            الجو بارد والسماء صافية | territory
            تعويضات أسر الضحايا تصرف هذا الشهر | casualties
            حضر اللقاء 17 شخصا من البلدة | casualties
            الميناء يفتح للشاحنات صباح الأحد | aid
            """)
    void wordsThatOnlyLookAlikeAreNoPoint(String words, String point) {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", words);
        assertThat(news.told().positions())
                .allSatisfy(positions -> assertThat(positions.points())
                        .extracting(Positions.Point::id)
                        .doesNotContain(point));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            بلادنا ترفض أي وساطة قبل العودة | نقبل وساطة المجلس من دون شروط | CHANGED
            لا وساطة قبل العودة | نوافق على وساطة المجلس | CHANGED
            نقبل وساطة المجلس | لن نقبل وساطة من أحد | CHANGED
            نطالب برفع العقوبات | نعمل على رفع العقوبات | FURTHER
            نقبل وساطة المجلس | نقبل وساطة الجيران | FURTHER
            نطالب برفع العقوبات | لن نرفع صوتنا ولن نقبل رفع العقوبات | CHANGED
            ترفض بلادنا الوساطة | نقبل استضافة الجولة المقبلة | FURTHER
            """)
    void whoIsForWhatHeWasAgainstHasChangedPosition(String before, String now, Positions.Move move) {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", before);
        news.page("b", "المنارة", "2031-05-06").event("f").says("نادر الصفصافي", now);
        Positions.Cell cell = matrix().actors().getFirst().cells().getFirst();
        assertThat(cell.stands().getFirst().move()).isEqualTo(move);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            حصتنا 44 في المئة من الجريان السنوي | ما نعرضه هو 38 في المئة | water
            سنرفع الأجور عشرة في المئة | الوزارة مستعدة لزيادة لا تتخطى 12 في المئة | wages
            """)
    void aBareFigureIsOnThePointOfTheFigureBeforeIt(String before, String figure, String point) {
        news.page("a", "المنارة", "2031-05-02").says("سهام الدوحاني", before).says("نادر الصفصافي", figure);
        assertThat(cell("نادر الصفصافي", point).isSilent()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            وفيما يتعلق بالعقوبات | sanctions | true
            وردا على سؤال عن الانسحاب من التل | territory | true
            وبشأن الأسرى | prisoners | true
            وخلال زيارة معسكر الأسرى | prisoners | false
            """)
    void whatIsSaidBeforehandToBeTheTopicIsOne(String topic, String point, boolean on) {
        news.page("a", "المنارة", "2031-05-02").first(topic).says("نادر الصفصافي", "الملف طرح ولم يحسم بعد");
        assertThat(news.told().positions().stream()
                        .flatMap(positions -> positions.points().stream())
                        .map(Positions.Point::id)
                        .toList())
                .isEqualTo(on ? List.of(point) : List.of());
    }

    @Test
    void whatTwoSayTogetherStandsWithEach() {
        news.page("a", "المنارة", "2031-05-02")
                .says("نادر الصفصافي", "رفع العقوبات شرط لأي اتفاق")
                .says("سهام الدوحاني", "لا حديث عن العقوبات اليوم");
        news.page("b", "المنارة", "2031-05-04")
                .event("f")
                .together("نادر الصفصافي وسهام الدوحاني", "تبادل الأسرى يبدأ السبت");
        assertThat(cell("نادر الصفصافي", "prisoners").isSilent()).isFalse();
        assertThat(cell("سهام الدوحاني", "prisoners").isSilent()).isFalse();
    }

    @Test
    void ofTwoPhrasesInOnePlaceTheLongerSpeaks() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", "القوارب كانت داخل المياه الإقليمية");
        news.page("b", "المنارة", "2031-05-02").says("سهام الدوحاني", "حظر التجول باق حتى الفجر");
        assertThat(matrix().points()).extracting(Positions.Point::id).containsExactly("territory");
    }

    @Test
    void whatSomebodyDeniesHavingSaidIsNoPosition() {
        String denied = "يكون قد قال إن بلاده ترفض أي وساطة";
        news.page("a", "المنارة", "2031-05-02").denying().says("نادر الصفصافي", denied);
        assertThat(news.told().utterances()).hasSize(1);
    }

    @Test
    void whoDeniesWhatHeRefusesHasNotChangedPosition() {
        news.page("a", "المنارة", "2031-05-02").denying().says("نادر الصفصافي", "قبول وساطة الجيران في ملف الأسرى");
        news.page("b", "الرواق", "2031-05-05").says("نادر الصفصافي", "نرفض وساطة الجيران في ملف الأسرى");
        assertThat(cell("نادر الصفصافي", "prisoners").stands())
                .extracting(Positions.Stand::move)
                .doesNotContain(Move.CHANGED);
    }

    @Test
    void theNewestStatementStandsFirstAndSilenceIsSilence() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", "رفع العقوبات شرط لأي اتفاق");
        news.page("b", "المنارة", "2031-05-06").event("f").says("نادر الصفصافي", "العقوبات تناقش بعد التوقيع");
        news.page("c", "الرواق", "2031-05-04").event("g").says("سهام الدوحاني", "تبادل الأسرى يبدأ السبت");
        Positions.Cell cell = cell("نادر الصفصافي", "sanctions");
        assertThat(cell.stands()).extracting(Positions.Stand::article).containsExactly("b", "a");
        assertThat(cell("سهام الدوحاني", "sanctions").isSilent()).isTrue();
        assertThat(cell("نادر الصفصافي", "prisoners").isSilent()).isTrue();
    }

    @Test
    void anUndatedStatementIsNeverTheLastWord() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", "رفع العقوبات شرط لأي اتفاق");
        news.undated("b", "الرواق").event("f").says("نادر الصفصافي", "العقوبات تناقش بعد التوقيع");
        assertThat(cell("نادر الصفصافي", "sanctions").stands().getFirst().article())
                .isEqualTo("a");
    }

    @Test
    void theContraryAndAnotherNumberAreChangesTheSameAgainIsNot() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", "لن نقبل رفع العقوبات قبل التوقيع");
        news.page("b", "المنارة", "2031-05-06").event("f").says("نادر الصفصافي", "نقبل رفع العقوبات قبل التوقيع");
        news.page("c", "المنارة", "2031-05-09").event("g").says("نادر الصفصافي", "نقبل رفع العقوبات قبل التوقيع");
        assertThat(cell("نادر الصفصافي", "sanctions").stands())
                .extracting(Positions.Stand::move)
                .containsExactly(Move.AGAIN, Move.CHANGED, Move.FIRST);
    }

    @Test
    void wordingsOfOneUtteranceAreOneStand() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", "رفع العقوبات شرط لأي اتفاق");
        news.page("b", "الرواق", "2031-05-02").copies("a").says("نادر الصفصافي", "رفع العقوبات شرط لأي اتفاق");
        assertThat(cell("نادر الصفصافي", "sanctions").stands()).hasSize(1);
    }

    @Test
    void spellingsOfOneNameAreOneActor() {
        news.page("a", "المنارة", "2031-05-02").says("غريغور فالدمان", "رفع العقوبات شرط لأي اتفاق");
        news.page("b", "الرواق", "2031-05-06").event("f").says("جريجور فالدمان", "العقوبات تناقش بعد التوقيع");
        assertThat(matrix().actors()).hasSize(1);
    }

    @Test
    void mediaAndUnnamedSourcesHaveNoPosition() {
        news.page("a", "المنارة", "2031-05-02")
                .kind(Link.Kind.AGENCY)
                .says("وكالة الشراع", "رفع العقوبات شرط لأي اتفاق")
                .kind(Link.Kind.UNNAMED_OFFICIAL)
                .says("مسؤول", "العقوبات تناقش بعد التوقيع");
        assertThat(news.told().positions()).isEmpty();
    }

    @Test
    void aPhraseThatSeveralActorsShareIsAPointOfTheStory() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", "سنعيد صندوق البلدات في يونيو");
        news.page("b", "الرواق", "2031-05-03").event("f").says("سهام الدوحاني", "صندوق البلدات ملك للجميع");
        news.page("c", "الرواق", "2031-05-04").event("g").says("رامي البستاني", "رفضنا صندوق البلدات الجديد");
        assertThat(matrix().points()).extracting(Positions.Point::label).contains("صندوق البلدات");
    }

    @ParameterizedTest
    @CsvSource({"جدولا ملزما", "لجنة فنية", "بوابات مائية"})
    void anIndefiniteNounWithItsAdjectiveIsAPoint(String phrase) {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", "سنطلب " + phrase + " في يونيو");
        news.page("b", "الرواق", "2031-05-03").event("f").says("سهام الدوحاني", "لن نوقع إن لم نجد " + phrase);
        news.page("c", "الرواق", "2031-05-04").event("g").says("رامي البستاني", "رفضنا " + phrase + " منذ البداية");
        assertThat(matrix().points()).extracting(Positions.Point::label).contains(phrase);
    }

    @ParameterizedTest
    @CsvSource({
        "مصنع الخيزران",
        "بلدنا كلها",
        "دفعنا عنها",
        "رئيس الوفد",
        "الضفة الغربية",
        "الفرق الأردنية",
        "الجانب الشمالي"
    })
    void whatOnlyNamesSomethingIsNoPoint(String phrase) {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", "سنعيد " + phrase + " في يونيو");
        news.page("b", "الرواق", "2031-05-03").event("f").says("سهام الدوحاني", phrase + " ملك للجميع");
        news.page("c", "الرواق", "2031-05-04").event("g").says("رامي البستاني", "رفضنا " + phrase + " منذ البداية");
        assertThat(news.told().positions())
                .allSatisfy(positions -> assertThat(positions.points())
                        .extracting(Positions.Point::id)
                        .noneMatch(id -> id.startsWith("phrase/")));
    }

    @Test
    void whatIsSaidWhereTheOldWordsAreTakenBackIsAChange() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", "تبادل الأسرى لن يبدأ قبل توقيع الاتفاق كاملا");
        news.page("b", "الرواق", "2031-05-04")
                .tells("نادر الصفصافي", "وسحب نادر الصفصافي تصريحه بشأن تبادل الأسرى قبل توقيع الاتفاق")
                .says("نادر الصفصافي", "الأسرى يعودون على دفعات مع مطلع الصيف");
        assertThat(cell("نادر الصفصافي", "prisoners").stands())
                .extracting(Positions.Stand::move)
                .containsExactly(Move.CHANGED, Move.FIRST);
    }

    @Test
    void storiesAreKeptApart() {
        news.page("a", "المنارة", "2031-05-02").says("نادر الصفصافي", "رفع العقوبات شرط لأي اتفاق");
        news.page("b", "الرواق", "2031-05-02").story("t").says("سهام الدوحاني", "تبادل الأسرى يبدأ السبت");
        assertThat(news.told().positions()).hasSize(2);
    }

    private Positions matrix() {
        return news.told().positions().getFirst();
    }

    private Positions.Cell cell(String actor, String point) {
        Positions matrix = matrix();
        int column = matrix.points().stream().map(Positions.Point::id).toList().indexOf(point);
        return matrix.actors().stream()
                .filter(one -> one.name().equals(actor))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(column);
    }
}
