package org.isnad.app.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Workshop;
import org.isnad.collect.watch.Book;
import org.isnad.store.Backup;
import org.isnad.store.StoreCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code isnad backup DIR}: copies the store, also while another process writes to it, and checks the copy. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Parameters(paramLabel = "DIR", descriptionKey = "target")
    private Path target = Path.of("");

    BackupCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() throws IOException {
        Path parent = Objects.requireNonNull(target.toAbsolutePath().getParent());
        Files.createDirectories(parent);
        Path watched = Files.createTempFile(parent, ".isnad", ".db");
        try {
            boolean any = copyWatched(watched);
            StoreCheck.Report report = Backup.of(
                    where.folder(workshop),
                    target,
                    StoreOption.tools(workshop),
                    note -> StoreOption.tell(workshop, note));
            if (any) {
                Files.move(watched, Book.beside(target));
            }
            return told(report);
        } finally {
            Files.deleteIfExists(watched);
        }
    }

    /**
     * Copies what watching remembers, where something was watched. Before the store, so that it knows of no page that the copy lacks: what it does
     * not know yet is fetched again, and not taken twice.
     */
    private boolean copyWatched(Path to) {
        Path book = Book.beside(where.folder(workshop));
        boolean any = Files.exists(book);
        if (any) {
            Book.copy(book, to);
        }
        return any;
    }

    private int told(StoreCheck.Report report) {
        CheckCommand.tell(workshop, report);
        workshop.say(
                "backup.done",
                target,
                report.records(),
                report.articles(),
                report.faults().size());
        return report.faults().isEmpty() ? Exit.DONE : Exit.FAILED;
    }
}
