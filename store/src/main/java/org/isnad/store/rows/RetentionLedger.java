package org.isnad.store.rows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.isnad.Reading;
import org.isnad.Rejected;
import org.isnad.article.site.SiteLesson;
import org.isnad.store.archive.Archive;
import org.jspecify.annotations.Nullable;

/** Lets go of the bodies of pages and keeps what was concluded from them. For the holder of the store's lock. */
public final class RetentionLedger {
    private static final String RETAINED = "retained";
    /** Pages {@code p} taken in before a moment whose bodies are still there. */
    private static final String DUE = " FROM page p WHERE p.archived < ? AND" + LossLedger.IN_ARCHIVE
            + " AND NOT EXISTS (SELECT 1 FROM kept k WHERE k.sequence = p.sequence)"
            + " AND NOT EXISTS (SELECT 1 FROM rejected r WHERE r.sequence = p.sequence AND r.reason = '"
            + Rejected.Reason.REMOVED.name() + "')";

    private final Database database;

    public RetentionLedger(Database database) {
        this.database = database;
    }

    /** A page whose body is to be let go, and where its record stands. */
    public record Due(long sequence, Archive.Place place) {}

    /** How many pages taken in before a moment have their bodies. */
    public long due(Instant before) {
        return database.read(session -> session.number("SELECT count(*)" + DUE, before.toString()));
    }

    /** Whether bodies were to be let go that may still be there. */
    public boolean isPending(Optional<Instant> before) {
        return before.isPresent()
                && database.read(session -> Ledger.state(session, RETAINED))
                        < before.get().getEpochSecond();
    }

    /** The archive files with bodies that were to be let go and were not. */
    public Set<Integer> files(Optional<Instant> before) {
        if (!isPending(before)) {
            return Set.of();
        }
        String moment = before.orElseThrow().toString();
        return new TreeSet<>(database.<List<Integer>>read(
                session -> session.list("SELECT DISTINCT p.file" + DUE, row -> row.count(1), moment)));
    }

    /** The pages of one file whose bodies are to be let go, in order. */
    public List<Due> due(Instant before, int file) {
        return database.read(session -> session.list(
                "SELECT p.sequence, p.file, p.begin, p.end" + DUE + " AND p.file = ? ORDER BY p.sequence",
                row -> new Due(row.number(1), new Archive.Place(row.count(2), row.number(3), row.number(4))),
                before.toString(),
                file));
    }

    /** What stays of a page. */
    public Kept kept(long sequence, UnaryOperator<Reading> withoutBody) {
        return database.read(session -> kept(session, sequence, withoutBody));
    }

    private static Kept kept(Session session, long sequence, UnaryOperator<Reading> withoutBody) {
        List<Placed> articles = session.list(
                "SELECT a.json, a.facts, g.json, a.place, p.id FROM article a JOIN page p USING (sequence)"
                        + " LEFT JOIN gist g ON g.article = a.id WHERE a.sequence = ? ORDER BY a.place",
                row -> new Placed(Ledger.whole(row), row.count(4), row.text(5)),
                sequence);
        Derived.PageParts page = session.first(
                        "SELECT json FROM page WHERE sequence = ? AND json IS NOT NULL",
                        row -> RecordJson.read(row.text(1), Derived.PageParts.class),
                        sequence)
                .orElse(null);
        Rejected rejected = session.first(
                        "SELECT name, reason, detail FROM rejected WHERE sequence = ?",
                        row -> new Rejected(row.text(1), Rejected.Reason.named(row.text(2)), row.text(3)),
                        sequence)
                .orElse(null);
        return new Kept(
                Kept.VERSION,
                page == null ? null : page.withoutBlocks(lesson(articles, page)),
                articles.stream().map(Placed::reading).map(withoutBody).toList(),
                rejected);
    }

    private record Placed(Reading reading, int place, String page) {}

    private static @Nullable SiteLesson lesson(List<Placed> articles, Derived.PageParts page) {
        for (Placed each : articles) {
            if (MemoryLedger.isMain(each.reading().article(), each.page())) {
                return MemoryLedger.lesson(each.reading().article(), page, each.place());
            }
        }
        return null;
    }

    /** Notes where records stand after a file of the archive was written anew. */
    public void place(Map<Long, Archive.Place> places) {
        database.write(session -> RemovalLedger.place(session, places));
    }

    /** Puts what stays of pages in the place of what stood, in one transaction. */
    public void keep(List<Due> pages, UnaryOperator<Reading> withoutBody) {
        database.write(session ->
                pages.forEach(due -> keep(session, due.sequence(), kept(session, due.sequence(), withoutBody))));
    }

    private static void keep(Session session, long sequence, Kept kept) {
        session.update("INSERT OR REPLACE INTO kept VALUES (?)", sequence);
        Prepared.forgetWords(session);
        if (kept.page() != null) {
            session.update("UPDATE page SET json = ? WHERE sequence = ?", RecordJson.write(kept.page()), sequence);
        }
        for (Reading reading : kept.readings()) {
            session.update(
                    "UPDATE article SET json = ? WHERE id = ?",
                    RecordJson.write(reading.article()),
                    reading.article().id());
            Ledger.gist(session, reading);
        }
    }

    /** Notes that the bodies of pages taken in before a moment are gone; stories are told anew, without their words. */
    public void done(Instant before) {
        database.write(session -> {
            Ledger.state(session, RETAINED, before.getEpochSecond());
            Ledger.state(session, "threaded", 0);
            RemovalLedger.leave(session);
        });
    }

    /** Notes that pages came back, with bodies that may be past their time. */
    static void recount(Session session) {
        session.update("DELETE FROM state WHERE name = ?", RETAINED);
    }

    /** How many pages have no body left. */
    public long kept() {
        return database.read(session -> session.number("SELECT count(*) FROM kept"));
    }
}
