package org.isnad.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.Change;
import org.isnad.Evidence;
import org.isnad.Reasons;

/** What a repair does to events and stories: those that are gone were merged, those that are new were split off. For one use. */
final class RepairChanges {
    private final List<Doc> docs;
    private final Stories stories;
    private final Events.Repaired after;
    private final StoryRepair retold;
    private final String day;
    private final List<Change> changes = new ArrayList<>();

    /**
     * @param stories as they are before the repair
     * @param day of event time on which it is made
     */
    RepairChanges(List<Doc> docs, Stories stories, Events.Repaired after, StoryRepair retold, String day) {
        this.docs = docs;
        this.stories = stories;
        this.after = after;
        this.retold = retold;
        this.day = day;
    }

    List<Change> all() {
        for (int gone : after.gone()) {
            Evidence why = why(Reasons.REPAIRED_EVENTS, after.likeness(gone));
            changes.add(new Change.Merged(eventId(after.of(gone)), eventId(gone), why));
        }
        after.members().forEach(this::splitEvent);
        for (int story : retold.before()) {
            int now = retold.of(after.of(story));
            if (now != story) {
                Evidence why = why(Reasons.REPAIRED_STORIES, retold.likeness(story, now));
                changes.add(new Change.Merged(storyId(now), storyId(story), why));
            }
        }
        splitStories();
        return changes;
    }

    private Evidence why(String reason, double likeness) {
        return new Evidence(day, null, reason, Double.isNaN(likeness) ? 1 : Math.clamp(likeness, 0, 1));
    }

    private void splitEvent(int event, List<Integer> members) {
        int founder = members.getFirst();
        if (after.before(founder) != event && after.before(event) != event) {
            List<String> left = members.stream().map(m -> docs.get(m).id()).toList();
            Evidence why = why(Reasons.REPAIRED_EVENTS, Double.NaN);
            changes.add(new Change.Split(eventId(after.before(founder)), eventId(event), left, why));
        }
    }

    /** Stories that the repair took out of others. */
    private void splitStories() {
        Map<Integer, List<String>> left = new TreeMap<>();
        retold.stories().forEach((event, story) -> {
            int before = stories.storyOf(event);
            boolean fresh = before >= 0 && before != story && stories.storyOf(story) != story;
            if (fresh && retold.of(after.of(before)) != story) {
                left.computeIfAbsent(story, s -> new ArrayList<>()).add(eventId(event));
            }
        });
        left.forEach((story, members) -> changes.add(new Change.Split(
                storyId(stories.storyOf(story) < 0 ? story : stories.storyOf(story)),
                storyId(story),
                members,
                why(Reasons.REPAIRED_STORIES, Double.NaN))));
    }

    private String eventId(int event) {
        return "e-" + docs.get(event).id();
    }

    private String storyId(int story) {
        return "s-" + docs.get(story).id();
    }
}
