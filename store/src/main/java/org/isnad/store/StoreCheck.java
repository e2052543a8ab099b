package org.isnad.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.desk.Arrival;
import org.isnad.store.Fault.Kind;
import org.isnad.store.archive.Archive;
import org.isnad.store.archive.Entry;
import org.isnad.store.index.IndexWriting;
import org.isnad.store.index.SearchSettings;
import org.isnad.store.index.Searching;
import org.isnad.store.rows.Database;
import org.isnad.store.rows.Ledger;
import org.isnad.store.rows.LossLedger;
import org.isnad.store.rows.RetentionLedger;
import org.isnad.store.rows.Shelf;

/** Compares the parts of a store with each other, without changing any. */
public final class StoreCheck {
    private final List<Fault> faults = new ArrayList<>();
    private long records;

    private StoreCheck() {}

    /**
     * What was found.
     *
     * @param records read from the archive
     * @param articles held
     * @param sizes what the parts take on disk
     * @param faults none when all is well
     */
    public record Report(long records, int articles, Sizes sizes, List<Fault> faults) {
        public Report {
            faults = List.copyOf(faults);
        }
    }

    /** Bytes on disk: of the archive, of the database with its log, of the index, and of memories and states of stories. */
    public record Sizes(long archive, long database, long index, long states) {
        static Sizes of(StoreFolder folder) {
            Path database = folder.database();
            return new Sizes(
                    folder.size(folder.archive()),
                    folder.size(database) + folder.size(database.resolveSibling(database.getFileName() + "-wal")),
                    folder.size(folder.index()),
                    folder.size(folder.memory()) + folder.size(folder.stories()));
        }

        public long whole() {
            return archive + database + index + states;
        }
    }

    public static Report of(Path root, Tools tools) {
        StoreFolder folder = new StoreFolder(root);
        StoreLibrary.requireThere(folder);
        return new StoreCheck().run(folder, tools);
    }

    private Report run(StoreFolder folder, Tools tools) {
        try (Database database = Database.openToRead(folder.database());
                Archive archive = Archive.open(folder.archive(), EmbeddedStore.ROTATE_AT)) {
            Ledger ledger = new Ledger(database);
            Shelf shelf = new Shelf(database, tools.names());
            faults.addAll(shelf.faults());
            archive.scan(Archive.Place.START, new Comparison(ledger));
            if (records != ledger.pages()) {
                faults.add(Fault.of(Kind.RECORDS_KNOWN, records, ledger.pages()));
            }
            long lost = new LossLedger(database).lost();
            if (lost > 0) {
                faults.add(Fault.of(Kind.PAGES_LOST, lost));
            }
            RetentionLedger retention = new RetentionLedger(database);
            Optional<Instant> before = new Journal(folder.journal()).bodiesLetGo();
            if (retention.isPending(before)) {
                faults.add(Fault.of(Kind.BODIES_LEFT, retention.due(before.orElseThrow())));
            }
            int articles = shelf.holdings().articles();
            index(folder, ledger.applied(), articles, tools);
            return new Report(records, articles, Sizes.of(folder), faults);
        }
    }

    private void index(StoreFolder folder, long applied, int articles, Tools tools) {
        try {
            IndexWriting.requireIntact(folder.index());
        } catch (StoreException damaged) {
            faults.add(Fault.of(Kind.INDEX_DAMAGED, damaged.detail()));
            return;
        }
        long sequence = IndexWriting.sequence(folder.index());
        if (sequence != applied) {
            faults.add(Fault.of(Kind.INDEX_BEHIND, sequence, applied));
        }
        try (Searching searching = Searching.open(folder.index(), SearchSettings.defaults(), tools.names())) {
            if (searching.size() != articles) {
                faults.add(Fault.of(Kind.INDEX_ARTICLES, searching.size(), articles));
            }
        }
    }

    /** Each page must be what its identity says, and the database must know it under its number. */
    private final class Comparison implements Archive.Visitor {
        private final Ledger ledger;

        Comparison(Ledger ledger) {
            this.ledger = ledger;
        }

        @Override
        public void entry(Entry entry, Archive.Place place) {
            records++;
            boolean isPage = entry.arrival() instanceof Arrival.Arrived;
            if (isPage && !entry.isWhatItSays()) {
                faults.add(Fault.of(Kind.RECORD_IDENTITY, entry.sequence()));
            }
            boolean same = ledger.known(entry.id())
                    .filter(known -> known.sequence() == entry.sequence())
                    .isPresent();
            if (!same) {
                faults.add(Fault.of(Kind.RECORD_UNKNOWN, entry.sequence()));
            }
        }

        @Override
        public void damage(Archive.Damage damage) {
            faults.add(Fault.of(Kind.ARCHIVE_DAMAGED, damage.bytes(), damage.file(), damage.offset()));
        }
    }
}
