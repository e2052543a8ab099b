package org.isnad.app.shelf;

import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.store.EmbeddedStore;
import org.isnad.store.StoreLibrary;
import org.isnad.views.StatementFilter;
import org.isnad.views.StatementView;
import org.isnad.views.UtteranceView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad statement ID}: what was said, with all its wordings and the chain of each. */
@Command(name = "statement")
final class StatementCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--reject", descriptionKey = "rejectStatement")
    private boolean reject;

    @Option(names = "--restore", descriptionKey = "restoreStatement")
    private boolean restore;

    @Parameters(paramLabel = "ID", descriptionKey = "statementId")
    private String id = "";

    StatementCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        if (restore) {
            restore();
            return workshop.exitCode();
        }
        UtteranceView view = view();
        if (reject) {
            reject(view);
        } else {
            new ChainPrinter(workshop, json).utterance(view);
        }
        return workshop.exitCode();
    }

    private UtteranceView view() {
        try (StoreLibrary library = where.library(workshop)) {
            return library.statement(id)
                    .orElseThrow(
                            () -> new Failure(Exit.FAILED, workshop.messages().of("none.statement", id)));
        }
    }

    /** Takes the report of a statement back, and makes the chains anew with it. */
    private void restore() {
        StatementView said = reported();
        try (EmbeddedStore store = where.store(workshop)) {
            store.correct(StoreDesk.restored(said));
            StoreOption.settle(workshop, store, -1);
        }
        workshop.say("statement.restored", said.words());
    }

    private StatementView reported() {
        StatementFilter filter = new StatementFilter(null, null, null, null, null, null, Integer.MAX_VALUE, true);
        try (StoreLibrary library = where.library(workshop)) {
            return library.statements(filter).stream()
                    .filter(said -> said.statement().id().equals(id))
                    .findFirst()
                    .orElseThrow(
                            () -> new Failure(Exit.FAILED, workshop.messages().of("none.reported", id)));
        }
    }

    /** Says for good that the statement was read wrongly, and makes the chains anew without it. */
    private void reject(UtteranceView view) {
        try (EmbeddedStore store = where.store(workshop)) {
            store.correct(StoreDesk.rejected(view.said()));
            StoreOption.settle(workshop, store, -1);
        }
        workshop.say("statement.rejected", view.said().words());
    }
}
