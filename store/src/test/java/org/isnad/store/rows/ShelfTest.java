package org.isnad.store.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.isnad.Article;
import org.isnad.Card;
import org.isnad.Evidence;
import org.isnad.Facts;
import org.isnad.Link;
import org.isnad.Mention;
import org.isnad.RawPage;
import org.isnad.Reading;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.When;
import org.isnad.desk.Arrival;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;
import org.isnad.store.archive.Archive;
import org.isnad.store.archive.Entry;
import org.isnad.views.PersonView;
import org.isnad.views.StatementFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts as articles state them, asked back from the database. */
class ShelfTest {
    private static final Evidence WHY = Evidence.of("body", "test");

    @TempDir
    Path folder;

    private Database database;
    private Shelf shelf;

    @BeforeEach
    void twoArticlesOnOnePerson() {
        database = Database.openToWrite(folder.resolve("store.db"));
        shelf = new Shelf(database, () -> new NameMatcher(Lexicon.bundled()));
        new Ledger(database)
                .apply(
                        List.of(
                                derived(
                                        1,
                                        reading("a1", "2026-03-02", "غريغور هالدن", "المبعوث", "قال", "موقع المنارة")),
                                derived(
                                        2,
                                        reading("a2", "2026-03-04", "غريغور هالدين", "الوسيط", "أكد", "صحيفة الضفة"))),
                        "first");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPersonIsFoundByEverySpellingMet() {
        for (String spelling : List.of("غريغور هالدن", "غريغور هالدين", "غِريغور هالدن")) {
            assertThat(shelf.person(spelling)).hasValueSatisfying(person -> {
                assertThat(person.name()).isEqualTo("غريغور هالدن");
                assertThat(person.spellings()).containsExactlyInAnyOrder("غريغور هالدن", "غريغور هالدين");
            });
        }
        assertThat(shelf.person("سالم الوادي")).isEmpty();
    }

    @Test
    void rolesAreHeldSinceTheyWereFirstMet() {
        assertThat(shelf.person("غريغور هالدن").orElseThrow().roles())
                .containsExactly(
                        new PersonView.RoleHeld("المبعوث", "2026-03-02"),
                        new PersonView.RoleHeld("الوسيط", "2026-03-04"));
    }

    @Test
    void statementsAreFilteredByTheKindOfTheirSpeaker() {
        assertThat(shelf.statements(new StatementFilter(null, null, null, null, null, "person", 100)))
                .isNotEmpty()
                .allMatch(view -> view.statement().chain().getLast().kind() == org.isnad.Link.Kind.PERSON);
        assertThat(shelf.statements(new StatementFilter(null, null, null, null, null, "unnamed", 100)))
                .isEmpty();
    }

    @Test
    void statementsComeBackWholeAndNewestFirst() {
        assertThat(shelf.statements(filter(null, null, null, null)))
                .extracting(view -> view.article().id())
                .containsExactly("a2", "a1");
        var first = shelf.statements(filter(null, null, null, null)).getLast();
        assertThat(first.words()).isEqualTo("إن الاتفاق قريب");
        assertThat(first.statement())
                .isEqualTo(reading("a1", "2026-03-02", "غريغور هالدن", "المبعوث", "قال", "موقع المنارة")
                        .facts()
                        .statements()
                        .getFirst());
    }

    @Test
    void statementsAreFilteredBySpeakerOutletAndDays() {
        assertThat(shelf.statements(filter("غريغور هالدين", null, null, null))).hasSize(2);
        assertThat(shelf.statements(filter("سالم الوادي", null, null, null))).isEmpty();
        assertThat(shelf.statements(filter(null, "صحيفة الضفة", null, null))).hasSize(1);
        assertThat(shelf.statements(filter(null, null, "2026-03-03", null))).hasSize(1);
        assertThat(shelf.statements(filter(null, null, null, "2026-03-02"))).hasSize(1);
    }

    @Test
    void articlesComeBackWhole() {
        Reading expected = reading("a1", "2026-03-02", "غريغور هالدن", "المبعوث", "قال", "موقع المنارة");
        assertThat(shelf.article("a1")).hasValueSatisfying(view -> {
            assertThat(view.article()).isEqualTo(expected.article());
            assertThat(view.facts()).isEqualTo(expected.facts());
            assertThat(view.chain()).extracting(Link::name).containsExactly("موقع المنارة");
        });
    }

    @Test
    void whoSpeaksInACardIsAPersonWithoutAnyMentionInTheText() {
        Card card = new Card("جلسة الأمناء", "موقع الجرف", "قالت هند الزيتوني إن الجلسة تأجلت");
        Reading plain = reading("a9", "2026-03-05", "غريغور هالدن", "المبعوث", "قال", "موقع المنارة");
        Article article = plain.article().toBuilder().cards(List.of(card)).build();
        Statement first = plain.facts().statements().getFirst();
        Statement said = new Statement(
                "a9-2",
                Statement.Where.CARD,
                span(article.cardText(), "الجلسة تأجلت"),
                "قالت",
                "هند الزيتوني",
                "هند الزيتوني",
                "person/hind",
                "أمينة السر",
                false,
                Statement.Modality.ASSERTED,
                first.chain(),
                null,
                WHY);
        Facts facts = new Facts(
                "a9", null, null, plain.facts().mentions(), plain.facts().dates(), List.of(first, said));
        new Ledger(database).apply(List.of(derived(9, new Reading(article, facts))), "second");
        assertThat(shelf.person("هند الزيتوني")).hasValueSatisfying(person -> {
            assertThat(person.name()).isEqualTo("هند الزيتوني");
        });
        assertThat(shelf.statements(filter("هند الزيتوني", null, null, null)))
                .singleElement()
                .satisfies(found -> assertThat(found.words()).isEqualTo("الجلسة تأجلت"));
        assertThat(shelf.article("a9"))
                .hasValueSatisfying(view -> assertThat(view.article().cards()).containsExactly(card));
    }

    private static StatementFilter filter(String speaker, String outlet, String from, String to) {
        return new StatementFilter(speaker, outlet, from, to, null, null, 100);
    }

    private static Derived derived(long sequence, Reading reading) {
        Arrival arrival = new Arrival.Arrived(RawPage.of(reading.article().id(), new byte[] {(byte) sequence}));
        Entry entry = new Entry(sequence, Entry.idOf(arrival), Instant.EPOCH, arrival);
        return new Derived(entry, new Archive.Place(1, sequence, sequence + 1), null, List.of(reading), null);
    }

    private static Reading reading(String id, String day, String name, String role, String cue, String outlet) {
        String text = cue + " " + role + " " + name + " إن الاتفاق قريب";
        Article article = Article.builder(id)
                .title("خبر " + id)
                .outlet(outlet)
                .published(When.parse(day).orElseThrow())
                .text(text)
                .evidence("title", WHY)
                .build();
        Span named = span(text, name);
        Mention mention = new Mention(
                named, Mention.Type.PERSON, Mention.Kind.NAME, "غريغور هالدن", "p-haldin", role, -1, null, WHY);
        Link link = new Link(name, Link.Kind.PERSON, named, WHY);
        Statement statement = new Statement(
                id + "-1",
                Statement.Where.BODY,
                span(text, "إن الاتفاق قريب"),
                cue,
                name,
                "غريغور هالدن",
                "p-haldin",
                role,
                false,
                Statement.Modality.ASSERTED,
                List.of(link),
                null,
                WHY);
        return new Reading(article, new Facts(id, null, null, List.of(mention), List.of(), List.of(statement)));
    }

    private static Span span(String text, String part) {
        int begin = text.indexOf(part);
        return new Span(begin, begin + part.length());
    }
}
