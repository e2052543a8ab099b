package org.isnad.stories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.stories.ProfileIndex.Links;
import org.isnad.stories.Stories.Resting;
import org.isnad.stories.Stories.Seen;

/**
 * One clustering of the open events with the stories they touch. The resting events of a touched story are clustered anew as
 * well, so that a story may branch and merge long after its first days; a very long one moves as a whole, and its newest events
 * speak for it. For one use.
 */
final class StoryRepair {
    private final StorySettings settings;
    private final Stories stories;
    private final Events.Repaired events;
    private final List<Seen> open = new ArrayList<>();
    private final Set<Integer> openEvents;
    private final Set<Integer> touched = new TreeSet<>();
    /** The node of the linkage for each resting place that takes part. */
    private final Marks nodeOf;
    /** The node of the linkage for each story that moves as a whole. */
    private final Map<Integer, Integer> wholes = new TreeMap<>();

    private final List<Double> sizes = new ArrayList<>();
    private final Map<Integer, Integer> result;

    StoryRepair(StorySettings settings, Stories stories, Events.Repaired events, Marks nodeOf) {
        this.nodeOf = nodeOf;
        this.settings = settings;
        this.stories = stories;
        this.events = events;
        this.openEvents = events.open().keySet();
        events.open().forEach((event, members) -> open.add(stories.look(event, members)));
        this.result = settings.repairs() ? repaired() : unrepaired();
        nodeOf.clear();
    }

    private Map<Integer, Integer> repaired() {
        open.forEach(this::touch);
        sizes.addAll(Collections.nCopies(open.size(), 1.0));
        touched.forEach(this::number);
        return cluster();
    }

    private Map<Integer, Integer> unrepaired() {
        Map<Integer, Integer> same = new TreeMap<>();
        openEvents.forEach(event -> same.put(event, stories.storyOf(event)));
        return same;
    }

    /** The open events, as they were compared with the resting ones. */
    List<Seen> open() {
        return open;
    }

    /** The stories of the events that took part, by event. */
    Map<Integer, Integer> stories() {
        return result;
    }

    /** The story of any event after the repair. */
    int of(int event) {
        return result.getOrDefault(event, stories.storyOf(event));
    }

    /** The stories that the events which took part, or which are gone, belonged to before. */
    Set<Integer> before() {
        Set<Integer> before = new TreeSet<>(touched);
        for (Collection<Integer> some : List.of(result.keySet(), events.gone())) {
            some.forEach(event -> before.add(stories.storyOf(event)));
        }
        before.remove(-1);
        return before;
    }

    /** Whether the event at a place still rests, as it is. */
    private boolean rests(int place) {
        Resting at = stories.resting(place);
        return at != null
                && events.of(at.node().event()) == at.node().event()
                && !openEvents.contains(at.node().event());
    }

    /** Takes note of the stories of which some resting event is like an open one. */
    private void touch(Seen seen) {
        Links like = seen.links();
        for (int k = 0; k < like.numbers().length; k++) {
            Resting at = stories.resting(like.numbers()[k]);
            if (at != null
                    && like.likeness()[k] >= settings.storyLikeness() / 2
                    && stories.faded(like.likeness()[k], seen.node(), at.node()) >= settings.storyLikeness() / 2
                    && rests(like.numbers()[k])) {
                touched.add(stories.storyOf(at.node().event()));
            }
        }
    }

    /** Numbers the nodes of the linkage that stand for a touched story. */
    private void number(int story) {
        List<Integer> places =
                stories.placesOf(story).stream().filter(this::rests).toList();
        if (places.size() <= settings.movingEvents()) {
            for (int place : places) {
                nodeOf.put(place, sizes.size());
                sizes.add(1.0);
            }
            return;
        }
        wholes.put(story, sizes.size());
        List<Integer> newest = places.subList(Math.max(0, places.size() - settings.speakingEvents()), places.size());
        newest.forEach(place -> nodeOf.put(place, sizes.size()));
        sizes.add((double) newest.size());
    }

    private Map<Integer, Integer> cluster() {
        Linkage linkage = new Linkage(
                sizes.stream().mapToDouble(size -> size).toArray(),
                settings.storyLikeness(),
                settings.storyBreadth());
        ProfileIndex among = new ProfileIndex();
        for (int i = 0; i < open.size(); i++) {
            linkResting(open.get(i).node(), i, open.get(i).links(), linkage);
            linkOpen(i, among.like(open.get(i).node().profile(), 0, stories.least()), linkage);
            among.add(i, open.get(i).node().profile());
        }
        for (int place : nodeOf.marked()) {
            Resting at = stories.resting(place);
            if (at != null) {
                linkResting(at.node(), nodeOf.get(place), at.links(), linkage);
            }
        }
        return assign(linkage.clusters());
    }

    private void linkResting(Stories.Node from, int node, Links links, Linkage linkage) {
        for (int k = 0; k < links.numbers().length; k++) {
            int other = nodeOf.get(links.numbers()[k]);
            Resting at = other < 0 || other == node ? null : stories.resting(links.numbers()[k]);
            if (at != null) {
                linkage.link(node, other, stories.faded(links.likeness()[k], from, at.node()));
            }
        }
    }

    private void linkOpen(int i, Links links, Linkage linkage) {
        for (int k = 0; k < links.numbers().length; k++) {
            int other = links.numbers()[k];
            linkage.link(
                    i,
                    other,
                    stories.faded(
                            links.likeness()[k],
                            open.get(i).node(),
                            open.get(other).node()));
        }
    }

    private Map<Integer, Integer> assign(int[] clusters) {
        Map<Integer, Integer> clusterOf = new TreeMap<>();
        nodeOf.marked().forEach(place -> clusterOf.put(event(place), clusters[nodeOf.get(place)]));
        for (int i = 0; i < open.size(); i++) {
            clusterOf.put(open.get(i).node().event(), clusters[i]);
        }
        Map<Integer, Integer> root = new HashMap<>();
        clusterOf.forEach((event, cluster) -> root.merge(cluster, event, Math::min));
        wholes.forEach((story, node) -> root.merge(clusters[node], first(story), Math::min));
        Map<Integer, Integer> assigned = new TreeMap<>();
        clusterOf.forEach((event, cluster) -> assigned.put(event, root.getOrDefault(cluster, event)));
        wholes.forEach((story, node) -> follow(story, root.getOrDefault(clusters[node], story), assigned));
        return assigned;
    }

    /** The earliest resting event of a story. */
    private int first(int story) {
        return stories.placesOf(story).stream()
                .filter(this::rests)
                .mapToInt(this::event)
                .min()
                .orElse(story);
    }

    /** The events of a long story that did not speak for it go where the others went. */
    private void follow(int story, int now, Map<Integer, Integer> assigned) {
        if (now != story) {
            stories.placesOf(story).stream().filter(this::rests).forEach(place -> assigned.putIfAbsent(event(place), now));
        }
    }

    private int event(int place) {
        Resting at = stories.resting(place);
        return at == null ? -1 : at.node().event();
    }
}
