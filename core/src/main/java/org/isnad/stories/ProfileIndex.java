package org.isnad.stories;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * From features to the profiles that have them, so that a profile finds those like it without meeting the others. Numbers must
 * be added in ascending order. Not safe for several threads.
 */
final class ProfileIndex {
    private final Map<Integer, Postings> postings = new HashMap<>();
    private double[] likeness = new double[1024];
    private int[] touched = new int[1024];

    void add(int number, Profile profile) {
        for (int i = 0; i < profile.features().length; i++) {
            postings.computeIfAbsent(profile.features()[i], f -> new Postings()).add(number, profile.weights()[i]);
        }
        if (number >= likeness.length) {
            likeness = Arrays.copyOf(likeness, number * 2);
            touched = Arrays.copyOf(touched, number * 2);
        }
    }

    /** Those of the profiles numbered {@code from} or higher whose likeness is at least {@code least}, by number. */
    Links like(Profile profile, int from, double least) {
        int count = 0;
        for (int i = 0; i < profile.features().length; i++) {
            Postings list = postings.get(profile.features()[i]);
            if (list == null) {
                continue;
            }
            list.dropBefore(from);
            for (int k = list.begin; k < list.end; k++) {
                int number = list.numbers[k];
                if (likeness[number] == 0) {
                    touched[count++] = number;
                }
                likeness[number] += (double) profile.weights()[i] * list.weights[k];
            }
        }
        return collect(count, least);
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

    /** Profiles by number, ascending, with their likeness to the one asked about. The arrays are not to be written to. */
    record Links(int[] numbers, float[] likeness) {
        static Links of(SortedMap<Integer, Double> likeness) {
            int[] numbers = likeness.keySet().stream().mapToInt(n -> n).toArray();
            float[] values = new float[numbers.length];
            int i = 0;
            for (double value : likeness.values()) {
                values[i++] = (float) value;
            }
            return new Links(numbers, values);
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

        void dropBefore(int from) {
            while (begin < end && numbers[begin] < from) {
                begin++;
            }
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
