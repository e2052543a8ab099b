package org.isnad.measure.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.isnad.Reading;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;
import org.isnad.measure.Figure;
import org.isnad.store.index.IndexWriting;
import org.isnad.store.index.SearchSettings;
import org.isnad.store.index.Searching;
import org.isnad.views.SearchQuery;
import org.isnad.views.query.ParsedQuery;
import org.isnad.views.query.QueryParser;

/** The same articles in the product's index and in one with Lucene's Arabic analyser, and what each finds. For one thread. */
public final class Relevance implements AutoCloseable {
    private static final int TEN = 10;

    private final IndexWriting writing;
    private final Path folder;
    private final Peer peer;
    private final QueryParser parser;
    private final Supplier<NameMatcher> names;
    private final SearchSettings settings;
    private Searching searching;

    Relevance(SearchSettings settings, QueryParser parser, Supplier<NameMatcher> names, Iterable<Reading> readings)
            throws IOException {
        this.settings = settings;
        this.parser = parser;
        this.names = names;
        this.folder = Files.createTempDirectory("isnad-relevance");
        this.peer = new Peer(new ArabicAnalyzer(), Files.createTempDirectory("isnad-peer"));
        this.writing = IndexWriting.open(folder);
        for (Reading reading : readings) {
            writing.put(reading);
            peer.put(reading.article());
        }
        writing.commit(1);
        peer.done();
        this.searching = Searching.open(folder, settings, names);
    }

    public static Relevance of(Lexicon lexicon, Supplier<NameMatcher> names, Iterable<Reading> readings)
            throws IOException {
        return new Relevance(SearchSettings.defaults(), new QueryParser(lexicon), names, readings);
    }

    /** Takes other weights from now on. */
    void with(SearchSettings other) {
        searching.close();
        searching = Searching.open(folder, other, names);
    }

    List<String> ours(String query) {
        if (!(parser.parse(query) instanceof ParsedQuery.Understood understood)) {
            throw new IllegalArgumentException("a query that cannot be read: " + query);
        }
        SearchQuery asked = new SearchQuery(query, 0, TEN);
        try (Searching.Asked search = searching.ask(understood.clause(), asked, story -> List.of())) {
            return search.next(TEN);
        }
    }

    List<String> peers(String query) throws IOException {
        return peer.search(query, TEN);
    }

    /** Mean nDCG@10 over queries, of the product and of the peer. */
    public record Means(double ours, double peers) {
        /** The product's own, and by how much it is ahead of the peer. */
        public List<Figure> figures(String name) {
            return List.of(new Figure(name + " nDCG@10", ours), new Figure(name + " ahead of Lucene", ours - peers));
        }
    }

    public Means measure(List<Judged> queries, PrintStream misses) throws IOException {
        double ours = 0;
        double peers = 0;
        for (Judged judged : queries) {
            double own = judged.ndcg(ours(judged.query()));
            double other = judged.ndcg(peers(judged.query()));
            ours += own;
            peers += other;
            misses.printf(Locale.ROOT, "%.3f\t%.3f\t%s%n", own, other, judged.query());
        }
        return new Means(ours / queries.size(), peers / queries.size());
    }

    @Override
    public void close() throws IOException {
        searching.close();
        writing.close();
        peer.close();
    }
}
