package org.isnad.app.shelf;

import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Progress;
import org.isnad.app.Workshop;
import org.isnad.store.EmbeddedStore;
import org.isnad.store.StoreLibrary;
import org.isnad.views.Holdings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code isnad rebuild}: makes everything anew from the archive. */
@Command(name = "rebuild")
final class RebuildCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    RebuildCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        try (Progress progress =
                new Progress(workshop.shell(), workshop.messages().of("progress.rebuild"), -1)) {
            EmbeddedStore.rebuild(
                    where.folder(workshop),
                    StoreOption.tools(workshop),
                    note -> StoreOption.tell(workshop, note),
                    progress::to);
        }
        try (StoreLibrary library = where.library(workshop)) {
            Holdings holdings = library.holdings();
            workshop.say("read.store", holdings.articles(), holdings.stories());
        }
        return Exit.DONE;
    }
}
