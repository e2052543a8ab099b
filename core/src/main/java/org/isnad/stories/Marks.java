package org.isnad.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers given to some of very many places, forgotten at the cost of those few. For use by one thread at a time. */
final class Marks {
    private int[] numbers = new int[0];
    private final List<Integer> marked = new ArrayList<>();

    void put(int place, int number) {
        if (place >= numbers.length) {
            int length = numbers.length;
            numbers = Arrays.copyOf(numbers, Math.max(1024, place * 2));
            Arrays.fill(numbers, length, numbers.length, -1);
        }
        numbers[place] = number;
        marked.add(place);
    }

    /** The number of a place, or -1 when it has none. */
    int get(int place) {
        return place < numbers.length ? numbers[place] : -1;
    }

    /** The places that have a number, in the order they were given. */
    List<Integer> marked() {
        return marked;
    }

    void clear() {
        marked.forEach(place -> numbers[place] = -1);
        marked.clear();
    }
}
