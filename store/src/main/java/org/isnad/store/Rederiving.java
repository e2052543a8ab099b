package org.isnad.store;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Reading;
import org.isnad.store.archive.Archive;
import org.isnad.store.archive.Entry;
import org.isnad.store.index.IndexWriting;
import org.isnad.store.rows.Derived;
import org.isnad.store.rows.Ledger;
import org.isnad.store.rows.MemoryLedger;
import org.isnad.store.rows.StaleLedger;
import org.isnad.store.rows.StaleLedger.Stale;

/**
 * Reads pages again that an older lexicon or older rules were read by, and leaves the others. What a crash cut short goes on when
 * the store is opened.
 */
final class Rederiving {
    private static final int BATCH = 64;

    private final Archive archive;
    private final IndexWriting index;
    private final Ledger ledger;
    private final StaleLedger stale;
    private final MemoryLedger memories;
    private final Deriver deriver;
    private final String version;

    Rederiving(EmbeddedStore.Parts parts, Deriver deriver, String version) {
        this.archive = parts.archive();
        this.index = parts.index();
        this.ledger = new Ledger(parts.database());
        this.stale = new StaleLedger(parts.database());
        this.memories = new MemoryLedger(parts.database());
        this.deriver = deriver;
        this.version = version;
    }

    /** Reads again what this version did not make; says how many pages there were. */
    long run() {
        index.remove(stale.letGo(version));
        return finish();
    }

    /** Goes on with what was cut short. The index may hold articles that are gone: it is filled anew. */
    void resume() {
        if (stale.isUnderWay()) {
            stale.letGo(version);
            index.clear();
            ledger.readingsAfter(0, index::put);
            finish();
        }
    }

    private long finish() {
        long pages = 0;
        long reached = 0;
        for (List<Stale> batch = stale.next(reached, BATCH); !batch.isEmpty(); batch = stale.next(reached, BATCH)) {
            derive(batch);
            pages += batch.size();
            reached = batch.getLast().sequence();
        }
        if (pages > 0) {
            memories.touchAll();
        }
        stale.done();
        return pages;
    }

    private void derive(List<Stale> batch) {
        List<Deriver.Placed> records = new ArrayList<>();
        for (Stale page : batch) {
            archive.read(page.place())
                    .filter(entry -> entry.sequence() == page.sequence())
                    .ifPresent(entry -> records.add(placed(entry, page)));
        }
        if (!records.isEmpty()) {
            List<Derived> derived = deriver.derive(records);
            ledger.apply(derived, version);
            List<Reading> standing = ledger.standing(derived);
            standing.forEach(index::put);
        }
    }

    private static Deriver.Placed placed(Entry entry, Stale page) {
        return new Deriver.Placed(entry, page.place());
    }
}
