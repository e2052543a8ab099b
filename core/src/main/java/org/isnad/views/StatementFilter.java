package org.isnad.views;

import org.jspecify.annotations.Nullable;

/**
 * Which statements: null fields do not filter; days are ISO dates, both inclusive; the kind is the beginning of the speaker's
 * {@link org.isnad.Link.Kind#wire()}, so that {@code unnamed} asks for every unnamed source.
 *
 * @param reported whether those are asked for that were reported as wrong, and the same in copies, instead of all others
 */
public record StatementFilter(
        @Nullable String speaker,
        @Nullable String outlet,
        @Nullable String from,
        @Nullable String to,
        @Nullable String story,
        @Nullable String kind,
        int limit,
        boolean reported) {
    /** Those that stand. */
    public StatementFilter(
            @Nullable String speaker,
            @Nullable String outlet,
            @Nullable String from,
            @Nullable String to,
            @Nullable String story,
            @Nullable String kind,
            int limit) {
        this(speaker, outlet, from, to, story, kind, limit, false);
    }
}
