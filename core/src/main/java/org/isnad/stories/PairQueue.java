package org.isnad.stories;

import java.util.Arrays;

/**
 * Pairs of clusters, the most alike first, of equals those of lower numbers. A binary heap over plain arrays, so that a pair
 * needs no object. For one thread.
 */
final class PairQueue {
    /** Sorts as the likeness does, which is not negative. */
    private long[] likeness = new long[256];
    /** The lower number above the higher one. */
    private long[] pairs = new long[256];
    /** The version of the lower one above that of the higher one. */
    private long[] versions = new long[256];

    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    /** The lower number of the first pair. */
    int low() {
        return (int) (pairs[0] >>> Integer.SIZE);
    }

    int high() {
        return (int) pairs[0];
    }

    int lowVersion() {
        return (int) (versions[0] >>> Integer.SIZE);
    }

    int highVersion() {
        return (int) versions[0];
    }

    double likeness() {
        return Double.longBitsToDouble(likeness[0]);
    }

    /** @param alike 0 or more */
    void add(double alike, int low, int high, int lowVersion, int highVersion) {
        if (size == pairs.length) {
            likeness = Arrays.copyOf(likeness, size * 2);
            pairs = Arrays.copyOf(pairs, size * 2);
            versions = Arrays.copyOf(versions, size * 2);
        }
        rise(size++, Double.doubleToLongBits(alike), both(low, high), both(lowVersion, highVersion));
    }

    private static long both(int high, int low) {
        return (long) high << Integer.SIZE | low & 0xFFFF_FFFFL;
    }

    private void rise(int from, long alike, long pair, long version) {
        int at = from;
        while (at > 0 && before(alike, pair, at - 1 >> 1)) {
            move(at - 1 >> 1, at);
            at = at - 1 >> 1;
        }
        put(at, alike, pair, version);
    }

    /** Takes the first pair out. */
    void remove() {
        size--;
        long alike = likeness[size];
        long pair = pairs[size];
        int at = 0;
        for (int child = first(at); child < size && !before(alike, pair, child); child = first(at)) {
            move(child, at);
            at = child;
        }
        put(at, alike, pair, versions[size]);
    }

    /** The one of the two below a place that comes first. */
    private int first(int place) {
        int left = 2 * place + 1;
        return left + 1 < size && before(likeness[left + 1], pairs[left + 1], left) ? left + 1 : left;
    }

    private boolean before(long alike, long pair, int place) {
        return alike != likeness[place] ? alike > likeness[place] : pair < pairs[place];
    }

    private void move(int from, int to) {
        put(to, likeness[from], pairs[from], versions[from]);
    }

    private void put(int place, long alike, long pair, long version) {
        likeness[place] = alike;
        pairs[place] = pair;
        versions[place] = version;
    }
}
