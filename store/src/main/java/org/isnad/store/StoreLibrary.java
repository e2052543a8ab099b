package org.isnad.store;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.isnad.Mention;
import org.isnad.Rejected;
import org.isnad.store.archive.Archive;
import org.isnad.store.archive.ArchiveExport;
import org.isnad.store.archive.Capture;
import org.isnad.store.index.IndexWriting;
import org.isnad.store.index.SearchSettings;
import org.isnad.store.index.Searching;
import org.isnad.store.rows.Database;
import org.isnad.store.rows.Ledger;
import org.isnad.store.rows.RemovalLedger;
import org.isnad.store.rows.RetentionLedger;
import org.isnad.store.rows.Shelf;
import org.isnad.views.AlertView;
import org.isnad.views.ArticleCard;
import org.isnad.views.ArticleView;
import org.isnad.views.EntityView;
import org.isnad.views.Holdings;
import org.isnad.views.Library;
import org.isnad.views.OutletCard;
import org.isnad.views.OutletView;
import org.isnad.views.PersonView;
import org.isnad.views.PositionsView;
import org.isnad.views.SavedSearch;
import org.isnad.views.SearchQuery;
import org.isnad.views.SearchResult;
import org.isnad.views.SectionCard;
import org.isnad.views.SectionView;
import org.isnad.views.StatementFilter;
import org.isnad.views.StatementView;
import org.isnad.views.StoryCard;
import org.isnad.views.StoryView;
import org.isnad.views.Suggestion;
import org.isnad.views.UtteranceView;
import org.jspecify.annotations.Nullable;

/**
 * The read side of the embedded store, open beside its writer, in this process or another: it sees what has been committed.
 * Safe for many threads.
 */
public final class StoreLibrary implements Library, AutoCloseable {
    private final StoreFolder folder;
    private final Tools tools;
    private final Database database;
    private final Shelf shelf;
    private @Nullable Searching searching;
    private @Nullable Search search;

    private StoreLibrary(StoreFolder folder, Tools tools) {
        this.folder = folder;
        this.tools = tools;
        this.database = Database.openToRead(folder.database());
        this.shelf = new Shelf(database, tools.names());
    }

    /**
     * Opens a store to read. What an interrupted writer left undone is finished first, unless another writes at the moment.
     *
     * @param notes told what had to be repaired
     * @throws StoreException {@code ABSENT} when there is no store
     */
    public static StoreLibrary open(Path root, Tools tools, Consumer<Note> notes, LongConsumer threaded) {
        StoreFolder folder = new StoreFolder(root);
        requireThere(folder);
        if (!isUpToDate(folder)) {
            Optional<StoreLock> lock = StoreLock.tryTake(folder.lock(), tools.holder());
            if (lock.isPresent()) {
                repair(folder, lock.get(), tools, notes, threaded);
            } else if (!Files.exists(folder.database())) {
                StoreLock.take(folder.lock(), tools.holder()).close();
            }
        }
        return new StoreLibrary(folder, tools);
    }

    /** The read side of a store whose writer is open in this process. */
    static StoreLibrary beside(StoreFolder folder, Tools tools) {
        return new StoreLibrary(folder, tools);
    }

    static void requireThere(StoreFolder folder) {
        if (!folder.isThere()) {
            throw new StoreException(
                    StoreException.Problem.ABSENT, folder.root().toString());
        }
    }

    private static void repair(
            StoreFolder folder, StoreLock lock, Tools tools, Consumer<Note> notes, LongConsumer threaded) {
        try (EmbeddedStore store = EmbeddedStore.open(folder, lock, tools, notes, step -> {})) {
            if (store.isUnsettled()) {
                store.settle(threaded);
                notes.accept(new Note(Note.Kind.SETTLED, 0, ""));
            }
        }
    }

    private static boolean isUpToDate(StoreFolder folder) {
        if (!Files.exists(folder.database()) || !Files.isDirectory(folder.index())) {
            return false;
        }
        try (Database database = Database.openToRead(folder.database());
                Archive archive = Archive.open(folder.archive(), EmbeddedStore.ROTATE_AT)) {
            if (!database.isCurrent()) {
                return false;
            }
            Ledger ledger = new Ledger(database);
            long applied = ledger.applied();
            Journal journal = new Journal(folder.journal());
            return ledger.threaded() == applied
                    && ledger.edited() == journal.edits().size()
                    && !Removing.isPending(new RemovalLedger(database), journal)
                    && !new RetentionLedger(database).isPending(journal.bodiesLetGo())
                    && !new RemovalLedger(database).isLeft()
                    && !archive.hasMoreThan(ledger.reached())
                    && IndexWriting.sequence(folder.index()) == applied;
        } catch (StoreException damaged) {
            return false;
        }
    }

    @Override
    public List<StoryCard> stories(int offset, int limit) {
        return shelf.stories(offset, limit);
    }

    @Override
    public Optional<StoryView> story(String id) {
        return shelf.story(id);
    }

    @Override
    public Optional<StoryView> glance(String id) {
        return shelf.glance(id);
    }

    @Override
    public Optional<ArticleView> article(String id) {
        return shelf.article(id);
    }

    @Override
    public List<ArticleCard> articles(int offset, int limit) {
        return shelf.articles(offset, limit);
    }

    @Override
    public Optional<PersonView> person(String name) {
        return shelf.person(name);
    }

    @Override
    public Optional<EntityView> named(Mention.Type type, String name) {
        return shelf.named(type, name);
    }

    @Override
    public List<OutletCard> outlets() {
        return shelf.outlets();
    }

    @Override
    public Optional<OutletView> outlet(String name) {
        return shelf.outlet(name);
    }

    @Override
    public List<SectionCard> sections(int newest) {
        return shelf.sections(newest);
    }

    @Override
    public Optional<SectionView> section(String name, int offset, int limit) {
        return shelf.section(name, offset, limit);
    }

    @Override
    public List<StatementView> statements(StatementFilter filter) {
        return shelf.statements(filter);
    }

    @Override
    public Optional<UtteranceView> statement(String id) {
        return shelf.statement(id);
    }

    @Override
    public Optional<PositionsView> positions(String story) {
        return shelf.positions(story);
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return search().search(query);
    }

    @Override
    public List<Suggestion> suggest(String typed, int most) {
        return search().suggest(typed, most);
    }

    @Override
    public List<SavedSearch> savedSearches() {
        return new Journal(folder.journal())
                .searches().stream()
                        .map(kept -> new SavedSearch(kept.name(), kept.query()))
                        .toList();
    }

    @Override
    public List<AlertView> alerts(@Nullable String search, int offset, int limit) {
        return shelf.alerts(search, offset, limit);
    }

    @Override
    public List<AlertView> alertsAfter(long sequence) {
        return shelf.alertsAfter(sequence);
    }

    @Override
    public Optional<AlertView> alert(String search, String article) {
        return shelf.alert(search, article);
    }

    @Override
    public long alertsReached() {
        return shelf.alertsReached();
    }

    @Override
    public long edition() {
        return shelf.edition();
    }

    @Override
    public long settled() {
        return shelf.settled();
    }

    @Override
    public OptionalLong edition(String story) {
        return shelf.edition(story);
    }

    @Override
    public Holdings holdings() {
        return shelf.holdings();
    }

    @Override
    public List<Rejected> rejected(int offset, int limit) {
        return shelf.rejected(offset, limit);
    }

    /** The questions that exports ask. */
    public Shelf shelf() {
        return shelf;
    }

    /**
     * Writes the archive, as far as the database stands for it, as one WARC file that reading makes the same store of.
     *
     * @param notes told of damage that was passed over
     */
    public void writeWarc(OutputStream out, Consumer<Note> notes) {
        export(notes, export -> export.warc(out));
    }

    /** Hands over where the pages stand in the archive, in the order they came. */
    public void captures(Consumer<Capture> consumer, Consumer<Note> notes) {
        export(notes, export -> export.captures(consumer));
    }

    private void export(Consumer<Note> notes, Consumer<ArchiveExport> export) {
        Archive.Place until = new Ledger(database).reached();
        try (Archive archive = Archive.open(folder.archive(), EmbeddedStore.ROTATE_AT)) {
            export.accept(new ArchiveExport(archive, until, damage -> notes.accept(Note.skipped(damage))));
        }
    }

    /** Opened when first asked for: most commands do not search. */
    private synchronized Search search() {
        if (search == null) {
            searching = Searching.open(folder.index(), SearchSettings.defaults(), tools.names());
            search = new Search(shelf, searching);
        }
        return search;
    }

    @Override
    public synchronized void close() {
        if (searching != null) {
            searching.close();
        }
        database.close();
    }
}
