package org.isnad.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isnad.lexicon.Lexicon;

/**
 * Prints every accuracy figure against its floor; ends with 1 when one is below. {@code --press} measures the sample press
 * alone, {@code --misses} tells what was missed there, {@code --memory} reads it in event order with memories.
 */
public final class Measure {
    private static final List<String> ARGUMENTS = List.of("--press", "--misses", "--memory");

    private Measure() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(run(List.of(arguments), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    private static int run(List<String> arguments, PrintStream out) throws IOException, InterruptedException {
        for (String argument : arguments) {
            if (!ARGUMENTS.contains(argument)) {
                out.println("measure: unknown argument " + argument + "; there are " + String.join(", ", ARGUMENTS));
                return 2;
            }
        }
        Path home = Path.of(System.getProperty("isnad.home", "."));
        Floors floors = Floors.read(home.resolve("measure/floors.tsv"));
        List<Figure> figures = new ArrayList<>();
        PrintStream misses = arguments.contains("--misses") ? out : new PrintStream(PrintStream.nullOutputStream());
        figures.addAll(new PressScores(
                        PressGold.read(home.resolve("samples/press")),
                        Lexicon.bundled(),
                        misses,
                        arguments.contains("--memory"))
                .measure());
        figures.addAll(PressSearch.measure(home, Lexicon.bundled(), misses));
        if (!arguments.contains("--press")) {
            figures.addAll(shared(home, out));
        }
        out.print(floors.table(figures));
        return figures.stream().allMatch(floors::holds) ? 0 : 1;
    }

    private static List<Figure> shared(Path home, PrintStream out) throws IOException, InterruptedException {
        Path shared = home.resolveSibling("shared");
        if (!Files.isDirectory(shared)) {
            out.println("The evaluation data is not beside the project; only the sample press is measured.");
            return List.of();
        }
        Path work = Files.createTempDirectory("isnad-measure");
        return new SharedScores(shared, work, home.resolve("measure/search/stream-queries.tsv")).measure();
    }
}
