package org.isnad.stories;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * From features to the profiles that have them, so that a profile finds those like it without meeting the others.
 * Numbers must be added in ascending order. Not safe for several threads.
 *
 * <p>An index may be bounded: of each feature it then keeps the newest profiles only. What is rare finds a profile for ever,
 * what is common only for a while; a profile that is found by at least half the likeness asked for is compared in full, and
 * one that nothing finds any more is forgotten. So neither its size nor the cost of asking grows with what was ever added.
 */
final class ProfileIndex {
    private final int most;
    private final Map<Integer, Postings> postings = new HashMap<>();
    /** Bounded only: the profiles that can still be found. */
    private @Nullable Profile[] known = {};
    /** Bounded only: by how many features each can be found. */
    private int[] findable = {};

    private double[] likeness = new double[1024];
    private int[] touched = new int[1024];

    ProfileIndex() {
        this(Integer.MAX_VALUE);
    }

    /** @param most how many profiles are kept a feature */
    ProfileIndex(int most) {
        this.most = most;
    }

    private boolean bounded() {
        return most != Integer.MAX_VALUE;
    }

    void add(int number, Profile profile) {
        for (int i = 0; i < profile.features().length; i++) {
            Postings list = postings.computeIfAbsent(profile.features()[i], f -> new Postings());
            if (list.end - list.begin >= most) {
                forget(list.numbers[list.begin++]);
            }
            list.add(number, profile.weights()[i]);
        }
        if (number >= likeness.length) {
            likeness = Arrays.copyOf(likeness, number * 2);
            touched = Arrays.copyOf(touched, number * 2);
        }
        if (bounded()) {
            remember(number, profile);
        }
    }

    private void remember(int number, Profile profile) {
        if (number >= known.length) {
            known = Arrays.copyOf(known, likeness.length);
            findable = Arrays.copyOf(findable, likeness.length);
        }
        known[number] = profile;
        findable[number] = profile.features().length;
    }

    private void forget(int number) {
        if (--findable[number] <= 0) {
            known[number] = null;
        }
    }

    /** Drops all profiles with lower numbers. */
    void dropBefore(int from) {
        postings.values().removeIf(list -> {
            list.begin = list.first(from);
            return list.begin == list.end;
        });
    }

    /** Those of the profiles numbered {@code from} or higher whose likeness is at least {@code least}, by number. */
    Links like(Profile profile, int from, double least) {
        int count = 0;
        int whole = 0;
        for (int i = 0; i < profile.features().length; i++) {
            Postings list = postings.get(profile.features()[i]);
            if (list == null) {
                continue;
            }
            whole = list.end - list.begin < most ? whole : Math.max(whole, list.numbers[list.begin]);
            for (int k = list.first(from); k < list.end; k++) {
                int number = list.numbers[k];
                if (likeness[number] == 0) {
                    touched[count++] = number;
                }
                likeness[number] += (double) profile.weights()[i] * list.weights[k];
            }
        }
        return collect(complete(profile, count, whole, least / 2), least);
    }

    /** Compares those in full that were found in part only, numbered below {@code whole}, unless they promise too little. */
    private int complete(Profile profile, int count, int whole, double least) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int number = touched[i];
            if (number < whole) {
                Profile other = likeness[number] < least ? null : known[number];
                likeness[number] = other == null ? 0 : profile.dot(other);
            }
            if (likeness[number] > 0) {
                touched[kept++] = number;
            }
        }
        return kept;
    }

    private Links collect(int count, double least) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (likeness[touched[i]] >= least) {
                touched[kept++] = touched[i];
            } else {
                likeness[touched[i]] = 0;
            }
        }
        Arrays.sort(touched, 0, kept);
        int[] numbers = Arrays.copyOf(touched, kept);
        float[] values = new float[kept];
        for (int i = 0; i < kept; i++) {
            values[i] = (float) likeness[numbers[i]];
            likeness[numbers[i]] = 0;
        }
        return new Links(numbers, values);
    }

    /**
     * Profiles by number, ascending, with their likeness to the one asked about. The arrays are not to be written to.
     */
    record Links(int[] numbers, float[] likeness) {
        static final Links NONE = new Links(new int[0], new float[0]);

        static Links of(SortedMap<Integer, Double> likeness) {
            int[] numbers = likeness.keySet().stream().mapToInt(n -> n).toArray();
            float[] values = new float[numbers.length];
            int i = 0;
            for (double value : likeness.values()) {
                values[i++] = (float) value;
            }
            return new Links(numbers, values);
        }

        /** The same with all numbers raised. */
        Links shifted(int by) {
            return new Links(Arrays.stream(numbers).map(number -> number + by).toArray(), likeness);
        }

        /** These and those of higher numbers. */
        Links and(Links later) {
            if (later.numbers.length == 0) {
                return this;
            }
            int[] both = Arrays.copyOf(numbers, numbers.length + later.numbers.length);
            float[] values = Arrays.copyOf(likeness, both.length);
            System.arraycopy(later.numbers, 0, both, numbers.length, later.numbers.length);
            System.arraycopy(later.likeness, 0, values, numbers.length, later.numbers.length);
            return new Links(both, values);
        }
    }

    private static final class Postings {
        private int[] numbers = new int[2];
        private float[] weights = new float[2];
        private int begin;
        private int end;

        void add(int number, float weight) {
            if (end == numbers.length) {
                makeRoom();
            }
            numbers[end] = number;
            weights[end++] = weight;
        }

        /** The first place with a number from {@code from} on; few are asked to go far back. */
        int first(int from) {
            if (begin == end || numbers[begin] >= from) {
                return begin;
            }
            int place = end;
            while (numbers[place - 1] >= from) {
                place--;
            }
            return place;
        }

        private void makeRoom() {
            int live = end - begin;
            int size = Math.max(2, live * 2);
            numbers = Arrays.copyOfRange(numbers, begin, begin + size);
            weights = Arrays.copyOfRange(weights, begin, begin + size);
            begin = 0;
            end = live;
        }
    }
}
