package org.isnad.store.rows;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.isnad.store.archive.Archive;
import org.isnad.store.archive.Entry;

/** Pages whose records the archive has lost, until it has them again or they are read anew. For the holder of the store's lock. */
public final class LossLedger {
    /** Marks the identity of a page whose record the archive has lost; its number follows, so that it may be lost again. */
    private static final String LOST = "-lost-";

    /** Of pages {@code p} those whose record the archive still has. */
    static final String IN_ARCHIVE = " p.id NOT LIKE '%" + LOST + "%'";

    static final String IS_LOST = " id LIKE '%" + LOST + "%'";

    private final Database database;

    public LossLedger(Database database) {
        this.database = database;
    }

    /**
     * Notes that a file of the archive has lost the records after an offset: their articles stay, but the same pages are taken in
     * again.
     *
     * @return how many there are
     */
    public long lose(int file, long offset) {
        String after = " WHERE file = ?1 AND end > ?2 AND NOT" + IS_LOST;
        long lost = database.read(session -> session.number("SELECT count(*) FROM page" + after, file, offset));
        database.write(session ->
                session.update("UPDATE page SET id = id || '" + LOST + "' || sequence" + after, file, offset));
        return lost;
    }

    /** The last record of each file of the archive that should be there. */
    public List<Archive.Place> lastOfFiles() {
        return database.read(session -> session.list(
                "SELECT p.file, p.begin, p.end FROM (SELECT DISTINCT file FROM page) f"
                        + " JOIN page p ON p.sequence = (SELECT sequence FROM page WHERE file = f.file AND NOT"
                        + IS_LOST
                        + " ORDER BY end DESC LIMIT 1) ORDER BY p.file",
                Ledger::place));
    }

    /** How many pages the database knows that the archive has lost. */
    public long lost() {
        return database.read(session -> session.number("SELECT count(*) FROM page WHERE" + IS_LOST));
    }

    /** Takes back the pages noted as lost that the archive has again, as when its disk was away for a while. */
    public void regain(Function<Archive.Place, Optional<Entry>> archive) {
        List<Lost> lost = database.read(
                session -> session.list("SELECT sequence, file, begin, end, id FROM page WHERE" + IS_LOST, Lost::of));
        List<Lost> back = lost.stream()
                .filter(page -> archive.apply(page.place()).filter(page::isThat).isPresent())
                .toList();
        if (!back.isEmpty()) {
            database.write(session -> {
                back.forEach(page -> session.update(
                        "UPDATE OR IGNORE page SET id = ? WHERE sequence = ?", page.former(), page.sequence()));
                RetentionLedger.recount(session);
            });
        }
    }

    private record Lost(long sequence, Archive.Place place, String id) {
        static Lost of(Session.Row row) throws java.sql.SQLException {
            return new Lost(row.number(1), new Archive.Place(row.count(2), row.number(3), row.number(4)), row.text(5));
        }

        String former() {
            return id.substring(0, id.indexOf(LOST));
        }

        boolean isThat(Entry entry) {
            return entry.sequence() == sequence && entry.id().equals(former());
        }
    }

    /** A page that the archive had lost is there again: what stood of it is now of this record. */
    static void supersede(Session session, Entry entry) {
        String lost = " WHERE sequence IN (SELECT sequence FROM page WHERE id BETWEEN ?1 || '" + LOST + "' AND ?1 || '"
                + LOST + "~')";
        for (String id : new LinkedHashSet<>(List.of(entry.id(), Entry.former(entry.id())))) {
            session.update("UPDATE article SET sequence = ?2" + lost, id, entry.sequence());
            for (String table : List.of("rejected", "made", "page")) {
                session.update("DELETE FROM " + table + lost, id);
            }
        }
    }
}
