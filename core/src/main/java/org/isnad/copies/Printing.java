package org.isnad.copies;

import java.time.Instant;
import java.time.ZoneOffset;
import org.isnad.Article;
import org.isnad.CopyTree.Basis;
import org.isnad.Evidence;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * An article as a copy tree takes it.
 *
 * @param credit whom the page or the text credits with it
 * @param firstSeen when its page was first seen, where known
 * @param streamed what the stream said for its parent, which knows the habits of the outlet; null when it named none
 */
public record Printing(
        Article article,
        @Nullable String credit,
        @Nullable Instant firstSeen,
        @Nullable Evidence streamed) {
    /** Clocks of outlets and readers differ by so many seconds without anybody being wrong. */
    private static final long TOLERANCE = 600;

    /** Which time orders it: the claimed one unless there is none or it is later than the page was first seen. */
    Basis basis() {
        When claimed = article.published();
        if (claimed == null) {
            return firstSeen == null ? Basis.UNKNOWN : Basis.FIRST_SEEN;
        }
        if (firstSeen == null || !earliest(claimed).isAfter(firstSeen.plusSeconds(TOLERANCE))) {
            return Basis.CLAIMED;
        }
        return Basis.FIRST_SEEN_BEFORE_CLAIM;
    }

    /** The time that it claims; far in the future when it claims none. */
    Instant claimed() {
        When claimed = article.published();
        return claimed == null ? Instant.MAX : claimed.latest();
    }

    private static Instant earliest(When claimed) {
        return claimed.time() == null ? claimed.instant(ZoneOffset.ofHours(14)) : claimed.latest();
    }

    /** The time that orders it; far in the future when unknown. */
    Instant time() {
        return switch (basis()) {
            case CLAIMED -> claimed();
            case FIRST_SEEN, FIRST_SEEN_BEFORE_CLAIM -> firstSeen == null ? Instant.MAX : firstSeen;
            case UNKNOWN -> Instant.MAX;
        };
    }
}
