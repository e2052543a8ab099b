package org.isnad.copies;

import java.time.Duration;
import java.time.Instant;
import org.isnad.Article;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * Between which moments something was printed, as far as that is known: a page that tells its day only may be of any hour of it, and
 * one that tells none is known to be no later than it was first seen. A time without an offset is read by the clock of most Arab capitals;
 * beside a moment that is known it may be anything between the clocks of Muscat and of Tunis. Two such times are taken to be by one clock.
 *
 * @param earliest {@link Instant#MIN} when not known
 * @param latest {@link Instant#MAX} when not known
 * @param latestByAnyClock later than {@code latest} for a time of a clock that is not named
 */
public record Period(Instant earliest, Instant latest, Instant latestByAnyClock) {
    private static final Period UNKNOWN = new Period(Instant.MIN, Instant.MAX);
    /** By how much clocks between Muscat and Tunis are ahead of the one assumed, and behind it. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private static final Duration BEHIND = Duration.ofHours(2);

    private Period(Instant earliest, Instant latest) {
        this(earliest, latest, latest);
    }

    /** Nothing is known. */
    static Period unknown() {
        return UNKNOWN;
    }

    /** The time that a page claims; any when it claims none. */
    static Period claimed(@Nullable When when) {
        if (when == null) {
            return UNKNOWN;
        }
        boolean named = when.time() == null || when.offset() != null;
        return new Period(
                when.earliest(),
                when.latest(),
                named ? when.latest() : when.latest().plus(BEHIND));
    }

    /** No later than a page was first seen; any when that is not known. */
    static Period until(@Nullable Instant firstSeen) {
        return firstSeen == null ? UNKNOWN : new Period(Instant.MIN, firstSeen);
    }

    /** The same, its page having been seen by then; a moment stays what it is, since clocks differ a little. */
    Period seenBy(@Nullable Instant firstSeen) {
        if (firstSeen == null || !firstSeen.isBefore(latestByAnyClock) || firstSeen.isBefore(earliest)) {
            return this;
        }
        return new Period(earliest, firstSeen.isBefore(latest) ? firstSeen : latest, firstSeen);
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
        return !beside(other).earliest.isBefore(other.beside(this).latest) && !equals(other);
    }

    /** Whether it is a time of a clock that is not named. */
    boolean local() {
        return !latestByAnyClock.equals(latest);
    }

    /** When it can have been, told beside another: a time of an unnamed clock is less certain beside one that is known. */
    private Period beside(Period other) {
        return local() && !other.local() ? new Period(earliest.minus(AHEAD), latestByAnyClock) : this;
    }

    /** Whether it can have been at the time of another that is one moment. */
    boolean mayHold(Instant then, Period of) {
        Period wide = beside(of);
        return !then.isBefore(wide.earliest) && !then.isAfter(wide.latest);
    }

    /** Whether it is known to be earlier than another. */
    public boolean isBefore(Period other) {
        return other.isAfter(this);
    }
}
