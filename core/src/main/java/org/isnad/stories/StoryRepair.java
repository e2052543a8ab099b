package org.isnad.stories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isnad.stories.ProfileIndex.Links;
import org.isnad.stories.Stories.Placed;
import org.jspecify.annotations.Nullable;

/**
 * One clustering of the open events with the stories they touch. The resting events of a touched story are clustered anew as
 * well, so that a story may branch and merge long after its first days; a very long one moves as a whole, and its newest events
 * speak for it. For one use.
 */
final class StoryRepair {
    /** How many resting events may take part for each open one. */
    private static final int WOKEN = 2;

    private final StorySettings settings;
    private final Stories stories;
    private final Events.Repaired events;
    /** The open events whose articles have changed; they stand at the places after all others. */
    private final List<Placed> fresh;

    private final Set<Integer> openEvents;
    private final Waking waking = new Waking();

    /** The stories that open events touch and that take part. */
    private Set<Integer> woken = Set.of();
    /** The node of the linkage for each place that takes part. */
    private final Marks nodeOf;
    /** The node of the linkage for each story that moves as a whole. */
    private final Map<Integer, Integer> wholes = new TreeMap<>();

    private final List<Double> sizes = new ArrayList<>();
    /** The likeness at which each event that took part was joined to others, or NaN. */
    private final Map<Integer, Double> joined = new HashMap<>();

    private final Map<Integer, Integer> result;

    /** @param nodeOf without marks, and so again afterwards */
    StoryRepair(StorySettings settings, Stories stories, Events.Repaired events, Marks nodeOf) {
        this.settings = settings;
        this.stories = stories;
        this.events = events;
        this.nodeOf = nodeOf;
        Map<Integer, List<Integer>> open = events.open();
        this.openEvents = open.keySet();
        Map<Integer, List<Integer>> changed = new TreeMap<>(open);
        changed.entrySet().removeIf(event -> stories.place(event.getKey(), event.getValue()) >= 0);
        this.fresh = stories.look(changed);
        open.forEach((event, members) -> number(event, members));
        for (int i = 0; i < fresh.size(); i++) {
            number(stories.next() + i);
        }
        this.result = settings.repairs() ? repaired() : unrepaired();
        nodeOf.clear();
    }

    private void number(int event, List<Integer> members) {
        int place = stories.place(event, members);
        if (place >= 0) {
            number(place);
        }
    }

    private void number(int place) {
        nodeOf.put(place, sizes.size());
        sizes.add(1.0);
    }

    private Map<Integer, Integer> repaired() {
        nodeOf.marked().forEach(this::touch);
        for (int place = stories.firstOpen(); place < stories.next(); place++) {
            touch(place);
        }
        woken = woken();
        woken.forEach(this::numberStory);
        return cluster();
    }

    private Map<Integer, Integer> unrepaired() {
        Map<Integer, Integer> same = new TreeMap<>();
        openEvents.forEach(event -> same.put(event, stories.storyOf(event)));
        return same;
    }

    /** The open events whose articles have changed, in the order of their places. */
    List<Placed> fresh() {
        return fresh;
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
        Set<Integer> before = new TreeSet<>(woken);
        for (Collection<Integer> some : List.of(result.keySet(), events.gone())) {
            some.forEach(event -> before.add(stories.storyOf(event)));
        }
        before.remove(-1);
        return before;
    }

    private @Nullable Placed at(int place) {
        return place < stories.next() ? stories.at(place) : fresh.get(place - stories.next());
    }

    /** Whether the event at a place rests, and still will. */
    private boolean rests(int place) {
        Placed at = at(place);
        return at != null && at.resting() && events.of(at.event()) == at.event() && !events.isOpen(at.event());
    }

    /** Takes note of the stories that a link between an open event and a resting one touches. */
    private void touch(int place) {
        Placed from = at(place);
        boolean open = nodeOf.get(place) >= 0;
        if (from == null || !open && !rests(place)) {
            return;
        }
        Links strong = from.links().atLeast(settings.storyLikeness() / 2);
        Links links = open ? resting(strong) : strong;
        for (int k = 0; k < links.numbers().length; k++) {
            int other = links.numbers()[k];
            if (open != nodeOf.get(other) >= 0) {
                touch(open ? other : place, at(other), from, links.likeness()[k]);
            }
        }
    }

    /** Those of an open event's links that lead to the resting events it is most like. */
    private Links resting(Links links) {
        return links.only(place -> nodeOf.get(place) < 0 && rests(place)).strongest(settings.storyTouches());
    }

    private void touch(int resting, @Nullable Placed one, Placed other, double likeness) {
        double faded = one == null ? 0 : stories.faded(likeness, one, other);
        Placed at = at(resting);
        if (one != null && faded >= settings.storyLikeness() / 2 && at != null && rests(resting)) {
            int story = stories.storyOf(at.event());
            int told = stories.storyOf((at == other ? one : other).event());
            waking.touch(story, faded, told == story);
        }
    }

    private Set<Integer> woken() {
        int room = Math.max(settings.wokenEvents(), WOKEN * sizes.size());
        return waking.woken(story -> Math.min(stories.placesOf(story).size(), settings.speakingEvents()), room);
    }

    /** Numbers the nodes of the linkage that stand for the resting events of a touched story. */
    private void numberStory(int story) {
        List<Integer> places =
                stories.placesOf(story).stream().filter(this::rests).toList();
        if (places.size() <= settings.movingEvents()) {
            places.forEach(this::number);
            return;
        }
        wholes.put(story, sizes.size());
        List<Integer> newest = places.subList(Math.max(0, places.size() - settings.speakingEvents()), places.size());
        newest.forEach(place -> nodeOf.put(place, sizes.size()));
        sizes.add((double) newest.size());
    }

    private Map<Integer, Integer> cluster() {
        Linkage linkage = new Linkage(
                sizes.stream().mapToDouble(size -> size).toArray(), settings.storyLikeness(), settings.storyBreadth());
        nodeOf.marked().forEach(place -> link(place, linkage));
        Map<Integer, Integer> assigned = assign(linkage.clusters());
        nodeOf.marked().forEach(place -> joined.put(event(place), linkage.joined(nodeOf.get(place))));
        wholes.forEach((story, node) -> joined.put(story, linkage.joined(node)));
        return assigned;
    }

    /** How like two stories were that became one, or NaN. */
    double likeness(int gone, int into) {
        double one = joined.getOrDefault(gone, Double.NaN);
        return Double.isNaN(one) ? joined.getOrDefault(into, Double.NaN) : one;
    }

    private void link(int place, Linkage linkage) {
        Placed from = at(place);
        if (from == null) {
            return;
        }
        int node = nodeOf.get(place);
        for (int k = 0; k < from.links().numbers().length; k++) {
            int other = nodeOf.get(from.links().numbers()[k]);
            Placed to = other < 0 || other == node ? null : at(from.links().numbers()[k]);
            if (to != null) {
                double likeness = stories.faded(from.links().likeness()[k], from, to);
                linkage.link(node, other, isHeld(from, to) ? settings.storyHold() * likeness : likeness);
            }
        }
    }

    /** Whether two events were told as one story within the last days; placements of long ago are judged by content alone. */
    private boolean isHeld(Placed one, Placed other) {
        int story = stories.storyOf(one.event());
        return story >= 0 && story == stories.storyOf(other.event()) && Stories.gap(one, other) <= settings.eventDays();
    }

    private Map<Integer, Integer> assign(int[] clusters) {
        Map<Integer, Integer> clusterOf = new TreeMap<>();
        nodeOf.marked().forEach(place -> clusterOf.put(event(place), clusters[nodeOf.get(place)]));
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
            stories.placesOf(story).stream()
                    .filter(this::rests)
                    .forEach(place -> assigned.putIfAbsent(event(place), now));
        }
    }

    private int event(int place) {
        Placed at = at(place);
        return at == null ? -1 : at.event();
    }
}
