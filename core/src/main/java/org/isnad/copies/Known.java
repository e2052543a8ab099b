package org.isnad.copies;

import org.jspecify.annotations.Nullable;

/**
 * An article as the window remembers it.
 *
 * @param origin id of the earliest article of its copy group
 * @param group number of that group
 * @param day event time in days since 1970
 * @param outlet who printed it
 * @param credit whom it credits
 * @param words hashes of its words, not to be written to
 */
record Known(
        String id,
        String origin,
        int group,
        long day,
        @Nullable String outlet,
        @Nullable String credit,
        char[] words) {
    /** The same, of another day. */
    Known on(long other) {
        return new Known(id, origin, group, other, outlet, credit, words);
    }
}
