package org.isnad.web.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * A list to follow, whatever it is written as. Texts are excerpts; addresses are whole.
 *
 * @param id a URN that stays the same in every language and format
 * @param home the page that shows the same
 * @param self where this feed lies
 * @param language its words' language, ISO 639
 * @param entries the newest first, undated ones last
 */
public record Feed(
        String id, String title, String about, String home, String self, String language, List<Entry> entries) {
    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * One piece of news.
     *
     * @param id a URN that stays the same
     * @param original where its outlet printed it, null when it tells no one article
     * @param author the outlet, null when it tells no one article
     * @param when the time of its event; null when that is not known
     * @param counts of whom it was reported; null where that is not counted
     */
    public record Entry(
            String id,
            String title,
            String page,
            String summary,
            @Nullable String original,
            @Nullable String author,
            @Nullable When when,
            @Nullable Counts counts) {
        /** Its instant; a day alone counts from its first moment in UTC. */
        @Nullable
        Instant instant() {
            if (when == null) {
                return null;
            }
            return when.time() == null ? when.instant(ZoneOffset.UTC) : when.latest();
        }
    }

    /** Never one number without the other. */
    public record Counts(int outlets, int independent) {}

    /** When the newest entry is of; the beginning of 1970 when none is dated, so that the same entries give the same feed. */
    Instant updated() {
        return entries.stream()
                .map(Entry::instant)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** When the oldest dated entry is of: what an undated one, which stands behind it, is said to be of where a time must be told. */
    Instant oldest() {
        return entries.stream()
                .map(Entry::instant)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
