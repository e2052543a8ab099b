package org.isnad.store;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.isnad.store.archive.Archive;
import org.isnad.store.index.IndexWriting;
import org.isnad.store.rows.Checkpoints;
import org.isnad.store.rows.Database;
import org.isnad.store.rows.Ledger;
import org.isnad.store.rows.LossLedger;
import org.isnad.store.rows.RemovalLedger;
import org.isnad.store.rows.RetentionLedger;

/** Opens the parts of a store to write, each made whole; what cannot be used and can be derived is cleared away. */
final class Opening {
    private final StoreFolder folder;
    private final Consumer<Note> notes;

    Opening(StoreFolder folder, Consumer<Note> notes) {
        this.folder = folder;
        this.notes = notes;
    }

    EmbeddedStore.Parts open(StoreLock lock) {
        Database database = database(lock.afterCrash());
        Archive archive = archive(database);
        return new EmbeddedStore.Parts(lock, archive, database, index(database));
    }

    /** Takes all that was derived from pages out of the database, or sets it aside where that is impossible. */
    void clear() {
        forget();
        try (Database database = database(true)) {
            new Ledger(database).clear();
        } catch (StoreException unusable) {
            if (unusable.problem() == StoreException.Problem.NO_SPACE) {
                throw unusable;
            }
            setAside(unusable);
        }
    }

    /** What was learnt and saved about articles that are to be derived anew. */
    private void forget() {
        MemoryFolder.in(folder.memory()).removeAfter(Long.MIN_VALUE);
        new Checkpoints(folder.stories(), damage -> {}).removeAfter(Long.MIN_VALUE);
    }

    private void setAside(StoreException unusable) {
        String aside = folder.setDatabaseAside();
        forget();
        notes.accept(new Note(Note.Kind.DATABASE_REMADE, 0, unusable.detail() + "; set aside: " + aside));
    }

    private Database database(boolean afterCrash) {
        try {
            return openSound(afterCrash);
        } catch (StoreException e) {
            if (!isDamage(e)) {
                throw e;
            }
            setAside(e);
            return Database.openToWrite(folder.database());
        }
    }

    private Database openSound(boolean afterCrash) {
        Database database = Database.openToWrite(folder.database());
        try {
            Ledger ledger = new Ledger(database);
            if (afterCrash && !ledger.isSound()) {
                throw new StoreException(StoreException.Problem.IO, "SQLITE_CORRUPT: quick check failed");
            }
            ledger.reached();
            return database;
        } catch (StoreException e) {
            database.close();
            throw e;
        }
    }

    private static boolean isDamage(StoreException e) {
        return e.detail().contains("SQLITE_NOTADB") || e.detail().contains("SQLITE_CORRUPT");
    }

    private Archive archive(Database database) {
        Archive archive = Archive.open(folder.archive(), EmbeddedStore.ROTATE_AT);
        mendPlaces(archive, database);
        Ledger ledger = new Ledger(database);
        LossLedger losses = new LossLedger(database);
        losses.regain(archive::read);
        Archive.Place reached = ledger.reached();
        noteLost(archive, losses);
        if (archive.endsBefore(reached)) {
            archive.repairTail(Archive.Place.START);
            archive.beginFileAfter(reached.file());
        } else {
            archive.repairTail(reached)
                    .ifPresent(cut -> notes.accept(new Note(Note.Kind.CUT_OFF, cut.bytes(), cut.file())));
        }
        return archive;
    }

    /** Lets the database know where records stand when a crash cut short what moves them. */
    private void mendPlaces(Archive archive, Database database) {
        Journal journal = new Journal(folder.journal());
        RemovalLedger removals = new RemovalLedger(database);
        Set<Integer> moved = new TreeSet<>(Removing.moved(removals, journal));
        moved.addAll(new RetentionLedger(database).files(journal.bodiesLetGo()));
        moved.forEach(file -> removals.place(archive.places(file)));
    }

    /** Any file of the archive may have been cut, not only the last. */
    private void noteLost(Archive archive, LossLedger losses) {
        long lost = 0;
        for (Archive.Place last : losses.lastOfFiles()) {
            if (archive.endsBefore(last)) {
                lost += losses.lose(last.file(), archive.cutTorn(last.file()));
            }
        }
        if (lost > 0) {
            notes.accept(new Note(Note.Kind.ARCHIVE_SHORT, lost, "archive"));
        }
    }

    private IndexWriting index(Database database) {
        long applied = new Ledger(database).applied();
        try {
            IndexWriting index = IndexWriting.open(folder.index());
            if (index.committed() <= applied) {
                return index;
            }
            index.close();
        } catch (StoreException e) {
            if (e.problem() != StoreException.Problem.DAMAGED) {
                throw e;
            }
        }
        notes.accept(new Note(Note.Kind.INDEX_REMADE, 0, ""));
        folder.deleteIndex();
        return IndexWriting.open(folder.index());
    }
}
