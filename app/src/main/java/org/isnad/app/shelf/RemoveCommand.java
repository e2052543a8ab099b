package org.isnad.app.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.desk.Correction;
import org.isnad.desk.access.Act;
import org.isnad.store.EmbeddedStore;
import org.isnad.store.Meant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad remove WHAT… --reason TEXT --yes}: takes pages out of the store for good. */
@Command(name = "remove")
final class RemoveCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "removalReason")
    private String reason = "";

    @Option(names = "--yes", descriptionKey = "yes")
    private boolean yes;

    @Parameters(paramLabel = "WHAT", arity = "1..*", descriptionKey = "removed")
    private List<String> given = List.of();

    RemoveCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        where.library(workshop).close();
        try (EmbeddedStore store = where.store(workshop)) {
            List<Meant> meant = meant(store);
            meant.forEach(page -> workshop.say("remove.meant", page.name(), page.sequence()));
            if (yes) {
                meant.forEach(page -> {
                    store.correct(new Correction.PageRemoved(page.page(), reason));
                    Accounts.record(workshop, where, Act.PAGE_REMOVED, page.name() + ": " + reason);
                });
                StoreOption.settle(workshop, store, -1);
            }
            workshop.say(yes ? "remove.done" : "remove.not-yet", meant.size());
        }
        return Exit.DONE;
    }

    /** Nothing is taken out where one of several is not found: it may be misspelt, and another be meant. */
    private List<Meant> meant(EmbeddedStore store) {
        List<Meant> meant = new ArrayList<>();
        for (String what : given) {
            List<Meant> pages = store.pagesOf(what);
            if (pages.isEmpty()) {
                throw new Failure(Exit.FAILED, workshop.messages().of("none.page", what));
            }
            pages.stream().filter(page -> !meant.contains(page)).forEach(meant::add);
        }
        return meant;
    }
}
