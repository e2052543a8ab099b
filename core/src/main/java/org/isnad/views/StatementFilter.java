package org.isnad.views;

import org.jspecify.annotations.Nullable;

/** Which statements: null fields do not filter; days are ISO dates, both inclusive. */
public record StatementFilter(
        @Nullable String speaker,
        @Nullable String outlet,
        @Nullable String from,
        @Nullable String to,
        @Nullable String story,
        int limit) {}
