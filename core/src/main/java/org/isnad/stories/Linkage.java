package org.isnad.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Agglomerative clustering with average linkage (UPGMA, Sokal and Michener 1958) over a sparse graph: the two clusters whose
 * members are most alike on average are joined, until none reach the threshold. Pairs that were not linked count as unlike.
 * Deterministic: equal likeness goes to the lower numbers. For use by one thread.
 */
final class Linkage {
    private final double threshold;
    private final double[] sizes;
    private final List<Map<Integer, Double>> links = new ArrayList<>();
    private final int[] parent;
    private final int[] version;
    private final PriorityQueue<Pair> queue = new PriorityQueue<>();

    /**
     * @param sizes how many members each node stands for, above 0
     * @param threshold average likeness from which two clusters are one
     */
    Linkage(double[] sizes, double threshold) {
        this.sizes = sizes.clone();
        this.threshold = threshold;
        this.parent = new int[sizes.length];
        this.version = new int[sizes.length];
        Arrays.setAll(parent, i -> i);
        for (int i = 0; i < sizes.length; i++) {
            links.add(new HashMap<>());
        }
    }

    /** Adds to the likeness between two nodes, summed over their members. */
    void link(int a, int b, double likeness) {
        links.get(a).merge(b, likeness, Double::sum);
        links.get(b).merge(a, likeness, Double::sum);
    }

    /** For each node the lowest numbered node of its cluster. */
    int[] clusters() {
        dropIdle();
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

    /** Drops links between nodes that no chain of strong enough links connects: they can never come together. */
    private void dropIdle() {
        for (int a = 0; a < sizes.length; a++) {
            for (Map.Entry<Integer, Double> link : links.get(a).entrySet()) {
                if (average(a, link.getKey(), link.getValue()) >= threshold) {
                    int one = root(a);
                    int other = root(link.getKey());
                    parent[Math.max(one, other)] = Math.min(one, other);
                }
            }
        }
        int[] component = new int[parent.length];
        Arrays.setAll(component, this::root);
        for (int a = 0; a < sizes.length; a++) {
            int own = component[a];
            links.get(a).keySet().removeIf(b -> component[b] != own);
        }
        Arrays.setAll(parent, i -> i);
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
        return sum / (sizes[a] * sizes[b]);
    }

    private void offer(int a, int b) {
        double likeness = average(a, b, links.get(a).getOrDefault(b, 0.0));
        if (likeness >= threshold) {
            queue.add(new Pair(likeness, Math.min(a, b), Math.max(a, b), version[Math.min(a, b)], version[Math.max(a, b)]));
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
            link(into, other, sum);
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
