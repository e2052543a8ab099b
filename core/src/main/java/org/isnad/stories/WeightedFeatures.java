package org.isnad.stories;

import java.util.Arrays;

/**
 * Features with their weights while a profile is made: those of most weight are picked, then put in order. Each is one long, so
 * that sorting needs no objects. For one thread.
 */
final class WeightedFeatures {
    private long[] packed = new long[512];
    private int size;

    /** @param weight above 0 */
    void add(int feature, float weight) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, size * 2);
        }
        packed[size++] = pack(feature, Float.floatToIntBits(weight));
    }

    private static long pack(int high, int low) {
        return (long) high << 32 | low;
    }

    private static int high(long packed) {
        return (int) (packed >>> 32);
    }

    /** Keeps those that weigh most; of equals those of lower numbers. */
    void keep(int most) {
        if (size <= most) {
            return;
        }
        for (int i = 0; i < size; i++) {
            packed[i] = pack(Integer.MAX_VALUE - (int) packed[i], high(packed[i]));
        }
        Arrays.sort(packed, 0, size);
        size = most;
        for (int i = 0; i < size; i++) {
            packed[i] = pack((int) packed[i], Integer.MAX_VALUE - high(packed[i]));
        }
    }

    /** Adds up the weights of equal features. */
    void unite() {
        Arrays.sort(packed, 0, size);
        int kept = 0;
        for (int i = 0; i < size; ) {
            int feature = high(packed[i]);
            double sum = 0;
            for (; i < size && high(packed[i]) == feature; i++) {
                sum += weight(i);
            }
            packed[kept++] = pack(feature, Float.floatToIntBits((float) sum));
        }
        size = kept;
    }

    int size() {
        return size;
    }

    int feature(int i) {
        return high(packed[i]);
    }

    float weight(int i) {
        return Float.intBitsToFloat((int) packed[i]);
    }

    /** The sum of the squares of all weights. */
    double squares() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += (double) weight(i) * weight(i);
        }
        return sum;
    }

    void clear() {
        size = 0;
    }

    Profile profile() {
        Arrays.sort(packed, 0, size);
        int[] features = new int[size];
        float[] weights = new float[size];
        for (int i = 0; i < size; i++) {
            features[i] = feature(i);
            weights[i] = weight(i);
        }
        return new Profile(features, weights);
    }
}
