package org.isnad.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.Event;
import org.isnad.Momentum;
import org.isnad.Story;
import org.isnad.TimelineEntry;
import org.isnad.When;
import org.isnad.stories.Alone;
import org.isnad.stories.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Stories with one article more, until they are told anew: counts go up, and an event that the article opens is one entry of the timeline
 * with the article's own sentence. Pure functions.
 */
public final class Growth {
    private Growth() {}

    /**
     * What an article brings to a story or an event.
     *
     * @param outlet whether it is the first of its outlet there
     * @param source whether it has words of its own and is the first of its source there
     */
    public record Gain(boolean outlet, boolean source) {
        private int outlets() {
            return outlet ? 1 : 0;
        }

        private int independent() {
            return source ? 1 : 0;
        }
    }

    /** A story that an article has joined. */
    public static Story of(Story before, Alone article, Gain story, Gain event) {
        List<TimelineEntry> entries = new ArrayList<>(before.timeline());
        TimelineEntry own = article.story().timeline().getFirst();
        entries.replaceAll(entry -> entry.event().equals(own.event()) ? joined(entry, own, event) : entry);
        boolean opened =
                before.timeline().stream().noneMatch(entry -> entry.event().equals(own.event()));
        Timeline timeline = Timeline.of(opened ? Stream.concat(entries.stream(), Stream.of(own)) : entries.stream());
        return new Story(
                before.id(),
                before.headline(),
                timeline.first(),
                timeline.last(),
                timeline.events(),
                timeline.entries(),
                before.articles() + 1,
                before.outlets() + story.outlets(),
                before.independent() + story.independent(),
                before.related(),
                before.entities());
    }

    private static TimelineEntry joined(TimelineEntry entry, TimelineEntry own, Gain gain) {
        return new TimelineEntry(
                entry.event(),
                entry.when(),
                entry.sentence(),
                entry.source(),
                both(entry.articles(), own.articles()),
                entry.independent() + gain.independent(),
                entry.outlets() + gain.outlets(),
                gain.source() ? both(entry.statements(), own.statements()) : entry.statements(),
                entry.evidence());
    }

    /** An event that an article has joined. */
    public static Event of(Event before, Alone article) {
        return new Event(
                before.id(),
                before.story(),
                before.when(),
                both(before.articles(), article.event().articles()),
                before.entities(),
                before.kind(),
                before.state());
    }

    /** How fast a story grows that an article with words of its own has joined; a copy or an undated one changes nothing. */
    public static Momentum of(Momentum before, Gain story, @Nullable When published) {
        return story.source() && published != null ? MomentumMeter.after(before, published) : before;
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
