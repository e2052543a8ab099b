package org.isnad;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article shares with the articles before it.
 *
 * @param article the article's id
 * @param copies earlier articles it shares text with, largest share first
 * @param fresh 0..1: the part of it that was seen nowhere before
 * @param origin id of the earliest article of its copy group; its own id when it is original
 * @param parent id of the article it was most likely copied from, one of {@code copies}; null when it is original
 * @param why what speaks for the parent: where is its id, the rule names the signs; null when it is original
 * @param passages what stood in earlier articles and where, in order of their spans, which do not overlap
 * @param parts when it was put together from texts of several origins, what it took from each: its parent's part first; else none
 */
public record Copies(
        String article,
        List<Copy> copies,
        double fresh,
        String origin,
        @Nullable String parent,
        @Nullable Evidence why,
        List<Passage> passages,
        List<Part> parts) {
    public Copies {
        copies = List.copyOf(copies);
        passages = List.copyOf(passages);
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /** Those of an article that is of one origin. */
    public Copies(
            String article,
            List<Copy> copies,
            double fresh,
            String origin,
            @Nullable String parent,
            @Nullable Evidence why,
            List<Passage> passages) {
        this(article, copies, fresh, origin, parent, why, passages, List.of());
    }

    /** Those of an article that shares nothing. */
    public static Copies none(String article) {
        return new Copies(article, List.of(), 1, article, null, null, List.of());
    }
}
