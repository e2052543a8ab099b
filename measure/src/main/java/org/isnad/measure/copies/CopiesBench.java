package org.isnad.measure.copies;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isnad.Article;

/**
 * The benches of copies over a stream of article JSON lines: {@code STREAM [--near | --scale | --full] [SVG]}. {@code --near}
 * gives recall on synthetic edits, {@code --scale} speed and memory up to 100,000 articles, {@code --full} up to a million.
 */
public final class CopiesBench {
    private static final int SAMPLES = 1000;
    private static final int ROUTINE = 100_000;
    private static final int FULL = 1_000_000;

    private CopiesBench() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> given = List.of(arguments);
        if (given.size() < 2) {
            out.println("usage: STREAM.jsonl --near | --scale | --full [PLOT.svg]");
            System.exit(2);
        }
        List<Article> stream = StreamArticles.read(Path.of(given.getFirst()));
        if (given.get(1).equals("--near")) {
            NearBench.print(new NearBench(stream, SAMPLES).measure(), out);
        } else {
            int count = given.get(1).equals("--full") ? FULL : ROUTINE;
            new ScaleBench(stream, out).measure(count, points -> {
                if (given.size() > 2) {
                    Files.writeString(Path.of(given.get(2)), ScalePlot.of(points));
                }
            });
        }
    }
}
