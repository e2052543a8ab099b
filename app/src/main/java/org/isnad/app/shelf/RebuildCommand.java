package org.isnad.app.shelf;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.isnad.app.Exit;
import org.isnad.app.Progress;
import org.isnad.app.Workshop;
import org.isnad.store.EmbeddedStore;
import org.isnad.store.Note;
import org.isnad.store.StoreLibrary;
import org.isnad.store.Tools;
import org.isnad.views.Holdings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad rebuild}: makes everything anew from the archive. */
@Command(name = "rebuild")
final class RebuildCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Option(names = "--stale", descriptionKey = "stale")
    private boolean stale;

    RebuildCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        try (Progress progress =
                new Progress(workshop.shell(), workshop.messages().of("progress.rebuild"), -1)) {
            rebuild(progress);
        }
        try (StoreLibrary library = where.library(workshop)) {
            Holdings holdings = library.holdings();
            workshop.say("read.store", holdings.articles(), holdings.stories());
        }
        return Exit.DONE;
    }

    private void rebuild(Progress progress) {
        Path folder = where.folder(workshop);
        Tools tools = StoreOption.tools(workshop);
        Consumer<Note> notes = note -> StoreOption.tell(workshop, note);
        if (stale) {
            workshop.say("rebuild.stale", EmbeddedStore.rebuildStale(folder, tools, notes, progress::to));
        } else {
            EmbeddedStore.rebuild(folder, tools, notes, progress::to);
        }
    }
}
