package org.isnad.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.article.ArticleLine;
import org.isnad.facts.Analyst;
import org.isnad.facts.MentionFinder;
import org.isnad.lexicon.Lexicon;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Analysis of articles, in articles a second on one thread: all facts, and names alone. The file of article JSON lines is the
 * parameter {@code articles}; its lines are taken in turn until there are enough for a round.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class AnalysisBench {
    private static final int ROUND = 200;

    @Param("../shared/eval/statements/articles.jsonl")
    private String articles = "";

    private final Lexicon lexicon = Lexicon.bundled();
    private final Analyst analyst = new Analyst(lexicon);
    private final MentionFinder names = new MentionFinder(lexicon);
    private final List<Article> round = new ArrayList<>();

    /** Reads the articles. */
    @Setup
    public void read() throws IOException {
        List<String> lines;
        try (Stream<String> all = Files.lines(Path.of(articles))) {
            lines = all.filter(line -> !line.isBlank()).limit(ROUND).toList();
        }
        if (lines.isEmpty()) {
            throw new IOException("no articles in " + articles);
        }
        for (int i = 0; i < ROUND; i++) {
            round.add(ArticleLine.parse(lines.get(i % lines.size())).orElseThrow());
        }
    }

    /** People, places, organisations, dates and statements. */
    @Benchmark
    @OperationsPerInvocation(ROUND)
    public int facts() {
        int found = 0;
        for (Article article : round) {
            found += analyst.analyse(article).mentions().size();
        }
        return found;
    }

    /** People, places and organisations alone. */
    @Benchmark
    @OperationsPerInvocation(ROUND)
    public int names() {
        int found = 0;
        for (Article article : round) {
            found += names.find(article).size();
        }
        return found;
    }
}
