package org.isnad.measure.stories;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * What stands for each word or name of a stream when its news is told again as other news. What is in many articles stays. Of the
 * rest a share moves on with each round: what several articles have changes places with what about as many have, so that language
 * stays as rich as it is, and what few have is invented anew, as names of news are. The same seed gives the same answers. For one
 * thread.
 */
final class Moving {
    /** From how many articles on a word is not invented anew. */
    private static final int KNOWN = 3;

    private final Map<String, String> standing = new HashMap<>();
    private final List<String> invented = new ArrayList<>();
    /** Those about as many articles have and that are of one kind. */
    private final List<List<String>> bands = new ArrayList<>();

    private final BiFunction<String, Integer, String> invention;
    private final Random random = new Random(7);
    private final double staying;
    private int round;

    /**
     * @param articles in how many articles each stands
     * @param kind what changes places only with its own kind: the part before the first {@code /}, if any
     * @param many from how many articles on it stays for good
     * @param staying the share of the others that stays from one round to the next, 0..1
     * @param invention what is invented for one in a round
     */
    Moving(Map<String, Integer> articles, int many, double staying, BiFunction<String, Integer, String> invention) {
        this.staying = staying;
        this.invention = invention;
        Map<String, List<String>> byBand = new HashMap<>();
        articles.keySet().stream().sorted().forEach(one -> {
            int count = articles.getOrDefault(one, 0);
            if (count < KNOWN) {
                invented.add(one);
            } else if (count < many) {
                String band =
                        one.substring(0, one.indexOf('/') + 1) + (Integer.SIZE - Integer.numberOfLeadingZeros(count));
                byBand.computeIfAbsent(band, b -> new ArrayList<>()).add(one);
            }
        });
        byBand.keySet().stream().sorted().forEach(band -> bands.add(byBand.getOrDefault(band, List.of())));
    }

    /** What stands for one in this round. */
    String of(String one) {
        return standing.getOrDefault(one, one);
    }

    void nextRound() {
        round++;
        for (String one : invented) {
            if (random.nextDouble() >= staying) {
                standing.put(one, invention.apply(one, round));
            }
        }
        bands.forEach(this::change);
    }

    /** Lets those of a band that do not stay change places. */
    private void change(List<String> band) {
        List<String> moved =
                band.stream().filter(one -> random.nextDouble() >= staying).toList();
        List<String> places = new ArrayList<>(moved.stream().map(this::of).toList());
        Collections.shuffle(places, random);
        for (int i = 0; i < moved.size(); i++) {
            standing.put(moved.get(i), places.get(i));
        }
    }
}
