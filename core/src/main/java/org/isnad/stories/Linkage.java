package org.isnad.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Agglomerative clustering with average linkage (UPGMA, Sokal and Michener 1958) over a sparse graph: the two
 * clusters whose members are most alike on average are joined, until none reach the threshold. Pairs that were not
 * linked count as unlike. A breadth below 1 divides the sum of likenesses by that power of the number of pairs, so that
 * large clusters, whose members cannot all be alike, still take in what several of them are like. Deterministic: equal likeness goes to the lower numbers. For use by one thread.
 */
final class Linkage {
    private final double threshold;
    private final double breadth;
    private final double[] sizes;
    private final List<Map<Integer, Double>> links = new ArrayList<>();
    private final int[] parent;
    private final int[] version;
    private final PriorityQueue<Pair> queue = new PriorityQueue<>();
    /** Links as they were given: two ends a link, and its likeness. */
    private int[] ends = new int[256];

    private double[] given = new double[128];
    private int count;

    /**
     * @param sizes how many members each node stands for, above 0
     * @param threshold average likeness from which two clusters are one
     */
    Linkage(double[] sizes, double threshold) {
        this(sizes, threshold, 1);
    }

    /**
     * @param breadth the power of the number of pairs that a sum of likenesses is divided by: 1 for the plain average
     */
    Linkage(double[] sizes, double threshold, double breadth) {
        this.breadth = breadth;
        this.sizes = sizes.clone();
        this.threshold = threshold;
        this.parent = new int[sizes.length];
        this.version = new int[sizes.length];
        Arrays.setAll(parent, i -> i);
        for (int i = 0; i < sizes.length; i++) {
            links.add(new HashMap<>());
        }
    }

    /** Adds the likeness of a member of one node to a member of another. */
    void link(int a, int b, double likeness) {
        if (count == given.length) {
            ends = Arrays.copyOf(ends, count * 4);
            given = Arrays.copyOf(given, count * 2);
        }
        ends[2 * count] = a;
        ends[2 * count + 1] = b;
        given[count++] = likeness;
    }

    /** For each node the lowest numbered node of its cluster. */
    int[] clusters() {
        takeLinks();
        for (int a = 0; a < sizes.length; a++) {
            for (int b : links.get(a).keySet()) {
                if (a < b) {
                    offer(a, b);
                }
            }
        }
        while (!queue.isEmpty()) {
            Pair best = queue.poll();
            if (version[best.a] == best.versionA && version[best.b] == best.versionB) {
                join(best.a, best.b);
            }
        }
        int[] roots = new int[parent.length];
        Arrays.setAll(roots, this::root);
        return roots;
    }

    /**
     * Sums the links between nodes, leaving out those between nodes that no chain of strong enough links connects: an
     * average reaches the threshold only where some link does, so these can never come together.
     */
    private void takeLinks() {
        for (int i = 0; i < count; i++) {
            if (given[i] >= threshold) {
                int one = root(ends[2 * i]);
                int other = root(ends[2 * i + 1]);
                parent[Math.max(one, other)] = Math.min(one, other);
            }
        }
        for (int i = 0; i < count; i++) {
            if (root(ends[2 * i]) == root(ends[2 * i + 1])) {
                sum(ends[2 * i], ends[2 * i + 1], given[i]);
            }
        }
        Arrays.setAll(parent, i -> i);
    }

    private void sum(int a, int b, double likeness) {
        links.get(a).merge(b, likeness, Double::sum);
        links.get(b).merge(a, likeness, Double::sum);
    }

    private int root(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private double average(int a, int b, double sum) {
        return sum / Math.pow(sizes[a] * sizes[b], breadth);
    }

    private void offer(int a, int b) {
        double likeness = average(a, b, links.get(a).getOrDefault(b, 0.0));
        if (likeness >= threshold) {
            int low = Math.min(a, b);
            int high = Math.max(a, b);
            queue.add(new Pair(likeness, low, high, version[low], version[high]));
        }
    }

    private void join(int into, int gone) {
        Map<Integer, Double> theirs = links.get(gone);
        links.set(gone, Map.of());
        parent[gone] = into;
        sizes[into] += sizes[gone];
        version[into]++;
        version[gone] = -1;
        links.get(into).remove(gone);
        theirs.remove(into);
        theirs.forEach((other, sum) -> {
            links.get(other).remove(gone);
            sum(into, other, sum);
        });
        for (int other : links.get(into).keySet()) {
            offer(into, other);
        }
    }

    private record Pair(double likeness, int a, int b, int versionA, int versionB) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byLikeness = Double.compare(other.likeness, likeness);
            int byA = byLikeness != 0 ? byLikeness : Integer.compare(a, other.a);
            return byA != 0 ? byA : Integer.compare(b, other.b);
        }
    }
}
