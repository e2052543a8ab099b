package org.isnad.measure.search;

import java.io.IOException;
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
import org.isnad.app.FactsJson;
import org.isnad.article.ArticleLine;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;
import org.isnad.store.index.SearchSettings;
import org.isnad.views.query.QueryParser;
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
        Lexicon lexicon = Lexicon.bundled();
        NameMatcher names = new NameMatcher(lexicon);
        List<Judged> queries = Judged.read(Path.of(args[1]));
        try (Stream<String> lines = Files.lines(Path.of(args[0]))) {
            Iterable<Reading> readings = () -> lines.map(RelevanceBench::reading).iterator();
            try (Relevance relevance =
                    new Relevance(SearchSettings.defaults(), new QueryParser(lexicon), () -> names, readings)) {
                if (args[2].equals("tune")) {
                    tune(relevance, queries, out);
                } else if (args[2].equals("pool")) {
                    pool(relevance, queries, out);
                } else {
                    out.println(relevance.measure(queries, out));
                }
            }
        }
    }

    private static void tune(Relevance relevance, List<Judged> queries, PrintStream out) throws IOException {
        List<float[]> all = new ArrayList<>();
        float[] base = {2f, 0.9f, 0.5f, 0.8f, 0.4f, 0.2f, 0.6f, 4, 0.6f, 30, 10, 1f};
        float[][] tries = {
            {0, 1, 1.5f, 3, 4}, {1, 0.6f, 1}, {2, 0.3f, 0.7f, 0.9f}, {5, 0, 0.5f, 1}, {6, 0, 0.3f, 1.2f, 2.4f},
            {7, 1, 8}, {8, 0, 0.3f, 1.2f, 2.4f}, {10, 0, 30, 100, 1000, 100000}, {11, 0, 0.2f, 0.5f}
        };
        all.add(base);
        for (float[] t : tries) {
            for (int i = 1; i < t.length; i++) {
                float[] other = base.clone();
                other[(int) t[0]] = t[i];
                all.add(other);
            }
        }
        for (float few : new float[] {30, 100, 100000}) {
            for (float whole : new float[] {0, 0.2f, 0.5f}) {
                float[] other = base.clone();
                other[10] = few;
                other[11] = whole;
                all.add(other);
            }
        }
        for (float[] v : all) {
            relevance.with(new SearchSettings(v[0], v[1], v[2], v[3], v[4], v[5], v[6], (int) v[7], v[8], (int) v[9], (int) v[10], v[11]));
            out.println(java.util.Arrays.toString(v) + " " + relevance.measure(queries, new PrintStream(java.io.OutputStream.nullOutputStream())).ours());
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
