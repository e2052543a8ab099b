package org.isnad.stories;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isnad.stories.ProfileIndex.Links;

/**
 * Which article belongs to which event. An event goes by the number of its earliest article. Articles of the last days are
 * open: a repair clusters them anew; what is older stays together for good.
 */
final class Events {
    private final StorySettings settings;
    private final List<Doc> docs;
    private int[] eventOf = new int[1024];
    private int[] size = new int[1024];
    private int firstOpen;

    /** @param docs all articles by number; grows outside */
    Events(StorySettings settings, List<Doc> docs) {
        this.settings = settings;
        this.docs = docs;
    }

    int firstOpen() {
        return firstOpen;
    }

    /** The events of all articles as of now, by article number. */
    int[] current() {
        return Arrays.copyOf(eventOf, docs.size());
    }

    /** Puts the newest article into the event it is most like on average, or into a new one; returns the event. */
    int place(Doc doc) {
        if (doc.number() >= eventOf.length) {
            eventOf = Arrays.copyOf(eventOf, doc.number() * 2);
            size = Arrays.copyOf(size, doc.number() * 2);
        }
        int event = mostLike(doc);
        eventOf[doc.number()] = event;
        size[event]++;
        return event;
    }

    private int mostLike(Doc doc) {
        Map<Integer, Double> sums = new TreeMap<>();
        Links links = doc.links();
        for (int i = 0; i < links.numbers().length; i++) {
            sums.merge(eventOf[links.numbers()[i]], (double) links.likeness()[i], Double::sum);
        }
        int best = doc.number();
        double most = settings.eventLikeness();
        for (Map.Entry<Integer, Double> sum : sums.entrySet()) {
            double average = sum.getValue() / size[sum.getKey()];
            if (average >= most) {
                most = average;
                best = sum.getKey();
            }
        }
        return best;
    }

    /** The events of all articles after a repair, by article number; changes nothing. */
    int[] repaired() {
        Repair repair = new Repair();
        return repair.run();
    }

    /** Takes over a repair, and lets articles that are older than {@code openFrom} days rest. */
    void adopt(int[] repaired, double openFrom) {
        System.arraycopy(repaired, 0, eventOf, 0, repaired.length);
        Arrays.fill(size, 0);
        for (int event : repaired) {
            size[event]++;
        }
        while (firstOpen < docs.size() && docs.get(firstOpen).days() < openFrom) {
            firstOpen++;
        }
    }

    /** One clustering of the open articles and of what rests of the events they are linked to. */
    private final class Repair {
        private final int open = docs.size() - firstOpen;
        private final TreeMap<Integer, Integer> rests = new TreeMap<>();
        private final int[] result = Arrays.copyOf(eventOf, docs.size());

        int[] run() {
            for (int i = firstOpen; i < docs.size(); i++) {
                for (int other : docs.get(i).links().numbers()) {
                    if (other < firstOpen) {
                        rests.put(eventOf[other], 0);
                    }
                }
            }
            int node = 0;
            for (Map.Entry<Integer, Integer> rest : rests.entrySet()) {
                rest.setValue(node++);
            }
            Linkage linkage = new Linkage(sizes(), settings.eventLikeness());
            for (int i = firstOpen; i < docs.size(); i++) {
                link(docs.get(i), linkage);
            }
            return assign(linkage.clusters());
        }

        private double[] sizes() {
            double[] sizes = new double[rests.size() + open];
            Arrays.fill(sizes, rests.size(), sizes.length, 1);
            for (int i = 0; i < firstOpen; i++) {
                Integer node = rests.get(eventOf[i]);
                if (node != null) {
                    sizes[node]++;
                }
            }
            return sizes;
        }

        private void link(Doc doc, Linkage linkage) {
            Links links = doc.links();
            for (int i = 0; i < links.numbers().length; i++) {
                linkage.link(node(links.numbers()[i]), node(doc.number()), links.likeness()[i]);
            }
        }

        private int node(int doc) {
            return doc < firstOpen ? rests.get(eventOf[doc]) : rests.size() + doc - firstOpen;
        }

        private int[] assign(int[] clusters) {
            int[] root = new int[clusters.length];
            Arrays.fill(root, Integer.MAX_VALUE);
            rests.forEach((event, node) -> root[clusters[node]] = Math.min(root[clusters[node]], event));
            for (int i = firstOpen; i < docs.size(); i++) {
                int cluster = clusters[node(i)];
                root[cluster] = Math.min(root[cluster], i);
            }
            for (int i = 0; i < docs.size(); i++) {
                if (i >= firstOpen || rests.containsKey(eventOf[i])) {
                    result[i] = root[clusters[node(i)]];
                }
            }
            return result;
        }
    }
}
