package org.isnad;

import org.jspecify.annotations.Nullable;

/**
 * An article with what was read from it: the input of copies and stories.
 *
 * @param gist what the whole text is compared by, where the article has only a part of it left
 */
public record Reading(
        Article article, Facts facts, @Nullable Gist gist) {
    /** A reading of an article that has its whole text. */
    public Reading(Article article, Facts facts) {
        this(article, facts, null);
    }
}
