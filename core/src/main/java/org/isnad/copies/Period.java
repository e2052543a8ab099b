package org.isnad.copies;

import java.time.Instant;
import org.isnad.Article;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * Between which moments something was printed, as far as that is known: a page that tells its day only may be of any hour of it, and
 * one that tells none is known to be no later than it was first seen.
 *
 * @param earliest {@link Instant#MIN} when not known
 * @param latest {@link Instant#MAX} when not known
 */
public record Period(Instant earliest, Instant latest) {
    private static final Period UNKNOWN = new Period(Instant.MIN, Instant.MAX);

    /** Nothing is known. */
    static Period unknown() {
        return UNKNOWN;
    }

    /** The time that a page claims; any when it claims none. */
    static Period claimed(@Nullable When when) {
        return when == null ? UNKNOWN : new Period(when.earliest(), when.latest());
    }

    /** No later than a page was first seen; any when that is not known. */
    static Period until(@Nullable Instant firstSeen) {
        return firstSeen == null ? UNKNOWN : new Period(Instant.MIN, firstSeen);
    }

    /** The same, its page having been seen by then; a moment stays what it is, since clocks differ a little. */
    Period seenBy(@Nullable Instant firstSeen) {
        return firstSeen == null || !firstSeen.isBefore(latest) || firstSeen.isBefore(earliest)
                ? this
                : new Period(earliest, firstSeen);
    }

    /** From a moment on. */
    static Period since(Instant earliest) {
        return new Period(earliest, Instant.MAX);
    }

    /** When an article was printed by what is known of it without its page: an undated one after the days it speaks of. */
    public static Period of(Article article) {
        When seen = article.seen();
        When bound = article.bound();
        if (seen != null) {
            return until(seen.latest());
        }
        return article.published() == null && bound != null ? since(bound.earliest()) : claimed(article.published());
    }

    /** Whether it is known to be later than another. */
    public boolean isAfter(Period other) {
        return !earliest.isBefore(other.latest) && !equals(other);
    }

    /** Whether it is known to be earlier than another. */
    public boolean isBefore(Period other) {
        return other.isAfter(this);
    }
}
