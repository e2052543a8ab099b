package org.isnad.app.shelf;

import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Workshop;
import org.isnad.store.Fault;
import org.isnad.store.StoreCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code isnad check}: compares archive, database and index, and says what differs. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    CheckCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        where.library(workshop).close();
        StoreCheck.Report report = StoreCheck.of(where.folder(workshop), StoreOption.tools(workshop));
        List<Fault> faults = report.faults();
        tell(workshop, report);
        workshop.say("check.done", report.records(), report.articles(), faults.size());
        if (report.articles() > 0) {
            sizes(report.sizes(), report.articles());
        }
        return faults.isEmpty() ? Exit.DONE : Exit.FAILED;
    }

    private void sizes(StoreCheck.Sizes sizes, int articles) {
        workshop.say(
                "check.sizes",
                sizes.whole() / articles,
                sizes.archive() / articles,
                sizes.database() / articles,
                sizes.index() / articles,
                sizes.states() / articles);
    }

    static void tell(Workshop workshop, StoreCheck.Report report) {
        report.faults()
                .forEach(fault -> workshop.say(
                        "check.fault",
                        workshop.messages()
                                .of(
                                        "fault." + fault.kind().wire(),
                                        fault.facts().toArray())));
    }
}
