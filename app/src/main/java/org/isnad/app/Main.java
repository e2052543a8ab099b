package org.isnad.app;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.isnad.Pipeline;
import org.isnad.RawPage;
import org.isnad.Reading;
import org.isnad.When;
import org.isnad.dates.DateFinder;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;

/** First wiring of the stateless tools. */
public final class Main {
    private static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    private Main() {}

    public static void main(String[] args) throws IOException {
        Lexicon lexicon = Lexicon.bundled();
        switch (args[0]) {
            case "dissect" -> dissect(lexicon, args);
            case "analyse" -> {
                Pipeline pipeline = new Pipeline(lexicon);
                lines(args[1]).forEach(l -> OUT.println(Json.facts(pipeline.analyse(Json.article(Json.parse(l))))));
            }
            case "thread" -> {
                Pipeline pipeline = new Pipeline(lexicon);
                List<Reading> readings = lines(args[1])
                        .map(l -> pipeline.read(Json.article(Json.parse(l))))
                        .toList();
                pipeline.thread(readings).placements().forEach(p -> OUT.println(Json.placement(p)));
            }
            case "names" -> {
                NameMatcher matcher = new NameMatcher(lexicon);
                lines(args[1]).filter(l -> !l.startsWith("#")).forEach(l -> {
                    String[] cells = l.split("\t", -1);
                    NameMatcher.Verdict verdict = matcher.compare(cells[0], cells[1]);
                    OUT.println(String.join(
                            "\t",
                            cells[0],
                            cells[1],
                            verdict.same() ? "same" : "different",
                            String.format(java.util.Locale.ROOT, "%.2f", verdict.score()),
                            verdict.reason()));
                });
            }
            case "dates" -> {
                DateFinder finder = new DateFinder(lexicon);
                lines(args[1]).filter(l -> !l.startsWith("#")).forEach(l -> {
                    String[] cells = l.split("\t", -1);
                    When reference = When.parse(cells[2]).orElse(null);
                    OUT.println("{\"dates\":" + Json.dates(finder.find(cells[0], reference)) + "}");
                });
            }
            default -> throw new IllegalArgumentException(args[0]);
        }
        OUT.flush();
    }

    private static Stream<String> lines(String path) throws IOException {
        InputStream in = path.equals("-") ? System.in : Files.newInputStream(Path.of(path));
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                .lines()
                .filter(l -> !l.isBlank());
    }

    private static void dissect(Lexicon lexicon, String[] args) throws IOException {
        Pipeline pipeline = new Pipeline(lexicon);
        boolean blocks = List.of(args).contains("--blocks");
        List<Path> paths = new ArrayList<>();
        for (String arg : List.of(args).subList(1, args.length)) {
            Path path = Path.of(arg);
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.list(path)) {
                    files.filter(p -> p.toString().matches(".*\\.(html?|txt)(\\.gz)?"))
                            .sorted()
                            .forEach(paths::add);
                }
            } else if (!arg.startsWith("--")) {
                paths.add(path);
            }
        }
        for (Path path : paths) {
            byte[] bytes = Files.readAllBytes(path);
            if (path.toString().endsWith(".gz")) {
                bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
            }
            OUT.println(Json.dissection(
                    pipeline.dissect(RawPage.of(path.getFileName().toString(), bytes)), blocks));
        }
    }
}
