package org.isnad.desk;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.isnad.Story;
import org.isnad.StoryEdit;
import org.isnad.TimelineEntry;
import org.isnad.views.Library;
import org.isnad.views.StoryView;

/** Finds the articles by which decisions name events and stories, whose own ids may change. Pure but for what the library answers. */
public final class Anchors {
    private Anchors() {}

    /** The article that stands for what an id means: itself, or one of the event or the story; empty when there is none. */
    public static Optional<String> article(Library library, String id) {
        return library.article(id).isPresent()
                ? Optional.of(id)
                : library.story(id).map(view -> anchor(view.story(), id));
    }

    /** The founder where it still stands there, so that ids and decisions agree; else the first article. */
    private static String anchor(Story story, String id) {
        String founder = id.substring(Math.min(2, id.length()));
        List<TimelineEntry> entries = story.timeline().stream()
                .filter(entry -> entry.event().equals(id))
                .toList();
        List<TimelineEntry> among = entries.isEmpty() ? story.timeline() : entries;
        boolean there = among.stream().anyMatch(entry -> entry.articles().contains(founder));
        return there ? founder : among.getFirst().articles().getFirst();
    }

    /** That articles leave a story with their events; it names those that stay as well, so that what comes later can be told from them. */
    public static StoryEdit.Split split(Optional<StoryView> from, List<String> leaving, String reason) {
        List<String> staying = from.stream()
                .flatMap(view -> view.story().timeline().stream())
                .filter(entry -> Collections.disjoint(entry.articles(), leaving))
                .map(entry -> entry.articles().getFirst())
                .toList();
        return new StoryEdit.Split(leaving, staying, reason);
    }
}
