package org.isnad.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.isnad.Article;
import org.isnad.Change;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.Event;
import org.isnad.Evidence;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.Pipeline;
import org.isnad.Placement;
import org.isnad.Reading;
import org.isnad.Reasons;
import org.isnad.Span;
import org.isnad.Story;
import org.isnad.TimelineEntry;
import org.isnad.When;
import org.isnad.copies.CopyIndex;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class StoryStreamTest {
    private static final Lexicon LEXICON = Lexicon.bundled();

    private static final Article DAM = article(
            "dam1",
            "2031-03-01",
            "الصدى",
            "انهيار سد عين السرو يغرق ثلاث قرى",
            "انهار سد عين السرو فجر السبت بعد أمطار غزيرة وأغرقت مياهه ثلاث قرى في وادي الزيتون.\n"
                    + "وقال المهندس نعمان الدلبي إن شرخا في جسم السد ظهر قبل أسبوع ولم يصلح.\n"
                    + "وأجلت فرق الإنقاذ أربعمئة عائلة من وادي الزيتون إلى مدارس بلدة عين السرو.");
    private static final Article DAM_TOO = article(
            "dam2",
            "2031-03-01",
            "المنارة",
            "غرق قرى في وادي الزيتون بعد انهيار سد عين السرو",
            "أغرقت مياه سد عين السرو المنهار ثلاث قرى في وادي الزيتون وتشردت مئات العائلات.\n"
                    + "وحمل سكان القرى المهندس نعمان الدلبي المسؤولية عن شرخ أهملته إدارة السد.\n"
                    + "وتواصل فرق الإنقاذ البحث عن مفقودين في وادي الزيتون.");
    private static final Article DAM_COPY = article("dam3", "2031-03-02", "الواحة", "سد عين السرو ينهار", DAM.text());
    private static final Article INQUIRY = article(
            "dam4",
            "2031-06-20",
            "الصدى",
            "محاكمة نعمان الدلبي في انهيار سد عين السرو",
            "بدأت في بلدة عين السرو محاكمة المهندس نعمان الدلبي بتهمة إهمال شرخ السد الذي انهار في وادي الزيتون.\n"
                    + "وقالت عائلات القرى التي أغرقتها مياه سد عين السرو إنها تريد الحقيقة.\n"
                    + "ودافع الدلبي عن نفسه وقال إنه أبلغ عن شرخ السد مرتين.");
    private static final Article MATCH = article(
            "cup1",
            "2031-03-01",
            "الصدى",
            "نجوم الوادي يتعادل مع منارة الساحل",
            "تعادل فريق نجوم الوادي مع ضيفه منارة الساحل بهدفين في افتتاح كأس الأقاليم.\n"
                    + "وسجل المهاجم الشاب هدف التعادل قبل صافرة النهاية بدقيقتين وسط هتاف الجمهور.\n"
                    + "ويلتقي الفريقان إيابا على ملعب الساحل بعد أسبوعين.");
    private static final Article UNDATED = Article.builder("dam5")
            .text("قال المهندس نعمان الدلبي إن شرخ سد عين السرو كان معروفا قبل أن تغرق مياهه قرى وادي الزيتون.\n"
                    + "وأضاف أمام المحكمة أن إدارة سد عين السرو تجاهلت تحذيره من انهيار السد.")
            .build();
    private static final List<Article> ALL = List.of(DAM, DAM_TOO, DAM_COPY, INQUIRY, MATCH, UNDATED);

    @Test
    void reportsOfOneHappeningAreOneEvent() {
        Map<String, Placement> placed = placements(thread(ALL));
        assertThat(placed.get("dam2").event()).isEqualTo(placed.get("dam1").event());
        assertThat(placed.get("cup1").event()).isNotEqualTo(placed.get("dam1").event());
        assertThat(placed.get("cup1").story()).isNotEqualTo(placed.get("dam1").story());
    }

    @Test
    void aCopyJoinsItsParentsEventAndSaysWhy() {
        Map<String, Placement> placed = placements(thread(ALL));
        assertThat(placed.get("dam3").event()).isEqualTo(placed.get("dam1").event());
        assertThat(placed.get("dam3").evidence().rule()).isEqualTo("copy");
        assertThat(placed.get("dam3").evidence().where()).isEqualTo("dam1");
    }

    @Test
    void aStoryGoesOnAfterMonthsAsAnEventOfItsOwn() {
        Map<String, Placement> placed = placements(thread(ALL));
        assertThat(placed.get("dam4").event()).isNotEqualTo(placed.get("dam1").event());
        assertThat(placed.get("dam4").story()).isEqualTo(placed.get("dam1").story());
    }

    @Test
    void theTimelineRunsInOrderOfTimeWithTheUndatedLast() {
        Story story = story(thread(ALL), "s-dam1");
        assertThat(story.timeline()).extracting(TimelineEntry::source).last().isEqualTo("dam5");
        assertThat(story.timeline().getLast().when()).isNull();
        assertThat(story.timeline().getFirst().when()).isEqualTo(When.of(LocalDate.parse("2031-03-01")));
        assertThat(story.first()).isEqualTo(When.of(LocalDate.parse("2031-03-01")));
        assertThat(story.last()).isEqualTo(When.of(LocalDate.parse("2031-06-20")));
        assertThat(story.events()).hasSize(story.timeline().size());
    }

    @Test
    void copiesCountAsOutletsButNotAsIndependentOrigins() {
        TimelineEntry entry = story(thread(ALL), "s-dam1").timeline().getFirst();
        assertThat(entry.articles()).containsExactly("dam1", "dam2", "dam3");
        assertThat(entry.outlets()).isEqualTo(3);
        assertThat(entry.independent()).isEqualTo(2);
    }

    @Test
    void severalArticlesInOneSourcesWordsAreOneIndependentOrigin() {
        Story story = story(thread(ALL), "s-dam1");
        assertThat(story.articles()).isEqualTo(5);
        assertThat(story.outlets()).isEqualTo(4);
        assertThat(story.independent()).isEqualTo(3);
    }

    @Test
    void theHeadlineIsTheNewestOriginalsTitle() {
        assertThat(story(thread(ALL), "s-dam1").headline()).isEqualTo(INQUIRY.title());
    }

    @Test
    void sentencesAreTakenFromTheirSourceWordForWord() {
        for (Story story : thread(ALL).stories()) {
            for (TimelineEntry entry : story.timeline()) {
                Article source = ALL.stream()
                        .filter(a -> a.id().equals(entry.source()))
                        .findFirst()
                        .orElseThrow();
                assertThat(entry.evidence().span().of(source.text())).isEqualTo(entry.sentence());
            }
        }
    }

    @Test
    void anUntitledStorysHeadlineIsCutAtAClause() {
        Article untitled = Article.builder("x")
                .text("أعلنت بلدية مرسى الياسمين بدء ترميم السوق القديمة، وقالت إن العمل يستغرق عاما كاملا وإن المحال"
                        + " كلها تبقى مفتوحة للزوار طوال أيام الترميم")
                .build();
        assertThat(thread(List.of(untitled)).stories().getFirst().headline())
                .isEqualTo("أعلنت بلدية مرسى الياسمين بدء ترميم السوق القديمة");
    }

    @Test
    void aMissingOutletIsReadFromTheAddress() {
        Article a = DAM.toBuilder()
                .outlet(null)
                .url("https://www.sada.example/news/1")
                .build();
        Article b = DAM_TOO.toBuilder()
                .outlet(null)
                .url("https://www.sada.example/news/2")
                .build();
        assertThat(thread(List.of(a, b)).stories().getFirst().outlets()).isEqualTo(1);
    }

    @Test
    void everyEventAndStoryOfAPlacementIsTold() {
        StoryStream.Threads threads = thread(ALL);
        Set<String> events = threads.events().stream().map(Event::id).collect(Collectors.toSet());
        Set<String> stories = threads.stories().stream().map(Story::id).collect(Collectors.toSet());
        for (Placement placement : threads.placements()) {
            assertThat(events).contains(placement.event());
            assertThat(stories).contains(placement.story());
        }
        assertThat(threads.redirects().keySet()).noneMatch(events::contains);
    }

    @Test
    void sharedActorsLinkStoriesThatStayApart() {
        StoryStream.Threads threads = thread(
                List.of(
                        reading(
                                article(
                                        "a",
                                        "2031-03-01",
                                        "الصدى",
                                        "متحف للبحارة في مرسى الياسمين",
                                        "فتح متحف البحارة أبوابه في مرسى الياسمين وعرض مئتي خريطة ومرساة قديمة جمعها"
                                                + " صيادون.\n"
                                                + "وقصت الشريط سمر الغيلاني التي وهبت المتحف قارب جدها وبوصلته النحاسية."),
                                "سمر الغيلاني"),
                        reading(
                                article(
                                        "b",
                                        "2031-03-02",
                                        "الصدى",
                                        "ديوان جديد يروي طفولة شاعرة في الجبل",
                                        "صدر عن دار الغيم ديوان شعر تروي قصائده طفولة راعية بين ثلوج الجبل ومدرسته"
                                                + " الصغيرة.\n"
                                                + "وأهدت سمر الغيلاني الديوان إلى معلمتها الأولى التي علمتها القراءة."),
                                "سمر الغيلاني")),
                true);
        assertThat(threads.stories()).hasSize(2);
        assertThat(threads.stories().getFirst().related())
                .containsExactly(threads.stories().getLast().id());
        assertThat(threads.stories().getFirst().entities()).containsExactly("سمر الغيلاني");
    }

    @Test
    void theLastChangeOfAStepSaysWhereTheArticleWent() {
        StoryStream stream = new StoryStream(LEXICON);
        CopyIndex copies = new CopyIndex();
        List<Change> first = stream.step(reading(DAM), copies.step(DAM));
        List<Change> second = stream.step(reading(DAM_COPY), copies.step(DAM_COPY));
        assertThat(first.getLast()).isInstanceOf(Change.Opened.class);
        assertThat(second.getLast()).isInstanceOf(Change.Joined.class);
        assertThat(second.getLast().subject()).isEqualTo(first.getLast().subject());
    }

    @Test
    void aNewEventIsPutIntoItsStoryAtOnce() {
        StoryStream stream = new StoryStream(LEXICON);
        CopyIndex copies = new CopyIndex();
        stream.step(reading(DAM), copies.step(DAM));
        List<Change> changes = stream.step(reading(INQUIRY), copies.step(INQUIRY));
        assertThat(stream.newest().event()).isEqualTo("e-dam4");
        assertThat(stream.newest().story()).isEqualTo("s-dam1");
        assertThat(changes)
                .anyMatch(change -> change instanceof Change.Joined joined
                        && joined.subject().equals("s-dam1")
                        && joined.member().equals("e-dam4"));
    }

    @Test
    void placesAreTheSameWhetherTellingsAreKeptOrNot() {
        StoryStream places = new StoryStream(LEXICON, StorySettings.defaults(), StoryStream.Keep.PLACES);
        CopyIndex copies = new CopyIndex();
        for (Reading reading : Pipeline.inEventOrder(readings(ALL))) {
            places.step(reading, copies.step(reading.article()));
        }
        assertThat(places.placements()).isEqualTo(thread(ALL).placements());
        assertThatThrownBy(places::threads).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theFirstReportsAfterWeeksWithoutNewsStayOpenForThoseThatFollow() {
        List<Article> stream = new ArrayList<>(List.of(MATCH));
        for (String outlet : List.of("الصدى", "المنارة", "الواحة", "الضفة", "السفح")) {
            stream.add(article(outlet, "2031-09-20", outlet, DAM.title(), DAM.text()));
        }
        StoryStream.Threads threads = thread(stream);
        assertThat(threads.placements().stream()
                        .filter(placement -> !placement.article().equals(MATCH.id()))
                        .map(Placement::event)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void articlesFromTheFutureAndUndatedOnesDoNotKeepEventsOpen() {
        StoryStream stream = new StoryStream(LEXICON);
        CopyIndex copies = new CopyIndex();
        Article ahead = DAM.toBuilder()
                .id("ahead")
                .published(When.of(LocalDate.parse("2099-01-01")))
                .build();
        Article later = DAM.toBuilder()
                .id("later")
                .published(When.of(LocalDate.parse("2031-05-01")))
                .build();
        List<Article> articles = new ArrayList<>();
        for (int day = 1; day <= 20; day++) {
            for (int i = 0; i < 3; i++) {
                articles.add(MATCH.toBuilder()
                        .id("m" + day + "-" + i)
                        .published(When.of(LocalDate.of(2031, 4, day)))
                        .build());
            }
        }
        articles.addAll(3, List.of(UNDATED, ahead));
        articles.add(later);
        articles.forEach(article -> stream.step(reading(article), copies.step(article)));
        Map<String, Placement> placed = placements(stream.threads());
        assertThat(placed.get("later").event()).isEqualTo("e-later");
        assertThat(placed.get("later").story()).isEqualTo(placed.get("ahead").story());
    }

    @Test
    void askingForThreadsOnTheWayChangesNothing() {
        StoryStream asked = new StoryStream(LEXICON);
        CopyIndex copies = new CopyIndex();
        for (Reading reading : Pipeline.inEventOrder(readings(ALL))) {
            asked.step(reading, copies.step(reading.article()));
            asked.threads();
        }
        assertThat(asked.threads()).isEqualTo(thread(ALL));
    }

    @Test
    void emptyAndWordlessArticlesFindAPlace() {
        List<Article> odd = List.of(
                Article.builder("a").build(),
                Article.builder("b").text("").build(),
                Article.builder("c").title("…").text("!!!\n\n").build());
        assertThat(thread(odd).placements()).hasSize(3);
    }

    @Property(tries = 30)
    void anyOrderOfReadingGivesTheSameAnswer(@ForAll long seed) {
        List<Article> shuffled = new ArrayList<>(ALL);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(thread(shuffled)).isEqualTo(thread(ALL));
    }

    @Property(tries = 20)
    void everyArticleIsInExactlyOneEventAndStory(@ForAll long seed) {
        Random random = new Random(seed);
        List<Article> some = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Article like = ALL.get(random.nextInt(ALL.size()));
            some.add(like.toBuilder()
                    .id("r" + i)
                    .published(When.of(LocalDate.of(2031, 3, 1).plusDays(random.nextInt(40))))
                    .build());
        }
        StoryStream.Threads threads = thread(some);
        Set<String> seen = new HashSet<>();
        threads.events()
                .forEach(event ->
                        event.articles().forEach(id -> assertThat(seen.add(id)).isTrue()));
        assertThat(seen).hasSize(30);
        assertThat(threads.stories().stream().mapToInt(Story::articles).sum()).isEqualTo(30);
    }

    @Test
    void anUndatedCopyIsOfTheEventItWasCopiedFromHoweverLongAgoThatClosed() {
        Article undated = Article.builder("old").text(DAM.text()).build();
        StoryStream.Threads threads = thread(List.of(DAM, DAM_TOO, MATCH, INQUIRY, undated));
        Map<String, Placement> placed = placements(threads);
        assertThat(placed.get("old").event()).isEqualTo(placed.get("dam1").event());
        assertThat(placed.get("old").evidence().rule()).isEqualTo(Reasons.COPY);
        assertThat(story(threads, placed.get("old").story()).articles()).isEqualTo(4);
    }

    @Test
    void anUndatedCopyGoesWithItsParentsEventWhenThatIsMadePartOfAnother() {
        Article undated = Article.builder("old").text(DAM_TOO.text()).build();
        Article far = article(
                "far", "2031-03-12", "الصدى", "سوق الخزف", "تفتتح بلدية المرسى سوق الخزف القديمة بعد ترميم طويل.");
        Article later =
                article("later", "2031-03-30", "الصدى", "معرض القوافل", "يعرض متحف الرمل أواني القوافل في جناح جديد.");
        List<Reading> readings = readings(List.of(DAM, DAM_TOO, far, undated, later));
        Map<String, Placement> placed = placements(thread(readings, false));
        assertThat(placed.get("old").event()).isEqualTo(placed.get("dam2").event());
    }

    @Test
    void whatIsUndatedAndNoCopyOpensAnEventOfItsOwnWhenAllIsClosed() {
        Map<String, Placement> placed = placements(thread(List.of(DAM, DAM_TOO, INQUIRY, UNDATED)));
        assertThat(placed.get("dam5").event()).isNotEqualTo(placed.get("dam1").event());
    }

    @Test
    void aCorrectionThatRepeatsLittleIsOfTheEventItCorrects() {
        String repeated = DAM.text().substring(DAM.text().lastIndexOf('\n') + 1);
        String own = "نأسف لخطأ ورد في برقية الأمس عن عدد من أجلتهم فرق الدفاع المدني، والصحيح أن العدد أربعمئة عائلة "
                + "لا خمسمئة كما طبع في الصفحة الأولى من عدد السبت، ونعتذر للقراء عن ذلك السهو غير المقصود.\n"
                + repeated;
        Article correction = article("fix", "2031-03-02", "الصدى", "تصحيح: عدد العائلات أربعمئة", own);
        Article column = article("column", "2031-03-02", "الصدى", "عن العدد والقراء", own);
        Map<String, Placement> placed = placements(thread(List.of(DAM, MATCH, correction)));
        assertThat(placed.get("fix").event()).isEqualTo(placed.get("dam1").event());
        placed = placements(thread(List.of(DAM, MATCH, column)));
        assertThat(placed.get("column").event()).isNotEqualTo(placed.get("dam1").event());
    }

    private static StoryStream.Threads thread(List<Article> articles) {
        return thread(readings(articles), true);
    }

    private static StoryStream.Threads thread(List<Reading> readings, boolean sorted) {
        StoryStream stream = new StoryStream(LEXICON);
        CopyIndex copies = new CopyIndex();
        for (Reading reading : sorted ? Pipeline.inEventOrder(readings) : readings) {
            stream.step(reading, copies.step(reading.article()));
        }
        return stream.threads();
    }

    private static List<Reading> readings(List<Article> articles) {
        return articles.stream().map(article -> reading(article)).toList();
    }

    @Test
    void flashesUnderABareRubricAreEventsOfTheirOwn() {
        List<String> texts = List.of(
                "وزير الري حيدر العطا يعلن استقالته من منصبه اليوم",
                "زلزال بقوة خمس درجات يضرب جنوب جزيرة الأرجوان ولا أنباء عن ضحايا",
                "المنتخب يتأهل إلى نصف نهائي كأس الخليج بعد فوزه على الفجيرة");
        StoryStream stream = new StoryStream(LEXICON);
        for (int i = 0; i < texts.size(); i++) {
            stream.step(
                    reading(article("f" + i, "2031-05-02", "موقع " + i, i == 0 ? "عاجل" : "خبر عاجل", texts.get(i))),
                    Copies.none("f" + i));
        }
        StoryStream.Threads threads = stream.threads();
        assertThat(placements(threads).values().stream().map(Placement::event).distinct())
                .hasSize(3);
        assertThat(threads.stories()).extracting(Story::headline).noneMatch(headline -> headline.contains("عاجل"));
    }

    @Test
    void twoFillingsOfOneFormAreTwoEvents() {
        String form =
                "بمزيد من الحزن والأسى تنعى عائلة %s فقيدها الغالي الذي وافته المنية وسيشيع جثمانه إلى مثواه الأخير";
        StoryStream stream = new StoryStream(LEXICON);
        stream.step(reading(article("a", "2031-05-02", "الرواق", "نعي", form.formatted("القاضي"))), Copies.none("a"));
        Copies filled = new Copies("b", List.of(new Copy("a", 0.62, 0)), 0.3, "b", null, null, List.of());
        stream.step(reading(article("b", "2031-05-03", "المنارة", "نعي", form.formatted("العطار"))), filled);
        Map<String, Placement> placements = placements(stream.threads());
        assertThat(placements.get("b").event()).isNotEqualTo(placements.get("a").event());
    }

    /** A reading in which the given names stand wherever the text has them. */
    private static Reading reading(Article article, String... names) {
        List<Mention> mentions = new ArrayList<>();
        for (String name : names) {
            int begin = article.text().indexOf(name);
            mentions.add(new Mention(
                    new Span(begin, begin + name.length()),
                    Mention.Type.PERSON,
                    Mention.Kind.NAME,
                    name,
                    name,
                    null,
                    -1,
                    null,
                    Evidence.of("body", "test")));
        }
        return new Reading(article, new Facts(article.id(), null, null, mentions, List.of(), List.of()));
    }

    private static Map<String, Placement> placements(StoryStream.Threads threads) {
        return threads.placements().stream().collect(Collectors.toMap(Placement::article, p -> p));
    }

    private static Story story(StoryStream.Threads threads, String id) {
        return threads.stories().stream()
                .filter(story -> story.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Article article(String id, String day, String outlet, String title, String text) {
        return Article.builder(id)
                .published(When.of(LocalDate.parse(day)))
                .outlet(outlet)
                .title(title)
                .text(text)
                .build();
    }
}
