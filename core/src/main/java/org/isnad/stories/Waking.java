package org.isnad.stories;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * Which of the stories that open events touch take part in a repair. Of what is touched there is ever more: those that open events belong to
 * come first, then those most like one, as far as there is room. For one use.
 */
final class Waking {
    /** Puts the stories that open events belong to before those they only touch. */
    private static final double OWN = 10;

    /** How like each touched story is at most to an open event. */
    private final Map<Integer, Double> touched = new TreeMap<>();

    /**
     * @param likeness of an open event to a resting one of the story, 0..1
     * @param own whether the open event belongs to it
     */
    void touch(int story, double likeness, boolean own) {
        touched.merge(story, own ? likeness + OWN : likeness, Math::max);
    }

    /**
     * The stories that wake, by number.
     *
     * @param events how many resting events a story would wake
     * @param most how many may wake
     */
    Set<Integer> woken(IntUnaryOperator events, int most) {
        Comparator<Map.Entry<Integer, Double>> mostLike = Map.Entry.comparingByValue(Comparator.reverseOrder());
        List<Integer> wanted = touched.entrySet().stream()
                .sorted(mostLike)
                .map(Map.Entry::getKey)
                .toList();
        Set<Integer> woken = new TreeSet<>();
        int room = most;
        for (int story : wanted) {
            room -= events.applyAsInt(story);
            if (room < 0) {
                return woken;
            }
            woken.add(story);
        }
        return woken;
    }
}
