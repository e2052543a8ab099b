package org.isnad.app.shelf;

import java.util.concurrent.Callable;
import org.isnad.app.Workshop;
import org.isnad.store.StoreLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad stories}: the running stories, the most recently developed first. */
@Command(name = "stories")
final class StoriesCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Mixin
    private ListOptions list = new ListOptions();

    @Option(names = "--json")
    private boolean json;

    StoriesCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Given given = new Given(workshop);
        int offset = list.offset(given);
        int limit = list.limit(given);
        try (StoreLibrary library = where.library(workshop)) {
            new Printer(workshop, json).stories(library.stories(offset, limit));
        }
        return workshop.exitCode();
    }
}
