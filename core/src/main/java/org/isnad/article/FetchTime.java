package org.isnad.article;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.Page;
import org.isnad.When;
import org.isnad.dates.PageDates;
import org.jspecify.annotations.Nullable;

/**
 * When a page was served. Known from the fetch, or reckoned from the page: where metadata gives the publication time and the
 * line under the headline says «منذ 5 ساعات», the page was served five hours after. Pure.
 */
final class FetchTime {
    private static final int NEAR = 6;
    private static final int MOST_WORDS = 6;
    private static final int MOST_STATED = 100;

    private FetchTime() {}

    static @Nullable When of(Page page, Draft draft, int title, Claims claims, PageDates dates) {
        if (page.fetched() != null || title < 0) {
            return page.fetched();
        }
        When stated = stated(claims, dates);
        if (stated == null || stated.time() == null) {
            return null;
        }
        for (int i = title + 1; i < Math.min(draft.size(), title + NEAR); i++) {
            Optional<Duration> ago = ago(draft.piece(i).text(), stated, dates);
            if (ago.isPresent()) {
                ZoneOffset zone = stated.offset() == null ? ZoneOffset.UTC : stated.offset();
                OffsetDateTime then = stated.instant(zone).atOffset(zone).plus(ago.get());
                return stated.offset() == null ? When.of(then.toLocalDateTime()) : When.of(then);
            }
        }
        return null;
    }

    private static @Nullable When stated(Claims claims, PageDates dates) {
        List<Told> all = new ArrayList<>(claims.described("datePublished"));
        all.addAll(claims.meta("published"));
        for (Told told : all.subList(0, Math.min(all.size(), MOST_STATED))) {
            Optional<When> when = dates.readDateLine(told.value(), null);
            if (when.isPresent()) {
                return when.get();
            }
        }
        return null;
    }

    /** How long before the reference a line that has no date of its own reckons; empty for every other line. */
    private static Optional<Duration> ago(String text, When reference, PageDates dates) {
        if (LineWords.of(text, MOST_WORDS + 1).count() > MOST_WORDS
                || dates.readDateLine(text, null).isPresent()) {
            return Optional.empty();
        }
        return dates.readDateLine(text, reference)
                .filter(then -> then.time() != null)
                .map(then -> Duration.between(then.instant(ZoneOffset.UTC), reference.instant(ZoneOffset.UTC)))
                .filter(span -> !span.isNegative() && !span.isZero());
    }
}
