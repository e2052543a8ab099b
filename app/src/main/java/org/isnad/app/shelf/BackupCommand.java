package org.isnad.app.shelf;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Workshop;
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
    public Integer call() {
        StoreCheck.Report report = Backup.of(
                where.folder(workshop), target, StoreOption.tools(workshop), note -> StoreOption.tell(workshop, note));
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
