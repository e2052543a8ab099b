package org.isnad.store.rows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.isnad.Event;
import org.isnad.Mention;
import org.isnad.Placement;
import org.isnad.Reading;
import org.isnad.Rejected;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;
import org.isnad.store.Fault;
import org.isnad.views.AlertView;
import org.isnad.views.ArticleCard;
import org.isnad.views.ArticleView;
import org.isnad.views.EntityView;
import org.isnad.views.Holdings;
import org.isnad.views.OutletCard;
import org.isnad.views.OutletView;
import org.isnad.views.PersonView;
import org.isnad.views.PositionsView;
import org.isnad.views.SectionCard;
import org.isnad.views.SectionNames;
import org.isnad.views.SectionView;
import org.isnad.views.StatementFilter;
import org.isnad.views.StatementView;
import org.isnad.views.StoryCard;
import org.isnad.views.StoryView;
import org.isnad.views.UtteranceView;
import org.jspecify.annotations.Nullable;

/** The questions asked of the database. Safe for many threads; each answer is of one state. */
public final class Shelf {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Database database;
    private final Names names;
    private final SectionNames sections;

    public Shelf(Database database, Supplier<NameMatcher> matcher) {
        this.database = database;
        this.names = new Names(matcher);
        this.sections = new SectionNames(Lexicon.bundled());
    }

    public List<StoryCard> stories(int offset, int limit) {
        return database.read(session -> StoryShelf.list(session, offset, limit));
    }

    public Optional<StoryView> story(String id) {
        return database.read(session -> StoryShelf.story(session, id));
    }

    public Optional<StoryView> glance(String id) {
        return database.read(session -> StoryShelf.glance(session, id));
    }

    public Optional<ArticleView> article(String id) {
        return database.read(session -> ArticleShelf.article(session, id));
    }

    public List<ArticleCard> articles(int offset, int limit) {
        return database.read(session -> Cards.list(session, Cards.NEWEST_FIRST + "LIMIT ? OFFSET ?", limit, offset));
    }

    public Optional<PersonView> person(String name) {
        return database.read(session -> names.person(session, name).map(entity -> PersonShelf.person(session, entity)));
    }

    public Optional<EntityView> named(Mention.Type type, String name) {
        return database.read(session -> EntityShelf.named(session, type, name));
    }

    public List<OutletCard> outlets() {
        return database.read(OutletShelf::all);
    }

    public Optional<OutletView> outlet(String name) {
        return database.read(session -> OutletShelf.outlet(session, name));
    }

    public List<SectionCard> sections(int newest) {
        return database.read(session -> SectionShelf.all(session, sections, newest));
    }

    public Optional<SectionView> section(String name, int offset, int limit) {
        return database.read(session -> SectionShelf.section(session, sections, name, offset, limit));
    }

    public List<StatementView> statements(StatementFilter filter) {
        return database.read(session -> {
            String story = filter.story() == null ? "" : StoryShelf.resolve(session, filter.story());
            return Statements.filtered(session, filter, names, story);
        });
    }

    public Optional<UtteranceView> statement(String id) {
        return database.read(session -> ChainShelf.statement(session, id));
    }

    public Optional<PositionsView> positions(String story) {
        return database.read(session -> ChainShelf.positions(session, story));
    }

    public List<AlertView> alerts(@Nullable String search, int offset, int limit) {
        return database.read(session -> AlertLedger.alerts(session, search, offset, limit));
    }

    public List<AlertView> alertsAfter(long sequence) {
        return database.read(session -> AlertLedger.after(session, sequence));
    }

    public Optional<AlertView> alert(String search, String article) {
        return database.read(session -> AlertLedger.one(session, search, article));
    }

    public long alertsReached() {
        return database.read(AlertLedger::reached);
    }

    /** Stories grow with pages, and are made anew for pages and for corrections, each of which is counted. */
    public long edition() {
        return database.read(session -> session.number(
                "SELECT coalesce(sum(value), 0) FROM state WHERE name IN ('threaded', 'edited', 'reported', ?)",
                Following.FOLLOWED));
    }

    public long settled() {
        return database.read(Shelf::settled);
    }

    private static long settled(Session session) {
        return session.number(
                "SELECT coalesce(sum(value), 0) FROM state WHERE name IN ('threaded', 'edited', 'reported')");
    }

    public OptionalLong edition(String story) {
        return database.read(session -> {
            long articles = session.number("SELECT count(*) FROM placement WHERE story = ?", story);
            boolean stands = session.number("SELECT EXISTS (SELECT 1 FROM story WHERE id = ?)", story) == 1;
            return stands ? OptionalLong.of(settled(session) * SPREAD + articles) : OptionalLong.empty();
        });
    }

    public Holdings holdings() {
        return database.read(session -> {
            Map<String, Integer> held = held(session);
            return new Holdings(
                    held.getOrDefault("page", 0),
                    held.getOrDefault("article", 0),
                    held.getOrDefault("story", 0),
                    held.getOrDefault("statement", 0),
                    held.getOrDefault("rejected", 0));
        });
    }

    /** The rows of the tables that are counted as they grow. */
    static Map<String, Integer> held(Session session) {
        return session.list("SELECT name, number FROM held", row -> Map.entry(row.text(1), row.count(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public List<Rejected> rejected(int offset, int limit) {
        return database.read(session -> session.list(
                "SELECT name, reason, detail FROM rejected ORDER BY sequence DESC LIMIT ? OFFSET ?",
                row -> new Rejected(row.text(1), Rejected.Reason.named(row.text(2)), row.text(3)),
                limit,
                offset));
    }

    /** The cards of the articles that there are, in the order of the ids. */
    public Map<String, ArticleCard> cards(List<String> ids) {
        return database.read(session -> SearchShelf.cards(session, ids));
    }

    /** For each article all those of its origin, itself among them and the origin first; of a large family the first so many. */
    public Map<String, List<String>> families(List<String> ids, int most) {
        return database.read(session -> SearchShelf.families(session, ids, most));
    }

    /** The texts of articles by their ids. */
    public Map<String, String> texts(List<String> ids) {
        return database.read(session -> SearchShelf.texts(session, ids));
    }

    /** The ids of a story's articles; of the story that took it in where it was merged. */
    public List<String> articlesOfStory(String story) {
        return database.read(session -> SearchShelf.articlesOfStory(session, story));
    }

    /** The stories of articles, each once, in the order of the articles. */
    public List<StoryCard> storiesOf(List<String> articles) {
        return database.read(session -> SearchShelf.storiesOf(session, articles));
    }

    /** Hands over every article with its facts, in event order. */
    public void eachReading(Consumer<Reading> consumer) {
        database.read(session -> {
            session.each(
                    "SELECT json, facts FROM article ORDER BY second IS NULL, second, nano, id",
                    Ledger::reading,
                    consumer);
            return true;
        });
    }

    /** Hands over every placement, in event order. */
    public void eachPlacement(Consumer<Placement> consumer) {
        database.read(session -> {
            session.each(
                    "SELECT json FROM placement ORDER BY position",
                    row -> RecordJson.read(row.text(1), Placement.class),
                    consumer);
            return true;
        });
    }

    /** Hands over every event, by story. */
    public void eachEvent(Consumer<Event> consumer) {
        database.read(session -> {
            session.each(
                    "SELECT json FROM event ORDER BY story, id",
                    row -> RecordJson.read(row.text(1), Event.class),
                    consumer);
            return true;
        });
    }

    /** An entity with how often it is mentioned, in how many articles, and its spellings. */
    public record EntityCount(
            String entity, String type, String name, int mentions, int articles, List<String> spellings) {
        public EntityCount {
            spellings = List.copyOf(spellings);
        }
    }

    /** Hands over every entity, the most mentioned first. */
    public void eachEntity(Consumer<EntityCount> consumer) {
        database.read(session -> {
            session.each(
                    "SELECT entity, type, name, count(*), count(DISTINCT article) FROM mention"
                            + " GROUP BY entity ORDER BY 4 DESC, entity",
                    row -> new EntityCount(
                            row.text(1), row.text(2), row.text(3), row.count(4), row.count(5), List.of()),
                    bare -> consumer.accept(new EntityCount(
                            bare.entity(),
                            bare.type(),
                            bare.name(),
                            bare.mentions(),
                            bare.articles(),
                            Names.spellings(session, bare.entity()))));
            return true;
        });
    }

    /** Whether the database holds what it says, by its own check, and its rows fit together. Empty when all is well. */
    public List<Fault> faults() {
        return database.read(Consistency::faults);
    }
}
