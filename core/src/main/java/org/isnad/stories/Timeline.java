package org.isnad.stories;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.TimelineEntry;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a story in the order of their days, the undated last. Immutable.
 *
 * @param entries those of one day in the order they were given
 */
public record Timeline(List<TimelineEntry> entries) {
    private static final Comparator<TimelineEntry> IN_TIME =
            Comparator.comparing(TimelineEntry::when, Comparator.nullsLast(Comparator.comparing(When::date)));

    public Timeline {
        entries = List.copyOf(entries);
    }

    /** Puts entries in order. */
    public static Timeline of(Stream<TimelineEntry> entries) {
        return new Timeline(entries.sorted(IN_TIME).toList());
    }

    /** The events they tell, in the same order. */
    public List<String> events() {
        return entries.stream().map(TimelineEntry::event).toList();
    }

    /** The first day, or null when none is dated. */
    public @Nullable When first() {
        return dated().findFirst().orElse(null);
    }

    /** The last day, or null when none is dated. */
    public @Nullable When last() {
        return dated().reduce((earlier, later) -> later).orElse(null);
    }

    private Stream<When> dated() {
        return entries.stream().map(TimelineEntry::when).filter(Objects::nonNull);
    }
}
