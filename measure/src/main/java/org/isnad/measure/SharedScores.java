package org.isnad.measure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.Pipeline;
import org.isnad.app.Main;
import org.isnad.lexicon.Lexicon;
import org.isnad.measure.search.RelevanceBench;
import org.isnad.measure.stories.SeedsStories;

/**
 * The figures that the scorers beside the project give, on the development halves of their data.
 *
 * <p>Runs the product's own commands in this process and the scorers with {@code python3}. For one thread.
 */
final class SharedScores {
    private static final String NUMBER = "([0-9.]+)";

    private final Path shared;
    private final Path work;
    private final Path queries;
    private final List<Figure> figures = new ArrayList<>();

    /** @param queries the judged queries over the stream */
    SharedScores(Path shared, Path work, Path queries) {
        this.shared = shared;
        this.work = work;
        this.queries = queries;
    }

    List<Figure> measure() throws IOException, InterruptedException {
        pages();
        language();
        statements();
        stream();
        return figures;
    }

    private void pages() throws IOException, InterruptedException {
        Path english = isnad("en", "dissect", eval("pages-en"));
        String en = score("extraction.py", eval("pages-en") + "/ground-truth.json", english.toString());
        figure("pages-en F1", en, "F1 " + NUMBER);
        Path arabic = isnad("ar", "dissect", eval("pages-ar"));
        String ar = score("extraction.py", eval("pages-ar") + "/gold", arabic.toString());
        figure("pages-ar F1", ar, "missing .*F1 " + NUMBER);
        Path dates = isnad("pd", "dissect", eval("page-dates"));
        share(
                "page dates",
                score("page_dates.py", eval("page-dates") + "/gold.json", dates.toString()),
                "page dates (\\d+)/(\\d+)");
        List<String> command = new ArrayList<>(List.of("dissect", "--blocks"));
        try (Stream<Path> files = Files.list(shared.resolve("seeds"))) {
            files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .forEach(file -> command.add(file.toString()));
        }
        Path seeds = isnad("se", command.toArray(String[]::new));
        String se = score("seeds.py", shared.resolve("seeds").toString(), seeds.toString());
        share("seeds line roles", se, "line roles (\\d+)/(\\d+)");
        share("seeds fields", se, "fields (\\d+)/(\\d+)");
        share("seeds body lines", se, "body lines (\\d+)/(\\d+)");
        Matcher extra = find(se, "extra (\\d+)");
        figures.add(new Figure("seeds body purity", 1.0 / (1 + Integer.parseInt(extra.group(1)))));
        figures.add(SeedsStories.measure(shared.resolve("seeds"), new Pipeline(Lexicon.bundled())));
    }

    private void language() throws IOException, InterruptedException {
        String names = eval("names") + "/names-dev.tsv";
        figure("names F1", score("names.py", names, isnad("n", "names", names).toString()), "F1 " + NUMBER);
        String dates = eval("dates") + "/news-dev.tsv";
        figure(
                "dates accuracy",
                score("dates.py", dates, isnad("d", "dates", dates).toString()),
                "accuracy " + NUMBER);
        String conll = eval("entities") + "/anercorp-dev.conll";
        Path articles = work.resolve("ne.jsonl");
        Files.writeString(articles, run(List.of("entities.py", "--articles", conll)));
        Path found = isnad("neo", "analyse", articles.toString());
        figure("entities F1", score("entities.py", conll, found.toString()), "all: .*F1 " + NUMBER);
    }

    private void statements() throws IOException, InterruptedException {
        String articles = eval("statements") + "/articles.jsonl";
        String st = score(
                "statements.py",
                articles,
                eval("statements") + "/gold.json",
                isnad("st", "analyse", articles).toString());
        figure("statements F1", st, "statements gold .*F1 " + NUMBER);
        figure("statements speaker", st, "speaker right .* = " + NUMBER);
        String chained = eval("chains") + "/articles.jsonl";
        String ch = score(
                "chains.py",
                chained,
                eval("chains") + "/gold.json",
                isnad("ch", "analyse", chained).toString());
        figure("chains right", ch, "chains right .*? = " + NUMBER);
    }

    private void stream() throws IOException, InterruptedException {
        List<String> zips = new ArrayList<>(List.of("stream.py"));
        try (Stream<Path> files = Files.list(shared.resolve("eval/stream"))) {
            files.filter(file -> file.toString().endsWith(".zip")).sorted().forEach(file -> zips.add(file.toString()));
        }
        Path stream = work.resolve("stream.jsonl");
        Files.writeString(stream, run(zips));
        Path analysed = isnad("an", "analyse", "--with-text", stream.toString());
        Path threads = isnad("th", "thread", "--analysed", analysed.toString());
        figures.addAll(RelevanceBench.measure(analysed, queries).figures("search"));
        String stories = eval("stories");
        String st = score("stories.py", stories + "/items.jsonl", stories + "/labels.tsv", threads.toString());
        figure("events B3 F1", st, "event:.*F1 " + NUMBER);
        figure("stories B3 F1", st, "story:.*F1 " + NUMBER);
        String co = score("copies.py", stream.toString(), threads.toString());
        figure("copies precision", co, "reported .*P " + NUMBER);
        figure("copies recall", co, "reported .*R " + NUMBER);
    }

    private String eval(String set) {
        return shared.resolve("eval").resolve(set).toString();
    }

    private Path isnad(String name, String... arguments) throws IOException {
        Path out = work.resolve(name + ".jsonl");
        try (OutputStream file = Files.newOutputStream(out);
                PrintStream print = new PrintStream(file, false, StandardCharsets.UTF_8)) {
            int code = Main.run(print, System.err, arguments);
            if (code > 1) {
                throw new IllegalStateException("isnad " + String.join(" ", arguments) + " ended with " + code);
            }
        }
        return out;
    }

    private String score(String scorer, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(scorer));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private String run(List<String> scorer) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "python3", "-B", shared.resolve("score/" + scorer.getFirst()).toString()));
        command.addAll(scorer.subList(1, scorer.size()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("scorer failed: " + String.join(" ", scorer));
        }
        return printed;
    }

    private void figure(String name, String printed, String pattern) {
        figures.add(new Figure(name, Double.parseDouble(find(printed, pattern).group(1))));
    }

    private void share(String name, String printed, String pattern) {
        Matcher match = find(printed, pattern);
        figures.add(new Figure(name, Double.parseDouble(match.group(1)) / Double.parseDouble(match.group(2))));
    }

    private static Matcher find(String printed, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(printed);
        if (!matcher.find()) {
            throw new IllegalStateException("no figure like " + pattern + " in: " + printed);
        }
        return matcher;
    }
}
