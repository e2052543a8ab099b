package org.isnad.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which stories are linked: those most like each other that are yet not one. Pure. */
final class Related {
    private static final int MOST = 5;

    private Related() {}

    /** For each story the numbers of those related to it, the most alike first. */
    static Map<Integer, List<Integer>> of(Map<Integer, Profile> stories, double likeness) {
        List<Integer> numbers = List.copyOf(stories.keySet());
        ProfileIndex index = new ProfileIndex();
        List<List<Tie>> ties = new ArrayList<>();
        int next = 0;
        for (Profile profile : stories.values()) {
            List<Tie> own = new ArrayList<>();
            ProfileIndex.Links links = index.like(profile, 0, likeness);
            for (int i = 0; i < links.numbers().length; i++) {
                own.add(new Tie(links.numbers()[i], links.likeness()[i]));
                ties.get(links.numbers()[i]).add(new Tie(next, links.likeness()[i]));
            }
            ties.add(own);
            index.add(next++, profile);
        }
        Map<Integer, List<Integer>> related = new TreeMap<>();
        for (int i = 0; i < ties.size(); i++) {
            related.put(numbers.get(i), best(ties.get(i)).map(tie -> numbers.get(tie.story)).toList());
        }
        return related;
    }

    private static Stream<Tie> best(List<Tie> ties) {
        return ties.stream()
                .sorted(Comparator.comparingDouble(Tie::likeness).reversed().thenComparing(Tie::story))
                .limit(MOST);
    }

    private record Tie(int story, double likeness) {}
}
