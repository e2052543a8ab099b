package org.isnad.stories;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.isnad.stories.ProfileIndex.Links;

/**
 * Which article belongs to which event. An event goes by the number of its earliest article. Articles of the last
 * days are open: a repair clusters them anew; what is older stays together for good. What a step or a repair costs hangs on
 * the open articles alone.
 */
final class Events {
    private final StorySettings settings;
    private final List<Doc> docs;
    /** The members of the events that may still change: those with an open article, and those such an article is linked to. */
    private final TreeMap<Integer, List<Integer>> live = new TreeMap<>();

    private final Sums sums = new Sums();
    private int[] eventOf = new int[1024];
    private int firstOpen;

    /** @param docs all articles by number; grows outside */
    Events(StorySettings settings, List<Doc> docs) {
        this.settings = settings;
        this.docs = docs;
    }

    int firstOpen() {
        return firstOpen;
    }

    /** The event of an article as of now. */
    int eventOf(int doc) {
        return eventOf[doc];
    }

    /** The articles of an event that may still change. */
    List<Integer> members(int event) {
        return live.getOrDefault(event, List.of());
    }

    /** Puts the newest article into the event it is most like on average, or into a new one; returns the event. */
    int place(Doc doc) {
        if (doc.number() >= eventOf.length) {
            eventOf = Arrays.copyOf(eventOf, doc.number() * 2);
        }
        int event = mostLike(doc);
        eventOf[doc.number()] = event;
        live.computeIfAbsent(event, e -> new ArrayList<>()).add(doc.number());
        return event;
    }

    private int mostLike(Doc doc) {
        Links links = doc.links();
        for (int i = 0; i < links.numbers().length; i++) {
            sums.add(eventOf[links.numbers()[i]], links.likeness()[i]);
        }
        int best = sums.best(
                settings.eventLikeness(), (event, sum) -> sum / members(event).size());
        return best < 0 ? doc.number() : best;
    }

    /** What a repair would make of the events that may still change; changes nothing. */
    Repaired repaired() {
        return new Repair().run();
    }

    /** The events that may still change, as they are. */
    Repaired unrepaired() {
        Repaired same = new Repaired();
        live.values().stream().flatMap(List::stream).sorted().forEach(doc -> same.put(doc, eventOf[doc]));
        return same;
    }

    /**
     * Takes over a repair, and closes the articles that have grown old by a day of event time.
     *
     * @return the articles of the events that can change no more from now on
     */
    List<List<Integer>> adopt(Repaired repaired, double today) {
        live.clear();
        live.putAll(repaired.members);
        live.forEach((event, members) -> members.forEach(member -> eventOf[member] = event));
        while (firstOpen < docs.size() && docs.get(firstOpen).closes(today) < today - settings.eventDays()) {
            firstOpen++;
        }
        Set<Integer> reachable = new HashSet<>();
        for (int i = firstOpen; i < docs.size(); i++) {
            reachable.add(eventOf[i]);
            for (int other : docs.get(i).links().numbers()) {
                reachable.add(eventOf[other]);
            }
        }
        List<List<Integer>> frozen = new ArrayList<>();
        live.forEach((event, members) -> {
            if (!reachable.contains(event)) {
                frozen.add(members);
            }
        });
        live.keySet().retainAll(reachable);
        return frozen;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(firstOpen);
        for (int doc = 0; doc < docs.size(); doc++) {
            out.writeInt(eventOf[doc]);
        }
        out.writeInt(live.size());
        for (int event : live.keySet()) {
            out.writeInt(event);
        }
    }

    /** Takes over, before the first step, what was written of the articles that are there. */
    void read(DataInput in) throws IOException {
        firstOpen = in.readInt();
        eventOf = new int[Math.max(eventOf.length, docs.size())];
        for (int doc = 0; doc < docs.size(); doc++) {
            eventOf[doc] = in.readInt();
        }
        for (int left = in.readInt(); left > 0; left--) {
            live.put(in.readInt(), new ArrayList<>());
        }
        for (int doc = 0; doc < docs.size(); doc++) {
            List<Integer> members = live.get(eventOf[doc]);
            if (members != null) {
                members.add(doc);
            }
        }
    }

    /** The events as a repair leaves them. */
    final class Repaired {
        private final Map<Integer, Integer> after = new HashMap<>();
        private final TreeMap<Integer, List<Integer>> members = new TreeMap<>();
        private IntToDoubleFunction likeness = event -> Double.NaN;

        private void put(int doc, int event) {
            after.put(doc, event);
            members.computeIfAbsent(event, e -> new ArrayList<>()).add(doc);
        }

        /** The event of any article after the repair. */
        int of(int doc) {
            return after.getOrDefault(doc, eventOf[doc]);
        }

        /** The event of any article before the repair. */
        int before(int doc) {
            return eventOf[doc];
        }

        /** How like an event that is gone was to the one that it was made part of, or NaN. */
        double likeness(int gone) {
            return likeness.applyAsDouble(gone);
        }

        /** The events that may have changed, each with its articles in ascending order. */
        Map<Integer, List<Integer>> members() {
            return members;
        }

        /** Those of them with an open article. */
        Map<Integer, List<Integer>> open() {
            Map<Integer, List<Integer>> open = new TreeMap<>(members);
            open.values().removeIf(list -> list.getLast() < firstOpen);
            return open;
        }

        /** The events that the repair made part of earlier ones. */
        List<Integer> gone() {
            return after.keySet().stream()
                    .filter(doc -> before(doc) == doc && of(doc) != doc)
                    .sorted()
                    .toList();
        }

        /** Those of them without. */
        Map<Integer, List<Integer>> closed() {
            Map<Integer, List<Integer>> closed = new TreeMap<>(members);
            closed.values().removeIf(list -> list.getLast() >= firstOpen);
            return closed;
        }
    }

    /** One clustering of the open articles and of what rests of the events they are linked to. */
    private final class Repair {
        private final int open = docs.size() - firstOpen;
        /** The node of the linkage for the closed articles of each event that has some. */
        private final TreeMap<Integer, Integer> rests = new TreeMap<>();

        Repaired run() {
            live.forEach((event, members) -> {
                if (members.getFirst() < firstOpen) {
                    rests.put(event, rests.size());
                }
            });
            Linkage linkage = new Linkage(sizes(), settings.eventLikeness());
            for (int i = firstOpen; i < docs.size(); i++) {
                link(docs.get(i), linkage);
            }
            Repaired repaired = assign(linkage.clusters());
            repaired.likeness = event -> linkage.joined(node(event));
            return repaired;
        }

        private double[] sizes() {
            double[] sizes = new double[rests.size() + open];
            Arrays.fill(sizes, rests.size(), sizes.length, 1);
            rests.forEach((event, node) -> sizes[node] =
                    members(event).stream().filter(member -> member < firstOpen).count());
            return sizes;
        }

        private void link(Doc doc, Linkage linkage) {
            Links links = doc.links();
            for (int i = 0; i < links.numbers().length; i++) {
                linkage.link(node(links.numbers()[i]), node(doc.number()), links.likeness()[i]);
            }
        }

        private int node(int doc) {
            return doc < firstOpen ? rests.getOrDefault(eventOf[doc], -1) : rests.size() + doc - firstOpen;
        }

        private Repaired assign(int[] clusters) {
            int[] root = new int[clusters.length];
            Arrays.fill(root, Integer.MAX_VALUE);
            rests.forEach((event, node) -> root[clusters[node]] = Math.min(root[clusters[node]], event));
            for (int i = firstOpen; i < docs.size(); i++) {
                int cluster = clusters[node(i)];
                root[cluster] = Math.min(root[cluster], i);
            }
            Repaired repaired = new Repaired();
            live.values().stream()
                    .flatMap(List::stream)
                    .sorted()
                    .forEach(doc -> repaired.put(doc, root[clusters[node(doc)]]));
            return repaired;
        }
    }
}
