package org.isnad.stories;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

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
    /** The sizes as averages count them. */
    private final double[] weights;

    private final @Nullable SparseSums[] links;
    private final int[] parent;
    private final int[] version;
    /** The likeness at which each node's cluster became part of one of a lower number, or NaN. */
    private final double[] joined;

    private final PairQueue queue = new PairQueue();
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
        this.joined = new double[sizes.length];
        Arrays.fill(joined, Double.NaN);
        Arrays.setAll(parent, i -> i);
        this.links = new SparseSums[sizes.length];
        this.weights = new double[sizes.length];
        Arrays.setAll(weights, i -> Math.pow(sizes[i], breadth));
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
            offerAll(a, a);
        }
        while (!queue.isEmpty()) {
            int low = queue.low();
            int high = queue.high();
            boolean stands = version[low] == queue.lowVersion() && version[high] == queue.highVersion();
            double likeness = queue.likeness();
            queue.remove();
            if (stands) {
                joined[high] = likeness;
                join(low, high);
            }
        }
        int[] roots = new int[parent.length];
        Arrays.setAll(roots, this::root);
        return roots;
    }

    /** The average likeness at which a node's cluster was joined to one of a lower number, or NaN when it was not. */
    double joined(int node) {
        return joined[node];
    }

    /** Sums the links between nodes, leaving out those that cannot bring two clusters together. */
    private void takeLinks() {
        if (breadth < 1) {
            take(i -> true);
        } else {
            takeChained();
        }
    }

    private void take(IntPredicate taken) {
        int[] degrees = new int[sizes.length];
        for (int i = 0; i < count; i++) {
            if (taken.test(i)) {
                degrees[ends[2 * i]]++;
                degrees[ends[2 * i + 1]]++;
            }
        }
        Arrays.setAll(links, node -> degrees[node] == 0 ? null : new SparseSums(degrees[node]));
        for (int i = 0; i < count; i++) {
            if (taken.test(i)) {
                sum(ends[2 * i], ends[2 * i + 1], given[i]);
            }
        }
    }

    /**
     * Leaves out the links between nodes that no chain of strong enough links connects: a plain average reaches the threshold only
     * where some link does, so these can never come together. What a breadth below 1 divides by is less than the number of pairs, so
     * there many weaker links can do it.
     */
    private void takeChained() {
        for (int i = 0; i < count; i++) {
            if (given[i] >= threshold) {
                int one = root(ends[2 * i]);
                int other = root(ends[2 * i + 1]);
                parent[Math.max(one, other)] = Math.min(one, other);
            }
        }
        take(i -> root(ends[2 * i]) == root(ends[2 * i + 1]));
        Arrays.setAll(parent, i -> i);
    }

    private void sum(int a, int b, double likeness) {
        of(a).add(b, likeness);
        of(b).add(a, likeness);
    }

    private SparseSums of(int node) {
        SparseSums known = links[node];
        if (known != null) {
            return known;
        }
        SparseSums fresh = new SparseSums(1);
        links[node] = fresh;
        return fresh;
    }

    private int root(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Offers the pairs of a node with the nodes after {@code above}. */
    private void offerAll(int node, int above) {
        SparseSums sums = links[node];
        for (int i = 0; sums != null && i < sums.places(); i++) {
            int other = sums.number(i);
            if (other > above) {
                offer(node, other, sums.sum(i) / (weights[node] * weights[other]));
            }
        }
    }

    private void offer(int a, int b, double likeness) {
        if (likeness >= threshold) {
            int low = Math.min(a, b);
            int high = Math.max(a, b);
            queue.add(likeness, low, high, version[low], version[high]);
        }
    }

    private void join(int into, int gone) {
        SparseSums theirs = of(gone);
        links[gone] = null;
        parent[gone] = into;
        sizes[into] += sizes[gone];
        weights[into] = Math.pow(sizes[into], breadth);
        version[into]++;
        version[gone] = -1;
        of(into).remove(gone);
        theirs.remove(into);
        for (int i = 0; i < theirs.places(); i++) {
            int other = theirs.number(i);
            if (other >= 0) {
                of(other).remove(gone);
                sum(into, other, theirs.sum(i));
            }
        }
        offerAll(into, -1);
    }
}
