package org.isnad.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.desk.Arrival;
import org.isnad.store.archive.Archive;
import org.isnad.store.archive.Entry;
import org.isnad.store.index.IndexWriting;
import org.isnad.store.index.Searching;
import org.isnad.store.rows.Database;
import org.isnad.store.rows.Ledger;
import org.isnad.store.rows.Shelf;

/** Compares the parts of a store with each other, without changing any. */
public final class StoreCheck {
    private final List<String> faults = new ArrayList<>();
    private long records;

    private StoreCheck() {}

    /** What was found: archive records read, articles held, and faults in English; none when all is well. */
    public record Report(long records, int articles, List<String> faults) {
        public Report {
            faults = List.copyOf(faults);
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
            if (records != ledger.applied()) {
                faults.add("the archive has " + records + " records, the database knows " + ledger.applied());
            }
            int articles = shelf.holdings().articles();
            index(folder, ledger.applied(), articles);
            return new Report(records, articles, faults);
        }
    }

    private void index(StoreFolder folder, long applied, int articles) {
        long sequence = IndexWriting.sequence(folder.index());
        if (sequence != applied) {
            faults.add("the index stands at " + sequence + ", the database at " + applied);
        }
        try (Searching searching = Searching.open(folder.index())) {
            if (searching.size() != articles) {
                faults.add("the index has " + searching.size() + " articles, the database " + articles);
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
            if (isPage && !Entry.idOf(entry.arrival()).equals(entry.id())) {
                faults.add("record " + entry.sequence() + " is not what its identity says");
            }
            boolean same = ledger.known(entry.id())
                    .filter(known -> known.sequence() == entry.sequence())
                    .isPresent();
            if (!same) {
                faults.add("record " + entry.sequence() + " is not in the database");
            }
        }

        @Override
        public void damage(Archive.Damage damage) {
            faults.add(damage.bytes() + " bytes of " + damage.file() + " at " + damage.offset() + " are damaged");
        }
    }
}
