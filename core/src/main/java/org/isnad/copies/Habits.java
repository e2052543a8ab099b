package org.isnad.copies;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How often each outlet was seen to copy from which other. Bounded; not safe for several threads. */
final class Habits {
    private static final int MOST_PAIRS = 20_000;

    private final Map<String, Sources> sources = new HashMap<>();
    private int pairs;

    Habits() {
        this(Map.of());
    }

    /** @param counts for each outlet and each other how often it was seen to copy from it */
    Habits(Map<String, ? extends Map<String, Integer>> counts) {
        counts.forEach((outlet, of) -> sources.put(outlet, new Sources(of)));
        countPairs();
    }

    /** How often one outlet was seen to copy from each other. */
    private static final class Sources {
        private final Map<String, Integer> counts;
        private int all;

        Sources(Map<String, Integer> counts) {
            this.counts = new HashMap<>(counts);
            sum();
        }

        private void sum() {
            all = counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Whether that is the first time. */
        boolean learn(String from) {
            all++;
            return counts.merge(from, 1, Integer::sum) == 1;
        }

        void fade() {
            counts.replaceAll((from, count) -> count / 2);
            counts.values().removeIf(count -> count == 0);
            sum();
        }
    }

    private void countPairs() {
        pairs = sources.values().stream().mapToInt(of -> of.counts.size()).sum();
    }

    /** Takes note that one outlet copied from another; that it copied from itself tells nothing. */
    void learn(@Nullable String outlet, @Nullable String from) {
        if (outlet == null || from == null || outlet.equals(from)) {
            return;
        }
        Sources of = sources.computeIfAbsent(outlet, key -> new Sources(Map.of()));
        if (of.learn(from) && ++pairs > MOST_PAIRS) {
            fade();
        }
    }

    /** Halves all counts, so that what was seen once is forgotten and old habits give way to new ones. */
    private void fade() {
        sources.values().forEach(Sources::fade);
        sources.values().removeIf(of -> of.counts.isEmpty());
        countPairs();
    }

    /** The share of an outlet's copies that came from another, 0..1, held down while few were seen. */
    double of(String outlet, String from) {
        Sources of = sources.get(outlet);
        return of == null ? 0 : of.counts.getOrDefault(from, 0) / (of.all + 3.0);
    }

    /** What was counted, in the order of the names. */
    SortedMap<String, SortedMap<String, Integer>> counts() {
        SortedMap<String, SortedMap<String, Integer>> counts = new TreeMap<>();
        sources.forEach((outlet, of) -> counts.put(outlet, new TreeMap<>(of.counts)));
        return counts;
    }
}
