package org.isnad.store.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.isnad.views.SearchResult.FacetKind;
import org.jspecify.annotations.Nullable;

/**
 * The values that facets count: each has one number in all segments, which tells its kind too, so that counting compares
 * numbers alone. What is known of a segment is let go when it is closed. Safe for many threads.
 */
final class FacetValues {
    private static final int SOME = 256;
    private static final int KINDS = FacetKind.values().length;

    private final Map<IndexReader.CacheKey, AtomicIntegerArray> segments = new ConcurrentHashMap<>();
    private final Numbered values = new Numbered();

    /** Numbers from 1 on, and back. */
    private static final class Numbered {
        private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
        private volatile String[] values = new String[SOME];

        int number(String value) {
            Integer known = numbers.get(value);
            return known == null ? added(value) : known;
        }

        private synchronized int added(String value) {
            Integer known = numbers.get(value);
            if (known != null) {
                return known;
            }
            int number = numbers.size() + 1;
            String[] all = number < values.length ? values : Arrays.copyOf(values, 2 * number);
            all[number] = value;
            values = all;
            numbers.put(value, number);
            return number;
        }

        String value(int number) {
            return values[number];
        }
    }

    /** The value of a number. */
    String value(int number) {
        return values.value(number / KINDS).substring(1);
    }

    /**
     * Adds how often each value stands in some documents of a segment.
     *
     * @param counts for each kind, in their order
     */
    void count(LeafReader leaf, int[] docs, IntCounts[] counts) throws IOException {
        SortedSetDocValues column = leaf.getSortedSetDocValues(Fields.FACETS);
        if (column == null) {
            return;
        }
        IndexReader.CacheHelper segment = leaf.getCoreCacheHelper();
        @Nullable
        AtomicIntegerArray known = segment == null ? null : known(segment, Math.toIntExact(column.getValueCount()));
        int[] ordinals = ordinals(column, docs);
        for (int number : numbers(column, ordinals, known)) {
            counts[number % KINDS].add(number);
        }
    }

    private static int[] ordinals(SortedSetDocValues column, int[] docs) throws IOException {
        int[] ordinals = new int[SOME];
        int size = 0;
        for (int doc : docs) {
            if (column.advanceExact(doc)) {
                for (int more = column.docValueCount(); more > 0; more--) {
                    if (size == ordinals.length) {
                        ordinals = Arrays.copyOf(ordinals, 2 * size);
                    }
                    ordinals[size++] = Math.toIntExact(column.nextOrd());
                }
            }
        }
        return Arrays.copyOf(ordinals, size);
    }

    /** Those known are all fetched first, in a loop so small that the waits for memory overlap. */
    private int[] numbers(SortedSetDocValues column, int[] ordinals, @Nullable AtomicIntegerArray known)
            throws IOException {
        int[] numbers = new int[ordinals.length];
        if (known != null) {
            for (int i = 0; i < ordinals.length; i++) {
                numbers[i] = known.getAcquire(ordinals[i]);
            }
        }
        for (int i = 0; i < ordinals.length; i++) {
            if (numbers[i] == 0) {
                numbers[i] = number(column, ordinals[i]);
                if (known != null) {
                    known.setRelease(ordinals[i], numbers[i]);
                }
            }
        }
        return numbers;
    }

    private int number(SortedSetDocValues column, int ordinal) throws IOException {
        String value = column.lookupOrd(ordinal).utf8ToString();
        return values.number(value) * KINDS + value.charAt(0) - Fields.FIRST_KIND;
    }

    private AtomicIntegerArray known(IndexReader.CacheHelper segment, int size) {
        IndexReader.CacheKey key = segment.getKey();
        AtomicIntegerArray known = segments.get(key);
        if (known == null) {
            known = segments.computeIfAbsent(key, first -> new AtomicIntegerArray(size));
            segment.addClosedListener(segments::remove);
        }
        return known;
    }
}
