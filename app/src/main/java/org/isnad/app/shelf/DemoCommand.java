package org.isnad.app.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.store.StoreLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad demo}: reads the bundled sample press into a fresh store, prints its stories and serves them. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private static final int STORIES = 50;

    private final Workshop workshop;

    @Mixin
    private Serving serving = new Serving();

    @Option(names = "--no-serve")
    private boolean noServe;

    @Option(names = "--store", paramLabel = "DIR", descriptionKey = "demoStore")
    private @Nullable Path folder;

    DemoCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Path pages = workshop.shell().home().resolve("samples").resolve("press").resolve("pages");
        if (!Files.isDirectory(pages)) {
            throw new Failure(Exit.FAILED, workshop.messages().of("demo.no-samples", pages));
        }
        if (folder != null) {
            run(empty(folder), pages);
            return workshop.exitCode();
        }
        try (TemporaryFolder temporary = TemporaryFolder.make("isnad-demo-")) {
            run(temporary.path(), pages);
        }
        return workshop.exitCode();
    }

    private void run(Path store, Path pages) {
        StoreOption where = StoreOption.of(store);
        ReadCommand.read(workshop, where, List.of(pages.toString()), Reader::expectEmpty);
        try (StoreLibrary library = where.library(workshop)) {
            new Printer(workshop, false).stories(library.stories(0, STORIES));
            if (!noServe) {
                serving.untilStopped(workshop, where, library);
            }
        }
    }

    /** The given folder, which must hold nothing yet. */
    private Path empty(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new Failure(Exit.USAGE, workshop.messages().of("demo.not-empty", folder));
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("demo", e);
        }
    }
}
