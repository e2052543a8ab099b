package org.isnad.measure.chains;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.Pipeline;
import org.isnad.Placement;
import org.isnad.Reading;
import org.isnad.chains.Chains;
import org.isnad.chains.Report;
import org.isnad.chains.Reporter;
import org.isnad.lexicon.Lexicon;
import org.isnad.measure.Trees;
import org.isnad.stories.Threading;

/**
 * A stream of article lines read, threaded and told, with what each step cost.
 *
 * @param readings in event order
 * @param placements by article
 * @param seconds processor time of analysing, threading, reporting and telling
 */
record ToldStream(
        List<Reading> readings, Map<String, Placement> placements, Chains.Told told, Map<String, Double> seconds) {
    static ToldStream of(Path lines) throws IOException {
        Pipeline pipeline = new Pipeline(Lexicon.bundled());
        Map<String, Double> seconds = new HashMap<>();
        long begun = clock();
        List<Article> articles = articles(lines, pipeline);
        List<Reading> readings =
                Pipeline.inEventOrder(articles.stream().map(pipeline::read).toList());
        begun = lap("analyse", begun, seconds);
        Threading threading = pipeline.threading();
        readings.forEach(threading::step);
        Map<String, Placement> placements = new HashMap<>();
        threading.threads().placements().forEach(placement -> placements.put(placement.article(), placement));
        begun = lap("thread", begun, seconds);
        Reporter reporter = pipeline.reporter();
        List<Report> reports = readings.stream().map(reporter::report).toList();
        begun = lap("report", begun, seconds);
        Chains.Told told = pipeline.chains().tell(reports, placements, Trees.nodes(readings, placements), Set.of());
        lap("tell", begun, seconds);
        return new ToldStream(readings, placements, told, seconds);
    }

    /** The share of the time of analysing and threading that chains add. */
    double added() {
        double chains = seconds.getOrDefault("report", 0.0) + seconds.getOrDefault("tell", 0.0);
        return chains / (seconds.getOrDefault("analyse", 0.0) + seconds.getOrDefault("thread", 0.0));
    }

    private static List<Article> articles(Path path, Pipeline pipeline) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (Stream<String> lines = Files.lines(path)) {
            lines.forEach(line -> pipeline.line(line).ifPresent(articles::add));
        }
        articles.sort(Comparator.comparing(Article::id));
        return articles;
    }

    private static long clock() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long lap(String step, long begun, Map<String, Double> seconds) {
        long now = clock();
        seconds.put(step, (now - begun) / 1e9);
        return now;
    }
}
