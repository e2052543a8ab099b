package org.isnad.measure.search;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.Reading;
import org.isnad.article.ArticleLine;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;
import org.isnad.wire.FactsJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * Relevance over an analysed stream. {@code score} prints nDCG@10 of each query, ours and the peer's; {@code pool} prints for each
 * query the ids that either finds among its first ten, in the order of the ids, to be judged.
 */
public final class RelevanceBench {
    private RelevanceBench() {}

    /** @param args lines that {@code analyse --with-text} printed, table of queries, {@code score} or {@code pool} */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Judged> queries = Judged.read(Path.of(args[1]));
        with(Path.of(args[0]), relevance -> {
            switch (args[2]) {
                case "pool" -> pool(relevance, queries, out);
                default -> out.println(relevance.measure(queries, out));
            }
        });
    }

    /** The means over an analysed stream. */
    public static Relevance.Means measure(Path lines, Path queries) throws IOException {
        List<Relevance.Means> means = new ArrayList<>();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        with(lines, relevance -> means.add(relevance.measure(Judged.read(queries), nowhere)));
        return means.getFirst();
    }

    private interface Use {
        void of(Relevance relevance) throws IOException;
    }

    private static void with(Path lines, Use use) throws IOException {
        Lexicon lexicon = Lexicon.bundled();
        NameMatcher names = new NameMatcher(lexicon);
        try (Stream<String> read = Files.lines(lines)) {
            Iterable<Reading> readings = () -> read.map(RelevanceBench::reading).iterator();
            try (Relevance relevance = Relevance.of(lexicon, () -> names, readings)) {
                use.of(relevance);
            }
        }
    }

    static Reading reading(String line) {
        Article article = ArticleLine.parse(line).orElseThrow();
        return new Reading(article, FactsJson.of(article, JsonMapper.shared().readTree(line)));
    }

    private static void pool(Relevance relevance, List<Judged> queries, PrintStream out) throws IOException {
        for (Judged judged : queries) {
            List<String> found = new ArrayList<>(relevance.ours(judged.query()));
            found.addAll(relevance.peers(judged.query()));
            Iterator<String> ids = new TreeSet<>(found).iterator();
            while (ids.hasNext()) {
                String id = Objects.requireNonNull(ids.next());
                if (!judged.grades().containsKey(id)) {
                    out.println(judged.query() + "\t" + id);
                }
            }
        }
    }
}
