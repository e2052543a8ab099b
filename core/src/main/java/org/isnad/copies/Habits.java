package org.isnad.copies;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How often each outlet was seen to copy from which other. Bounded; not safe for several threads. */
final class Habits {
    private static final int MOST_PAIRS = 20_000;

    private final TreeMap<String, TreeMap<String, Integer>> counts;
    /** For each outlet how many of its copies are counted. */
    private final Map<String, Integer> copies = new HashMap<>();

    private int pairs;

    Habits() {
        this(new TreeMap<>());
    }

    Habits(TreeMap<String, TreeMap<String, Integer>> counts) {
        this.counts = counts;
        sum();
    }

    private void sum() {
        copies.clear();
        counts.forEach((outlet, sources) ->
                copies.put(outlet, sources.values().stream().mapToInt(Integer::intValue).sum()));
        pairs = counts.values().stream().mapToInt(Map::size).sum();
    }

    /** Takes note that one outlet copied from another; that it copied from itself tells nothing. */
    void learn(@Nullable String outlet, @Nullable String from) {
        if (outlet == null || from == null || outlet.equals(from)) {
            return;
        }
        TreeMap<String, Integer> sources = counts.computeIfAbsent(outlet, key -> new TreeMap<>());
        copies.merge(outlet, 1, Integer::sum);
        if (sources.merge(from, 1, Integer::sum) == 1 && ++pairs > MOST_PAIRS) {
            fade();
        }
    }

    /** Halves all counts, so that what was seen once is forgotten and old habits give way to new ones. */
    private void fade() {
        counts.values().forEach(sources -> {
            sources.replaceAll((from, count) -> count / 2);
            sources.values().removeIf(count -> count == 0);
        });
        counts.values().removeIf(Map::isEmpty);
        sum();
    }

    /** The share of an outlet's copies that came from another, 0..1, held down while few were seen. */
    double of(String outlet, String from) {
        Map<String, Integer> sources = counts.get(outlet);
        if (sources == null) {
            return 0;
        }
        return sources.getOrDefault(from, 0) / (copies.getOrDefault(outlet, 0) + 3.0);
    }

    Map<String, TreeMap<String, Integer>> counts() {
        return counts;
    }
}
