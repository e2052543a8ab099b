package org.isnad.store.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The names of a segment that begin with some letters and stand in most of its articles. Few letters begin very many names, so that
 * what was found is kept until the segment is closed. Safe for many threads.
 */
final class NamePrefixes {
    private static final int MOST = 256;
    /** Up to how many letters, with the mark before them, answers are kept; longer ones begin few names. */
    private static final int SHORT = 5;

    private static final int REMEMBERED = 8192;
    private static final Comparator<Counted> LEAST_FIRST =
            Comparator.comparingInt(Counted::articles).thenComparing(Counted::term, Comparator.reverseOrder());

    private final Map<IndexReader.CacheKey, Map<String, List<Counted>>> segments = new ConcurrentHashMap<>();

    /** A term of the dictionary, and in how many articles of the segment it stands. */
    record Counted(String term, int articles) {}

    /** The terms that begin so, those of most articles; in no order. */
    List<Counted> of(LeafReader segment, String start) throws IOException {
        IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
        if (cache == null || start.length() > SHORT) {
            return find(segment, start);
        }
        Map<String, List<Counted>> answers = answers(cache);
        List<Counted> known = answers.get(start);
        if (known == null) {
            known = find(segment, start);
            if (answers.size() < REMEMBERED) {
                answers.put(start, known);
            }
        }
        return known;
    }

    private Map<String, List<Counted>> answers(IndexReader.CacheHelper cache) {
        Map<String, List<Counted>> answers = segments.get(cache.getKey());
        if (answers == null) {
            answers = segments.computeIfAbsent(cache.getKey(), first -> new ConcurrentHashMap<>());
            cache.addClosedListener(segments::remove);
        }
        return answers;
    }

    private static List<Counted> find(LeafReader segment, String start) throws IOException {
        Terms terms = segment.terms(Fields.NAMES);
        if (terms == null) {
            return List.of();
        }
        PriorityQueue<Counted> most = new PriorityQueue<>(LEAST_FIRST);
        BytesRef prefix = new BytesRef(start);
        TermsEnum term = terms.iterator();
        boolean there = term.seekCeil(prefix) != TermsEnum.SeekStatus.END;
        while (there && StringHelper.startsWith(term.term(), prefix)) {
            int articles = term.docFreq();
            if (most.size() < MOST || articles > most.element().articles()) {
                most.add(new Counted(term.term().utf8ToString(), articles));
            }
            if (most.size() > MOST) {
                most.remove();
            }
            there = term.next() != null;
        }
        return List.copyOf(new ArrayList<>(most));
    }
}
