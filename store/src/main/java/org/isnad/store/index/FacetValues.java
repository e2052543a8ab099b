package org.isnad.store.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * The values that facets count, by segment and number: a segment packs them, and the common ones are asked for by every search. Those
 * of a segment are let go when it is closed. Safe for many threads.
 */
final class FacetValues {
    private static final int SOME = 256;

    private final Map<Column, AtomicReferenceArray<String>> columns = new ConcurrentHashMap<>();

    private record Column(IndexReader.CacheKey segment, String field) {}

    /** Adds how often each value of a column stands in some documents of a segment. */
    void count(LeafReader leaf, String field, int[] docs, Map<String, Integer> counts) throws IOException {
        SortedSetDocValues column = leaf.getSortedSetDocValues(field);
        if (column == null) {
            return;
        }
        int[] numbers = numbers(column, docs);
        for (int begin = 0; begin < numbers.length; ) {
            int end = begin + 1;
            while (end < numbers.length && numbers[end] == numbers[begin]) {
                end++;
            }
            counts.merge(value(leaf, field, column, numbers[begin]), end - begin, Integer::sum);
            begin = end;
        }
    }

    /** The numbers of the values of some documents, ascending. */
    private static int[] numbers(SortedSetDocValues column, int[] docs) throws IOException {
        int[] numbers = new int[SOME];
        int size = 0;
        for (int doc : docs) {
            if (column.advanceExact(doc)) {
                int more = column.docValueCount();
                if (size + more > numbers.length) {
                    numbers = Arrays.copyOf(numbers, 2 * (size + more));
                }
                for (int i = 0; i < more; i++) {
                    numbers[size++] = (int) column.nextOrd();
                }
            }
        }
        Arrays.sort(numbers, 0, size);
        return Arrays.copyOf(numbers, size);
    }

    private String value(LeafReader leaf, String field, SortedSetDocValues column, int number) throws IOException {
        IndexReader.CacheHelper segment = leaf.getCoreCacheHelper();
        if (segment == null) {
            return column.lookupOrd(number).utf8ToString();
        }
        AtomicReferenceArray<String> values = values(segment, field, (int) column.getValueCount());
        String known = values.get(number);
        if (known == null) {
            known = column.lookupOrd(number).utf8ToString();
            values.set(number, known);
        }
        return known;
    }

    private AtomicReferenceArray<String> values(IndexReader.CacheHelper segment, String field, int size) {
        Column column = new Column(segment.getKey(), field);
        AtomicReferenceArray<String> values = columns.get(column);
        if (values == null) {
            values = columns.computeIfAbsent(column, first -> new AtomicReferenceArray<>(size));
            segment.addClosedListener(key -> columns.remove(column));
        }
        return values;
    }
}
