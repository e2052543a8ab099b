package org.isnad.store.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/**
 * The values that facets count: each has one number in all segments, in the order in which they were first asked for, so that
 * counting compares numbers alone. What is known of a segment is let go when it is closed. Safe for many threads.
 */
final class FacetValues {
    private static final int SOME = 256;

    private final Map<Column, AtomicIntegerArray> columns = new ConcurrentHashMap<>();
    private final Numbered values = new Numbered();

    private record Column(IndexReader.CacheKey segment, String field) {}

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
        return values.value(number);
    }

    /** Adds how often each value of a column stands in some documents of a segment. */
    void count(LeafReader leaf, String field, int[] docs, IntCounts counts) throws IOException {
        SortedSetDocValues column = leaf.getSortedSetDocValues(field);
        if (column == null) {
            return;
        }
        IndexReader.CacheHelper segment = leaf.getCoreCacheHelper();
        @Nullable
        AtomicIntegerArray known =
                segment == null ? null : known(segment, field, Math.toIntExact(column.getValueCount()));
        for (int doc : docs) {
            if (column.advanceExact(doc)) {
                for (int more = column.docValueCount(); more > 0; more--) {
                    counts.add(number(column, Math.toIntExact(column.nextOrd()), known));
                }
            }
        }
    }

    private int number(SortedSetDocValues column, int ordinal, @Nullable AtomicIntegerArray known) throws IOException {
        int number = known == null ? 0 : known.get(ordinal);
        if (number == 0) {
            number = values.number(column.lookupOrd(ordinal).utf8ToString());
            if (known != null) {
                known.set(ordinal, number);
            }
        }
        return number;
    }

    private AtomicIntegerArray known(IndexReader.CacheHelper segment, String field, int size) {
        Column column = new Column(segment.getKey(), field);
        AtomicIntegerArray known = columns.get(column);
        if (known == null) {
            known = columns.computeIfAbsent(column, first -> new AtomicIntegerArray(size));
            segment.addClosedListener(key -> columns.remove(column));
        }
        return known;
    }
}
