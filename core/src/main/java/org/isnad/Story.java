package org.isnad;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A running story: the chain of events a reader follows as one.
 *
 * @param id stable id
 * @param headline the newest good headline
 * @param first the first day of it, or null when all is undated
 * @param last the last day of it
 * @param events ids in order
 * @param timeline developments in order of time, undated ones last
 * @param articles number of articles
 * @param outlets number of outlets
 * @param independent number of independent origins: the outlets and agencies whose words its articles have, copies counted as their
 *     origin's
 * @param related ids of stories that share people, places or articles with it
 * @param entities ids of the entities that matter most, most weighty first
 */
public record Story(
        String id,
        String headline,
        @Nullable When first,
        @Nullable When last,
        List<String> events,
        List<TimelineEntry> timeline,
        int articles,
        int outlets,
        int independent,
        List<String> related,
        List<String> entities) {
    public Story {
        events = List.copyOf(events);
        timeline = List.copyOf(timeline);
        related = List.copyOf(related);
        entities = List.copyOf(entities);
    }

    /** The same with another timeline. */
    public Story with(List<TimelineEntry> entries) {
        return new Story(id, headline, first, last, events, entries, articles, outlets, independent, related, entities);
    }
}
