package org.isnad.app.shelf;

import java.util.concurrent.Callable;
import org.isnad.TimelineEntry;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.store.StoreLibrary;
import org.isnad.views.StoryView;
import org.isnad.wire.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad event ID}: the record of one event: what, when, where, who, with what outcome, each with its place. */
@Command(name = "event")
final class EventCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Option(names = "--json")
    private boolean json;

    @Parameters(paramLabel = "ID", descriptionKey = "eventId")
    private String id = "";

    EventCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        try (StoreLibrary library = where.library(workshop)) {
            StoryView story = library.story(id).orElseThrow(this::none);
            TimelineEntry entry = story.story().timeline().stream()
                    .filter(one -> one.event().equals(id))
                    .findFirst()
                    .orElseThrow(this::none);
            if (json) {
                story.account().developments().stream()
                        .filter(one -> one.event().equals(id))
                        .forEach(one -> workshop.print(Json.of(one)));
            } else {
                new AccountPrinter(workshop).event(story, entry);
            }
        }
        return workshop.exitCode();
    }

    private Failure none() {
        return new Failure(Exit.FAILED, workshop.messages().of("none.event", id));
    }
}
