package org.isnad.store.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.isnad.facts.NameMatcher;
import org.isnad.store.StoreException;
import org.isnad.views.SearchQuery;
import org.isnad.views.SearchResult.Facet;
import org.isnad.views.Suggestion;
import org.isnad.views.query.Clause;
import org.jspecify.annotations.Nullable;

/** Searches the index as it was last committed. Safe for many threads. */
public final class Searching implements AutoCloseable {
    private static final int LONGEST_DAY = 86_400;
    /** How long the state that a page was read from is kept for the next page, in seconds. */
    private static final double KEPT = 600;

    /** Where the newest articles are seen first, fewer of the older ones can still come among the first. */
    private static final Comparator<LeafReader> NEWEST_FIRST =
            Comparator.<LeafReader>comparingLong(Searching::newest).reversed();

    private final Directory directory;
    private final SearcherManager searchers;
    private final SearcherLifetimeManager former = new SearcherLifetimeManager();
    private final FacetValues facets = new FacetValues();
    private final NamePrefixes prefixes = new NamePrefixes();
    private final SearchSettings settings;
    private final Supplier<NameMatcher> matcher;
    private volatile @Nullable Spellings spellings;

    private Searching(
            Directory directory, SearcherManager searchers, SearchSettings settings, Supplier<NameMatcher> matcher) {
        this.directory = directory;
        this.searchers = searchers;
        this.settings = settings;
        this.matcher = matcher;
    }

    public static Searching open(Path folder, SearchSettings settings, Supplier<NameMatcher> matcher) {
        try {
            Directory directory = FSDirectory.open(folder);
            SearcherManager searchers = new SearcherManager(DirectoryReader.open(directory, NEWEST_FIRST), null);
            return new Searching(directory, searchers, settings, matcher);
        } catch (IOException e) {
            throw StoreException.io("opening the index " + folder, e);
        }
    }

    /**
     * One search in one state of the index. To be closed.
     *
     * <p>For one thread.
     */
    public final class Asked implements AutoCloseable {
        private final IndexSearcher searcher;
        private final long snapshot;
        private final boolean isFormer;
        private final SearchQuery.Order order;
        private final Wanted wanted;
        private final boolean partial;
        private final Query query;
        private final Query matching;
        private @Nullable EvenSample sample;
        private @Nullable FieldDoc after;

        private Asked(Clause clause, SearchQuery asked, Function<String, List<String>> stories) throws IOException {
            Cursor cursor =
                    asked.after() == null ? null : Cursor.parse(asked.after()).orElse(null);
            IndexSearcher kept = cursor == null ? null : former.acquire(cursor.snapshot());
            isFormer = kept != null;
            searcher = kept == null ? current() : kept;
            try {
                snapshot = former.record(searcher);
                order = asked.order();
                wanted = new QueryCompiler(settings, spellings(searcher), stories, asked.asTyped(), fresh())
                        .compile(clause);
                partial = isPartial();
                Query some = wanted.partial();
                query = partial && some != null ? some : wanted.query();
                Query someMatching = wanted.partialMatching();
                matching = partial && someMatching != null ? someMatching : wanted.matching();
                after = cursor == null ? null : cursor.place(order);
            } catch (IOException | RuntimeException e) {
                close();
                throw e;
            }
        }

        /** Where few have all the words, those with most of them are found too; otherwise what was counted is kept for the facets. */
        private boolean isPartial() throws IOException {
            if (wanted.partial() == null) {
                return false;
            }
            EvenSample whole = sampled(wanted.matching());
            boolean few = whole.total() < settings.few();
            sample = few ? null : whole;
            return few;
        }

        private EvenSample sampled(Query asked) throws IOException {
            return searcher.search(asked, new EvenSample.Manager());
        }

        /** How many match, with their facets. */
        public Counts counts() {
            return doing("searching the index", () -> {
                EvenSample matches = sample == null ? sampled(matching) : sample;
                sample = matches;
                return new Counts(
                        matches.total(),
                        new FacetCounts(searcher, facets, spellings(searcher).names()).of(matches));
            });
        }

        /** The ids of the next matches in their order. */
        public List<String> next(int most) {
            return doing("searching the index", () -> {
                TopFieldDocs top = top(query, most, after);
                List<String> ids = new ArrayList<>();
                for (var hit : top.scoreDocs) {
                    after = (FieldDoc) hit;
                    ids.add(id(after));
                }
                return ids;
            });
        }

        private TopFieldDocs top(Query asked, int most, @Nullable FieldDoc from) throws IOException {
            return searcher.search(
                    asked,
                    new TopFieldCollectorManager(Cursor.sort(order), Math.max(1, most), from, Math.max(1, most)));
        }

        private String id(FieldDoc hit) {
            return ((BytesRef) hit.fields[hit.fields.length - 1]).utf8ToString();
        }

        /** Of some articles those that match, in their order, with what leads to the matches behind each. */
        public Map<String, String> among(List<String> ids) {
            return doing("searching the index", () -> {
                Query some = new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(
                                new TermInSetQuery(
                                        Fields.ID,
                                        ids.stream().map(BytesRef::new).toList()),
                                Occur.FILTER)
                        .build();
                Map<String, String> matching = new java.util.LinkedHashMap<>();
                for (var hit : top(some, ids.size(), null).scoreDocs) {
                    matching.put(
                            id((FieldDoc) hit),
                            Cursor.of(snapshot, (FieldDoc) hit, order).text());
                }
                return matching;
            });
        }

        /** What makes the newer of two good matches the first; null where time does not count. */
        private @Nullable Query fresh() throws IOException {
            byte[] newest = PointValues.getMaxPackedValue(searcher.getIndexReader(), Fields.SECOND);
            return order != SearchQuery.Order.RELEVANCE || newest == null || settings.fresh() <= 0
                    ? null
                    : LongField.newDistanceFeatureQuery(
                            Fields.SECOND,
                            settings.fresh(),
                            NumericUtils.sortableBytesToLong(newest, 0),
                            (long) settings.freshDays() * LONGEST_DAY);
        }

        /** Whether {@link #hasRows} has to be asked of each hit. */
        public boolean wantsRows() {
            return !wanted.exactRows().isEmpty();
        }

        /** Whether an article has the rows of words that were asked for in their own letters. */
        public boolean hasRows(String title, String text) {
            return new ExactRows(title, text).haveAll(wanted.exactRows());
        }

        /** Whether articles are shown that have only most of the words. */
        public boolean partial() {
            return partial;
        }

        public List<String> variants() {
            return List.copyOf(wanted.variants());
        }

        /** For each word of the query that stands in no article the likeliest that does. */
        public Map<String, String> meant() {
            return doing("searching the index", () -> {
                Map<String, String> meant = new TreeMap<>();
                for (String word : wanted.words()) {
                    String likely = spellings(searcher).meant(word);
                    if (likely != null) {
                        meant.put(word, likely);
                    }
                }
                return meant;
            });
        }

        /** The piece of a text that shows best why it was found. */
        public Excerpts.Excerpt excerpt(String text) {
            return Excerpts.of(text, wanted.marks());
        }

        public List<org.isnad.Span> marks(String title) {
            return Excerpts.marks(title, wanted.marks());
        }

        @Override
        public void close() {
            doing("searching the index", () -> {
                if (isFormer) {
                    former.release(searcher);
                } else {
                    searchers.release(searcher);
                }
                former.prune(new SearcherLifetimeManager.PruneByAge(KEPT));
                return true;
            });
        }
    }

    /** How many match, and by what they can be narrowed. */
    public record Counts(long total, List<Facet> facets) {
        public Counts {
            facets = List.copyOf(facets);
        }
    }

    /**
     * Asks a query.
     *
     * @param stories the ids of a story's articles
     */
    public Asked ask(Clause clause, SearchQuery query, Function<String, List<String>> stories) {
        return doing("searching the index", () -> new Asked(clause, query, stories));
    }

    /** The names that begin as was typed, with how many articles tell of them; the most written about first. */
    public List<Suggestion> names(String typed, int most) {
        return with(searcher -> new Suggesting(spellings(searcher).names()).names(typed, most));
    }

    /** The newest articles whose headline has the words typed, the last of them perhaps not to its end. */
    public List<String> headlines(String typed, int most) {
        return with(searcher -> Suggesting.headlines(searcher, typed, most));
    }

    /** The number of articles in the index. */
    public int size() {
        return with(searcher -> searcher.getIndexReader().numDocs());
    }

    private static long newest(LeafReader segment) {
        try {
            PointValues seconds = segment.getPointValues(Fields.SECOND);
            return seconds == null ? Long.MIN_VALUE : NumericUtils.sortableBytesToLong(seconds.getMaxPackedValue(), 0);
        } catch (IOException e) {
            throw StoreException.io("reading the index", e);
        }
    }

    private IndexSearcher current() throws IOException {
        searchers.maybeRefresh();
        return searchers.acquire();
    }

    private Spellings spellings(IndexSearcher searcher) {
        Spellings known = spellings;
        if (known == null || known.reader() != searcher.getIndexReader()) {
            known = new Spellings(new NameDictionary(searcher.getIndexReader(), prefixes), matcher);
            spellings = known;
        }
        return known;
    }

    private interface Question<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T with(Question<T> question) {
        return doing("searching the index", () -> {
            IndexSearcher searcher = current();
            try {
                return question.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    private static <T> T doing(String what, Work<T> work) {
        try {
            return work.done();
        } catch (IOException e) {
            throw StoreException.io(what, e);
        }
    }

    @Override
    public void close() {
        try {
            former.close();
            searchers.close();
            directory.close();
        } catch (IOException e) {
            throw StoreException.io("closing the index", e);
        }
    }
}
