package org.isnad;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many outlets print something, beside how many independent origins it has.
 *
 * @param outlets number of different outlets
 * @param origins the independent origins, each with its copies; the earliest first
 */
public record Sources(int outlets, List<Origin> origins) {
    public Sources {
        origins = List.copyOf(origins);
    }

    /** Number of independent origins. */
    public int independent() {
        return origins.size();
    }

    /**
     * An origin.
     *
     * @param name whose words they are: an outlet, or an agency; null when unknown
     * @param seen whether its own printing is among the articles
     * @param originals ids of the articles that print its words first; none when it is unseen
     * @param copies ids of the articles that repeat them
     * @param versions ids of its own later versions of them, and of notices that they were wrong
     */
    public record Origin(
            @Nullable String name, boolean seen, List<String> originals, List<String> copies, List<String> versions) {
        public Origin {
            originals = List.copyOf(originals);
            copies = List.copyOf(copies);
            versions = versions == null ? List.of() : List.copyOf(versions);
        }
    }
}
