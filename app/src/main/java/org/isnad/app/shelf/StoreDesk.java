package org.isnad.app.shelf;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.isnad.StoryEdit;
import org.isnad.app.Workshop;
import org.isnad.chains.Chains;
import org.isnad.desk.Correction;
import org.isnad.desk.Reports;
import org.isnad.desk.SearchKeeping;
import org.isnad.desk.StoryEditing;
import org.isnad.store.EmbeddedStore;
import org.isnad.views.Library;
import org.isnad.views.SavedSearch;
import org.isnad.views.StatementView;
import org.isnad.views.UtteranceView;

/** Writes what readers report, what they want to be told of and what editors decide to the journal of a store, then brings its stories up to date, one after the other. */
final class StoreDesk implements Reports, StoryEditing, SearchKeeping, AutoCloseable {
    private final Workshop workshop;
    private final StoreOption where;
    private final Library library;
    private final ExecutorService settling = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("isnad-desk").daemon().factory());

    StoreDesk(Workshop workshop, StoreOption where, Library library) {
        this.workshop = workshop;
        this.where = where;
        this.library = library;
    }

    @Override
    public boolean statement(String id) {
        Optional<StatementView> said = library.statement(id).map(UtteranceView::said);
        said.ifPresent(this::report);
        return said.isPresent();
    }

    private void report(StatementView said) {
        correct(rejected(said));
    }

    /** The correction that says that a statement was read rightly after all. */
    static Correction restored(StatementView said) {
        Chains.Rejection wrong = Chains.Rejection.of(said.article().id(), said.statement(), said.words());
        return new Correction.StatementRestored(wrong.article(), wrong.words(), wrong.speaker());
    }

    /** The correction that says that a statement was read wrongly. */
    static Correction rejected(StatementView said) {
        Chains.Rejection wrong = Chains.Rejection.of(said.article().id(), said.statement(), said.words());
        return new Correction.StatementRejected(wrong.article(), wrong.words(), wrong.speaker());
    }

    @Override
    public void edit(StoryEdit edit) {
        correct(new Correction.StoryEdited(edit));
    }

    @Override
    public synchronized void keep(String name, String query) {
        try (EmbeddedStore store = where.store(workshop)) {
            store.keep(new SavedSearch(name, query));
        }
    }

    @Override
    public void drop(String name) {
        correct(new Correction.SearchDropped(name));
    }

    private synchronized void correct(Correction correction) {
        try (EmbeddedStore store = where.store(workshop)) {
            store.correct(correction);
        }
        settling.execute(this::settle);
    }

    private synchronized void settle() {
        try (EmbeddedStore store = where.store(workshop)) {
            store.settle(done -> {});
        }
    }

    @Override
    public void close() {
        settling.shutdown();
    }
}
