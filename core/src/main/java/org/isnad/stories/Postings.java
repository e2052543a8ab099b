package org.isnad.stories;

import java.util.Arrays;

/**
 * The profiles that have one feature, by number, with its weight in each: both in one long, so that a short list is one look into
 * memory. For one thread.
 */
final class Postings {
    final int feature;
    /** A number above the bits of its weight. */
    long[] packed = new long[2];

    int begin;
    int end;

    Postings(int feature) {
        this.feature = feature;
    }

    static int number(long posting) {
        return (int) (posting >>> Integer.SIZE);
    }

    static float weight(long posting) {
        return Float.intBitsToFloat((int) posting);
    }

    void add(int number, float weight) {
        if (end == packed.length) {
            makeRoom();
        }
        packed[end++] = (long) number << Integer.SIZE | Float.floatToRawIntBits(weight) & 0xFFFF_FFFFL;
    }

    /** Takes the earliest out; returns its number. */
    int removeFirst() {
        return number(packed[begin++]);
    }

    int size() {
        return end - begin;
    }

    /** The first place with a number from {@code from} on; few are asked to go far back. */
    int first(int from) {
        if (begin == end || number(packed[begin]) >= from) {
            return begin;
        }
        int place = end;
        while (number(packed[place - 1]) >= from) {
            place--;
        }
        return place;
    }

    boolean has(int number) {
        int place = place(number);
        return place < end && number(packed[place]) == number;
    }

    /** Takes out a number that is there. */
    void remove(int number) {
        int place = place(number);
        System.arraycopy(packed, place + 1, packed, place, end - place - 1);
        end--;
    }

    /** Where a number stands, or would. */
    private int place(int number) {
        int place = Arrays.binarySearch(packed, begin, end, (long) number << Integer.SIZE);
        return place < 0 ? -place - 1 : place;
    }

    private void makeRoom() {
        int live = size();
        packed = Arrays.copyOfRange(packed, begin, begin + Math.max(2, live * 2));
        begin = 0;
        end = live;
    }
}
