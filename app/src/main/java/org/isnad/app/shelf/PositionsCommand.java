package org.isnad.app.shelf;

import java.util.concurrent.Callable;
import org.isnad.app.Workshop;
import org.isnad.store.StoreLibrary;
import org.isnad.views.PositionsView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code isnad positions STORY}: what each actor of a story last said on each point at issue. */
@Command(name = "positions")
final class PositionsCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoryOption story = new StoryOption();

    PositionsCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        try (StoreLibrary library = story.library(workshop)) {
            PositionsView positions = library.positions(story.id()).orElseThrow(() -> story.none(workshop));
            new ChainPrinter(workshop, story.json()).positions(positions);
        }
        return workshop.exitCode();
    }
}
