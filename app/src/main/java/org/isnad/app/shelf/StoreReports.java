package org.isnad.app.shelf;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.isnad.app.Workshop;
import org.isnad.chains.Chains;
import org.isnad.desk.Correction;
import org.isnad.desk.Reports;
import org.isnad.store.EmbeddedStore;
import org.isnad.views.Library;
import org.isnad.views.StatementView;
import org.isnad.views.UtteranceView;

/** Writes readers' reports to the journal of a store, then brings its stories up to date, one report after the other. */
final class StoreReports implements Reports, AutoCloseable {
    private final Workshop workshop;
    private final StoreOption where;
    private final Library library;
    private final ExecutorService settling = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("isnad-reports").daemon().factory());

    StoreReports(Workshop workshop, StoreOption where, Library library) {
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

    private synchronized void report(StatementView said) {
        try (EmbeddedStore store = where.store(workshop)) {
            store.correct(new Correction.StatementRejected(said.article().id(), Chains.folded(said.words())));
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
