package org.isnad.app.shelf;

import java.util.concurrent.Callable;
import org.isnad.app.Workshop;
import org.isnad.store.StoreLibrary;
import org.isnad.views.StoryView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code isnad story ID}: one story with its timeline and sources. */
@Command(name = "story")
final class StoryCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoryOption story = new StoryOption();

    StoryCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        try (StoreLibrary library = story.library(workshop)) {
            StoryView view = library.story(story.id()).orElseThrow(() -> story.none(workshop));
            new Printer(workshop, story.json()).story(view);
        }
        return workshop.exitCode();
    }
}
