package org.isnad.views;

import java.util.List;
import org.isnad.Momentum;
import org.isnad.TimelineEntry;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * A story in a list.
 *
 * @param headline its headline
 * @param first its first day, or null when it has none
 * @param last its last day
 * @param articles number of articles
 * @param outlets number of outlets
 * @param independent number of independent origins
 * @param latest its newest development, or null when it has none
 * @param dated whether its day is told or that of a publication, rather than the earliest that it can be
 * @param ahead the next planned event, or null when none is known
 * @param people the names of its people, the weightiest first
 * @param coverage articles by day
 * @param momentum how fast it grows
 */
public record StoryCard(
        String id,
        String headline,
        @Nullable When first,
        @Nullable When last,
        int articles,
        int outlets,
        int independent,
        @Nullable TimelineEntry latest,
        boolean dated,
        @Nullable TimelineEntry ahead,
        List<String> people,
        List<Coverage> coverage,
        Momentum momentum) {
    public StoryCard {
        people = List.copyOf(people);
        coverage = List.copyOf(coverage);
    }

    /** Articles on one day (ISO date): with words of their own, and copies. */
    public record Coverage(String day, int independent, int copies) {}
}
