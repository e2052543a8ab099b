package org.isnad.app.tools;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.isnad.Rejected;
import org.isnad.app.Workshop;
import org.isnad.facts.NameMatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code isnad names FILE.tsv}: pairs of spellings in, whether they are one name out. */
@Command(name = "names")
final class NamesCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Parameters(paramLabel = "FILE.tsv", descriptionKey = "pairs")
    private String path = "-";

    NamesCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        workshop.lines(path, (number, line) -> {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("#")) {
                return;
            }
            if (cells.length < 2) {
                workshop.reject(new Rejected(path + ":" + number, Rejected.Reason.UNREADABLE, "fewer than two cells"));
            } else {
                compare(cells[0], cells[1]);
            }
        });
        return workshop.exitCode();
    }

    private void compare(String a, String b) {
        NameMatcher.Verdict verdict = workshop.names().compare(a, b);
        String score = String.format(Locale.ROOT, "%.2f", verdict.score());
        workshop.print(String.join("\t", a, b, verdict.same() ? "same" : "different", score, verdict.reason()));
    }
}
