package org.isnad.stories;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which event belongs to which story. A story goes by the number of its earliest event. Open events are clustered
 * anew at each repair together with the resting events they are like, however long ago these were; resting events
 * stay together.
 */
final class Stories {
    private static final int PROFILE = 120;

    private final StorySettings settings;
    private final List<Doc> docs;
    private final UnaryOperator<Profile> view;
    private final List<Resting> resting = new ArrayList<>();
    private final Map<Integer, Integer> placeOf = new HashMap<>();
    private final ProfileIndex index = new ProfileIndex();
    private final Map<Integer, Integer> storyOf = new HashMap<>();

    /**
     * @param docs all articles by number; grows outside
     * @param view an article's profile as stories are to see it
     */
    Stories(StorySettings settings, List<Doc> docs, UnaryOperator<Profile> view) {
        this.view = view;
        this.settings = settings;
        this.docs = docs;
    }

    /** An event as stories see it. */
    record Node(int event, int articles, double first, double last, Profile profile) {}

    /** A resting event with the earlier resting ones it is like. */
    private record Resting(Node node, ProfileIndex.Links links) {}

    /** Which stories a repair does away with, and what their founding events belong to instead. */
    Map<Integer, Integer> redirects(int[] eventOf, Map<Integer, Integer> repaired) {
        Map<Integer, Integer> redirects = new HashMap<>();
        for (int story : new HashSet<>(storyOf.values())) {
            int now = repaired.getOrDefault(eventOf[story], story);
            if (now != story) {
                redirects.put(story, now);
            }
        }
        return redirects;
    }

    /** Whether an event has been let rest, as it is or before it was opened again. */
    boolean rests(int event) {
        return placeOf.containsKey(event);
    }

    /**
     * The stories of all events, by event; changes nothing.
     *
     * @param eventOf the event of each article
     * @param open the open events with their articles
     */
    Map<Integer, Integer> repaired(int[] eventOf, Map<Integer, List<Integer>> open) {
        return new Repair(eventOf, open).run();
    }

    /** Takes over a repair, and lets the given events rest. */
    void adopt(Map<Integer, Integer> repaired, Map<Integer, List<Integer>> rest) {
        storyOf.clear();
        storyOf.putAll(repaired);
        rest.forEach(this::rest);
    }

    private void rest(int event, List<Integer> members) {
        Integer place = placeOf.get(event);
        if (place != null && resting.get(place).node.articles == members.size()) {
            return;
        }
        Node node = node(event, members);
        ProfileIndex.Links links = index.like(node.profile, 0, least());
        index.add(resting.size(), node.profile);
        placeOf.put(event, resting.size());
        resting.add(new Resting(node, links));
    }

    private double least() {
        return settings.storyLikeness() / 4;
    }

    private Node node(int event, List<Integer> members) {
        double first = Double.NaN;
        double last = Double.NaN;
        for (int member : members) {
            double days = docs.get(member).days();
            first = Double.isNaN(first) ? days : Double.isNaN(days) ? first : Math.min(first, days);
            last = Double.isNaN(last) ? days : Double.isNaN(days) ? last : Math.max(last, days);
        }
        Profile profile = Profile.mean(
                members.stream().map(m -> view.apply(docs.get(m).profile())).toList(), PROFILE);
        return new Node(event, members.size(), first, last, profile);
    }

    private double faded(double likeness, Node a, Node b) {
        double gap = Math.max(a.first - b.last, b.first - a.last);
        double fade =
                Double.isNaN(gap) ? settings.undatedStoryFade() : Math.exp(-Math.max(0, gap) / settings.storyFade());
        return likeness * Math.max(settings.storyFloor(), fade);
    }

    /**
     * One clustering of the open events with the stories they touch. The resting events of a touched story are
     * clustered anew as well, so that a story may branch and merge long after its first days; a very long one moves
     * as a whole.
     */
    private final class Repair {
        private final List<Node> open = new ArrayList<>();
        private final List<ProfileIndex.Links> links = new ArrayList<>();
        /** Which of the resting nodes stand for an event that still rests. */
        private final boolean[] rests = new boolean[resting.size()];
        /** The node of the linkage for each resting place in a touched story, else -1. */
        private final int[] nodeOf = new int[resting.size()];

        private double[] sizes = {};

        Repair(int[] eventOf, Map<Integer, List<Integer>> openEvents) {
            for (int i = 0; i < rests.length; i++) {
                int event = resting.get(i).node.event;
                rests[i] = placeOf.getOrDefault(event, -1) == i
                        && eventOf[event] == event
                        && !openEvents.containsKey(event);
            }
            openEvents.forEach((event, members) -> open.add(node(event, members)));
            open.forEach(node -> links.add(index.like(node.profile, 0, least())));
            number(touched());
        }

        /** The stories of which some resting event is like an open one. */
        private Set<Integer> touched() {
            Set<Integer> touched = new HashSet<>();
            for (int i = 0; i < open.size(); i++) {
                ProfileIndex.Links like = links.get(i);
                for (int k = 0; k < like.numbers().length; k++) {
                    int place = like.numbers()[k];
                    if (rests[place]
                            && faded(like.likeness()[k], open.get(i), resting.get(place).node)
                                    >= settings.storyLikeness() / 2) {
                        touched.add(storyAt(place));
                    }
                }
            }
            return touched;
        }

        private int storyAt(int place) {
            return storyOf.getOrDefault(resting.get(place).node.event, -1);
        }

        /** Numbers the nodes of the linkage: the open events, then the resting ones of the touched stories. */
        private void number(Set<Integer> touched) {
            Map<Integer, Integer> events = new HashMap<>();
            Map<Integer, Integer> wholes = new HashMap<>();
            List<Double> counts = new ArrayList<>(Collections.nCopies(open.size(), 1.0));
            for (int i = 0; i < rests.length; i++) {
                if (rests[i]) {
                    events.merge(storyAt(i), 1, Integer::sum);
                }
            }
            for (int i = 0; i < rests.length; i++) {
                int story = storyAt(i);
                if (!rests[i] || !touched.contains(story)) {
                    nodeOf[i] = -1;
                } else if (events.getOrDefault(story, 0) <= settings.movingEvents()) {
                    nodeOf[i] = counts.size();
                    counts.add(1.0);
                } else {
                    nodeOf[i] = wholes.computeIfAbsent(story, s -> counts.size());
                    if (nodeOf[i] == counts.size()) {
                        counts.add(0.0);
                    }
                    counts.set(nodeOf[i], counts.get(nodeOf[i]) + 1);
                }
            }
            sizes = counts.stream().mapToDouble(c -> c).toArray();
        }

        Map<Integer, Integer> run() {
            Linkage linkage = new Linkage(sizes, settings.storyLikeness(), settings.storyBreadth());
            ProfileIndex among = new ProfileIndex();
            for (int i = 0; i < open.size(); i++) {
                linkResting(open.get(i), i, links.get(i), linkage);
                linkOpen(i, among.like(open.get(i).profile, 0, least()), linkage);
                among.add(i, open.get(i).profile);
            }
            for (int i = 0; i < rests.length; i++) {
                if (nodeOf[i] >= 0) {
                    linkResting(resting.get(i).node, nodeOf[i], resting.get(i).links, linkage);
                }
            }
            return assign(linkage.clusters());
        }

        private void linkResting(Node from, int node, ProfileIndex.Links links, Linkage linkage) {
            for (int k = 0; k < links.numbers().length; k++) {
                int place = links.numbers()[k];
                if (nodeOf[place] >= 0 && nodeOf[place] != node) {
                    linkage.link(node, nodeOf[place], faded(links.likeness()[k], from, resting.get(place).node));
                }
            }
        }

        private void linkOpen(int i, ProfileIndex.Links links, Linkage linkage) {
            for (int k = 0; k < links.numbers().length; k++) {
                int other = links.numbers()[k];
                linkage.link(i, other, faded(links.likeness()[k], open.get(i), open.get(other)));
            }
        }

        private Map<Integer, Integer> assign(int[] clusters) {
            Map<Integer, Integer> result = new HashMap<>();
            for (int i = 0; i < rests.length; i++) {
                if (rests[i] && nodeOf[i] >= 0) {
                    result.put(resting.get(i).node.event, clusters[nodeOf[i]]);
                }
            }
            for (int i = 0; i < open.size(); i++) {
                result.put(open.get(i).event, clusters[i]);
            }
            Map<Integer, Integer> root = new HashMap<>();
            result.forEach((event, cluster) -> root.merge(cluster, event, Math::min));
            result.replaceAll((event, cluster) -> root.getOrDefault(cluster, cluster));
            for (int i = 0; i < rests.length; i++) {
                if (rests[i] && nodeOf[i] < 0) {
                    result.put(resting.get(i).node.event, storyAt(i));
                }
            }
            return result;
        }
    }
}
