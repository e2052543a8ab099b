package org.isnad.views;

import org.jspecify.annotations.Nullable;

/**
 * A search.
 *
 * @param text as typed, in the language of {@code QueryParser}
 * @param order how the hits are ordered
 * @param asTyped whether names are taken in the spelling typed alone, and not through the one who bears them
 * @param after where the page before ended, as {@link SearchResult#next} gave it; null for the first page
 * @param offset how many hits to pass over, for short lists; {@code after} is for long ones
 * @param limit how many hits to give
 */
public record SearchQuery(
        String text, Order order, boolean asTyped, @Nullable String after, int offset, int limit) {
    public enum Order {
        RELEVANCE,
        NEWEST,
        OLDEST
    }

    public SearchQuery(String text, int offset, int limit) {
        this(text, Order.RELEVANCE, false, null, offset, limit);
    }
}
