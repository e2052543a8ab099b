package org.isnad.store.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.isnad.Article;
import org.isnad.DateMention;
import org.isnad.Facts;
import org.isnad.Gist;
import org.isnad.Mention;
import org.isnad.Reading;
import org.isnad.Rejected;
import org.isnad.Statement;
import org.isnad.When;
import org.isnad.arabic.Letters;
import org.isnad.store.archive.Archive;
import org.isnad.store.archive.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was derived from pages into the database, a batch a transaction with the sequence number reached. For the holder
 * of the store's lock.
 */
public final class Ledger {
    private static final int OPENING = 80;
    private final Database database;

    public Ledger(Database database) {
        this.database = database;
    }

    /** A page that was taken in before. */
    public record Known(long sequence, @Nullable Rejected rejected) {}

    /**
     * Forgets all pages and what follows from them. The stories stay until they are made anew, so that ids once shown still
     * lead somewhere.
     */
    public void clear() {
        database.write(session -> List.of(
                        "page",
                        "rejected",
                        "article",
                        "mention",
                        "statement",
                        "date_mention",
                        "made",
                        "alert",
                        "kept",
                        "gist",
                        "tree",
                        "outlet",
                        "state")
                .forEach(table -> session.update("DELETE FROM " + table)));
    }

    /** Whether the database file passes SQLite's quick check. */
    public boolean isSound() {
        return database.read(session ->
                session.list("PRAGMA quick_check(1)", row -> row.text(1)).equals(List.of("ok")));
    }

    static Archive.Place place(Session.Row row) throws java.sql.SQLException {
        return new Archive.Place(row.count(1), row.number(2), row.number(3));
    }

    /** How many pages the database knows that the archive has. */
    public long pages() {
        return database.read(session -> session.number("SELECT count(*) FROM page WHERE NOT" + LossLedger.IS_LOST));
    }

    /** The sequence number up to which pages are in the database; 0 for none. */
    public long applied() {
        return database.read(session -> state(session, "applied"));
    }

    /** The sequence number up to which copies and stories are; below {@link #applied} when they must be made anew. */
    public long threaded() {
        return database.read(session -> state(session, "threaded"));
    }

    /** The {@link org.isnad.chains.Chains.Rejection#revision} of the reports of wrong statements that the chains stand for. */
    public long reported() {
        return database.read(session -> state(session, "reported"));
    }

    /** Notes that stories and chains must be made anew. */
    public void unthread() {
        database.write(session -> state(session, "threaded", 0));
    }

    /** How many of the editors' decisions the stories stand for. */
    public long edited() {
        return database.read(session -> state(session, "edited"));
    }

    static long state(Session session, String name) {
        return session.number("SELECT value FROM state WHERE name = ?", name);
    }

    static void state(Session session, String name, long value) {
        session.update("INSERT OR REPLACE INTO state VALUES (?, ?)", name, value);
    }

    /** Where the last record that is in the database, and was not lost, stands in the archive. */
    public Archive.Place reached() {
        return database.read(session -> session.first(
                        "SELECT file, begin, end FROM page WHERE NOT" + LossLedger.IS_LOST
                                + " ORDER BY sequence DESC LIMIT 1",
                        Ledger::place)
                .orElse(Archive.Place.START));
    }

    public Optional<Known> known(String id) {
        return database.read(session -> session.first(
                "SELECT p.sequence, r.name, r.reason, r.detail FROM page p LEFT JOIN rejected r USING (sequence)"
                        + " WHERE p.id IN (?1, substr(?1, 1, " + Entry.FORMER + "))",
                row -> new Known(row.number(1), rejected(row, 2)),
                id));
    }

    /** The article that stands under an id. */
    public Optional<Article> article(String id) {
        return database.read(session -> session.first(
                "SELECT json FROM article WHERE id = ?", row -> RecordJson.read(row.text(1), Article.class), id));
    }

    static @Nullable Rejected rejected(Session.Row row, int from) throws java.sql.SQLException {
        String name = row.maybe(from);
        return name == null ? null : new Rejected(name, Rejected.Reason.named(row.text(from + 1)), row.text(from + 2));
    }

    /**
     * Writes a batch, its records in order of their sequence numbers.
     *
     * @param version of the lexicon and the rules it was read by
     */
    public void apply(List<Derived> batch, String version) {
        database.write(session -> {
            batch.forEach(derived -> apply(session, derived, version));
            long last = batch.getLast().entry().sequence();
            state(session, "applied", Math.max(last, state(session, "applied")));
        });
    }

    private static void apply(Session session, Derived derived, String version) {
        Entry entry = derived.entry();
        LossLedger.supersede(session, entry);
        session.update("INSERT OR REPLACE INTO made VALUES (?, ?)", entry.sequence(), version);
        if (entry.kept()) {
            session.update("INSERT OR REPLACE INTO kept VALUES (?)", entry.sequence());
        }
        session.update(
                "INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                entry.sequence(),
                entry.id(),
                entry.arrival().name(),
                entry.archived().toString(),
                derived.place().file(),
                derived.place().offset(),
                derived.place().end(),
                derived.page() == null ? null : RecordJson.write(derived.page()));
        if (derived.rejected() != null) {
            Rejected why = derived.rejected();
            session.update(
                    "INSERT INTO rejected VALUES (?, ?, ?, ?)",
                    entry.sequence(),
                    why.page(),
                    why.reason().name(),
                    why.detail());
        }
        for (int place = 0; place < derived.readings().size(); place++) {
            article(
                    session,
                    entry,
                    place,
                    derived.readings().get(place),
                    derived.memories().get(place));
        }
    }

    /** Of two articles that claim one id the later one stays, whichever came first. */
    private static void article(Session session, Entry entry, int place, Reading reading, String memory) {
        Article article = reading.article();
        Instant moment = moment(article);
        String version = sortable(moment) + " " + entry.id();
        Optional<String> present =
                session.first("SELECT version FROM article WHERE id = ?", row -> row.text(1), article.id());
        if (present.isPresent() && present.get().compareTo(version) > 0) {
            return;
        }
        if (present.isPresent()) {
            touchFormer(session, article.id());
            forget(session, article.id());
        }
        if (moment != null) {
            MemoryLedger.touch(session, moment.getEpochSecond());
        }
        When when = article.eventTime();
        session.update(
                "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                article.id(),
                entry.sequence(),
                place,
                version,
                moment == null ? null : moment.getEpochSecond(),
                moment == null ? null : moment.getNano(),
                when == null ? null : when.toString(),
                article.published() != null,
                headline(article),
                article.outlet(),
                article.credit() == null ? reading.facts().credit() : article.credit(),
                article.url(),
                RecordJson.write(article),
                RecordJson.write(reading.facts()),
                memory);
        gist(session, reading);
        facts(session, article, reading.facts());
    }

    static void gist(Session session, Reading reading) {
        if (reading.gist() != null) {
            session.update(
                    "INSERT OR REPLACE INTO gist VALUES (?, ?)",
                    reading.article().id(),
                    RecordJson.write(reading.gist()));
        }
    }

    /** The days after that of an article replaced have learnt from it. */
    private static void touchFormer(Session session, String article) {
        session.each(
                "SELECT second FROM article WHERE id = ? AND second IS NOT NULL",
                row -> row.number(1),
                second -> MemoryLedger.touch(session, second),
                article);
    }

    static void forget(Session session, String article) {
        Prepared.forget(session, article);
        session.update("DELETE FROM article WHERE id = ?", article);
        session.update("DELETE FROM gist WHERE article = ?", article);
        forgetFacts(session, article);
    }

    static void forgetFacts(Session session, String article) {
        session.update("DELETE FROM mention WHERE article = ?", article);
        session.update("DELETE FROM statement WHERE article = ?", article);
        session.update("DELETE FROM date_mention WHERE article = ?", article);
    }

    /** The instant that {@code Pipeline.EVENT_ORDER} orders by. */
    private static @Nullable Instant moment(Article article) {
        When when = article.eventTime();
        return when == null ? null : when.latest();
    }

    /** A form whose order as text is that of time; the undated come first. */
    private static String sortable(@Nullable Instant moment) {
        return moment == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%020d.%09d",
                        moment.getEpochSecond() - Instant.MIN.getEpochSecond(),
                        moment.getNano());
    }

    private static String headline(Article article) {
        if (article.title() != null) {
            return article.title();
        }
        String text = article.text().strip();
        if (text.length() <= OPENING) {
            return text;
        }
        int space = text.lastIndexOf(' ', OPENING);
        return text.substring(0, space > 0 ? space : OPENING) + "…";
    }

    static void facts(Session session, Article article, Facts facts) {
        String text = article.text();
        for (Mention mention : facts.mentions()) {
            met(
                    session,
                    article.id(),
                    mention.entity(),
                    lower(mention.type()),
                    lower(mention.kind()),
                    mention.name(),
                    mention.span().of(text),
                    mention.role());
        }
        for (DateMention date : facts.dates()) {
            session.update(
                    "INSERT INTO date_mention VALUES (?, ?, ?, ?)",
                    article.id(),
                    date.value(),
                    date.span().begin(),
                    date.span().end());
        }
        for (int position = 0; position < facts.statements().size(); position++) {
            Statement said = facts.statements().get(position);
            speaker(session, article, said);
            statement(session, article, position, said);
        }
    }

    private static void met(
            Session session,
            String article,
            String entity,
            String type,
            String kind,
            String name,
            String spelling,
            @Nullable String role) {
        session.update(
                "INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                article,
                entity,
                type,
                kind,
                name,
                spelling,
                Letters.fold(spelling),
                Letters.fold(name),
                role);
    }

    /** Who speaks in a card is met there: mentions are of the text. */
    private static void speaker(Session session, Article article, Statement statement) {
        String entity = statement.speakerEntity();
        String name = statement.speakerFull();
        if (statement.where() == Statement.Where.CARD && entity != null && name != null) {
            String type = entity.substring(0, Math.max(0, entity.indexOf('/')));
            met(session, article.id(), entity, type, lower(Mention.Kind.NAME), name, name, statement.role());
        }
    }

    private static void statement(Session session, Article article, int position, Statement statement) {
        String speaker = statement.speakerFull() == null ? statement.speaker() : statement.speakerFull();
        When when = article.eventTime();
        session.update(
                "INSERT INTO statement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                statement.id(),
                article.id(),
                position,
                statement.speakerEntity(),
                speaker == null ? null : Letters.fold(speaker),
                when == null ? null : when.date().toString(),
                article.outlet(),
                statement.span().of(article.textOf(statement.where())),
                RecordJson.write(statement));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Hands over the readings of the pages after a sequence number, in the order they came. */
    public void readingsAfter(long sequence, Consumer<Reading> consumer) {
        database.read(session -> {
            session.each(
                    "SELECT json, facts FROM article WHERE sequence > ? ORDER BY sequence, place",
                    Ledger::reading,
                    consumer,
                    sequence);
            return true;
        });
    }

    /** A reading of the columns json, facts and gist. */
    static Reading whole(Session.Row row) throws java.sql.SQLException {
        String gist = row.maybe(3);
        Reading reading = reading(row);
        return gist == null
                ? reading
                : new Reading(reading.article(), reading.facts(), RecordJson.read(gist, Gist.class));
    }

    static Reading reading(Session.Row row) throws java.sql.SQLException {
        return new Reading(RecordJson.read(row.text(1), Article.class), RecordJson.read(row.text(2), Facts.class));
    }

    /** The readings that now stand under the ids of the given ones: what an index must hold. */
    public List<Reading> standing(List<Derived> batch) {
        return database.read(session -> {
            List<Reading> readings = new ArrayList<>();
            for (Derived derived : batch) {
                Set<String> standing = new HashSet<>(session.list(
                        "SELECT id FROM article WHERE sequence = ?",
                        row -> row.text(1),
                        derived.entry().sequence()));
                derived.readings().stream()
                        .filter(reading -> standing.remove(reading.article().id()))
                        .forEach(readings::add);
            }
            return readings;
        });
    }
}
