package org.isnad.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.Rejected;
import org.isnad.desk.Arrival;
import org.isnad.desk.Correction.PageRemoved;
import org.isnad.store.archive.Archive;
import org.isnad.store.archive.Entry;
import org.isnad.store.index.IndexWriting;
import org.isnad.store.rows.MemoryLedger;
import org.isnad.store.rows.RemovalLedger;
import org.isnad.store.rows.RemovalLedger.Held;

/**
 * Takes pages out of a store for good: out of the index, the archive, whose record gives way to a tombstone, and the database.
 * The journal has the decision first; a step that a crash cut short is done again when the store is opened.
 */
final class Removing {
    private final Archive archive;
    private final RemovalLedger rows;
    private final MemoryLedger memories;
    private final IndexWriting index;
    private final StoreFolder folder;
    private final EmbeddedStore.Probe probe;

    Removing(EmbeddedStore.Parts parts, StoreFolder folder, EmbeddedStore.Probe probe) {
        this.archive = parts.archive();
        this.rows = new RemovalLedger(parts.database());
        this.memories = new MemoryLedger(parts.database());
        this.index = parts.index();
        this.folder = folder;
        this.probe = probe;
    }

    /** The archive files whose records a removal cut short by a crash may have moved. */
    static Set<Integer> moved(RemovalLedger rows, Journal journal) {
        return journal.removals().stream()
                .flatMap(removal -> pending(rows, removal).stream())
                .map(Held::file)
                .collect(Collectors.toSet());
    }

    /** Whether a removal was decided and not carried out. */
    static boolean isPending(RemovalLedger rows, Journal journal) {
        return journal.removals().stream()
                .anyMatch(removal -> pending(rows, removal).isPresent());
    }

    private static Optional<Held> pending(RemovalLedger rows, PageRemoved removal) {
        return rows.held(removal.page()).filter(held -> !held.removed());
    }

    /** Carries out the removals that are not; says whether there were any. */
    boolean carryOut(Journal journal) {
        boolean any = false;
        for (PageRemoved removal : journal.removals()) {
            Optional<Held> held = pending(rows, removal);
            if (held.isPresent()) {
                remove(held.get(), removal.reason(), journal);
                any = true;
            }
        }
        return any;
    }

    private void remove(Held held, String reason, Journal journal) {
        List<String> articles = rows.articles(held.sequence());
        index.remove(articles);
        probe.at("unindexed");
        Rejected instead = tombstone(held.sequence(), reason);
        Arrival arrival = new Arrival.Unusable(instead);
        Entry entry = new Entry(held.sequence(), held.page(), Instant.parse(held.archived()), arrival);
        archive.replace(held.file(), sequence -> sequence == held.sequence() ? entry : null);
        probe.at("buried");
        journal.forgetWordsOf(articles);
        folder.deleteDamaged();
        Map<Long, Archive.Place> places = archive.places(held.file());
        memories.touchAll();
        rows.remove(held.sequence(), instead, places);
        probe.at("removed");
    }

    /** Whether pages were taken out whose traces may still lie in the database's file. */
    boolean isDue() {
        return rows.isLeft();
    }

    /** Clears the traces; to be done when all that was made of the pages has been made anew. */
    void finish() {
        rows.purge();
        probe.at("purged");
    }

    private static Rejected tombstone(long sequence, String reason) {
        return new Rejected("#" + sequence, Rejected.Reason.REMOVED, reason);
    }
}
