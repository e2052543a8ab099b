package org.isnad.store.rows;

import java.util.List;
import org.isnad.store.archive.Archive;

/** Lets go of what an older lexicon or older rules made of pages. For the holder of the store's lock. */
public final class StaleLedger {
    private static final String REDERIVING = "rederiving";
    private static final String STALE = "SELECT sequence FROM made WHERE version = ''";
    private static final String THEIRS = " WHERE article IN (SELECT id FROM article WHERE sequence IN (" + STALE + "))";

    private final Database database;

    public StaleLedger(Database database) {
        this.database = database;
    }

    /** A page to read again. */
    public record Stale(long sequence, Archive.Place place) {}

    /** Whether pages were let go that have not all been read again. */
    public boolean isUnderWay() {
        return database.read(session -> Ledger.state(session, REDERIVING)) > 0;
    }

    /**
     * Lets go of all that another version than the given one made, in one transaction.
     *
     * @return the ids of the articles that are gone
     */
    public List<String> letGo(String version) {
        database.write(session -> {
            session.update(
                    "INSERT OR REPLACE INTO made SELECT p.sequence, '' FROM page p LEFT JOIN made m USING (sequence)"
                            + " WHERE m.version IS NOT ? AND" + LossLedger.IN_ARCHIVE,
                    version);
            Ledger.state(session, REDERIVING, 1);
        });
        List<String> gone = database.read(session ->
                session.list("SELECT id FROM article WHERE sequence IN (" + STALE + ")", row -> row.text(1)));
        database.write(session -> {
            List.of("mention", "statement", "date_mention")
                    .forEach(table -> session.update("DELETE FROM " + table + THEIRS));
            session.update("DELETE FROM gist" + THEIRS);
            session.update("DELETE FROM article WHERE sequence IN (" + STALE + ")");
            session.update("DELETE FROM rejected WHERE sequence IN (" + STALE + ")");
        });
        return gone;
    }

    /** The next pages that were let go, in the order they came, after a sequence number. */
    public List<Stale> next(long after, int most) {
        return database.read(session -> session.list(
                "SELECT p.sequence, p.file, p.begin, p.end FROM made m JOIN page p USING (sequence)"
                        + " WHERE m.version = '' AND p.sequence > ? ORDER BY p.sequence LIMIT ?",
                row -> new Stale(row.number(1), new Archive.Place(row.count(2), row.number(3), row.number(4))),
                after,
                most));
    }

    /** Notes that all have been read again. */
    public void done() {
        database.write(session -> session.update("DELETE FROM state WHERE name = ?", REDERIVING));
    }
}
