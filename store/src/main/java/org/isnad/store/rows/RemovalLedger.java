package org.isnad.store.rows;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.Rejected;
import org.isnad.store.archive.Archive;
import org.isnad.store.archive.Entry;
import org.jspecify.annotations.Nullable;

/** Takes what was derived from a page out of the database for good. For the holder of the store's lock. */
public final class RemovalLedger {
    private static final String LEFT = "removed-left";

    private final Database database;

    public RemovalLedger(Database database) {
        this.database = database;
    }

    /**
     * A page that the database knows.
     *
     * @param page its identity, as its record has it
     * @param file the number of the archive file with its record
     * @param removed whether it was taken out before
     */
    public record Held(long sequence, String page, String archived, int file, boolean removed) {}

    public Optional<Held> held(String page) {
        return database.read(session -> session.first(
                "SELECT p.sequence, p.id, p.archived, p.file, r.reason FROM page p LEFT JOIN rejected r USING (sequence)"
                        + " WHERE p.id IN (?1, substr(?1, 1, " + Entry.FORMER + "))",
                row -> new Held(
                        row.number(1),
                        row.text(2),
                        row.text(3),
                        row.count(4),
                        Rejected.Reason.REMOVED.name().equals(row.maybe(5))),
                page));
    }

    /** The ids of the articles that a page gives. */
    public List<String> articles(long sequence) {
        return database.read(
                session -> session.list("SELECT id FROM article WHERE sequence = ?", row -> row.text(1), sequence));
    }

    /** What leads to the pages that are meant: the addresses of the articles with this id or address, and their pages' identities. */
    public Set<String> leads(String given) {
        return database.read(session -> {
            Set<String> leads = new LinkedHashSet<>(Set.of(given));
            session.each(
                    "SELECT a.url, p.id FROM article a JOIN page p USING (sequence) WHERE a.id = ?1 OR a.url = ?1",
                    row -> new Lead(row.maybe(1), row.text(2)),
                    lead -> lead.addTo(leads),
                    given);
            return leads;
        });
    }

    private record Lead(@Nullable String url, String page) {
        void addTo(Set<String> leads) {
            leads.add(page);
            if (url != null) {
                leads.add(url);
            }
        }
    }

    /** Notes where records stand after a file of the archive was written anew. */
    public void place(Map<Long, Archive.Place> places) {
        database.write(session -> place(session, places));
    }

    static void place(Session session, Map<Long, Archive.Place> places) {
        places.forEach((sequence, place) -> session.update(
                "UPDATE page SET file = ?, begin = ?, end = ? WHERE sequence = ?",
                place.file(),
                place.offset(),
                place.end(),
                sequence));
    }

    /**
     * Takes a page out, in one transaction; what lay in the database is overwritten.
     *
     * @param places where the records of its archive file stand now
     */
    public void remove(long sequence, Rejected instead, Map<Long, Archive.Place> places) {
        List<String> articles = articles(sequence);
        database.write(session -> {
            place(session, places);
            for (String article : articles) {
                Ledger.forget(session, article);
                session.update("DELETE FROM alert WHERE article = ?", article);
            }
            session.update("UPDATE page SET name = ?, json = NULL WHERE sequence = ?", instead.page(), sequence);
            session.update(
                    "INSERT OR REPLACE INTO rejected VALUES (?, ?, ?, ?)",
                    sequence,
                    instead.page(),
                    instead.reason().name(),
                    instead.detail());
            leave(session);
        });
    }

    /** Notes that words were taken out which parts of the file that are not in use may still have. */
    static void leave(Session session) {
        Ledger.state(session, LEFT, 1);
    }

    /** Whether pages were taken out since the file was last written anew: their words may stand in parts that are not in use. */
    public boolean isLeft() {
        return database.read(session -> Ledger.state(session, LEFT)) > 0;
    }

    /** Writes the file anew with nothing but what is in use. */
    public void purge() {
        database.compact();
        database.write(session -> session.update("DELETE FROM state WHERE name = ?", LEFT));
    }
}
