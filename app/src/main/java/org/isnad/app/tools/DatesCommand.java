package org.isnad.app.tools;

import java.util.concurrent.Callable;
import org.isnad.Rejected;
import org.isnad.When;
import org.isnad.app.Workshop;
import org.isnad.dates.DateFinder;
import org.isnad.wire.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code isnad dates FILE.tsv}: sentences with a reference time in, their dates out. */
@Command(name = "dates")
final class DatesCommand implements Callable<Integer> {
    private static final int CELLS = 3;

    private final Workshop workshop;

    @Parameters(paramLabel = "FILE.tsv", descriptionKey = "sentences")
    private String path = "-";

    DatesCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        DateFinder finder = new DateFinder(workshop.lexicon());
        workshop.lines(path, (number, line) -> {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("#")) {
                return;
            }
            if (cells.length < CELLS) {
                workshop.reject(
                        new Rejected(path + ":" + number, Rejected.Reason.UNREADABLE, "fewer than three cells"));
            } else {
                When reference = When.parse(cells[2].strip()).orElse(null);
                workshop.print(Json.dates(finder.find(cells[0], reference)));
            }
        });
        return workshop.exitCode();
    }
}
