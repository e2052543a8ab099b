package org.isnad.app.shelf;

import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.store.StoreLibrary;
import org.isnad.views.StoryView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad story ID}: one story with its timeline and sources. */
@Command(name = "story")
final class StoryCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Option(names = "--json")
    private boolean json;

    @Parameters(paramLabel = "ID", descriptionKey = "storyId")
    private String id = "";

    StoryCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        try (StoreLibrary library = where.library(workshop)) {
            StoryView story = library.story(id)
                    .orElseThrow(
                            () -> new Failure(Exit.FAILED, workshop.messages().of("none.story", id)));
            new Printer(workshop, json).story(story);
        }
        return workshop.exitCode();
    }
}
