package org.isnad.store.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts matches and keeps them, or from some thousands on every n-th of them. For one search of one thread. */
final class EvenSample implements Collector {
    private static final int MOST = 1024;

    private final List<int[]> leaves = new ArrayList<>();
    private int[] docs = new int[256];
    private int[] leafOf = new int[256];
    private int size;
    private int stride = 1;
    /** After how many matches the next is kept. */
    private int wait = 1;

    private long total;

    /** Makes one collector: the searcher works on the thread that asks. */
    static final class Manager implements CollectorManager<EvenSample, EvenSample> {
        @Override
        public EvenSample newCollector() {
            return new EvenSample();
        }

        @Override
        public EvenSample reduce(Collection<EvenSample> collectors) {
            return collectors.isEmpty()
                    ? new EvenSample()
                    : collectors.iterator().next();
        }
    }

    long total() {
        return total;
    }

    int size() {
        return size;
    }

    /** The sampled documents of a segment, in order. */
    int[] docs(int leaf) {
        if (leaves.isEmpty()) {
            split();
        }
        return leaf < leaves.size() ? leaves.get(leaf) : new int[0];
    }

    private void split() {
        int begin = 0;
        for (int leaf = 0; begin < size; leaf++) {
            int end = begin;
            while (end < size && leafOf[end] == leaf) {
                end++;
            }
            leaves.add(Arrays.copyOfRange(docs, begin, end));
            begin = end;
        }
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int doc) {
                total++;
                if (--wait == 0) {
                    wait = stride;
                    keep(context.ord, doc);
                }
            }
        };
    }

    private void keep(int leaf, int doc) {
        if (size == MOST) {
            halve();
            wait = stride;
        }
        if (size == docs.length) {
            docs = Arrays.copyOf(docs, size * 2);
            leafOf = Arrays.copyOf(leafOf, size * 2);
        }
        docs[size] = doc;
        leafOf[size++] = leaf;
    }

    private void halve() {
        for (int i = 0; i < MOST / 2; i++) {
            docs[i] = docs[2 * i];
            leafOf[i] = leafOf[2 * i];
        }
        size = MOST / 2;
        stride *= 2;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
