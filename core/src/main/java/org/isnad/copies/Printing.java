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
 * @param changed since when its page has this text, where it had another when it was read before; else null
 */
public record Printing(
        Article article,
        @Nullable String credit,
        @Nullable Instant firstSeen,
        @Nullable Copies streamed,
        @Nullable Evidence decided,
        Readings.@Nullable Changed changed) {
    /** Clocks of outlets and readers differ by so many seconds without anybody being wrong. */
    private static final long TOLERANCE = 600;

    /** One of which nothing is decided yet. */
    public Printing(Article article, @Nullable String credit, @Nullable Instant firstSeen, @Nullable Copies streamed) {
        this(article, credit, firstSeen, streamed, null);
    }

    /** One that is not known to be of a page that was changed. */
    public Printing(
            Article article,
            @Nullable String credit,
            @Nullable Instant firstSeen,
            @Nullable Copies streamed,
            @Nullable Evidence decided) {
        this(article, credit, firstSeen, streamed, decided, null);
    }

    /** The same, since when its page has its text being known. */
    Printing changed(Readings.@Nullable Changed since) {
        return new Printing(article, credit, firstSeen, streamed, decided, since);
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
            return changed == null
                    ? Basis.CLAIMED
                    : changed.modified() == null ? Basis.FIRST_SEEN_CHANGED : Basis.MODIFIED;
        }
        return Basis.FIRST_SEEN_BEFORE_CLAIM;
    }

    /** Between which moments it was printed, as far as its own clocks tell. */
    Period period() {
        if (changed != null) {
            return changed.period();
        }
        return switch (basis()) {
            case CLAIMED, MODIFIED, FIRST_SEEN_CHANGED ->
                Period.claimed(article.published()).seenBy(firstSeen);
            case FIRST_SEEN, FIRST_SEEN_BEFORE_CLAIM -> Period.until(firstSeen);
            case UNKNOWN -> Period.unknown();
        };
    }

    /** The same where it counts too what days the article speaks of. */
    public Period known() {
        return changed == null ? Period.of(article).seenBy(firstSeen) : changed.period();
    }

    /** What it says of its time, as it is told: of a page that was changed in place when it was, else when that was first seen. */
    public @Nullable When told() {
        if (changed == null) {
            return article.printed();
        }
        return changed.modified() == null ? When.of(changed.period().latest()) : changed.modified();
    }

    /** The time that it claims; far in the future when it claims none. */
    Instant claimed() {
        When claimed = article.published();
        return claimed == null ? Instant.MAX : claimed.latest();
    }

    /** The time that orders it: of a day without a time its end, or when the page was seen on that day; far in the future when unknown. */
    Instant time() {
        return switch (basis()) {
            case CLAIMED, MODIFIED, FIRST_SEEN_CHANGED -> period().latest();
            case FIRST_SEEN, FIRST_SEEN_BEFORE_CLAIM -> firstSeen == null ? Instant.MAX : firstSeen;
            case UNKNOWN -> Instant.MAX;
        };
    }
}
