package org.isnad.store.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.store.Directory;
import org.isnad.Article;
import org.isnad.Reading;
import org.isnad.facts.NameMatcher;
import org.isnad.store.StoreException;
import org.isnad.views.query.Clause;

/**
 * Searches kept to be told of each new article that answers them. Of thousands of searches only those are tried that share a telling
 * word with the article, of each the rarest (Lucene's monitor). Names lead to those who bear them as the index knows them when a search is saved. Safe
 * for many threads.
 */
public final class SavedSearches implements AutoCloseable {
    /** How many searches are written at once: each takes some hundred kilobytes meanwhile. */
    private static final int BATCH = 256;

    private final Directory directory;
    private final DirectoryReader reader;
    private final Spellings spellings;
    private final Monitor monitor;
    private final Map<String, List<List<String>>> exactRows = new ConcurrentHashMap<>();

    /** @param directory the index whose names count; closed by the caller, after this */
    public SavedSearches(Directory directory, Supplier<NameMatcher> names) {
        this.directory = directory;
        try {
            this.reader = DirectoryReader.open(this.directory);
            this.spellings = new Spellings(new NameDictionary(reader, new NamePrefixes()), names);
            MonitorConfiguration settings = new MonitorConfiguration().setQueryUpdateBufferSize(BATCH);
            this.monitor = new Monitor(
                    Fields.analyzer(), new TermFilteredPresearcher(this::rarity, List.of(), Set.of()), settings);
        } catch (IOException e) {
            throw StoreException.io("opening the saved searches", e);
        }
    }

    /** More for a word that fewer articles of the index have: by it a search is kept from being tried. */
    private double rarity(Term term) {
        try {
            return 1.0 / (1 + reader.docFreq(term));
        } catch (IOException e) {
            throw StoreException.io("weighing a word of a saved search", e);
        }
    }

    /**
     * Keeps searches, each in place of one of the same name.
     *
     * @param searches name to query
     * @param stories the ids of a story's articles
     */
    public void save(Map<String, Clause> searches, Function<String, List<String>> stories) {
        if (searches.isEmpty()) {
            return;
        }
        List<MonitorQuery> queries = new ArrayList<>(searches.size());
        searches.forEach((name, clause) -> {
            Wanted wanted = QueryCompiler.ofSaved(SearchSettings.defaults(), spellings, stories)
                    .compile(clause);
            queries.add(new MonitorQuery(name, Plain.of(wanted.query())));
            exactRows.put(name, wanted.exactRows());
        });
        try {
            monitor.register(queries);
        } catch (IOException e) {
            throw StoreException.io("saving a search", e);
        }
    }

    public void remove(String name) {
        try {
            monitor.deleteById(name);
            exactRows.remove(name);
        } catch (IOException e) {
            throw StoreException.io("removing a saved search", e);
        }
    }

    /** The names of the searches that an article answers, in order. */
    public List<String> answeredBy(Reading article) {
        try {
            Article read = article.article();
            String title = Objects.requireNonNullElse(read.title(), "");
            ExactRows texts = new ExactRows(title, read.textWithStandfirst());
            MatchingQueries<QueryMatch> tried = monitor.match(Fields.document(article), PlainMatcher::new);
            for (Exception failed : tried.getErrors().values()) {
                throw StoreException.io("trying a saved search on " + read.id(), failed);
            }
            return tried.getMatches().stream()
                    .map(QueryMatch::getQueryId)
                    .filter(name -> texts.haveAll(exactRows.getOrDefault(name, List.of())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw StoreException.io("matching saved searches", e);
        }
    }

    @Override
    public void close() {
        try (reader;
                monitor) {
            monitor.purgeCache();
        } catch (IOException e) {
            throw StoreException.io("closing the saved searches", e);
        }
    }
}
