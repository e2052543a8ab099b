package org.isnad.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.isnad.Article;
import org.isnad.Pipeline;
import org.isnad.StoryEdit;
import org.isnad.article.site.SiteMemory;
import org.isnad.chains.Chains;
import org.isnad.desk.Arrival;
import org.isnad.desk.Correction;
import org.isnad.desk.Corrections;
import org.isnad.desk.Intake;
import org.isnad.desk.Receipt;
import org.isnad.desk.Settling;
import org.isnad.facts.memory.NameMemory;
import org.isnad.memory.Epoch;
import org.isnad.store.archive.Archive;
import org.isnad.store.archive.Entry;
import org.isnad.store.index.IndexWriting;
import org.isnad.store.rows.AlertLedger;
import org.isnad.store.rows.Checkpoints;
import org.isnad.store.rows.Database;
import org.isnad.store.rows.Derived;
import org.isnad.store.rows.Ledger;
import org.isnad.store.rows.MemoryLedger;
import org.isnad.store.rows.RemovalLedger;
import org.isnad.store.rows.Shelf;
import org.isnad.store.rows.ThreadLedger;
import org.isnad.views.SavedSearch;
import org.jspecify.annotations.Nullable;

/**
 * The write side of the embedded store. Opening it takes the store's lock, cuts off what a crash left unfinished and replays
 * what the archive holds beyond the database and the index. For one thread at a time; {@link StoreLibrary} reads.
 */
public final class EmbeddedStore implements Intake, Corrections, AutoCloseable {
    static final long ROTATE_AT = 1L << 30;
    private static final int COMMIT_EVERY = 2048;
    /** After so many milliseconds searches see what came in, with the next pages. */
    private static final long VISIBLE_AFTER = 600;

    private final StoreFolder folder;
    private final Tools tools;
    private final Consumer<Note> notes;
    private final Probe probe;
    private final StoreLock lock;
    private final Archive archive;
    private final Database database;
    private final Ledger ledger;
    private final IndexWriting index;
    private final MemoryLedger memories;
    private final MemoryFolder epochs;
    private final Journal journal;
    private final Receipts known;
    private final Deriver deriver;
    private final Removing removing;
    private final Retaining retaining;
    private final Rederiving rederiving;
    private final AlertLedger alerts;
    private final Alerting alerting;
    private final ThreadLedger threads;
    /** How many corrections were taken since the store was opened. */
    private long corrections;

    private long sequence;
    private long committed;
    private long committedAt;
    /** Set while a batch is being written, and left so when that failed: the parts may then disagree until replayed. */
    private boolean failed;

    private EmbeddedStore(StoreFolder folder, Parts parts, Tools tools, Consumer<Note> notes, Probe probe) {
        this.folder = folder;
        this.notes = notes;
        this.tools = tools;
        this.probe = probe;
        this.lock = parts.lock();
        this.archive = parts.archive();
        this.database = parts.database();
        this.index = parts.index();
        this.ledger = new Ledger(database);
        this.memories = new MemoryLedger(database);
        this.epochs = MemoryFolder.in(folder.memory());
        this.journal = new Journal(folder.journal());
        this.known = new Receipts(journal, ledger);
        this.deriver = new Deriver(tools, epochs);
        this.removing = new Removing(parts, folder, probe);
        this.retaining = new Retaining(parts, folder, tools.pipeline(), probe);
        this.alerts = new AlertLedger(database);
        this.alerting = new Alerting(alerts, folder.index(), tools.names(), tools.clock());
        this.threads = new ThreadLedger(database);
        this.rederiving = new Rederiving(parts, deriver, tools.version());
    }

    /** The opened parts of a store. */
    record Parts(StoreLock lock, Archive archive, Database database, IndexWriting index) {}

    /** Told of each step of writing, so that tests can end the process between any two. */
    interface Probe {
        void at(String step);
    }

    /**
     * Opens a store to write, making it where there is none, and repairs it.
     *
     * @param notes told what had to be repaired
     * @throws StoreException {@code LOCKED} while another process writes to it
     */
    public static EmbeddedStore open(Path folder, Tools tools, Consumer<Note> notes) {
        return open(folder, tools, notes, step -> {});
    }

    static EmbeddedStore open(Path folder, Tools tools, Consumer<Note> notes, Probe probe) {
        StoreFolder at = new StoreFolder(folder);
        at.create();
        StoreLock lock = StoreLock.take(at.lock(), tools.holder());
        return open(at, lock, tools, notes, probe);
    }

    static EmbeddedStore open(StoreFolder at, StoreLock lock, Tools tools, Consumer<Note> notes, Probe probe) {
        try {
            Opening opening = new Opening(at, notes);
            EmbeddedStore store = new EmbeddedStore(at, opening.open(lock), tools, notes, probe);
            store.replay();
            return store;
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Makes the database and the index anew from the archive. Of the database before only this is kept, where it is sound: to
     * what the ids lead that readers were once shown. One that is not is set aside.
     */
    public static void rebuild(Path folder, Tools tools, Consumer<Note> notes, LongConsumer threaded) {
        StoreFolder at = new StoreFolder(folder);
        StoreLibrary.requireThere(at);
        StoreLock lock = StoreLock.take(at.lock(), tools.holder());
        try {
            new Opening(at, notes).clear();
            at.deleteIndex();
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
        try (EmbeddedStore store = open(at, lock, tools, notes, step -> {})) {
            store.commitIndex();
            store.remember();
            Settling settling = store.threading();
            settling.find(threaded);
            settling.keep();
        }
    }

    /**
     * Reads again the pages that another version of lexicon or rules was read by.
     *
     * @return how many there were
     */
    public static long rebuildStale(Path folder, Tools tools, Consumer<Note> notes, LongConsumer threaded) {
        StoreLibrary.requireThere(new StoreFolder(folder));
        try (EmbeddedStore store = open(folder, tools, notes)) {
            long pages = store.rederiving.run();
            store.index.commit(store.sequence);
            store.settle(threaded);
            return pages;
        }
    }

    private void replay() {
        noteCorrections();
        sequence = ledger.applied();
        committed = index.committed();
        long before = sequence;
        if (committed < before) {
            ledger.readingsAfter(committed, index::put);
        }
        sequence = new Replaying(before, this::derive, notes).through(archive, ledger.reached());
        if (sequence > before) {
            notes.accept(new Note(Note.Kind.REPLAYED, sequence - before, ""));
        }
        rederiving.resume();
        commitIndex();
        if (removing.carryOut(journal)) {
            notes.accept(new Note(Note.Kind.REMOVED, 0, ""));
        }
        if (retaining.carryOut(journal)) {
            notes.accept(new Note(Note.Kind.LET_GO, 0, ""));
        }
    }

    @Override
    public List<Receipt> receive(List<Arrival> arrivals) {
        if (failed) {
            throw new IllegalStateException("a write failed; open the store again to go on");
        }
        failed = true;
        List<String> ids = arrivals.stream().map(Entry::idOf).toList();
        Map<String, Receipt> fresh = new HashMap<>();
        derive(append(arrivals, ids))
                .forEach(derived -> fresh.put(derived.entry().id(), Receipts.of(derived)));
        commitNowAndThen();
        failed = false;
        List<Receipt> receipts = new ArrayList<>(arrivals.size());
        for (int i = 0; i < arrivals.size(); i++) {
            Receipt first = fresh.remove(ids.get(i));
            receipts.add(first != null ? first : known.known(arrivals.get(i).name(), ids.get(i)));
        }
        return receipts;
    }

    /** The article that goes by an id, of all pages with a receipt. */
    public Optional<Article> standing(String id) {
        return ledger.article(id);
    }

    /** Appends what is new and forces it to disk. */
    private List<Deriver.Placed> append(List<Arrival> arrivals, List<String> ids) {
        Instant now = tools.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Set<String> met = new HashSet<>();
        List<Deriver.Placed> placed = new ArrayList<>();
        for (int i = 0; i < arrivals.size(); i++) {
            if (met.add(ids.get(i)) && isNew(ids.get(i))) {
                Entry entry = new Entry(sequence + 1, ids.get(i), now, arrivals.get(i));
                placed.add(new Deriver.Placed(entry, archive.append(entry)));
                sequence++;
                probe.at("appended");
            }
        }
        archive.sync();
        probe.at("synced");
        return placed;
    }

    private boolean isNew(String id) {
        return ledger.known(id).isEmpty() && journal.removal(id).isEmpty();
    }

    private List<Derived> derive(List<Deriver.Placed> placed) {
        if (placed.isEmpty()) {
            return List.of();
        }
        List<Derived> derived = deriver.derive(placed);
        probe.at("derived");
        ledger.apply(derived, tools.version());
        probe.at("applied");
        ledger.standing(derived).forEach(index::put);
        probe.at("indexed");
        return derived;
    }

    @Override
    public Optional<Settling> settling() {
        commitIndex();
        if (isUnsettled()) {
            probe.at("settling");
            remember();
            return Optional.of(threading());
        }
        finishRemoving();
        return Optional.empty();
    }

    @Override
    public void follow() {
        if (threads.follow()) {
            probe.at("followed");
            alert(false);
        }
    }

    /** Stories as the pages up to now make them. */
    private Settling threading() {
        List<StoryEdit> edits = journal.edits();
        Set<Chains.Rejection> rejected = journal.statements();
        long decided = corrections;
        threads.begin();
        return new Settling() {
            private ThreadLedger.@Nullable Found found;

            @Override
            public void find(LongConsumer threaded) {
                Checkpoints checkpoints = new Checkpoints(
                        folder.stories(), detail -> notes.accept(new Note(Note.Kind.STATE_REMADE, 0, detail)));
                found = threads.find(tools.pipeline().get(), checkpoints, edits, rejected, threaded);
            }

            @Override
            public void keep() {
                ThreadLedger.Found kept = Objects.requireNonNull(found, "nothing was found");
                found = null;
                if (decided == corrections) {
                    threads.keep(kept);
                    probe.at("threaded");
                    alert(true);
                    probe.at("settled");
                } else {
                    kept.close();
                }
                finishRemoving();
            }
        };
    }

    private void alert(boolean settled) {
        alerting.run(
                journal.searches(), ledger.applied(), new Shelf(database, tools.names())::articlesOfStory, settled);
    }

    private void finishRemoving() {
        if (removing.isDue()) {
            removing.finish();
        }
    }

    /** Learns memories in event order and reads again what they change. */
    private void remember() {
        if (memories.isRevising()) {
            ledger.readingsAfter(0, index::put);
        }
        Pipeline pipeline = tools.pipeline().get();
        Epoch nothing = new Epoch(Long.MIN_VALUE, SiteMemory.NONE, NameMemory.without(journal.rejections()));
        new Remembering(memories, epochs, archive, deriver, pipeline, nothing, index::put).settle();
        index.commit(sequence);
        probe.at("remembered");
        memories.done(journal.rejections().size());
    }

    /** Keeps a search, in place of one of the same name: what comes in from now on and answers it is told of. */
    public void keep(SavedSearch search) {
        correct(new Correction.SearchKept(search.name(), search.query(), ledger.applied()));
    }

    @Override
    public void correct(Correction correction) {
        corrections++;
        alerting.close();
        journal.append(correction);
        probe.at("journalled");
        if (correction instanceof Correction.PageRemoved) {
            commitIndex();
            removing.carryOut(journal);
        }
        if (correction instanceof Correction.BodiesLetGo) {
            commitIndex();
            retaining.carryOut(journal);
        }
        switch (correction) {
            case Correction.SearchKept kept -> alerts.forget(kept.name());
            case Correction.SearchDropped dropped -> alerts.forget(dropped.name());
            default -> noteCorrections();
        }
    }

    /**
     * The pages that are meant by what a user gives: an article's id or address, or a page's name or identity. All versions of a
     * page count, so the whole archive is looked through.
     */
    public List<Meant> pagesOf(String given) {
        return Meant.in(archive, new RemovalLedger(database).leads(given));
    }

    /** How many pages that were taken in before a moment have their bodies: what {@link Correction.BodiesLetGo} is about. */
    public long bodiesBefore(Instant before) {
        return retaining.due(before);
    }

    /** Corrections of spellings change what is remembered from the first day on, those of statements only chains. */
    private void noteCorrections() {
        if (memories.corrections() != journal.rejections().size()) {
            memories.touchAll();
        }
        if (ledger.reported() != Chains.Rejection.revision(journal.statements())) {
            ledger.unthread();
        }
    }

    /** Whether searches see all pages that were received. */
    public boolean isSearchable() {
        return committed == sequence;
    }

    /** Whether pages or editors' decisions came in since stories were last brought up to date. */
    public boolean isUnsettled() {
        return ledger.threaded() < ledger.applied()
                || ledger.edited() != journal.edits().size()
                || removing.isDue();
    }

    /** The read side of this store; to be closed by the caller, before the store. */
    public StoreLibrary library() {
        return StoreLibrary.beside(folder, tools);
    }

    private void commitNowAndThen() {
        if (sequence - committed >= COMMIT_EVERY || tools.clock().millis() - committedAt >= VISIBLE_AFTER) {
            commitIndex();
        }
    }

    private void commitIndex() {
        if (committed < sequence) {
            index.commit(sequence);
            committed = sequence;
            committedAt = tools.clock().millis();
            probe.at("committed");
        }
    }

    @Override
    public void close() {
        try (lock;
                archive;
                database;
                index;
                alerting) {
            if (!failed) {
                commitIndex();
            }
        }
    }
}
