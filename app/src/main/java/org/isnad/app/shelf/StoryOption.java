package org.isnad.app.shelf;

import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.store.StoreLibrary;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code STORY [--json] [--store DIR]}: one story of a store. */
final class StoryOption {
    @Mixin
    private StoreOption where = new StoreOption();

    @Option(names = "--json")
    private boolean json;

    @Parameters(paramLabel = "STORY", descriptionKey = "storyId")
    private String id = "";

    String id() {
        return id;
    }

    boolean json() {
        return json;
    }

    StoreLibrary library(Workshop workshop) {
        return where.library(workshop);
    }

    /** That there is no such story. */
    Failure none(Workshop workshop) {
        return new Failure(Exit.FAILED, workshop.messages().of("none.story", id));
    }
}
