package org.isnad.copies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Article;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * Finds among printings those of one page that was read several times and claims one time, and tells since when each changed text was
 * there: a page that was changed in place did not have its later text at the time that it claims. Pure functions.
 */
public final class Readings {
    private static final int MOST_WORDS = 10_000;

    private static final Comparator<Printing> IN_ORDER = Comparator.comparing(Readings::told)
            .thenComparing(Printing::firstSeen, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(printing -> printing.article().id());

    private Readings() {}

    /**
     * When a page had a text that it had not when it was read before.
     *
     * @param before the id of the reading before
     * @param period when it was changed: when it says so, else between the two readings
     * @param modified when it says that it was; null when it does not
     * @param seen when it was first seen with that text; null when that is not known
     */
    public record Changed(
            String before,
            Period period,
            @Nullable When modified,
            @Nullable Instant seen) {}

    private record Page(
            @Nullable String outlet,
            @Nullable When claimed,
            @Nullable String name) {}

    /** The same printings in the same order, each that is a changed reading of a page told as one. */
    public static List<Printing> linked(Collection<Printing> printings) {
        Map<Page, List<Printing>> pages = new LinkedHashMap<>();
        for (Printing printing : printings) {
            Page page = page(printing.article());
            if (page != null) {
                pages.computeIfAbsent(page, fresh -> new ArrayList<>(1)).add(printing);
            }
        }
        Map<String, Changed> changed = new LinkedHashMap<>();
        pages.values().stream().filter(readings -> readings.size() > 1).forEach(readings -> {
            readings.sort(IN_ORDER);
            follow(readings, changed);
        });
        return changed.isEmpty()
                ? List.copyOf(printings)
                : printings.stream()
                        .map(printing ->
                                printing.changed(changed.get(printing.article().id())))
                        .toList();
    }

    /** The page that an article was read from: its address, else its headline, else what its outlet printed at that time. */
    private static @Nullable Page page(Article article) {
        String name = article.url() == null ? article.title() : article.url();
        boolean nameless = name == null && (article.outlet() == null || article.published() == null);
        return article.embedded() || nameless ? null : new Page(article.outlet(), article.published(), name);
    }

    private static Instant told(Printing printing) {
        When modified = printing.article().modified();
        Instant claimed = printing.claimed();
        return modified == null || modified.latest().isBefore(claimed) ? claimed : modified.latest();
    }

    private static void follow(List<Printing> readings, Map<String, Changed> found) {
        Printing before = readings.getFirst();
        Changed last = null;
        for (Printing reading : readings.subList(1, readings.size())) {
            if (!isSameText(before.article(), reading.article())) {
                last = change(before, reading);
            }
            if (last != null) {
                found.put(reading.article().id(), last);
            }
            before = reading;
        }
    }

    private static @Nullable Changed change(Printing before, Printing reading) {
        When modified = reading.article().modified();
        Instant since = before.firstSeen();
        Instant seen = reading.firstSeen();
        boolean named = reading.article().url() != null;
        if (!named && !isVersion(before.article(), reading.article())) {
            return null;
        }
        if (modified != null && told(reading).isAfter(told(before))) {
            return new Changed(before.article().id(), Period.claimed(modified).seenBy(seen), modified, seen);
        }
        return since == null || seen == null || !seen.isAfter(since)
                ? null
                : new Changed(before.article().id(), Period.between(since, seen), null, seen);
    }

    private static boolean isVersion(Article before, Article after) {
        return OwnVersions.isVersion(
                WordPrint.of(before.text(), MOST_WORDS).words(),
                WordPrint.of(after.text(), MOST_WORDS).words(),
                true);
    }

    /** Of a text that was let go blanks are left, as many as it had letters. */
    private static boolean isSameText(Article one, Article other) {
        String text = one.text();
        String after = other.text();
        return one.isBodyLetGo() || other.isBodyLetGo() ? text.length() == after.length() : text.equals(after);
    }
}
