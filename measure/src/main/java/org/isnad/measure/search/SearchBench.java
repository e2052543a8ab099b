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
import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.Reading;
import org.isnad.When;
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
 * Speed of search, in processor time of one thread, over many times the analysed stream, told again under other ids and later days;
 * beside plain Lucene (its standard analyser, any of the words, no facets) over the same articles.
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
    private final List<Reading> stream = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();

    private SearchBench() {}

    private interface Work {
        void done() throws IOException;
    }

    /** @param args lines that {@code analyse --with-text} printed, table of queries, how many articles */
    public static void main(String[] args) throws IOException {
        new SearchBench().run(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]));
    }

    private void run(Path lines, Path table, int count) throws IOException {
        try (Stream<String> read = Files.lines(lines)) {
            read.map(RelevanceBench::reading).forEach(stream::add);
        }
        stream.forEach(
                reading -> texts.put(reading.article().id(), reading.article().text()));
        Path folder = Files.createTempDirectory("isnad-search");
        Path plain = Files.createTempDirectory("isnad-plain");
        List<String> queries = queries(Judged.read(table));
        try (IndexWriting writing = IndexWriting.open(folder);
                Peer peer = new Peer(new StandardAnalyzer(), plain)) {
            long ours = cpu(() -> each(count, writing::put));
            writing.commit(1);
            long peers = cpu(() -> {
                for (int i = 0; i < count; i++) {
                    peer.put(again(i).article());
                }
            });
            peer.done();
            out.printf(
                    Locale.ROOT,
                    "%d articles: indexed %.0f a second (plain %.0f), %.0f bytes an article (plain %.0f)%n",
                    count,
                    count * 1e9 / ours,
                    count * 1e9 / peers,
                    (double) size(folder) / count,
                    (double) size(plain) / count);
            try (Searching searching = Searching.open(folder, SearchSettings.defaults(), () -> names)) {
                searches(searching, peer, queries);
                suggestions(searching);
            }
            saved(folder, queries);
        }
    }

    private interface Taker {
        void take(Reading reading);
    }

    private void each(int count, Taker taker) {
        for (int i = 0; i < count; i++) {
            taker.take(again(i));
        }
    }

    /** An article of the stream, in its later rounds under another id and days later. */
    private Reading again(int number) {
        Reading reading = stream.get(number % stream.size());
        int round = number / stream.size();
        Article article = reading.article();
        When when = article.published();
        Article again = article.toBuilder()
                .id(article.id() + "/" + round)
                .published(
                        when == null ? null : new When(when.date().plusDays(16L * round), when.time(), when.offset()))
                .build();
        Facts facts = reading.facts();
        return new Reading(
                again,
                new Facts(
                        again.id(),
                        facts.credit(),
                        facts.dateline(),
                        facts.mentions(),
                        facts.dates(),
                        facts.statements()));
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
                        case 4 -> some + " من:2015-07-20 إلى:2015-07-28";
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
                ours.add(cpu(() -> search(searching, query)));
                peers.add(cpu(() -> peer.search(query, 10)));
            }
            print(round == 0 ? "cold: top ten, facets, highlights" : "top ten, facets, highlights", ours);
            print(round == 0 ? "cold: plain Lucene, top ten alone" : "plain Lucene, top ten alone", peers);
        }
    }

    private void search(Searching searching, String query) {
        if (parser.parse(query) instanceof ParsedQuery.Understood understood) {
            SearchQuery asked = new SearchQuery(query, 0, 10);
            try (Searching.Asked search = searching.ask(understood.clause(), asked, story -> List.of())) {
                search.counts();
                for (String id : search.next(10)) {
                    search.excerpt(texts.getOrDefault(id.substring(0, id.indexOf('/')), ""));
                }
            }
        }
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

    private void saved(Path folder, List<String> queries) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                SavedSearches saved = new SavedSearches(directory, () -> names)) {
            Map<String, Clause> searches = new LinkedHashMap<>();
            while (searches.size() < SAVED) {
                for (String query : queries(List.of())) {
                    if (parser.parse(query) instanceof ParsedQuery.Understood(Clause clause)) {
                        searches.put("saved-" + searches.size(), clause);
                    }
                }
            }
            long registered = cpu(() -> saved.save(searches, story -> List.of()));
            List<Long> took = new ArrayList<>();
            long matched = 0;
            for (int i = 0; i < 600; i++) {
                Reading reading = stream.get(random.nextInt(stream.size()));
                long begin = CLOCK.getCurrentThreadCpuTime();
                matched += saved.answeredBy(reading).size();
                if (i >= 100) {
                    took.add(CLOCK.getCurrentThreadCpuTime() - begin);
                }
            }
            out.printf(
                    Locale.ROOT,
                    "%d saved searches, kept in %.1f s; %.1f answered by an article%n",
                    searches.size(),
                    registered / 1e9,
                    matched / 600.0);
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
