package org.isnad.views;

import java.util.List;
import org.isnad.TimelineEntry;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/** A story in a list: headline, span of days, counts, newest development, and its people's names. */
public record StoryCard(
        String id,
        String headline,
        @Nullable When first,
        @Nullable When last,
        int articles,
        int outlets,
        int independent,
        @Nullable TimelineEntry latest,
        List<String> people,
        List<Coverage> coverage) {
    public StoryCard {
        people = List.copyOf(people);
        coverage = List.copyOf(coverage);
    }

    /** Articles on one day (ISO date): with words of their own, and copies. */
    public record Coverage(String day, int independent, int copies) {}
}
