package org.isnad.app.shelf;

import java.util.concurrent.Callable;
import org.isnad.app.Workshop;
import org.isnad.store.StoreLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad export KIND}: all of one kind, as JSON lines or CSV, or the archive. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Parameters(paramLabel = "KIND", descriptionKey = "kind")
    private Export.Kind kind = Export.Kind.ARTICLES;

    @Option(names = "--format", paramLabel = "jsonl|csv", defaultValue = "jsonl")
    private Export.Format format = Export.Format.JSONL;

    ExportCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        try (StoreLibrary library = where.library(workshop)) {
            new Export(library, format, workshop).all(kind);
        }
        return workshop.exitCode();
    }
}
