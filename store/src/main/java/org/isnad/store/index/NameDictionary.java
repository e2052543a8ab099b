package org.isnad.store.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The names in the index's dictionary: spellings to entities and back. A view of one state of the index; no copy of it, but for the
 * names asked for often. Safe for many threads.
 */
final class NameDictionary {
    private static final int REMEMBERED = 4096;
    private static final int WRITTEN = 200;

    private final IndexReader reader;
    private final NamePrefixes prefixes;
    private final Map<String, String> labels = new ConcurrentHashMap<>();

    /** @param prefixes shared by all states of one index */
    NameDictionary(IndexReader reader, NamePrefixes prefixes) {
        this.reader = reader;
        this.prefixes = prefixes;
    }

    IndexReader reader() {
        return reader;
    }

    /** An entity, the spelling by which it was found, in normal form, and in how many articles it is spelled so. */
    record Named(String entity, String spelling, int articles) {}

    private interface Visitor {
        void term(String term, int articles);
    }

    /** Visits the terms that begin so, at most so many of each segment, those of few articles among them. */
    private void each(String start, int most, Visitor visitor) throws IOException {
        BytesRef prefix = new BytesRef(start);
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.NAMES);
            if (terms == null) {
                continue;
            }
            TermsEnum term = terms.iterator();
            TermsEnum.SeekStatus status = term.seekCeil(prefix);
            int seen = 0;
            while (status != TermsEnum.SeekStatus.END
                    && seen++ < most
                    && StringHelper.startsWith(term.term(), prefix)) {
                visitor.term(term.term().utf8ToString(), term.docFreq());
                status = term.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND;
            }
        }
    }

    /** The entities that are spelled so, or whose spelling has these words beginning at any of its words; most written about first. */
    List<Named> beginning(String normal, int most) throws IOException {
        return named(NameTerms.SPELLING + normal, most);
    }

    /** The entities whose spelling, or its end, is exactly this. */
    List<Named> spelled(String normal, int most) throws IOException {
        return named(NameTerms.SPELLING + normal + NameTerms.BETWEEN, most);
    }

    /** The likeliest of those that begin so: of few letters not all are gone through each time. */
    List<Named> likeliest(String normal) throws IOException {
        Map<NameTerms.Spelled, Integer> counts = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            prefixes.of(leaf.reader(), NameTerms.SPELLING + normal)
                    .forEach(term -> counts.merge(NameTerms.spelled(term.term()), term.articles(), Integer::sum));
        }
        return named(counts);
    }

    private List<Named> named(String start, int most) throws IOException {
        Map<NameTerms.Spelled, Integer> counts = new HashMap<>();
        each(start, most, (term, articles) -> counts.merge(NameTerms.spelled(term), articles, Integer::sum));
        return named(counts);
    }

    private static List<Named> named(Map<NameTerms.Spelled, Integer> counts) {
        List<Named> named = new ArrayList<>(counts.size());
        counts.forEach((spelled, articles) -> named.add(new Named(spelled.entity(), spelled.spelling(), articles)));
        named.sort(Comparator.comparingInt(Named::articles)
                .reversed()
                .thenComparing(Named::entity)
                .thenComparing(Named::spelling));
        return named;
    }

    /** The spellings of an entity as written, with the number of articles, most frequent first. */
    List<Map.Entry<String, Integer>> written(String entity, int most) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        String start = NameTerms.WRITTEN + entity + NameTerms.BETWEEN;
        each(start, most, (term, articles) -> counts.merge(term.substring(start.length()), articles, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /** An entity's name for readers: the spelling used most, of those of several words where there are some. */
    String label(String entity) throws IOException {
        String known = labels.get(entity);
        if (known == null) {
            known = mostWritten(entity);
            if (labels.size() < REMEMBERED) {
                labels.put(entity, known);
            }
        }
        return known;
    }

    private String mostWritten(String entity) throws IOException {
        List<Map.Entry<String, Integer>> written = written(entity, WRITTEN);
        String id = entity.substring(entity.indexOf('/') + 1).replace('-', ' ');
        boolean severalWords = id.indexOf(' ') > 0;
        return written.stream()
                .map(Map.Entry::getKey)
                .filter(spelling -> !severalWords || spelling.indexOf(' ') > 0)
                .findFirst()
                .orElse(written.isEmpty() ? id : written.getFirst().getKey());
    }

    int articles(String entity) throws IOException {
        return reader.docFreq(new Term(Fields.ENTITY, entity));
    }
}
