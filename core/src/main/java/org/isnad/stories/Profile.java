package org.isnad.stories;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * What an article or event is about: weighted features, sparse. The dot product of two profiles is their likeness,
 * 0..1. The arrays are not to be written to.
 *
 * @param features feature numbers, ascending
 * @param weights their weights, above 0
 */
record Profile(int[] features, float[] weights) {
    static final Profile EMPTY = new Profile(new int[0], new float[0]);

    /** The mean of several, with at most {@code most} features. */
    static Profile mean(List<Profile> profiles, int most) {
        if (profiles.size() == 1) {
            return profiles.getFirst();
        }
        WeightedFeatures all = new WeightedFeatures();
        for (Profile profile : profiles) {
            for (int i = 0; i < profile.features.length; i++) {
                all.add(profile.features[i], profile.weights[i] / profiles.size());
            }
        }
        all.unite();
        all.keep(most);
        return all.profile();
    }

    /** The same with at most so many features, those that weigh most. */
    Profile heaviest(int most) {
        WeightedFeatures all = new WeightedFeatures();
        for (int i = 0; i < features.length; i++) {
            all.add(features[i], weights[i]);
        }
        all.keep(most);
        return all.profile();
    }

    /** The same with each weight multiplied by its feature's factor; features with factor 0 are dropped. */
    Profile scaled(IntToDoubleFunction factor) {
        int[] kept = new int[features.length];
        float[] scaled = new float[features.length];
        int count = 0;
        for (int i = 0; i < features.length; i++) {
            float weight = (float) (weights[i] * factor.applyAsDouble(features[i]));
            if (weight > 0) {
                kept[count] = features[i];
                scaled[count++] = weight;
            }
        }
        return new Profile(Arrays.copyOf(kept, count), Arrays.copyOf(scaled, count));
    }

    double dot(Profile other) {
        double sum = 0;
        int j = 0;
        for (int i = 0; i < features.length && j < other.features.length; i++) {
            while (j < other.features.length && other.features[j] < features[i]) {
                j++;
            }
            if (j < other.features.length && other.features[j] == features[i]) {
                sum += (double) weights[i] * other.weights[j];
            }
        }
        return sum;
    }

    /** The features that weigh most, most weighty first. */
    int[] top(int most) {
        Integer[] order = new Integer[features.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer i) -> -weights[i]).thenComparing(i -> i));
        return Arrays.stream(order).limit(most).mapToInt(i -> features[i]).toArray();
    }
}
