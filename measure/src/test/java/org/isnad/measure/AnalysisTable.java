package org.isnad.measure;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.DateMention;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.article.ArticleLine;
import org.isnad.dates.DateFinder;
import org.isnad.facts.Analyst;
import org.isnad.facts.MentionFinder;
import org.isnad.facts.StatementFinder;
import org.isnad.lexicon.Lexicon;
import org.isnad.wire.Json;

/**
 * The stages of analysis by processor time on one thread, for machines that others use too: after as many rounds to warm up, the
 * median over the rounds of each stage's time an article, and by how much statements add to what stands before them. Arguments: a
 * file of article JSON lines, how many of them, the number of rounds.
 */
public final class AnalysisTable {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final List<String> STAGES = List.of("names", "dates", "statements", "json");

    private final Lexicon lexicon = Lexicon.bundled();
    private final MentionFinder names = new MentionFinder(lexicon);
    private final DateFinder dates = new DateFinder(lexicon);
    private final StatementFinder statements = new StatementFinder(lexicon);
    private long written;

    private AnalysisTable() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        long begun = now();
        AnalysisTable table = new AnalysisTable();
        out.printf(Locale.ROOT, "tables read in %d ms%n", (now() - begun) / 1_000_000);
        List<Article> articles = articles(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        int rounds = Integer.parseInt(arguments[2]);
        double[][] times = new double[STAGES.size()][rounds];
        for (int round = 0; round < 2 * rounds; round++) {
            long[] told = table.round(articles);
            for (int stage = 0; stage < times.length; stage++) {
                times[stage][round % rounds] = told[stage] / 1e6 / articles.size();
            }
        }
        print(times, out);
    }

    private static List<Article> articles(Path file, int most) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .limit(most)
                    .map(line -> ArticleLine.parse(line).orElseThrow())
                    .toList();
        }
    }

    private static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }

    private long[] round(List<Article> articles) {
        long[] times = new long[STAGES.size()];
        for (Article article : articles) {
            long begun = now();
            List<Mention> named = names.find(article);
            long afterNames = now();
            List<DateMention> dated = dates.find(article.text(), article.eventTime());
            long afterDates = now();
            StatementFinder.Found said = statements.find(article, named, () -> names.find(Analyst.lead(article)));
            long afterStatements = now();
            Facts facts = new Facts(article.id(), said.credit(), said.dateline(), named, dated, said.statements());
            written += Json.of(facts).length();
            times[0] += afterNames - begun;
            times[1] += afterDates - afterNames;
            times[2] += afterStatements - afterDates;
            times[3] += now() - afterStatements;
        }
        return times;
    }

    private static void print(double[][] times, PrintStream out) {
        double[] medians = new double[times.length];
        for (int stage = 0; stage < times.length; stage++) {
            Arrays.sort(times[stage]);
            medians[stage] = times[stage][times[stage].length / 2];
            out.printf(Locale.ROOT, "%-11s %.3f ms an article%n", STAGES.get(stage), medians[stage]);
        }
        double facts = medians[0] + medians[1] + medians[2];
        out.printf(Locale.ROOT, "%.0f articles/s; with JSON %.0f%n", 1000 / facts, 1000 / (facts + medians[3]));
        out.printf(
                Locale.ROOT,
                "statements add %.0f %% to names and dates%n",
                100 * medians[2] / (medians[0] + medians[1]));
    }
}
