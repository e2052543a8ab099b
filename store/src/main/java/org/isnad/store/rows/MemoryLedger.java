package org.isnad.store.rows;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Reading;
import org.isnad.article.site.SiteLesson;
import org.isnad.store.archive.Archive;
import org.jspecify.annotations.Nullable;

/** What the memories learn from and what they change: dated articles in event order. For the holder of the store's lock. */
public final class MemoryLedger {
    private static final String TOUCHED = "touched";
    /** The first day whose articles have changed since stories were last told. */
    private static final String UNSTEPPED = "unstepped";
    /** The same of the articles that stories are now being told of. */
    private static final String STEPPING = "stepping";

    private static final String REVISING = "revising";
    private static final String CORRECTIONS = "corrections";
    private static final long FIRST_DAY = -9_999_999;
    private static final long SECONDS_A_DAY = 86_400;
    /** The offset of the clock whose midnight parts days of event time; see {@code When.day}. */
    private static final long OFFSET = 3 * 3600;

    /** Articles that are read at once. */
    private static final int AT_ONCE = 256;

    private final Database database;

    public MemoryLedger(Database database) {
        this.database = database;
    }

    /**
     * A dated article as it stands.
     *
     * @param day its day of event time
     * @param memory the digest of the epoch it was read with; empty for none
     * @param sequence the number of its page's record
     * @param page the page's id
     * @param place where the record stands in the archive
     * @param parts its page's parts, where it is a page's main article
     * @param lesson what its page teaches a site memory, where it is a page's main article
     */
    public record Standing(
            long day,
            String memory,
            long sequence,
            String page,
            Archive.Place place,
            Reading reading,
            Derived.@Nullable PageParts parts,
            @Nullable SiteLesson lesson) {}

    /** The first day whose articles have changed since memories were last learnt; empty when none have. */
    public OptionalLong touched() {
        return database.read(session -> touched(session));
    }

    static OptionalLong touched(Session session) {
        return day(session, TOUCHED);
    }

    private static OptionalLong day(Session session, String name) {
        Optional<Long> day = session.first("SELECT value FROM state WHERE name = ?", row -> row.number(1), name);
        return day.isPresent() ? OptionalLong.of(day.get()) : OptionalLong.empty();
    }

    /** Notes that the articles of a day have changed. */
    static void touch(Session session, long second) {
        touchDay(session, day(second));
    }

    private static void touchDay(Session session, long day) {
        for (String name : List.of(TOUCHED, UNSTEPPED)) {
            OptionalLong before = day(session, name);
            if (before.isEmpty() || before.getAsLong() > day) {
                Ledger.state(session, name, day);
            }
        }
    }

    /** Notes that stories are to be told of the articles there are: what changes from now on is for the next time. */
    static void stepping(Session session) {
        unstepped(session).ifPresent(day -> Ledger.state(session, STEPPING, day));
        session.update("DELETE FROM state WHERE name = ?", UNSTEPPED);
    }

    /** The first day whose articles have changed since stories were last told; empty when none have. */
    static OptionalLong unstepped(Session session) {
        return LongStream.concat(day(session, UNSTEPPED).stream(), day(session, STEPPING).stream())
                .min();
    }

    /** Notes that stories stand for all articles there were when they were begun to be told. */
    static void stepped(Session session) {
        session.update("DELETE FROM state WHERE name = ?", STEPPING);
    }

    /** The day of event time of a moment, in days since 1970. */
    static long day(long second) {
        return Math.floorDiv(second + OFFSET, SECONDS_A_DAY);
    }

    /** The first second of a day of event time. */
    static long second(long day) {
        return day <= FIRST_DAY ? Long.MIN_VALUE : day * SECONDS_A_DAY - OFFSET;
    }

    /** Notes that memories must be learnt anew from the first article on, and stories after them. */
    public void touchAll() {
        database.write(session -> {
            touchDay(session, FIRST_DAY);
            Ledger.state(session, "threaded", 0);
        });
    }

    /**
     * Hands over the articles of a day and later ones in event order. They are read some at a time, with none being read while they are
     * handed over: a long reading would keep all that the consumer writes in the database's log.
     */
    public void eachFrom(long day, Consumer<Standing> consumer) {
        Placed last = new Placed(second(day), -1, "");
        for (List<Placed> some = after(last); !some.isEmpty(); some = after(last)) {
            some.forEach(placed -> consumer.accept(Objects.requireNonNull(placed.standing())));
            last = some.getLast();
        }
    }

    /** Where an article stands in event order. */
    private record Placed(
            long second, long nano, String id, @Nullable Standing standing) {
        Placed(long second, long nano, String id) {
            this(second, nano, id, null);
        }
    }

    private List<Placed> after(Placed last) {
        return database.read(session -> session.list(
                "SELECT a.second, a.memory, a.sequence, p.id, p.file, p.begin, p.end, a.json, a.facts, p.json, a.place,"
                        + " a.nano, a.id FROM article a JOIN page p USING (sequence)"
                        + " WHERE (a.second, a.nano, a.id) > (?, ?, ?) ORDER BY a.second, a.nano, a.id LIMIT "
                        + AT_ONCE,
                row -> new Placed(row.number(1), row.number(12), row.text(13), standing(row)),
                last.second(),
                last.nano(),
                last.id()));
    }

    private static Standing standing(Session.Row row) throws java.sql.SQLException {
        Article article = RecordJson.read(row.text(8), Article.class);
        Derived.PageParts parts = parts(article, row.text(4), row.maybe(10));
        return new Standing(
                day(row.number(1)),
                row.text(2),
                row.number(3),
                row.text(4),
                new Archive.Place(row.count(5), row.number(6), row.number(7)),
                new Reading(article, RecordJson.read(row.text(9), Facts.class)),
                parts,
                parts == null ? null : lesson(article, parts, row.count(11)));
    }

    private static Derived.@Nullable PageParts parts(Article article, String page, @Nullable String json) {
        return json == null || !isMain(article, page) ? null : RecordJson.read(json, Derived.PageParts.class);
    }

    /** Whether an article is the main one of a page. */
    static boolean isMain(Article article, String page) {
        return page.startsWith(article.id()) && !article.embedded();
    }

    static @Nullable SiteLesson lesson(Article article, Derived.PageParts parts, int index) {
        return parts.lesson() != null ? parts.lesson() : SiteLesson.of(parts.url(), article, index, parts.blocks());
    }

    /** Whether an earlier run ended while it revised articles, so that the index may not hold what the database holds. */
    public boolean isRevising() {
        return database.read(session -> Ledger.state(session, REVISING)) > 0;
    }

    public void beginRevising() {
        database.write(session -> Ledger.state(session, REVISING, 1));
    }

    /** Puts articles as a memory lets them be read in the place of what stood. */
    public void revise(List<Revision> revisions) {
        database.write(session -> revisions.forEach(revision -> revise(session, revision)));
    }

    /**
     * An article read again.
     *
     * @param memory the digest of the epoch it was read with
     * @param reading what it is read as
     * @param changed whether that is another reading than the one that stood
     * @param page its page's parts, when it is the page's main article and they are not what stood
     */
    public record Revision(
            long sequence, String memory, Reading reading, boolean changed, Derived.@Nullable PageParts page) {}

    private static void revise(Session session, Revision revision) {
        if (revision.changed()) {
            rewrite(session, revision);
        } else {
            String id = revision.reading().article().id();
            session.update("UPDATE article SET memory = ? WHERE id = ?", revision.memory(), id);
        }
        if (revision.page() != null) {
            session.update(
                    "UPDATE page SET json = ? WHERE sequence = ?",
                    RecordJson.write(revision.page()),
                    revision.sequence());
        }
    }

    private static void rewrite(Session session, Revision revision) {
        Article article = revision.reading().article();
        Facts facts = revision.reading().facts();
        session.update(
                "UPDATE article SET memory = ?, credit = ?, json = ?, facts = ? WHERE id = ?",
                revision.memory(),
                article.credit() == null ? facts.credit() : article.credit(),
                RecordJson.write(article),
                RecordJson.write(facts),
                article.id());
        Ledger.forgetFacts(session, article.id());
        Ledger.facts(session, article, facts);
    }

    /** How many corrections the memories stand for. */
    public long corrections() {
        return database.read(session -> Ledger.state(session, CORRECTIONS));
    }

    /** Notes that memories stand for all articles and so many corrections. */
    public void done(long corrections) {
        database.write(session -> {
            Ledger.state(session, CORRECTIONS, corrections);
            session.update("DELETE FROM state WHERE name = ?", TOUCHED);
            session.update("DELETE FROM state WHERE name = ?", REVISING);
        });
    }
}
