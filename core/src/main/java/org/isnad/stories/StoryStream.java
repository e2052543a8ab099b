package org.isnad.stories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Change;
import org.isnad.Copies;
import org.isnad.Event;
import org.isnad.Evidence;
import org.isnad.Placement;
import org.isnad.Reading;
import org.isnad.Story;
import org.isnad.lexicon.Lexicon;

/**
 * Streaming clustering of articles into events and stories. A state with a deterministic step; for use by one thread at a
 * time.
 */
public final class StoryStream {
    private final Map<String, Placement> placements = new LinkedHashMap<>();

    public StoryStream(Lexicon lexicon) {}

    /** Places an article; the last change but those of repairs says where. */
    public List<Change> step(Reading reading, Copies copies) {
        String id = reading.article().id();
        Evidence why = Evidence.of(id, "first");
        placements.put(id, new Placement(id, id, id, copies, why));
        return List.of(new Change.Opened(id, id, why));
    }

    /** Where every article is now, after all merges and splits. */
    public Threads threads() {
        return new Threads(new ArrayList<>(placements.values()), List.of(), List.of(), Map.of());
    }

    /**
     * Events and stories as they stand.
     *
     * @param placements one an article, in the order of their steps
     * @param events all events
     * @param stories all stories
     * @param redirects from ids that were absorbed to the ids that stand for them
     */
    public record Threads(
            List<Placement> placements, List<Event> events, List<Story> stories, Map<String, String> redirects) {
        public Threads {
            placements = List.copyOf(placements);
            events = List.copyOf(events);
            stories = List.copyOf(stories);
            redirects = Map.copyOf(redirects);
        }
    }
}
