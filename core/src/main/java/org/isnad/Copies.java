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
 */
public record Copies(String article, List<Copy> copies, double fresh, String origin) {
    public Copies {
        copies = List.copyOf(copies);
    }

    /** The most likely parent: the earlier article it shares most with, when that is at least half. */
    public @Nullable String parent() {
        return copies.isEmpty() || copies.getFirst().share() < 0.5
                ? null
                : copies.getFirst().of();
    }
}
