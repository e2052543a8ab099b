package org.isnad.copies;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Sources;
import org.jspecify.annotations.Nullable;

/**
 * Counts outlets beside independent origins, for trees, stories, events and statements alike: what is printed of an origin is the
 * origin's own only where its own page was read, and a copy elsewhere. Not safe for several threads.
 */
public final class OriginTally {
    private final Map<String, Heap> heaps = new LinkedHashMap<>();
    private final Set<String> outlets = new LinkedHashSet<>();

    /** One origin on its way into {@link Sources}. */
    private static final class Heap {
        private final @Nullable String name;
        private final Set<String> originals = new LinkedHashSet<>();
        private final Set<String> copies = new LinkedHashSet<>();
        private final Set<String> versions = new LinkedHashSet<>();
        private boolean seen;

        Heap(@Nullable String name) {
            this.name = name;
        }

        Sources.Origin origin() {
            List<String> repeated =
                    copies.stream().filter(copy -> !originals.contains(copy)).toList();
            return new Sources.Origin(name, seen, List.copyOf(originals), repeated, List.copyOf(versions));
        }
    }

    /** How an article has an origin's words. */
    public enum Kind {
        /** It was made from none: on a page of the origin its own words, elsewhere what it credits the origin with. */
        FIRST,
        /** It was made from another printing. */
        COPY,
        /** A later version by the outlet that printed it first. */
        VERSION,
        /** It tells that they were wrong. */
        NOTICE
    }

    /**
     * Counts an article to an origin, the earliest first.
     *
     * @param key equal for all names of the origin
     * @param name of the origin; null when unknown
     * @param own whether the article is on a page of the origin itself
     */
    public void add(String key, @Nullable String name, String article, boolean own, Kind kind) {
        Heap heap = heaps.computeIfAbsent(key, first -> new Heap(name));
        heap.seen |= own;
        boolean version = kind == Kind.NOTICE || own && kind == Kind.VERSION;
        (version ? heap.versions : own && kind == Kind.FIRST ? heap.originals : heap.copies).add(article);
    }

    /** Counts an outlet, once whatever it prints. */
    public void outlet(String key) {
        outlets.add(key);
    }

    public Sources sources() {
        return new Sources(
                outlets.size(), heaps.values().stream().map(Heap::origin).toList());
    }
}
