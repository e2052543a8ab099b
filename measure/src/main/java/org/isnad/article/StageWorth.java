package org.isnad.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.isnad.Article;
import org.isnad.Dissection;
import org.isnad.Page;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.isnad.lexicon.Lexicon;
import org.isnad.measure.PressScores;
import org.isnad.page.PageDecoder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Dissects a folder of pages with one stage of the cascade left out, and writes pages and bodies as JSON lines for the scorers:
 * the worth of a stage is what the score loses. Arguments: the folder, and the stage's name or {@code ALL} for none left out. For
 * the sample press, {@code --press} with its folder prints what every stage is worth there: body F1, articles without leaks,
 * embedded articles found, fields right.
 */
public final class StageWorth {
    private StageWorth() {}

    public static void main(String[] args) throws IOException {
        if (args[0].equals("--press")) {
            press(Path.of(args[1]));
            return;
        }
        Set<Stage> without = args[1].equals("ALL") ? Set.of() : EnumSet.of(Stage.valueOf(args[1]));
        Dissector dissector = new Dissector(Lexicon.bundled(), without);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        JsonMapper json = new JsonMapper();
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path path : files.filter(StageWorth::isPage).sorted().toList()) {
                RawPage raw = RawPage.of(path.getFileName().toString(), bytes(path));
                if (new PageDecoder().decode(raw) instanceof Page page
                        && dissector.dissect(page) instanceof Dissection.Dissected dissected) {
                    out.println(json.writeValueAsString(line(path, dissected)));
                }
            }
        }
        out.flush();
    }

    private static void press(Path folder) throws IOException {
        Lexicon lexicon = Lexicon.bundled();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Dissector plain = new Dissector(lexicon);
        out.println("nothing " + PressScores.dissection(folder, lexicon, raw -> dissect(plain, raw)));
        for (Stage stage : Stage.values()) {
            Dissector dissector = new Dissector(lexicon, Set.of(stage));
            out.println(stage + " " + PressScores.dissection(folder, lexicon, raw -> dissect(dissector, raw)));
        }
    }

    private static Dissection dissect(Dissector dissector, RawPage raw) {
        return switch (new PageDecoder().decode(raw)) {
            case Page page -> dissector.dissect(page);
            case Rejected rejected -> rejected;
        };
    }

    private static Map<String, Object> line(Path path, Dissection.Dissected dissected) {
        List<Object> articles = new ArrayList<>();
        for (Article article : dissected.articles()) {
            articles.add(Map.of("body", article.body(), "embedded", article.embedded()));
        }
        return Map.of("page", path.getFileName().toString(), "articles", articles);
    }

    private static boolean isPage(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".html") || name.endsWith(".html.gz") || name.endsWith(".txt");
    }

    private static byte[] bytes(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        if (!path.toString().endsWith(".gz")) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }
}
