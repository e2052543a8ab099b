package org.isnad.store.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.isnad.store.StoreException;

/** Searches the index as it was last committed. Safe for many threads. */
public final class Searching implements AutoCloseable {
    private final Directory directory;
    private final SearcherManager searchers;

    private Searching(Directory directory, SearcherManager searchers) {
        this.directory = directory;
        this.searchers = searchers;
    }

    public static Searching open(Path folder) {
        try {
            Directory directory = FSDirectory.open(folder);
            return new Searching(directory, new SearcherManager(DirectoryReader.open(directory), null));
        } catch (IOException e) {
            throw StoreException.io("opening the index " + folder, e);
        }
    }

    /** What a query matched: how many articles, and the ids of the best, best first. */
    public record Ranked(long total, List<String> ids) {
        public Ranked {
            ids = List.copyOf(ids);
        }
    }

    /**
     * Finds articles.
     *
     * @param most how many ids to give
     */
    public Ranked find(Matching matching, int most) {
        return ask(searcher -> {
            TopDocs top = searcher.search(matching.query(), most);
            return new Ranked(searcher.count(matching.query()), ids(searcher, top.scoreDocs));
        });
    }

    /** The number of articles in the index. */
    public int size() {
        return ask(searcher -> searcher.getIndexReader().numDocs());
    }

    /** Whether a word in normal form stands in the text of any article. */
    public boolean holds(String form) {
        return ask(searcher -> searcher.getIndexReader().docFreq(new Term(Fields.TEXT, form)) > 0);
    }

    private interface Question<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T ask(Question<T> question) {
        try {
            searchers.maybeRefresh();
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw StoreException.io("searching the index", e);
        }
    }

    private static List<String> ids(IndexSearcher searcher, ScoreDoc[] docs) throws IOException {
        StoredFields fields = searcher.storedFields();
        List<String> ids = new ArrayList<>(docs.length);
        for (ScoreDoc doc : docs) {
            ids.add(fields.document(doc.doc, Set.of(Fields.ID)).get(Fields.ID));
        }
        return ids;
    }

    @Override
    public void close() {
        try {
            searchers.close();
            directory.close();
        } catch (IOException e) {
            throw StoreException.io("closing the index", e);
        }
    }
}
