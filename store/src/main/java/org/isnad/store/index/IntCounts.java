package org.isnad.store.index;

import java.util.Arrays;

/** How often numbers above zero were met. For one thread. */
final class IntCounts {
    private int[] numbers = new int[2048];
    private int[] counts = new int[2048];
    private int size;

    void add(int number) {
        int slot = slot(number);
        if (numbers[slot] == 0) {
            numbers[slot] = number;
            size++;
        }
        counts[slot]++;
        if (2 * size > numbers.length) {
            grow();
        }
    }

    private int slot(int number) {
        int slot = (number * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(numbers.length) + 1);
        while (numbers[slot] != 0 && numbers[slot] != number) {
            slot = (slot + 1) & (numbers.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] former = numbers;
        int[] counted = counts;
        numbers = new int[2 * former.length];
        counts = new int[2 * former.length];
        for (int i = 0; i < former.length; i++) {
            if (former[i] != 0) {
                int slot = slot(former[i]);
                numbers[slot] = former[i];
                counts[slot] = counted[i];
            }
        }
    }

    /** Receives a number and how often it was met. */
    interface Visitor {
        void met(int number, int times);
    }

    /** All numbers met at least as often as the most frequent ones, so many of them; those as frequent as the last too. */
    void frequent(int most, Visitor visitor) {
        int least = least(most);
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != 0 && counts[i] >= least) {
                visitor.met(numbers[i], counts[i]);
            }
        }
    }

    private int least(int most) {
        int[] top = new int[most];
        for (int count : counts) {
            if (count > top[0]) {
                top[0] = count;
                Arrays.sort(top);
            }
        }
        return top[0];
    }
}
