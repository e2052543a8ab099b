package org.isnad.views;

import java.util.List;
import org.isnad.Rejected;

/** What a store holds: counts, and the rejected pages with their reasons. */
public record Holdings(int pages, int articles, int stories, int statements, List<Rejected> rejected) {
    public Holdings {
        rejected = List.copyOf(rejected);
    }
}
