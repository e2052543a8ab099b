package org.isnad.measure.search;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.store.FSDirectory;
import org.isnad.Mention;
import org.isnad.Reading;
import org.isnad.copies.CopyIndex;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;
import org.isnad.store.index.IndexWriting;
import org.isnad.store.index.SavedSearches;
import org.isnad.store.index.SearchSettings;
import org.isnad.store.index.Searching;
import org.isnad.views.SearchQuery;
import org.isnad.views.query.Clause;
import org.isnad.views.query.ParsedQuery;
import org.isnad.views.query.QueryParser;

/**
 * Speed of search, in processor time of one thread, over articles made of the analysed stream ({@link ScaleReadings}), beside plain
 * Lucene (its standard analyser, any of the words, no facets) over the same articles in the same run.
 */
public final class SearchBench {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final double MILLION = 1e6;
    private static final int QUERIES = 1000;
    private static final int SAVED = 10_000;
    private static final long SEED = 20261122;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Random random = new Random(SEED);
    private final Lexicon lexicon = Lexicon.bundled();
    private final NameMatcher names = new NameMatcher(lexicon);
    private final QueryParser parser = new QueryParser(lexicon);
    private final List<Reading> stream;
    private final int count;
    private final ScaleReadings articles;

    private SearchBench(List<Reading> stream, int count) {
        this.stream = stream;
        this.count = count;
        this.articles = new ScaleReadings(stream, copyRate(stream), count);
    }

    private interface Work {
        void done() throws IOException;
    }

    /**
     * @param args lines that {@code analyse --with-text} printed, table of queries, how many articles, and where given a folder
     *     for the indexes that is kept; indexes that are there are searched as they are
     */
    public static void main(String[] args) throws IOException {
        Path folder = args.length > 3 ? Path.of(args[3]) : Files.createTempDirectory("isnad-search");
        List<Reading> stream;
        try (Stream<String> read = Files.lines(Path.of(args[0]))) {
            stream = read.map(RelevanceBench::reading).toList();
        }
        new SearchBench(stream, Integer.parseInt(args[2])).run(Path.of(args[1]), folder);
    }

    private void run(Path table, Path folder) throws IOException {
        Path ours = Files.createDirectories(folder.resolve("isnad"));
        Path plain = Files.createDirectories(folder.resolve("plain"));
        List<String> queries = queries(Judged.read(table));
        try (Peer peer = new Peer(new StandardAnalyzer(), plain)) {
            if (IndexWriting.sequence(ours) < 1) {
                try (IndexWriting writing = IndexWriting.open(ours)) {
                    index(writing, peer);
                }
            }
            out.printf(
                    Locale.ROOT,
                    "bytes an article: %.0f (plain %.0f)%n",
                    (double) size(ours) / count,
                    (double) size(plain) / count);
            opening(ours);
            try (Searching searching = Searching.open(ours, SearchSettings.defaults(), () -> names)) {
                searches(searching, peer, queries);
                suggestions(searching);
            }
        }
        saved(ours, queries);
    }

    private void opening(Path folder) throws IOException {
        long nanos = cpu(() ->
                Searching.open(folder, SearchSettings.defaults(), () -> names).close());
        out.printf(Locale.ROOT, "opened in %.3f s%n", nanos / 1e9);
    }

    /** Both in turns, so that what else the machine does is the same for both. */
    private void index(IndexWriting writing, Peer peer) throws IOException {
        long ours = 0;
        long peers = 0;
        for (int number = 0; number < count; number++) {
            Reading reading = articles.reading(number);
            ours += cpu(() -> writing.put(reading));
            peers += cpu(() -> peer.put(reading.article()));
        }
        ours += cpu(() -> writing.commit(1));
        peers += cpu(peer::done);
        out.printf(
                Locale.ROOT,
                "%d articles: indexed %.0f a second (plain %.0f)%n",
                count,
                count * 1e9 / ours,
                count * 1e9 / peers);
    }

    /** The share of the stream's articles that are copies of others. */
    private static double copyRate(List<Reading> stream) {
        CopyIndex copies = new CopyIndex();
        long found = stream.stream()
                .filter(reading -> copies.step(reading.article()).parent() != null)
                .count();
        return (double) found / stream.size();
    }

    /** The judged queries, openings of headlines, single words of texts, names, and some of each kind of field. */
    private List<String> queries(List<Judged> judged) {
        List<String> queries =
                new ArrayList<>(judged.stream().map(Judged::query).toList());
        while (queries.size() < QUERIES) {
            Reading reading = stream.get(random.nextInt(stream.size()));
            String title =
                    reading.article().title() == null ? "" : reading.article().title();
            String[] words = plain(title).split(" ", -1);
            String[] body = plain(reading.article().text()).split(" ", 60);
            List<Mention> mentions = reading.facts().mentions();
            String name = mentions.isEmpty()
                    ? "الرياض"
                    : mentions.get(random.nextInt(mentions.size())).name();
            String some = String.join(" ", Arrays.copyOf(words, Math.min(words.length, 1 + random.nextInt(4))));
            queries.add(
                    switch (random.nextInt(10)) {
                        case 0 -> body[random.nextInt(Math.min(body.length, 50))];
                        case 1 -> plain(name);
                        case 2 -> "\"" + some + "\"";
                        case 3 -> "قال:\"" + plain(name) + "\"";
                        case 4 -> some + " من:2031-01-20 إلى:2031-02-28";
                        default -> some;
                    });
        }
        queries.removeIf(query -> !(parser.parse(query) instanceof ParsedQuery.Understood));
        return queries;
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{Nd} ]+", " ").strip().replaceAll(" +", " ");
    }

    private void searches(Searching searching, Peer peer, List<String> queries) throws IOException {
        for (int round = 0; round < 2; round++) {
            List<Long> ours = new ArrayList<>();
            List<Long> peers = new ArrayList<>();
            for (String query : queries) {
                Texts texts = texts(searching, query);
                ours.add(cpu(() -> search(searching, query, texts)));
                peers.add(cpu(() -> peer.search(query, 10)));
            }
            String when = round == 0 ? "first round: " : "";
            print(when + "top ten, facets, highlights", ours);
            print(when + "plain Lucene, top ten alone", peers);
        }
    }

    private void search(Searching searching, String query, Texts texts) {
        if (parser.parse(query) instanceof ParsedQuery.Understood understood) {
            SearchQuery asked = new SearchQuery(query, 0, 10);
            try (Searching.Asked search = searching.ask(understood.clause(), asked, story -> List.of())) {
                search.counts();
                search.next(10).forEach(id -> search.excerpt(texts.of(id)));
            }
        }
    }

    /** Texts by id. */
    private interface Texts {
        String of(String id);
    }

    /** The texts that a query needs, made before the clock runs: a store reads them from its database. */
    private Texts texts(Searching searching, String query) {
        Map<String, String> texts = new HashMap<>();
        search(searching, query, id -> {
            int number = Integer.parseInt(id.substring(id.indexOf('-') + 1));
            texts.put(id, articles.reading(number).article().text());
            return "";
        });
        return id -> texts.getOrDefault(id, "");
    }

    private void suggestions(Searching searching) throws IOException {
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < 2 * QUERIES; i++) {
            List<Mention> mentions =
                    stream.get(random.nextInt(stream.size())).facts().mentions();
            String name = mentions.isEmpty()
                    ? "الرياض"
                    : mentions.get(random.nextInt(mentions.size())).name();
            String typed = name.substring(0, Math.min(name.length(), 2 + random.nextInt(5)));
            long nanos = cpu(() -> {
                searching.names(typed, 5);
                searching.headlines(typed, 12);
            });
            if (i >= QUERIES) {
                took.add(nanos);
            }
        }
        print("suggestions", took);
    }

    /** Searches of several words or a full name: what is kept to be told of, where one word of a headline would be told of all day. */
    private void saved(Path folder, List<String> queries) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                SavedSearches saved = new SavedSearches(directory, () -> names)) {
            Map<String, Clause> searches = new LinkedHashMap<>();
            while (searches.size() < SAVED) {
                for (String query : queries(List.of())) {
                    if (query.indexOf(' ') > 0
                            && parser.parse(query) instanceof ParsedQuery.Understood(Clause clause)) {
                        searches.put("saved-" + searches.size(), clause);
                    }
                }
            }
            long registered = cpu(() -> saved.save(searches, story -> List.of()));
            List<Long> took = new ArrayList<>();
            long matched = 0;
            for (int i = 0; i < 2 * QUERIES; i++) {
                Reading reading = stream.get(random.nextInt(stream.size()));
                long begin = CLOCK.getCurrentThreadCpuTime();
                matched += saved.answeredBy(reading).size();
                if (i >= QUERIES) {
                    took.add(CLOCK.getCurrentThreadCpuTime() - begin);
                }
            }
            out.printf(
                    Locale.ROOT,
                    "%d saved searches, kept in %.1f s; %.1f answered by an article%n",
                    searches.size(),
                    registered / 1e9,
                    (double) matched / (2 * QUERIES));
            print("one article against the saved searches", took);
        }
    }

    private static long cpu(Work work) throws IOException {
        long begin = CLOCK.getCurrentThreadCpuTime();
        work.done();
        return CLOCK.getCurrentThreadCpuTime() - begin;
    }

    private void print(String what, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "%s: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, mean %.2f ms over %d%n",
                what,
                sorted[sorted.length / 2] / MILLION,
                sorted[sorted.length * 95 / 100] / MILLION,
                sorted[sorted.length * 99 / 100] / MILLION,
                Arrays.stream(sorted).average().orElse(0) / MILLION,
                sorted.length);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
