package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.isnad.Mention;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.isnad.Replaced;
import org.isnad.article.ArticleLine;
import org.isnad.desk.Arrival;
import org.isnad.desk.Intake;
import org.isnad.desk.Receipt;
import org.isnad.views.ArticleCard;
import org.isnad.views.ArticleView;
import org.isnad.views.ArticleView.Standing;
import org.isnad.views.EntityView;
import org.isnad.views.Library;
import org.isnad.views.OutletCard;
import org.isnad.views.OutletView;
import org.isnad.views.SearchQuery;
import org.isnad.views.SearchResult;
import org.isnad.views.SectionCard;
import org.isnad.views.SectionView;
import org.isnad.views.StatementFilter;
import org.isnad.views.StoryCard;
import org.isnad.views.StoryView;
import org.junit.jupiter.api.Test;

/** What every store must do, whatever it is made of. A store's test extends this and says how to open it. */
public abstract class LibraryContract {
    protected static final StatementFilter ALL = new StatementFilter(null, null, null, null, null, null, 1000);

    /** Empties the store and opens it to write. */
    protected abstract Intake fresh();

    /** What the store now answers; called after writes, and closed by the implementation. */
    protected abstract Library library();

    /** An article as a line of JSON. */
    public static Arrival article(String id, String outlet, String published, String title, String text) {
        String line = "{\"id\":\"" + id + "\",\"outlet\":\"" + outlet + "\",\"published\":\"" + published
                + "\",\"title\":\"" + title + "\",\"text\":\"" + text + "\"}";
        return new Arrival.Arrived(
                new RawPage(id, null, ArticleLine.MEDIA_TYPE, null, line.getBytes(StandardCharsets.UTF_8)));
    }

    /** Three articles on a flood, of which the second copies the first, and one on a match. */
    protected static List<Arrival> press() {
        String flood = "ارتفع منسوب المياه في وادي السرو صباح اليوم إثر أمطار غزيرة استمرت ثلاثة أيام متواصلة. "
                + "وأجلت فرق الإنقاذ سكان القرى المحاذية للوادي إلى مدارس في البلدة المجاورة. "
                + "وقالت مهندسة السد نوال الجرادي إن البوابات فتحت على مراحل لتخفيف الضغط.";
        return List.of(
                article("flood-1", "وكالة الرابية", "2026-03-02T08:00+03:00", "سيول في وادي السرو", flood),
                article("flood-2", "موقع المنارة", "2026-03-02T09:30+03:00", "السيول تغمر وادي السرو", flood),
                article(
                        "flood-3",
                        "صحيفة الضفة",
                        "2026-03-03T07:00+03:00",
                        "بدء إصلاح سد وادي السرو",
                        "بدأت فرق فنية اليوم إصلاح بوابات سد وادي السرو بعد السيول. وتوقعت الهيئة أن تنتهي الأعمال خلال أسبوع."),
                article(
                        "match",
                        "صحيفة الضفة",
                        "2026-03-03T22:00+03:00",
                        "تعادل الساحل والواحة",
                        "انتهت مباراة الساحل والواحة بالتعادل بهدف لكل فريق على ملعب البلدة القديمة أمام جمهور غفير."));
    }

    @Test
    void anEmptyStoreAnswersEverythingWithNothing() {
        fresh().settle(done -> {});
        Library library = library();
        assertThat(library.stories(0, 10)).isEmpty();
        assertThat(library.articles(0, 10)).isEmpty();
        assertThat(library.story("none")).isEmpty();
        assertThat(library.article("none")).isEmpty();
        assertThat(library.person("لا أحد")).isEmpty();
        assertThat(library.statements(ALL)).isEmpty();
        assertThat(library.search(new SearchQuery("وادي", 0, 10)).hits()).isEmpty();
        assertThat(library.holdings().articles()).isZero();
    }

    @Test
    void everyArticleReadIsThere() {
        read(press());
        assertThat(library().articles(0, 10))
                .extracting(ArticleCard::id)
                .containsExactly("match", "flood-3", "flood-2", "flood-1");
        assertThat(library().article("flood-3")).hasValueSatisfying(view -> {
            assertThat(view.article().title()).isEqualTo("بدء إصلاح سد وادي السرو");
            assertThat(view.placement()).isNotNull();
        });
    }

    @Test
    void everyArticleIsInOneStory() {
        read(press());
        List<String> placed = new ArrayList<>();
        for (StoryCard card : library().stories(0, 100)) {
            StoryView story = library().story(card.id()).orElseThrow();
            placed.addAll(story.articles().keySet());
            assertThat(story.articles()).hasSize(card.articles());
        }
        assertThat(placed).containsExactlyInAnyOrder("flood-1", "flood-2", "flood-3", "match");
    }

    private static final String QUARRY = "أغلقت بلدية تل العوسج مقلع الحجر الجنوبي بعد انهيار جداره الغربي فجر الأحد. "
            + "وقال مهندس المقلع سرحان الخولي إن أحد عشر عاملا أخلوا الموقع قبل الانهيار بساعة واحدة. "
            + "وسيبقى الطريق المحاذي للمقلع مغلقا أمام الشاحنات حتى نهاية أعمال التدعيم.";

    /** The one story, whose sources, article pages and rows have to tell one origin. */
    private StoryView story() {
        return library().story(library().stories(0, 1).getFirst().id()).orElseThrow();
    }

    @Test
    void aStoryHasItsSourcesFromTheCopyTreeWhereAClockIsWrong() {
        read(List.of(
                article("first", "صحيفة المحار", "2026-03-01T18:10+03:00", "إغلاق مقلع تل العوسج", QUARRY),
                article(
                        "skewed",
                        "موقع العوسج",
                        "2026-03-01T05:00+03:00",
                        "انهيار في مقلع",
                        "المصدر: صحيفة المحار\\n" + QUARRY)));

        StoryView story = story();
        assertThat(story.origins())
                .containsExactly(
                        new StoryView.Origin("صحيفة المحار", true, List.of("first"), List.of("skewed"), List.of()));
        assertThat(story.articles().get("skewed").copy()).isTrue();
        assertThat(story.articles().get("first").copy()).isFalse();
        assertThat(library().article("first")).hasValueSatisfying(view -> {
            assertThat(view.copiedBy()).extracting(ArticleCard::id).containsExactly("skewed");
            assertThat(view.parents()).isEmpty();
            assertThat(view.sharedBy()).isEmpty();
        });
        assertThat(library().article("skewed").orElseThrow().copiedBy()).isEmpty();
    }

    private static final String FIRE =
            "انفجرت أسطوانة غاز في مطعم بسوق الخزافين ظهر الأحد، ما أدى إلى مقتل سبعة أشخاص وإصابة 23 آخرين. "
                    + "وقال قائد الإطفاء راغب العوسجي إن النيران امتدت إلى ثلاثة متاجر قبل السيطرة عليها بعد ساعتين. "
                    + "وأغلقت الشرطة مداخل السوق ونقل المصابون إلى مشفى التل الذي طلب متبرعين بالدم.";

    @Test
    void aCopyStillWrongAndWhatWasCorrectedTellTheCorrection() {
        String right = FIRE.replace("سبعة", "أربعة").replace("23", "31");
        read(List.of(
                article("wrong", "وكالة السنابل", "2026-03-01T13:00+03:00", "سبعة قتلى", FIRE),
                article("before", "صحيفة المحار", "2026-03-01T13:40+03:00", "انفجار", FIRE),
                article("right", "وكالة السنابل", "2026-03-01T16:00+03:00", "أربعة قتلى", right),
                article("after", "موقع العوسج", "2026-03-01T18:00+03:00", "مقتل سبعة", FIRE),
                article("reached", "إذاعة التل", "2026-03-01T19:00+03:00", "مقتل أربعة", right)));

        List<Replaced> replaced = List.of(new Replaced("سبعة", "أربعة"), new Replaced("23", "31"));
        Map.of(
                        "wrong", Standing.CORRECTED,
                        "before", Standing.UNCHANGED,
                        "after", Standing.MISSED)
                .forEach((id, standing) -> {
                    ArticleView view = library().article(id).orElseThrow();
                    assertThat(view.correctedBy()).singleElement().satisfies(by -> {
                        assertThat(by.standing()).isEqualTo(standing);
                        assertThat(by.article().id()).isEqualTo("right");
                        assertThat(by.replaced()).isEqualTo(replaced);
                    });
                });
        assertThat(library().article("right").orElseThrow().correctedBy()).isEmpty();
        assertThat(library().article("reached").orElseThrow().correctedBy()).isEmpty();
    }

    @Test
    void parentsAreWhatAnArticleWasMadeFromAndTheSimilarAreNone() {
        read(List.of(
                article("one", "وكالة السنابل", "2026-03-01T13:00+03:00", "انفجار", FIRE),
                article("two", "وكالة الرابية", "2026-03-01T14:00+03:00", "إغلاق مقلع", QUARRY),
                article("both", "صحيفة المحار", "2026-03-01T18:00+03:00", "انفجار وإغلاق", FIRE + "\\n" + QUARRY),
                article("copy", "موقع العوسج", "2026-03-01T19:00+03:00", "حدثان", FIRE + "\\n" + QUARRY)));

        ArticleView both = library().article("both").orElseThrow();
        assertThat(both.parents()).extracting(shared -> shared.article().id()).containsExactlyInAnyOrder("one", "two");
        assertThat(both.parents().stream()
                        .mapToDouble(ArticleView.Shared::share)
                        .sum())
                .isBetween(0.9, 1.0);
        ArticleView copy = library().article("copy").orElseThrow();
        assertThat(copy.parents()).extracting(shared -> shared.article().id()).containsExactly("both");
        assertThat(copy.parents().getFirst().why()).isNotNull();
        assertThat(copy.similar()).isEmpty();
    }

    @Test
    void theSameTextOfBeforeTheWindowIsEarlierTextAndNotLikeItInOtherWords() {
        read(List.of(
                article("old", "صحيفة المحار", "2025-11-01T13:00+03:00", "انفجار في معمل", FIRE),
                article("one", "وكالة الرابية", "2026-03-01T01:00+03:00", "إغلاق مقلع", QUARRY),
                article("two", "صحيفة المحار", "2026-03-01T02:00+03:00", "إغلاق مقلع", QUARRY),
                article("three", "إذاعة التل", "2026-03-01T03:00+03:00", "إغلاق مقلع", QUARRY),
                article("new", "موقع العوسج", "2026-03-01T13:00+03:00", "انفجار في معمل", FIRE)));

        ArticleView later = library().article("new").orElseThrow();
        assertThat(later.parents()).isEmpty();
        assertThat(later.similar()).extracting(like -> like.article().id()).doesNotContain("old");
        assertThat(later.earlier()).extracting(shared -> shared.article().id()).containsExactly("old");
    }

    @Test
    void aWireThatWasNotReadIsTheOriginOfTheStoryOfItsPrintings() {
        read(List.of(
                article("one", "صحيفة المحار", "2026-03-01T08:00+03:00", "إغلاق مقلع", QUARRY),
                article("two", "موقع العوسج", "2026-03-01T09:00+03:00", "انهيار", "المصدر: وكالة السنابل\\n" + QUARRY),
                article("three", "إذاعة التل", "2026-03-01T10:00+03:00", "مقلع", "المصدر: وكالة السنابل\\n" + QUARRY)));

        StoryView story = story();
        assertThat(story.origins())
                .containsExactly(new StoryView.Origin(
                        "وكالة السنابل", false, List.of(), List.of("one", "two", "three"), List.of()));
        assertThat(story.card().independent()).isEqualTo(1);
        assertThat(library().article("one").orElseThrow().sources().origins())
                .allSatisfy(origin -> assertThat(origin.seen()).isFalse());
    }

    @Test
    void anOutletTellsWhatItMakesAndWhatItTakes() {
        read(press());
        assertThat(library().outlets())
                .containsExactly(
                        new OutletCard("صحيفة الضفة", 2),
                        new OutletCard("موقع المنارة", 1),
                        new OutletCard("وكالة الرابية", 1));
        OutletView copier = library().outlet("موقع المنارة").orElseThrow();
        assertThat(copier.originals()).isZero();
        assertThat(copier.copies()).isEqualTo(1);
        assertThat(copier.coverage()).containsExactly(new StoryCard.Coverage("2026-03-02", 0, 1));
        assertThat(copier.takesFrom()).containsExactly(new OutletView.Flow("وكالة الرابية", 1, 90L));
        OutletView agency = library().outlet("وكاله الرابيه").orElseThrow();
        assertThat(agency.givesTo()).containsExactly(new OutletView.Flow("موقع المنارة", 1, 90L));
        assertThat(agency.revisions()).isEmpty();
        assertThat(library().outlet("لا أحد")).isEmpty();
    }

    private static Arrival filed(String id, String day, String section, String text) {
        String line = "{\"id\":\"" + id + "\",\"outlet\":\"صحيفة الضفة\",\"published\":\"" + day + "\",\"title\":\"خبر "
                + id + "\",\"section\":\"" + section + "\",\"text\":\"" + text + "\"}";
        return new Arrival.Arrived(
                new RawPage(id, null, ArticleLine.MEDIA_TYPE, null, line.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aSectionIsOneWhateverOutletsCallIt() {
        List<Arrival> arrivals = new ArrayList<>(press());
        arrivals.add(filed("a", "2026-03-01", "رياضة", "فاز نادي الساحل على نادي البيادر بثلاثة أهداف في ملعبه."));
        arrivals.add(
                filed("b", "2026-03-02", "أخبار رياضيه", "استقال مدرب نادي السفوح بعد خسارتين متتاليتين في أسبوع."));
        arrivals.add(filed("c", "2026-03-03", "Sports", "يبدأ سباق الدراجات حول بحيرة النوارس صباح الجمعة المقبل."));
        arrivals.add(filed("d", "2026-03-04", "زوايا الحي", "افتتحت مكتبة صغيرة في حي الكروم يديرها متطوعون شبان."));
        arrivals.add(filed("e", "2026-03-04", "سياسة", "أجّل مجلس بلدة العوسج جلسته الأولى إلى الشهر المقبل."));
        read(arrivals);

        List<SectionCard> sections = library().sections(2);
        assertThat(sections).extracting(SectionCard::id).containsExactly("politics", "sport", "زوايا الحي");
        assertThat(sections.get(1).newest()).extracting(ArticleCard::id).containsExactly("c", "b");
        assertThat(sections.get(2).known()).isFalse();
        for (String name : List.of("sport", "الرياضه", "Sport")) {
            SectionView sport = library().section(name, 0, 2).orElseThrow();
            assertThat(sport.card().english()).isEqualTo("Sport");
            assertThat(sport.called()).containsExactlyInAnyOrder("رياضة", "أخبار رياضيه", "Sports");
            assertThat(sport.articles()).extracting(ArticleCard::id).containsExactly("c", "b");
            assertThat(sport.more()).isTrue();
            assertThat(sport.stories()).hasSize(3);
        }
        SectionView older = library().section("sport", 2, 2).orElseThrow();
        assertThat(older.articles()).extracting(ArticleCard::id).containsExactly("a");
        assertThat(older.more()).isFalse();
        assertThat(library().section("زوايا الحى", 0, 5).orElseThrow().articles())
                .hasSize(1);
        assertThat(library().section("sport", 4000, 40).orElseThrow().articles())
                .isEmpty();
    }

    @Test
    void whatNothingWasFiledUnderIsNoSection() {
        read(press());
        assertThat(library().sections(2)).isEmpty();
        assertThat(library().section("sport", 0, 5)).isEmpty();
        assertThat(library().section("", 0, 5)).isEmpty();
    }

    @Test
    void aSectionsNewestAreOfDifferentStoriesAndNoCopies() {
        String flood = "غمرت السيول سوق بلدة المرج القديم فجر اليوم بعد أمطار لم تنقطع ثلاث ليال. "
                + "وقال رئيس البلدية نعمان الصفدي إن المتاجر أخليت قبل وصول الماء بساعتين. "
                + "ونقلت البضائع إلى مخازن المدرسة الزراعية على التل الشرقي للبلدة.";
        read(List.of(
                filed("first", "2026-03-01T08:00+03:00", "محليات", flood),
                filed("copy", "2026-03-01T10:00+03:00", "محليات", flood),
                filed(
                        "other",
                        "2026-02-20T10:00+03:00",
                        "محليات",
                        "رممت جمعية أهلية نافورة الساحة الغربية في بلدة الكروم.")));
        assertThat(library().sections(3).getFirst().newest())
                .extracting(ArticleCard::id)
                .containsExactly("first", "other");
    }

    @Test
    void aPlaceTellsItsStoriesAndArticlesUnderAnySpellingMet() {
        List<Arrival> arrivals = new ArrayList<>(press());
        arrivals.add(article(
                "cairo", "صحيفة الضفة", "2026-03-04", "معرض في القاهرة", "افتتح معرض للكتاب في القاهرة صباح اليوم."));
        read(arrivals);
        EntityView place = library().named(Mention.Type.PLACE, "القاهره").orElseThrow();
        assertThat(place.name()).isEqualTo("القاهرة");
        assertThat(place.articles()).extracting(ArticleCard::id).containsExactly("cairo");
        assertThat(place.total()).isEqualTo(1);
        assertThat(place.stories()).hasSize(1);
        assertThat(library().named(Mention.Type.ORGANISATION, "القاهرة")).isEmpty();
    }

    @Test
    void receiptsTellWhatBecameOfEachArrivalInOrder() {
        Intake intake = fresh();
        Rejected broken = new Rejected("cut.gz", Rejected.Reason.TRUNCATED, "gzip ends early");
        List<Arrival> arrivals = new ArrayList<>(press());
        arrivals.add(1, new Arrival.Unusable(broken));
        arrivals.add(press().getFirst());
        List<Receipt> receipts = intake.receive(arrivals);
        assertThat(receipts).hasSize(6);
        assertThat(receipts.get(0))
                .isInstanceOfSatisfying(
                        Receipt.Accepted.class, it -> assertThat(it.articles()).containsExactly("flood-1"));
        assertThat(receipts.get(1)).isEqualTo(new Receipt.Refused(broken));
        assertThat(receipts.get(5)).isInstanceOf(Receipt.Known.class);
        intake.settle(done -> {});
        assertThat(library().rejected(0, 10)).containsExactly(broken);
    }

    @Test
    void readingTheSameAgainChangesNothing() {
        Intake intake = read(press());
        String before = everything(library());
        assertThat(intake.receive(press())).allMatch(Receipt.Known.class::isInstance);
        intake.settle(done -> {});
        assertThat(everything(library())).isEqualTo(before);
    }

    @Test
    void anyOrderOfReadingGivesTheSameAnswer() {
        read(press());
        String expected = everything(library());
        for (int seed = 0; seed < 6; seed++) {
            List<Arrival> shuffled = new ArrayList<>(press());
            Collections.shuffle(shuffled, new Random(seed));
            Intake intake = fresh();
            for (Arrival arrival : shuffled) {
                intake.receive(List.of(arrival));
                if (seed % 2 == 0) {
                    intake.settle(done -> {});
                }
            }
            intake.settle(done -> {});
            assertThat(everything(library())).isEqualTo(expected);
        }
    }

    @Test
    void anUndatedArticleIsKeptAndStaysUndated() {
        read(List.of(article("undated", "موقع المنارة", "", "خبر بلا تاريخ", "نص لا يذكر يومًا.")));
        assertThat(library().articles(0, 10))
                .singleElement()
                .satisfies(card -> assertThat(card.when()).isNull());
    }

    @Test
    void ofTwoArticlesWithOneIdTheLaterOneStandsWhicheverCameFirst() {
        Arrival early = article("same", "موقع المنارة", "2026-03-02", "العنوان الأول", "النص الأول.");
        Arrival late = article("same", "موقع المنارة", "2026-03-04", "العنوان الثاني", "النص الثاني.");
        for (List<Arrival> order : List.of(List.of(early, late), List.of(late, early))) {
            read(order);
            assertThat(library().articles(0, 10)).extracting(ArticleCard::title).containsExactly("العنوان الثاني");
            assertThat(found("الاول")).isEmpty();
            assertThat(found("الثاني")).containsExactly("same");
        }
    }

    @Test
    void searchFindsWordsInAnySpellingOfLettersAndUnderClitics() {
        read(press());
        assertThat(found("وادى السَّرو")).contains("flood-1", "flood-3");
        assertThat(found("بالتعادل")).containsExactly("match");
        assertThat(found("سدّ")).contains("flood-3");
        assertThat(found("غير موجود إطلاقا")).isEmpty();
    }

    @Test
    void searchPutsArticlesWithAllWordsFirstAndWantsPhrasesInOrder() {
        read(press());
        assertThat(found("إصلاح بوابات")).startsWith("flood-3");
        assertThat(found("\"بوابات سد وادي\"")).containsExactly("flood-3");
        assertThat(found("«وادي سد»")).isEmpty();
    }

    @Test
    void searchFoldsCopiesUnderTheirOrigin() {
        read(press());
        SearchResult result = library().search(new SearchQuery("نوال الجرادي", 0, 10));
        assertThat(result.total()).isEqualTo(2);
        assertThat(result.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.article().id()).isEqualTo("flood-1");
            assertThat(hit.folded()).extracting(ArticleCard::id).containsExactly("flood-2");
        });
    }

    @Test
    void searchMarksWhatMatchedInTheOriginalLetters() {
        read(press());
        SearchResult.Hit hit =
                library().search(new SearchQuery("الإنقاذ", 0, 1)).hits().getFirst();
        assertThat(hit.marks())
                .isNotEmpty()
                .allSatisfy(mark -> assertThat(mark.of(hit.excerpt())).isEqualTo("الإنقاذ"));
    }

    @Test
    void anyQueryGivesAnAnswer() {
        read(press());
        for (String query : List.of("", " ", "\"", "«", "***", "a AND (b", "\"\"", "🙂", "\uD800", "و")) {
            assertThat(library().search(new SearchQuery(query, 0, 5))).isNotNull();
        }
    }

    @Test
    void aQueryOfHundredsOfWordsGivesAnAnswer() {
        read(press());
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            words.append("كلمة")
                    .append((char) ('ء' + i % 30))
                    .append((char) ('ب' + i / 30))
                    .append(' ');
        }
        for (String query : List.of(words.toString(), "«" + words + "»", "الجرادي ".repeat(300), "ا".repeat(100_000))) {
            assertThat(library().search(new SearchQuery(query, 0, 5))).isNotNull();
        }
        assertThat(found("السرو ".repeat(300))).contains("flood-1");
    }

    protected final Intake read(List<Arrival> arrivals) {
        Intake intake = fresh();
        intake.receive(arrivals);
        intake.settle(done -> {});
        return intake;
    }

    private List<String> found(String query) {
        List<String> ids = new ArrayList<>();
        for (SearchResult.Hit hit :
                library().search(new SearchQuery(query, 0, 20)).hits()) {
            ids.add(hit.article().id());
            hit.folded().forEach(card -> ids.add(card.id()));
        }
        return ids;
    }

    /** All the answers of a library in words, for comparing two. */
    public static String everything(Library library) {
        StringBuilder all = new StringBuilder();
        for (StoryCard card : library.stories(0, 1000)) {
            StoryView story = library.story(card.id()).orElseThrow();
            all.append(story.story()).append('\n').append(card).append('\n');
            all.append(story.origins()).append('\n').append(story.statements()).append('\n');
        }
        for (ArticleCard card : library.articles(0, 1000)) {
            all.append(library.article(card.id()).orElseThrow()).append('\n');
        }
        return all.append(library.holdings()).toString();
    }

    @Test
    void aNoticeIsCountedWithWhatItCorrectsAndTellsWhoPutItRightBefore() {
        String wrong = QUARRY.replace("أحد عشر عاملا", "41 عاملا");
        read(
                List.of(
                        article("first", "وكالة العوسج", "2026-03-01T08:00+03:00", "انهيار في مقلع تل العوسج", wrong),
                        article("copy", "صحيفة المحار", "2026-03-01T09:00+03:00", "انهيار مقلع تل العوسج", wrong),
                        article(
                                "mend",
                                "وكالة العوسج",
                                "2026-03-01T12:00+03:00",
                                "انهيار في مقلع تل العوسج",
                                wrong.replace("41", "11")),
                        article(
                                "notice",
                                "صحيفة المحار",
                                "2026-03-02T09:00+03:00",
                                "تصحيح: عدد عمال مقلع تل العوسج 11 وليس 41",
                                "تنويه: ورد في خبر أمس عن انهيار مقلع تل العوسج رقم غير صحيح، والصحيح كما قال مهندس المقلع سرحان الخولي أن عدد العمال الذين أخلوا الموقع 11 عاملا.")));

        assertThat(library().article("notice").orElseThrow().tree().corrections())
                .filteredOn(correction -> correction.by().equals("notice"))
                .singleElement()
                .satisfies(correction -> {
                    assertThat(correction.of()).isEqualTo("copy");
                    assertThat(correction.through().get("first"))
                            .extracting(org.isnad.CopyTree.Through::article, org.isnad.CopyTree.Through::earlier)
                            .containsExactly("mend", true);
                    assertThat(correction.unchanged()).isEmpty();
                });
        assertThat(library().stories(0, 10).stream()
                        .flatMap(card -> library().story(card.id()).orElseThrow().origins().stream()))
                .extracting(StoryView.Origin::name)
                .containsOnly("وكالة العوسج");
    }

    @Test
    void oneFlashOnManyPagesIsOfOneSource() {
        String flash = "انهيار مقلع تل العوسج والبلدية تطلب من السكان الابتعاد عن الطريق.";
        read(List.of(
                article("one", "صحيفة المحار", "2026-03-01T08:00+03:00", "عاجل: انهيار مقلع تل العوسج", flash),
                article("two", "موقع العوسج", "2026-03-01T08:05+03:00", "انهيار مقلع تل العوسج", flash),
                article("three", "إذاعة التل", "2026-03-01T08:10+03:00", "انهيار مقلع تل العوسج", "عاجل | " + flash)));
        assertThat(story().card().independent()).isEqualTo(1);
        assertThat(library().article("two").orElseThrow().sources().outlets()).isEqualTo(3);
    }
}
