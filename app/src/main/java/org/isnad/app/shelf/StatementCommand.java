package org.isnad.app.shelf;

import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.store.EmbeddedStore;
import org.isnad.store.StoreLibrary;
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

    @Parameters(paramLabel = "ID", descriptionKey = "statementId")
    private String id = "";

    StatementCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
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

    /** Says for good that the statement was read wrongly, and makes the chains anew without it. */
    private void reject(UtteranceView view) {
        try (EmbeddedStore store = where.store(workshop)) {
            store.correct(StoreDesk.rejected(view.said()));
            StoreOption.settle(workshop, store, -1);
        }
        workshop.say("statement.rejected", view.said().words());
    }
}
