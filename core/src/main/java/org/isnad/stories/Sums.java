package org.isnad.stories;

import java.util.Arrays;

/** Sums by number of which few are not 0, forgotten at the cost of those. For one thread. */
final class Sums {
    private double[] sums = new double[1024];
    private int[] met = new int[64];
    private int size;

    /** What a sum comes to: at most the sum itself. */
    interface Average {
        double of(int number, double sum);
    }

    /** @param value above 0 */
    void add(int number, double value) {
        if (number >= sums.length) {
            sums = Arrays.copyOf(sums, number * 2);
        }
        if (sums[number] == 0) {
            if (size == met.length) {
                met = Arrays.copyOf(met, size * 2);
            }
            met[size++] = number;
        }
        sums[number] += value;
    }

    /** The number with the highest average of at least {@code least}, of equals the highest, or -1; forgets the sums. */
    int best(double least, Average average) {
        int best = -1;
        double most = least;
        for (int i = 0; i < size; i++) {
            double sum = sums[met[i]];
            double reached = sum < most ? sum : average.of(met[i], sum);
            if (reached > most || reached == most && met[i] > best) {
                most = reached;
                best = met[i];
            }
            sums[met[i]] = 0;
        }
        size = 0;
        return best;
    }
}
