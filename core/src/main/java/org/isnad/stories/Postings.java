package org.isnad.stories;

import java.util.Arrays;

/** The profiles that have one feature, by number, with its weight in each. For one thread. */
final class Postings {
    int[] numbers = new int[2];
    float[] weights = new float[2];
    int begin;
    int end;

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

    boolean has(int number) {
        return Arrays.binarySearch(numbers, begin, end, number) >= 0;
    }

    /** Takes out a number that is there. */
    void remove(int number) {
        int place = Arrays.binarySearch(numbers, begin, end, number);
        System.arraycopy(numbers, place + 1, numbers, place, end - place - 1);
        System.arraycopy(weights, place + 1, weights, place, end - place - 1);
        end--;
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
