package org.isnad.measure.chains;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.Evidence;
import org.isnad.Link;
import org.isnad.Provenance;
import org.isnad.Utterance;
import org.isnad.chains.Provenances;
import org.isnad.lexicon.Lexicon;

/**
 * Counts whole chains of the development stream against judgements ({@code measure/chains}): whose text a copy group is, and which
 * statements report one utterance. Tells what is missed by id, and what chains add to the processor time. Arguments: the stream,
 * the folder of judgements.
 */
public final class JudgedChains {
    private final ToldStream stream;
    private final Provenances provenances = new Provenances(Lexicon.bundled());
    private final Map<String, Provenance> origins = new HashMap<>();
    private final Map<String, Set<String>> utterances = new HashMap<>();
    private final PrintStream out;

    private JudgedChains(ToldStream stream, PrintStream out) {
        this.stream = stream;
        this.out = out;
        stream.told().provenances().forEach(provenance -> origins.put(provenance.article(), provenance));
        for (Utterance utterance : stream.told().utterances()) {
            utterance
                    .wordings()
                    .forEach(wording -> utterances
                            .computeIfAbsent(wording.statement(), statement -> new HashSet<>(1))
                            .add(utterance.id()));
        }
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        JudgedChains judged = new JudgedChains(ToldStream.of(Path.of(arguments[0])), out);
        Path folder = Path.of(arguments[1]);
        for (String drawing : List.of("", "-second", "-third")) {
            List<List<String>> origins = rows(folder.resolve("origins" + drawing + ".tsv"));
            List<List<String>> statements = rows(folder.resolve("statements" + drawing + ".tsv"));
            out.printf(Locale.ROOT, "origins%s right %.3f of %d%n", drawing, judged.origins(origins), origins.size());
            out.printf(
                    Locale.ROOT,
                    "statement groups%s right %.3f of %d%n",
                    drawing,
                    judged.groups(statements),
                    statements.size());
        }
        out.printf(
                Locale.ROOT,
                "added to analysing and threading %.3f %s%n",
                judged.stream.added(),
                judged.stream.seconds());
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t")))
                .toList();
    }

    /** Right where most articles go back to the source that one of them names, else to one of the earliest printings. */
    private double origins(List<List<String>> rows) {
        int right = 0;
        for (List<String> row : rows) {
            Map<String, Long> answers = Set.of(row.get(0).split(" ")).stream()
                    .map(article ->
                            answer(article, row.get(1), Set.of(row.get(2).split(" "))))
                    .collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));
            boolean ok = answers.getOrDefault("right", 0L) * 2
                    > answers.values().stream().mapToLong(n -> n).sum();
            right += ok ? 1 : 0;
            if (!ok) {
                out.println(
                        "origin " + row.get(0).split(" ")[0] + " " + row.get(1) + " " + answers + ", " + row.get(3));
            }
        }
        return (double) right / rows.size();
    }

    private String answer(String article, String source, Set<String> first) {
        Provenance provenance = origins.get(article);
        if (provenance == null) {
            return "unknown";
        }
        Link last = provenance.links().getLast();
        boolean named = !source.equals("-") && provenances.sameMedium(source, last.name());
        String origin = origin(last.evidence().where());
        boolean earliest = source.equals("-") && first.contains(origin);
        return named || earliest ? "right" : last.name() + " " + origin;
    }

    /** The printing that one goes back to: the last link of a chain is the one that was taken, its outlet may have an earlier one. */
    private String origin(String article) {
        Provenance provenance = origins.get(article);
        Evidence from = provenance == null ? null : provenance.from();
        return from == null ? article : origin(from.where());
    }

    /** Right where all that is one is together and nothing else is with it. */
    private double groups(List<List<String>> rows) {
        int right = 0;
        for (List<String> row : rows) {
            String of = row.get(0);
            List<String> torn =
                    ids(row.get(1)).stream().filter(id -> !areOne(of, id)).toList();
            List<String> mixed =
                    ids(row.get(2)).stream().filter(id -> areOne(of, id)).toList();
            boolean ok = utterances.containsKey(of) && torn.isEmpty() && mixed.isEmpty();
            right += ok ? 1 : 0;
            if (!ok) {
                out.println(
                        "statement " + row.get(0) + " torn from " + torn + " mixed with " + mixed + ", " + row.get(3));
            }
        }
        return (double) right / rows.size();
    }

    /** Whether one utterance has both; a statement that a copy prints with the next one as one is a wording of two. */
    private boolean areOne(String one, String other) {
        return !Collections.disjoint(utterances.getOrDefault(one, Set.of()), utterances.getOrDefault(other, Set.of()));
    }

    private static Set<String> ids(String cell) {
        return cell.equals("-") ? Set.of() : new HashSet<>(List.of(cell.split(" ")));
    }
}
