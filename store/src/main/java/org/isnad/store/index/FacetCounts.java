package org.isnad.store.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.isnad.views.SearchResult.Facet;
import org.isnad.views.SearchResult.FacetKind;
import org.isnad.views.SearchResult.Value;

/**
 * The matches of a query, counted by what they tell of. Many matches are counted by an even sample of them, since nobody reads the
 * last digit and the cost would grow with the archive.
 */
final class FacetCounts {
    private static final int VALUES = 8;

    private final IndexSearcher searcher;
    private final FacetValues columns;
    private final NameDictionary names;

    FacetCounts(IndexSearcher searcher, FacetValues columns, NameDictionary names) {
        this.searcher = searcher;
        this.columns = columns;
        this.names = names;
    }

    /** The facets of what a query matches. */
    List<Facet> of(EvenSample sample) throws IOException {
        double factor = sample.size() == 0 ? 1 : (double) sample.total() / sample.size();
        IntCounts[] counts = counts(sample);
        List<Facet> facets = new ArrayList<>();
        for (FacetKind kind : FacetKind.values()) {
            List<Value> values =
                    kind == FacetKind.DAY ? days(sample, factor) : values(kind, counts[kind.ordinal()], factor);
            if (!values.isEmpty()) {
                facets.add(new Facet(kind, sample.total() > sample.size(), values));
            }
        }
        return facets;
    }

    private IntCounts[] counts(EvenSample sample) throws IOException {
        IntCounts[] counts = new IntCounts[FacetKind.values().length];
        Arrays.setAll(counts, kind -> new IntCounts());
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int[] docs = sample.docs(leaf.ord);
            if (docs.length > 0) {
                columns.count(leaf.reader(), docs, counts);
            }
        }
        return counts;
    }

    private List<Value> values(FacetKind kind, IntCounts counts, double factor) throws IOException {
        Map<String, Integer> frequent = new HashMap<>();
        counts.frequent(VALUES, (number, times) -> frequent.put(columns.value(number), times));
        List<Value> values = new ArrayList<>();
        for (Map.Entry<String, Integer> each : top(frequent)) {
            String label =
                    each.getKey().indexOf('/') > 0 && isEntity(kind) ? names.label(each.getKey()) : each.getKey();
            values.add(new Value(label, Math.round(each.getValue() * factor)));
        }
        return values;
    }

    private static boolean isEntity(FacetKind kind) {
        return kind == FacetKind.PERSON || kind == FacetKind.PLACE || kind == FacetKind.ORGANISATION;
    }

    private List<Value> days(EvenSample sample, double factor) throws IOException {
        Map<Long, Integer> counts = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            NumericDocValues days = leaf.reader().getNumericDocValues(Fields.DAY);
            for (int doc : sample.docs(leaf.ord)) {
                if (days != null && days.advanceExact(doc)) {
                    counts.merge(days.longValue(), 1, Integer::sum);
                }
            }
        }
        return top(counts).stream()
                .map(day ->
                        new Value(LocalDate.ofEpochDay(day.getKey()).toString(), Math.round(day.getValue() * factor)))
                .toList();
    }

    /** The largest counts, of equal ones the first by value. */
    private static <K extends Comparable<K>> List<Map.Entry<K, Integer>> top(Map<K, Integer> counts) {
        Comparator<Map.Entry<K, Integer>> order = Comparator.comparing((Map.Entry<K, Integer> each) -> -each.getValue())
                .thenComparing(Map.Entry::getKey);
        PriorityQueue<Map.Entry<K, Integer>> top = new PriorityQueue<>(order.reversed());
        for (Map.Entry<K, Integer> each : counts.entrySet()) {
            if (top.size() < VALUES) {
                top.add(each);
            } else if (order.compare(each, top.element()) < 0) {
                top.remove();
                top.add(each);
            }
        }
        return top.stream().sorted(order).toList();
    }
}
