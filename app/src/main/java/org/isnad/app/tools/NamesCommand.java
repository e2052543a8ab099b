package org.isnad.app.tools;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.isnad.Rejected;
import org.isnad.app.Messages;
import org.isnad.app.Workshop;
import org.isnad.arabic.Letters;
import org.isnad.facts.NameVerdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad names FILE.tsv}: pairs of spellings in, whether they are one name out. */
@Command(name = "names")
final class NamesCommand implements Callable<Integer> {
    /** So many words of a spelling are looked through for a part. */
    private static final int MOST_WORDS = 12;

    private final Workshop workshop;

    @Parameters(paramLabel = "FILE.tsv", descriptionKey = "pairs")
    private String path = "-";

    @Option(names = "--explain", descriptionKey = "explainNames")
    private boolean explain;

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
        NameVerdict verdict = workshop.names().compare(a, b);
        workshop.print(explain ? explained(a, b, verdict) : row(a, b, verdict));
    }

    private static String row(String a, String b, NameVerdict verdict) {
        String same = verdict.same() ? "same" : "different";
        return String.join(
                "\t", a, b, same, hundredths(verdict.score()), verdict.reason().id());
    }

    /** The verdict as a sentence, the deciding parts of the names and the rule in words. */
    private String explained(String a, String b, NameVerdict verdict) {
        Messages say = workshop.messages();
        String why = say.of(
                "names.reason." + verdict.reason().id(),
                written(verdict.left(), a, b),
                written(verdict.right(), a, b),
                hundredths(verdict.cost()));
        String key = verdict.same() ? "names.same" : "names.different";
        return say.of(key, a, b, hundredths(verdict.score()), why);
    }

    /** A part of a name as one of the spellings writes it; in the normal form where neither has it whole. */
    private static String written(String part, String... spellings) {
        String wanted = part.replace(" ", "");
        for (String spelling : spellings) {
            List<String> words = List.of(spelling.strip().split("\\s+", MOST_WORDS));
            for (int from = 0; from < words.size(); from++) {
                for (int to = from + 1; to <= words.size(); to++) {
                    String here = String.join(" ", words.subList(from, to));
                    String folded = Letters.fold(here).replace(" ", "");
                    if (folded.equals(wanted) || folded.equals("ال" + wanted)) {
                        return here;
                    }
                }
            }
        }
        return part;
    }

    private static String hundredths(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
