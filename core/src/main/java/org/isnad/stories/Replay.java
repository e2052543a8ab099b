package org.isnad.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Change;
import org.isnad.Placement;
import org.isnad.Reading;
import org.isnad.When;
import org.isnad.stories.StoryStream.Threads;
import org.jspecify.annotations.Nullable;

/**
 * Steps a stream again and keeps what was decided at each step, so that it can be told how one story grew. For use by one thread
 * at a time.
 */
public final class Replay {
    private final Threading threading;
    private final List<Step> steps = new ArrayList<>();

    /** @param threading a stream that has taken no step yet */
    public Replay(Threading threading) {
        this.threading = threading;
    }

    /**
     * What one article's coming did.
     *
     * @param article its id
     * @param title its headline, or null
     * @param outlet who printed it, or null
     * @param credit whom it credits, or null
     * @param when its event time, or null when undated
     * @param placement where it was put at first, and why
     * @param weighed the events it was weighed against, the most like first; the one it joined may be among them
     * @param repairs what the repair before it did to the story: merges and splits
     */
    public record Step(
            String article,
            @Nullable String title,
            @Nullable String outlet,
            @Nullable String credit,
            @Nullable When when,
            Placement placement,
            List<Weighed> weighed,
            List<Change> repairs) {
        public Step {
            weighed = List.copyOf(weighed);
            repairs = List.copyOf(repairs);
        }

        /** The event it was most like of those it did not join, where there is one. */
        public @Nullable Weighed alternative() {
            return weighed.stream()
                    .filter(other -> !other.event().equals(placement.event()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Takes the next reading of the stream. */
    public void step(Reading reading) {
        Threading.Step step = threading.step(reading);
        steps.add(new Step(
                reading.article().id(),
                reading.article().title(),
                reading.article().outlet(),
                reading.article().credit(),
                reading.article().eventTime(),
                step.placement(),
                threading.weighed(),
                step.changes().stream().filter(Replay::isRepair).toList()));
    }

    private static boolean isRepair(Change change) {
        return change instanceof Change.Merged || change instanceof Change.Split;
    }

    /**
     * A story's growth.
     *
     * @param story the id it has now
     * @param steps the articles that are or were in it, in the order they came, with the repairs that touched it
     * @param now where each of them is now, by article
     * @param threshold how like an article must be to an event to join it
     */
    public record Growth(String story, List<Step> steps, Map<String, Placement> now, double threshold) {
        public Growth {
            steps = List.copyOf(steps);
            now = Map.copyOf(now);
        }
    }

    /** How a story grew; an id that is not there gives no steps. */
    public Growth of(String story) {
        Threads threads = threading.threads();
        Map<String, Placement> now = new HashMap<>();
        threads.placements().forEach(placement -> now.put(placement.article(), placement));
        String id = threads.redirects().getOrDefault(story, story);
        Set<String> names = new HashSet<>(List.of(story, id));
        now.values().stream().filter(placement -> placement.story().equals(id)).forEach(placement -> {
            names.add(placement.event());
            names.add("s-" + placement.article());
            names.add("e-" + placement.article());
        });
        List<Step> told = new ArrayList<>();
        Map<String, Placement> kept = new HashMap<>();
        for (Step step : steps) {
            List<Change> repairs = step.repairs().stream()
                    .filter(change -> touches(change, names))
                    .toList();
            Placement at = now.get(step.article());
            boolean member = at != null && at.story().equals(id);
            boolean was = names.contains(step.placement().story());
            if (member || was || !repairs.isEmpty()) {
                told.add(new Step(
                        step.article(),
                        step.title(),
                        step.outlet(),
                        step.credit(),
                        step.when(),
                        step.placement(),
                        step.weighed(),
                        repairs));
                kept.put(step.article(), at == null ? step.placement() : at);
            }
        }
        return new Growth(id, told, kept, threading.threshold());
    }

    private static boolean touches(Change change, Set<String> names) {
        return switch (change) {
            case Change.Merged merged -> names.contains(merged.subject()) || names.contains(merged.absorbed());
            case Change.Split split -> names.contains(split.subject()) || names.contains(split.fresh());
            default -> false;
        };
    }
}
