package org.isnad.app.shelf;

import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Workshop;
import org.isnad.store.StoreLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code isnad serve}: the web pages over a store, until stopped. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Mixin
    private Serving serving = new Serving();

    ServeCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        try (StoreLibrary library = where.library(workshop)) {
            serving.untilStopped(workshop, where, library);
        }
        return Exit.DONE;
    }
}
