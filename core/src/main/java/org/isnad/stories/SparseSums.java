package org.isnad.stories;

import java.util.Arrays;

/** Sums by number, few of very many. Open addressing; for one thread. */
final class SparseSums {
    private static final int EMPTY = -1;

    private int[] numbers;
    private double[] sums;
    private int size;

    /** @param expected how many numbers there may be without need of more room */
    SparseSums(int expected) {
        int places = Math.max(8, Integer.highestOneBit(Math.max(1, expected * 2 - 1)) * 2);
        numbers = new int[places];
        sums = new double[places];
        Arrays.fill(numbers, EMPTY);
    }

    /** The number at a place of the table, or -1. */
    int number(int place) {
        return numbers[place];
    }

    double sum(int place) {
        return sums[place];
    }

    /** How many places the table has. */
    int places() {
        return numbers.length;
    }

    /** The sum of a number; 0 when nothing was added to it. */
    double get(int number) {
        int place = place(number);
        return numbers[place] == EMPTY ? 0 : sums[place];
    }

    void add(int number, double value) {
        int place = place(number);
        if (numbers[place] != EMPTY) {
            sums[place] += value;
            return;
        }
        numbers[place] = number;
        sums[place] = value;
        if (++size * 2 > numbers.length) {
            grow();
        }
    }

    void remove(int number) {
        int hole = place(number);
        if (numbers[hole] == EMPTY) {
            return;
        }
        size--;
        int mask = numbers.length - 1;
        int at = hole + 1 & mask;
        while (numbers[at] != EMPTY) {
            int home = home(numbers[at]);
            if ((at - home & mask) >= (at - hole & mask)) {
                numbers[hole] = numbers[at];
                sums[hole] = sums[at];
                hole = at;
            }
            at = at + 1 & mask;
        }
        numbers[hole] = EMPTY;
    }

    private int home(int number) {
        int hash = number * 0x9E3779B9;
        return (hash ^ hash >>> 15) & numbers.length - 1;
    }

    private int place(int number) {
        int at = home(number);
        while (numbers[at] != EMPTY && numbers[at] != number) {
            at = at + 1 & numbers.length - 1;
        }
        return at;
    }

    private void grow() {
        int[] old = numbers;
        double[] oldSums = sums;
        numbers = new int[old.length * 2];
        sums = new double[old.length * 2];
        Arrays.fill(numbers, EMPTY);
        for (int i = 0; i < old.length; i++) {
            if (old[i] != EMPTY) {
                int place = place(old[i]);
                numbers[place] = old[i];
                sums[place] = oldSums[i];
            }
        }
    }
}
