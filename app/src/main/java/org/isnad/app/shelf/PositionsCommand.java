package org.isnad.app.shelf;

import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.store.StoreLibrary;
import org.isnad.views.PositionsView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad positions STORY}: what each actor of a story last said on each point at issue. */
@Command(name = "positions")
final class PositionsCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Option(names = "--json")
    private boolean json;

    @Parameters(paramLabel = "STORY", descriptionKey = "storyId")
    private String id = "";

    PositionsCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        try (StoreLibrary library = where.library(workshop)) {
            PositionsView positions = library.positions(id)
                    .orElseThrow(
                            () -> new Failure(Exit.FAILED, workshop.messages().of("none.story", id)));
            new ChainPrinter(workshop, json).positions(positions);
        }
        return workshop.exitCode();
    }
}
