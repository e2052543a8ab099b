package org.isnad.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which event belongs to which story. A story goes by the number of its earliest event. Open events are clustered anew at
 * each repair together with the resting events they are like, however long ago these were; resting events stay together.
 */
final class Stories {
    private static final int PROFILE = 120;

    private final StorySettings settings;
    private final List<Doc> docs;
    private final List<Node> resting = new ArrayList<>();
    private final Map<Integer, Integer> placeOf = new HashMap<>();
    private final ProfileIndex index = new ProfileIndex();
    private final Map<Integer, Integer> storyOf = new HashMap<>();

    Stories(StorySettings settings, List<Doc> docs) {
        this.settings = settings;
        this.docs = docs;
    }

    /** An event as stories see it. */
    record Node(int event, int articles, double first, double last, Profile profile) {}

    /** The story of an event as of the last repair, or -1. */
    int of(int event) {
        return storyOf.getOrDefault(event, -1);
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
        if (place != null && resting.get(place).articles == members.size()) {
            return;
        }
        Node node = node(event, members);
        index.add(resting.size(), node.profile);
        placeOf.put(event, resting.size());
        resting.add(node);
    }

    private Node node(int event, List<Integer> members) {
        double first = Double.NaN;
        double last = Double.NaN;
        for (int member : members) {
            double days = docs.get(member).days();
            first = Double.isNaN(first) ? days : Double.isNaN(days) ? first : Math.min(first, days);
            last = Double.isNaN(last) ? days : Double.isNaN(days) ? last : Math.max(last, days);
        }
        Profile profile =
                Profile.mean(members.stream().map(m -> docs.get(m).profile()).toList(), PROFILE);
        return new Node(event, members.size(), first, last, profile);
    }

    private double faded(double likeness, Node a, Node b) {
        double gap = Math.max(a.first - b.last, b.first - a.last);
        double fade = Double.isNaN(gap) ? settings.undatedFade() : Math.exp(-Math.max(0, gap) / settings.storyFade());
        return likeness * Math.max(settings.storyFloor(), fade);
    }

    private final class Repair {
        private final List<Node> open = new ArrayList<>();
        /** Which of the resting nodes stand for an event that still rests. */
        private final boolean[] rests = new boolean[resting.size()];
        /** For each story with resting events the node of the linkage that stands for these. */
        private final Map<Integer, Integer> nodeOf = new TreeMap<>();

        Repair(int[] eventOf, Map<Integer, List<Integer>> openEvents) {
            openEvents.forEach((event, members) -> open.add(node(event, members)));
            for (int i = 0; i < rests.length; i++) {
                int event = resting.get(i).event;
                rests[i] = placeOf.get(event) == i && eventOf[event] == event && !openEvents.containsKey(event);
                if (rests[i]) {
                    nodeOf.put(storyOf.get(event), 0);
                }
            }
            int number = 0;
            for (Map.Entry<Integer, Integer> node : nodeOf.entrySet()) {
                node.setValue(number++);
            }
        }

        Map<Integer, Integer> run() {
            Linkage linkage = new Linkage(sizes(), settings.storyLikeness());
            ProfileIndex among = new ProfileIndex();
            for (int i = 0; i < open.size(); i++) {
                Profile profile = open.get(i).profile;
                double least = settings.storyLikeness() / 4;
                linkResting(i, index.like(profile, 0, least), linkage);
                linkOpen(i, among.like(profile, 0, least), linkage);
                among.add(i, profile);
            }
            return assign(linkage.clusters());
        }

        private double[] sizes() {
            double[] sizes = new double[nodeOf.size() + open.size()];
            Arrays.fill(sizes, nodeOf.size(), sizes.length, 1);
            for (int i = 0; i < rests.length; i++) {
                if (rests[i]) {
                    sizes[restingNode(i)]++;
                }
            }
            return sizes;
        }

        private int restingNode(int place) {
            return nodeOf.get(storyOf.get(resting.get(place).event));
        }

        private void linkResting(int i, ProfileIndex.Links links, Linkage linkage) {
            for (int k = 0; k < links.numbers().length; k++) {
                int place = links.numbers()[k];
                if (rests[place]) {
                    double likeness = faded(links.likeness()[k], open.get(i), resting.get(place));
                    linkage.link(nodeOf.size() + i, restingNode(place), likeness);
                }
            }
        }

        private void linkOpen(int i, ProfileIndex.Links links, Linkage linkage) {
            for (int k = 0; k < links.numbers().length; k++) {
                int other = links.numbers()[k];
                double likeness = faded(links.likeness()[k], open.get(i), open.get(other));
                linkage.link(nodeOf.size() + i, nodeOf.size() + other, likeness);
            }
        }

        private Map<Integer, Integer> assign(int[] clusters) {
            Map<Integer, Integer> clusterOf = new HashMap<>();
            for (int i = 0; i < rests.length; i++) {
                if (rests[i]) {
                    clusterOf.put(resting.get(i).event, clusters[restingNode(i)]);
                }
            }
            for (int i = 0; i < open.size(); i++) {
                clusterOf.put(open.get(i).event, clusters[nodeOf.size() + i]);
            }
            Map<Integer, Integer> root = new HashMap<>();
            clusterOf.forEach((event, cluster) -> root.merge(cluster, event, Math::min));
            clusterOf.replaceAll((event, cluster) -> root.get(cluster));
            return clusterOf;
        }
    }
}
