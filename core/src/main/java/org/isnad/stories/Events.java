package org.isnad.stories;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.isnad.stories.LoneArticles.Search;
import org.isnad.stories.ProfileIndex.Links;
import org.jspecify.annotations.Nullable;

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

    private final LoneArticles lone;
    private final Sums sums = new Sums();
    private int[] eventOf = new int[1024];
    private int firstOpen;

    /**
     * @param docs all articles by number; grows outside
     * @param lone what becomes of articles that stand alone
     */
    Events(StorySettings settings, List<Doc> docs, LoneArticles lone) {
        this.lone = lone;
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
        int event = doc.follows() ? eventOf[doc.links().numbers()[0]] : mostLike(doc);
        eventOf[doc.number()] = event;
        if (!doc.follows() || live.containsKey(event)) {
            live.computeIfAbsent(event, e -> new ArrayList<>()).add(doc.number());
        }
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
        BitSet reachable = reachable(repaired.first);
        List<List<Integer>> frozen = new ArrayList<>();
        live.entrySet().removeIf(event -> {
            boolean gone = !reachable.get(event.getKey() - repaired.first);
            if (gone) {
                frozen.add(event.getValue());
            }
            return gone;
        });
        return frozen;
    }

    /** The events of the open articles and of those they are linked to, counted from {@code first}. */
    private BitSet reachable(int first) {
        BitSet reachable = new BitSet(docs.size() - first);
        for (int i = firstOpen; i < docs.size(); i++) {
            reach(i, first, reachable);
            for (int other : docs.get(i).links().numbers()) {
                reach(other, first, reachable);
            }
        }
        return reachable;
    }

    private void reach(int doc, int first, BitSet reachable) {
        if (eventOf[doc] >= first) {
            reachable.set(eventOf[doc] - first);
        }
    }

    /** The first of the articles whose events may still change. */
    private int firstLive() {
        return live.isEmpty() ? docs.size() : live.firstKey();
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
        /** Before this one nothing changes. */
        private final int first = firstLive();
        /** The event of each article from the first on, or -1 where nothing changes. */
        private final int[] after = new int[docs.size() - first];
        /** The events with an open article, counted from the first. */
        private final BitSet open = new BitSet();

        private final TreeMap<Integer, List<Integer>> members = new TreeMap<>();
        private IntToDoubleFunction likeness = event -> Double.NaN;

        private Repaired() {
            Arrays.fill(after, -1);
        }

        private void put(int doc, int event) {
            after[doc - first] = event;
            if (doc >= firstOpen) {
                open.set(event - first);
            }
            members.computeIfAbsent(event, e -> new ArrayList<>()).add(doc);
        }

        /** The event of any article after the repair. */
        int of(int doc) {
            int known = doc < first ? -1 : after[doc - first];
            return known < 0 ? eventOf[doc] : known;
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

        /** Those of them that had an open article. */
        Map<Integer, List<Integer>> open() {
            Map<Integer, List<Integer>> some = new TreeMap<>(members);
            some.keySet().removeIf(event -> !isOpen(event));
            return some;
        }

        /** Whether an event had an open article when it was repaired. */
        boolean isOpen(int event) {
            return event >= first && open.get(event - first);
        }

        /** The events that the repair made part of earlier ones. */
        List<Integer> gone() {
            return IntStream.range(first, first + after.length)
                    .filter(doc -> before(doc) == doc && of(doc) != doc)
                    .boxed()
                    .toList();
        }

        /** Those of them that have none by now. */
        Map<Integer, List<Integer>> closed() {
            Map<Integer, List<Integer>> closed = new TreeMap<>(members);
            closed.values().removeIf(list -> list.getLast() >= firstOpen);
            return closed;
        }
    }

    /** One clustering of the open articles and of what rests of the events they are linked to. */
    private final class Repair {
        private final int open = docs.size() - firstOpen;
        private final int first = firstLive();
        /** The events that have closed articles, each with the node of the linkage for these. */
        private final TreeMap<Integer, Integer> rests = new TreeMap<>();
        /** The node of each article from the first on whose event may still change, or -1. */
        private final int[] nodes = new int[docs.size() - first];
        /** The names in each article from the first open one on, found when first asked for. */
        private final int[] @Nullable [] names = new int[open][];
        /** How like each article that stood alone was to the one whose event it went to, by node. */
        private final Map<Integer, Double> adopted = new HashMap<>();

        Repaired run() {
            live.forEach((event, members) -> {
                if (members.getFirst() < firstOpen) {
                    rests.put(event, rests.size());
                }
            });
            number();
            Linkage linkage = new Linkage(sizes(), settings.eventLikeness());
            for (int i = firstOpen; i < docs.size(); i++) {
                link(docs.get(i), linkage);
            }
            int[] clusters = linkage.clusters();
            adoptLone(clusters);
            Repaired repaired = assign(clusters);
            repaired.likeness = event -> {
                double joined = linkage.joined(node(event));
                return Double.isNaN(joined) ? adopted.getOrDefault(node(event), joined) : joined;
            };
            return repaired;
        }

        private void number() {
            Arrays.fill(nodes, -1);
            live.forEach((event, members) -> {
                int rest = rests.getOrDefault(event, -1);
                for (int member : members) {
                    boolean resting = member < firstOpen || docs.get(member).follows();
                    nodes[member - first] = resting ? rest : rests.size() + member - firstOpen;
                }
            });
        }

        /** Puts the articles that stand alone where they belong after all. */
        private void adoptLone(int[] clusters) {
            @Nullable Search[] searches = searches(clusters);
            for (int i = firstOpen; i < docs.size(); i++) {
                Links links = docs.get(i).links();
                for (int k = 0; k < links.numbers().length; k++) {
                    int other = links.numbers()[k];
                    meet(i, other, links.likeness()[k], clusters, searches);
                    meet(other, i, links.likeness()[k], clusters, searches);
                }
            }
            for (int node = 0; node < searches.length; node++) {
                Search search = searches[node];
                int found = search == null ? -1 : search.found();
                if (search != null && found >= 0) {
                    adopted.put(node, search.likeness());
                    unite(clusters, clusters[node], clusters[found]);
                }
            }
        }

        private static void unite(int[] clusters, int one, int other) {
            for (int i = 0; i < clusters.length; i++) {
                clusters[i] = clusters[i] == Math.max(one, other) ? Math.min(one, other) : clusters[i];
            }
        }

        private void meet(int one, int other, double likeness, int[] clusters, @Nullable Search[] searches) {
            int from = node(one);
            int to = node(other);
            Search search = from < 0 || to < 0 || from == to ? null : searches[from];
            if (search != null && search.heeds(likeness, clusters[to])) {
                double gap = Math.abs(docs.get(one).days() - docs.get(other).days());
                search.meet(names(other), gap, likeness, clusters[to]);
            }
        }

        private int[] names(int doc) {
            int[] known = doc < firstOpen ? null : names[doc - firstOpen];
            if (known != null) {
                return known;
            }
            int[] found = LoneArticles.names(docs.get(doc).profile());
            if (doc >= firstOpen) {
                names[doc - firstOpen] = found;
            }
            return found;
        }

        /** A search for each node that is a single article alone and enough like some other, else none: few, so that names are rarely compared. */
        private @Nullable Search[] searches(int[] clusters) {
            int[] counts = new int[clusters.length];
            for (int node = 0; node < clusters.length; node++) {
                counts[clusters[node]] += node < rests.size() ? 2 : 1;
            }
            float[] reach = reach(clusters.length);
            @Nullable Search[] searches = new Search[clusters.length];
            for (int node = 0; node < searches.length; node++) {
                boolean lonely = counts[clusters[node]] == 1 && reach[node] >= settings.loneLikeness();
                searches[node] = lonely
                        ? lone.search(docs.get(node - rests.size() + firstOpen).profile())
                        : null;
            }
            return searches;
        }

        /** How like each node's articles are at most to one of another node. */
        private float[] reach(int nodes) {
            float[] reach = new float[nodes];
            for (int i = firstOpen; i < docs.size(); i++) {
                Links links = docs.get(i).links();
                int node = node(i);
                for (int k = 0; k < links.numbers().length; k++) {
                    int other = node(links.numbers()[k]);
                    if (other >= 0 && other != node) {
                        reach[node] = Math.max(reach[node], links.likeness()[k]);
                        reach[other] = Math.max(reach[other], links.likeness()[k]);
                    }
                }
            }
            return reach;
        }

        private double[] sizes() {
            double[] sizes = new double[rests.size() + open];
            Arrays.fill(sizes, rests.size(), sizes.length, 1);
            rests.forEach((event, node) -> sizes[node] =
                    members(event).stream().filter(member -> member < firstOpen).count());
            return sizes;
        }

        private void link(Doc doc, Linkage linkage) {
            Links links = doc.follows() ? Links.NONE : doc.links();
            for (int i = 0; i < links.numbers().length; i++) {
                linkage.link(node(links.numbers()[i]), node(doc.number()), links.likeness()[i]);
            }
        }

        private int node(int doc) {
            return doc < first ? -1 : nodes[doc - first];
        }

        private Repaired assign(int[] clusters) {
            int[] root = new int[clusters.length];
            Arrays.fill(root, Integer.MAX_VALUE);
            rests.forEach((event, node) -> root[clusters[node]] = Math.min(root[clusters[node]], event));
            for (int i = firstOpen; i < docs.size(); i++) {
                if (!docs.get(i).follows()) {
                    int cluster = clusters[node(i)];
                    root[cluster] = Math.min(root[cluster], i);
                }
            }
            Repaired repaired = new Repaired();
            for (int doc = first; doc < docs.size(); doc++) {
                if (node(doc) >= 0) {
                    repaired.put(doc, root[clusters[node(doc)]]);
                }
            }
            return repaired;
        }
    }
}
