package org.isnad.copies;

import java.time.Instant;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.CopyTree.Basis;
import org.isnad.Evidence;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * An article as a copy tree takes it.
 *
 * @param credit whom the page or the text credits with it
 * @param firstSeen when its page was first seen, where known
 * @param streamed what the stream told of it, which knows the habits of the outlet and common phrases; null when not known
 * @param decided from which printing it was made, where a tree of all that shares its origin has decided it: where is its id, the
 *     confidence the share taken from it; null when that is open
 */
public record Printing(
        Article article,
        @Nullable String credit,
        @Nullable Instant firstSeen,
        @Nullable Copies streamed,
        @Nullable Evidence decided) {
    /** Clocks of outlets and readers differ by so many seconds without anybody being wrong. */
    private static final long TOLERANCE = 600;

    /** One of which nothing is decided yet. */
    public Printing(Article article, @Nullable String credit, @Nullable Instant firstSeen, @Nullable Copies streamed) {
        this(article, credit, firstSeen, streamed, null);
    }

    /** What the stream said for its parent; null when it named none. */
    @Nullable
    Evidence why() {
        return streamed == null ? null : streamed.why();
    }

    /** The share that the stream told of it in an earlier article, so that all tell one number; else the given one. */
    double near(String earlier, double other) {
        return streamed == null
                ? other
                : streamed.copies().stream()
                        .filter(copy -> copy.of().equals(earlier))
                        .mapToDouble(Copy::near)
                        .findFirst()
                        .orElse(other);
    }

    /** Which time orders it: the claimed one unless there is none or it is later than the page was first seen. */
    Basis basis() {
        When claimed = article.published();
        if (claimed == null) {
            return firstSeen == null ? Basis.UNKNOWN : Basis.FIRST_SEEN;
        }
        if (firstSeen == null || !claimed.earliest().isAfter(firstSeen.plusSeconds(TOLERANCE))) {
            return Basis.CLAIMED;
        }
        return Basis.FIRST_SEEN_BEFORE_CLAIM;
    }

    /** The time that it claims; far in the future when it claims none. */
    Instant claimed() {
        When claimed = article.published();
        return claimed == null ? Instant.MAX : claimed.latest();
    }

    /** The time that orders it: of a day without a time its end, or when the page was seen on that day; far in the future when unknown. */
    Instant time() {
        return switch (basis()) {
            case CLAIMED ->
                Period.claimed(article.published()).seenBy(firstSeen).latest();
            case FIRST_SEEN, FIRST_SEEN_BEFORE_CLAIM -> firstSeen == null ? Instant.MAX : firstSeen;
            case UNKNOWN -> Instant.MAX;
        };
    }
}
