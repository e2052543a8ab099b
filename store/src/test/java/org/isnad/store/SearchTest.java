package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.store.FSDirectory;
import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Reading;
import org.isnad.desk.Arrival;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;
import org.isnad.store.index.SavedSearches;
import org.isnad.views.SearchQuery;
import org.isnad.views.SearchQuery.Order;
import org.isnad.views.SearchResult;
import org.isnad.views.SearchResult.FacetKind;
import org.isnad.views.Suggestion;
import org.isnad.views.query.ParsedQuery;
import org.isnad.views.query.QueryParser;
import org.isnad.views.query.QueryProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What searches find in one small store. Names, places and outlets are invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
    private static final String FLOOD =
            "ارتفع منسوب المياه في وادي السرو صباح اليوم إثر أمطار غزيرة استمرت ثلاثة أيام متواصلة. "
                    + "وأجلت فرق الإنقاذ سكان القرى المحاذية للوادي إلى مدارس في البلدة المجاورة. "
                    + "وقالت المهندسة نوال الجرادي إن البوابات فتحت على مراحل لتخفيف الضغط.";

    @TempDir
    static Path folder;

    private StoreLibrary library;

    private static StoreLibrary open() {
        return StoreLibrary.open(folder.resolve("store"), Fixtures.tools(), note -> {}, done -> {});
    }

    @BeforeAll
    void read() {
        List<Arrival> press = new ArrayList<>(
                List.of(
                        LibraryContract.article(
                                "flood-1", "وكالة الرابية", "2026-03-02T08:00+03:00", "سيول في وادي السرو", FLOOD),
                        LibraryContract.article(
                                "flood-2", "موقع المنارة", "2026-03-02T09:30+03:00", "السيول تغمر وادي السرو", FLOOD),
                        LibraryContract.article(
                                "repair",
                                "صحيفة الضفة",
                                "2026-03-03T07:00+03:00",
                                "بدء إصلاح سد وادي السرو",
                                "بدأت فرق فنية اليوم إصلاح بوابات السد. وقال الوزير مارك غروسمان إن الصبر مطلوب حتى تنتهي الأعمال."),
                        LibraryContract.article(
                                "visit",
                                "صحيفة الضفة",
                                "2026-03-04T07:00+03:00",
                                "لقاء في البلدة",
                                "التقى الوزير مارك جروسمان سكان البلدة بالصبر والوعود. وأكد جروسمان أن التعويضات ستصرف قريبا."),
                        LibraryContract.article(
                                "match",
                                "صحيفة الضفة",
                                "2026-03-03T22:00+03:00",
                                "تعادل الساحل والواحة",
                                "انتهت مباراة الساحل والواحة بالتعادل بهدف لكل فريق على ملعب البلدة القديمة أمام جمهور غفير.")));
        press.add(
                LibraryContract.article(
                        "market",
                        "جريدة الأسواق",
                        "2026-03-05T07:00+03:00",
                        "خضار بلا شاحنات",
                        "اجتمع تجار البلده القديمة في السوق، وغابت عن البلدة شاحنات الخضار حتى الظهر، ونفى مسئول في السوق نقصها."));
        for (int i = 0; i < 40; i++) {
            press.add(LibraryContract.article(
                    "league-" + i,
                    i % 2 == 0 ? "جريدة الملاعب" : "موقع المنارة",
                    "2026-02-%02dT10:00+03:00".formatted(1 + i % 28),
                    "الجولة " + i + " من الدوري",
                    "أقيمت الجولة رقم " + i + " من الدوري على ملعب " + (i * 7 + 3) + " وسط حضور بلغ " + (i * 911 + 17)
                            + " متفرجا، وسجل الفريق الضيف هدفا في الدقيقة " + (i + 11) + "."));
        }
        try (EmbeddedStore store = EmbeddedStore.open(folder.resolve("store"), Fixtures.tools(), note -> {})) {
            store.receive(press);
            store.settle(done -> {});
        }
        library = open();
    }

    @AfterAll
    void close() {
        library.close();
    }

    private SearchResult search(String query) {
        return library.search(new SearchQuery(query, 0, 10));
    }

    private static List<String> ids(SearchResult result) {
        List<String> ids = new ArrayList<>();
        for (SearchResult.Hit hit : result.hits()) {
            ids.add(hit.article().id());
            hit.folded().forEach(card -> ids.add(card.id()));
        }
        return ids;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            الصبر                              | repair visit
            صبر                                | repair visit
            إصلاح -بوابات                      |
            سد ليس سيول                        | repair
            تعادل أو إصلاح                     | repair match
            بواب*                              | flood-1 flood-2 repair
            "وادي السرو"                       | flood-1 flood-2 repair
            "السرو وادي"                       |
            "فرق إصلاح"~2                      | repair
            إصلاح قرب:3 فرق                    | repair
            إصلاح قرب:1 الأعمال                |
            من:2026-03-03 إلى:2026-03-03       | repair match
            يوم:2026-03-02                     | flood-1 flood-2
            مصدر:الضفة البلدة                  | visit match
            source:"وكالة الرابية"             | flood-1
            شخص:"نوال الجرادي"                 | flood-1 flood-2
            شخص:الجرادي                        | flood-1 flood-2
            قال:الجرادي                        | flood-1 flood-2
            قال:"البوابات فتحت"                | flood-1 flood-2
            عنوان:السرو -عنوان:سيول            | repair
            =بالصبر                            | visit
            =الصبر                             | repair
            =اصلاح                             |
            اصلاح                              | repair
            ="وادي السرو"                      | flood-1 flood-2 repair
            "البلدة القديمة"                   | match market
            ="البلدة القديمة"                  | match
            ="البلده القديمة"                  | market
            """)
    void findsWhatIsAskedFor(String query, String expected) {
        String wanted = Objects.requireNonNullElse(expected, "");
        assertThat(ids(search(query)))
                .as(query)
                .containsExactlyInAnyOrder(wanted.isEmpty() ? new String[0] : wanted.split(" "));
    }

    @Test
    void aNameIsFoundInItsOtherSpellingsWhichIsSaidAndCanBeRefused() {
        SearchResult found = search("غروسمان");
        assertThat(ids(found)).containsExactlyInAnyOrder("repair", "visit");
        assertThat(found.variants()).containsExactly("جروسمان");
        SearchResult typed = library.search(new SearchQuery("غروسمان", Order.RELEVANCE, true, null, 0, 10));
        assertThat(ids(typed)).containsExactly("repair");
        assertThat(typed.variants()).isEmpty();
    }

    @Test
    void aHamzaIsFoundOnTheSeatThatOthersGiveIt() {
        assertThat(ids(search("مسؤول"))).containsExactly("market");
        assertThat(ids(search("والمسؤول السوق"))).contains("market");
        assertThat(ids(search("=مسؤول"))).isEmpty();
        assertThat(search("مسؤول").hits().getFirst().marks()).isNotEmpty();
    }

    @Test
    void exactFormsStandAboveOthersAndHeadlinesAboveTexts() {
        assertThat(ids(search("بالصبر"))).startsWith("visit");
        assertThat(ids(search("تعادل"))).startsWith("match");
    }

    @Test
    void copiesAreFoldedUnderTheirOriginOnWhicheverPageTheyWouldStand() {
        SearchResult first = library.search(new SearchQuery("السرو", Order.NEWEST, false, null, 0, 1));
        SearchResult second = library.search(new SearchQuery("السرو", Order.NEWEST, false, first.next(), 0, 1));
        assertThat(ids(first)).containsExactly("repair");
        assertThat(second.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.article().id()).isEqualTo("flood-1");
            assertThat(hit.folded()).extracting(card -> card.id()).containsExactly("flood-2");
        });
        assertThat(second.next()).isNull();
        assertThat(first.total()).isEqualTo(3);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetitionInEveryOrder() {
        for (Order order : Order.values()) {
            List<String> paged = new ArrayList<>();
            String after = null;
            do {
                SearchResult page = library.search(new SearchQuery("الجولة", order, false, after, 0, 7));
                paged.addAll(ids(page));
                after = page.next();
            } while (after != null);
            SearchResult whole = library.search(new SearchQuery("الجولة", order, false, null, 0, 100));
            assertThat(paged).as(order.name()).doesNotHaveDuplicates().containsExactlyElementsOf(ids(whole));
            assertThat(paged).hasSize(40);
        }
        SearchResult skipped = library.search(new SearchQuery("الجولة", 14, 7));
        assertThat(skipped.hits()).hasSize(7);
    }

    @Test
    void aCursorThatIsNoneBeginsAtTheBeginning() {
        for (String after : List.of("", "x", "AAAA", "5L2g5aW9")) {
            assertThat(ids(library.search(new SearchQuery("السرو", Order.RELEVANCE, false, after, 0, 10))))
                    .hasSize(3);
        }
    }

    @Test
    void facetsCountTheMatches() {
        SearchResult found = search("الجولة");
        SearchResult.Facet outlets = found.facets().stream()
                .filter(facet -> facet.kind() == FacetKind.OUTLET)
                .findFirst()
                .orElseThrow();
        assertThat(outlets.values())
                .containsExactly(
                        new SearchResult.Value("جريدة الملاعب", 20), new SearchResult.Value("موقع المنارة", 20));
        assertThat(outlets.estimated()).isFalse();
        assertThat(search("الجرادي").facets())
                .anySatisfy(facet -> assertThat(facet.kind()).isEqualTo(FacetKind.PERSON));
    }

    @Test
    void whatStandsNowhereIsAnsweredWithTheLikeliestWord() {
        assertThat(search("السررو").meant()).isEqualTo("السرو");
        assertThat(search("السرو").meant()).isNull();
    }

    @Test
    void whereFewHaveAllWordsThoseWithMostFollow() {
        SearchResult found = search("إصلاح بوابات السد الكهربائية");
        assertThat(found.partial()).isTrue();
        assertThat(ids(found)).startsWith("repair");
    }

    @Test
    void aWrongQueryIsAnsweredWithItsProblemsAlone() {
        SearchResult wrong = search("سد (خزان");
        assertThat(wrong.hits()).isEmpty();
        assertThat(wrong.problems()).extracting(QueryProblem::kind).containsExactly(QueryProblem.Kind.UNCLOSED_BRACKET);
    }

    @Test
    void namesAndStoriesAreSuggestedFromAnyOfTheirWords() {
        for (String typed : List.of("نوا", "الجرا", "جراد")) {
            assertThat(library.suggest(typed, 5))
                    .as(typed)
                    .anySatisfy(each -> assertThat(each.label()).isEqualTo("نوال الجرادي"));
        }
        assertThat(library.suggest("السرو", 8)).extracting(Suggestion::kind).contains(Suggestion.Kind.STORY);
        assertThat(library.suggest("ن", 5)).isEmpty();
        assertThat(library.suggest("\u0001*(\"", 5)).isEmpty();
    }

    @Test
    void savedSearchesAreToldOfANewArticle() throws Exception {
        NameMatcher names = new NameMatcher(Lexicon.bundled());
        QueryParser parser = new QueryParser(Lexicon.bundled());
        try (FSDirectory directory = FSDirectory.open(folder.resolve("store").resolve("index"));
                SavedSearches saved = new SavedSearches(directory, () -> names)) {
            for (Map.Entry<String, String> each : Map.of(
                            "dam",
                            "سد السرو",
                            "person",
                            "غروسمان",
                            "without",
                            "سد -إصلاح",
                            "phrase",
                            "\"مباراة الساحل\"")
                    .entrySet()) {
                ParsedQuery.Understood query = (ParsedQuery.Understood) parser.parse(each.getValue());
                saved.save(Map.of(each.getKey(), query.clause()), story -> List.of());
            }
            Article article = Article.builder("new")
                    .title("إصلاح سد السرو يقترب")
                    .text("تقترب الأعمال في السد من نهايتها.")
                    .build();
            assertThat(saved.answeredBy(new Reading(article, Facts.none("new"))))
                    .containsExactly("dam");
            saved.remove("dam");
            assertThat(saved.answeredBy(new Reading(article, Facts.none("new"))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "صبر",
                "ملعب جولة",
                "سد ليس سيول",
                "تعادل أو إصلاح",
                "تعادل أو (إصلاح -سيول) أو جولة",
                "بواب*",
                "\"وادي السرو\"",
                "\"فرق إصلاح\"~2",
                "إصلاح قرب:3 فرق",
                "من:2026-03-03 إلى:2026-03-03",
                "مصدر:الضفة البلدة",
                "شخص:الجرادي",
                "قال:الجرادي",
                "=بالصبر",
                "=\"البلدة القديمة\"",
                "غروسمان",
                "-إصلاح",
                "عنوان:سد",
                "جولة أو دوري أو ملعب أو حضور أو متفرجا أو هدف أو دقيقة أو فريق أو ضيف أو رقم أو سد أو صبر أو وادي أو فرق"
            })
    void aSavedSearchIsAnsweredByWhatASearchFinds(String query) throws Exception {
        NameMatcher names = new NameMatcher(Lexicon.bundled());
        ParsedQuery.Understood understood = (ParsedQuery.Understood) new QueryParser(Lexicon.bundled()).parse(query);
        List<String> answered = new ArrayList<>();
        try (FSDirectory directory = FSDirectory.open(folder.resolve("store").resolve("index"));
                SavedSearches saved = new SavedSearches(directory, () -> names)) {
            saved.save(Map.of("kept", understood.clause()), story -> List.of());
            library.shelf().eachReading(reading -> {
                if (!saved.answeredBy(reading).isEmpty()) {
                    answered.add(reading.article().id());
                }
            });
        }
        SearchResult found = library.search(new SearchQuery(query, 0, 100));
        assertThat(found.partial()).isFalse();
        assertThat(ids(found)).containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void anyTextIsAnswered() {
        for (String query :
                List.of("", "\"", "«", "***", "a AND (b", "\"\"", "\uD800", "و", "=", "-", "من:", "NEAR", "\u0001")) {
            assertThat(search(query)).isNotNull();
            assertThat(library.suggest(query, 5)).isNotNull();
        }
    }
}
