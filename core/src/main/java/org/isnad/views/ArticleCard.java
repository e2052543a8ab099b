package org.isnad.views;

import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * An article in a list.
 *
 * @param title its headline, or the opening of its text where it has none
 * @param when event time, or null when undated
 * @param dated whether {@code when} is the stated publication rather than a bound
 * @param copy whether at least half of it stood in an earlier article
 */
public record ArticleCard(
        String id,
        String title,
        @Nullable String outlet,
        @Nullable String credit,
        @Nullable String url,
        @Nullable When when,
        boolean dated,
        boolean copy,
        @Nullable String story) {}
