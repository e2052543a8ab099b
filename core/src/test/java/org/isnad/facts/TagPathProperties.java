package org.isnad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TagPathProperties {
    @Property
    void noNameStartsInsideNorReachesOverABreak(@ForAll long seed, @ForAll @IntRange(max = 40) int words) {
        Random random = new Random(seed);
        boolean[] breaks = breaks(random, words);
        int[] path = TagPath.best(weights(random, words * Tags.COUNT), transitions(random), breaks);
        assertThat(path).hasSize(words);
        for (int word = 0; word < words; word++) {
            int before = word == 0 ? Tags.OUTSIDE : path[word - 1];
            assertThat(Tags.mayFollow(before, path[word])).isTrue();
            assertThat(breaks[word] && Tags.isFurther(path[word])).isFalse();
        }
    }

    @Property
    void theSameWeightsGiveTheSamePath(@ForAll long seed, @ForAll @IntRange(max = 30) int words) {
        int[] scores = weights(new Random(seed), words * Tags.COUNT);
        int[] transitions = transitions(new Random(seed));
        boolean[] breaks = breaks(new Random(seed), words);
        assertThat(TagPath.best(scores, transitions, breaks))
                .isEqualTo(TagPath.best(scores.clone(), transitions.clone(), breaks.clone()));
    }

    @Property
    void noOtherAllowedPathOfTwoWordsWeighsMore(@ForAll long seed) {
        Random random = new Random(seed);
        int[] scores = weights(random, 2 * Tags.COUNT);
        int[] transitions = transitions(random);
        int[] best = TagPath.best(scores, transitions, new boolean[2]);
        for (int first = 0; first < Tags.COUNT; first++) {
            for (int second = 0; second < Tags.COUNT; second++) {
                if (Tags.mayFollow(Tags.OUTSIDE, first) && Tags.mayFollow(first, second)) {
                    assertThat(weight(scores, transitions, first, second))
                            .isLessThanOrEqualTo(weight(scores, transitions, best[0], best[1]));
                }
            }
        }
    }

    private static int weight(int[] scores, int[] transitions, int first, int second) {
        return transitions[first]
                + scores[first]
                + transitions[first * Tags.COUNT + second]
                + scores[Tags.COUNT + second];
    }

    private static int[] weights(Random random, int count) {
        return random.ints(count, -200, 200).toArray();
    }

    private static int[] transitions(Random random) {
        return weights(random, Tags.COUNT * Tags.COUNT);
    }

    private static boolean[] breaks(Random random, int words) {
        boolean[] breaks = new boolean[words];
        for (int word = 0; word < words; word++) {
            breaks[word] = word == 0 || random.nextInt(5) == 0;
        }
        return breaks;
    }
}
