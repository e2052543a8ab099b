package org.isnad.measure;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.isnad.facts.TagPath;
import org.isnad.facts.Tags;

/** An averaged structured perceptron over tags (Collins 2002); for one thread. */
final class Perceptron {
    private static final int N = Tags.COUNT;

    /** Of 100 features how many are shown at a time, so that the learner does not lean on a few. */
    private static final int SHOWN = 70;

    private final int[] weights;
    private final long[] sums;
    private final int[] transitions = new int[N * N];
    private final long[] transitionSums = new long[N * N];
    private final Map<Lesson, int[][]> rows = new IdentityHashMap<>();
    private final Random random;
    private long now = 1;

    /**
     * @param index the row of each feature that is learnt
     */
    Perceptron(Map<Integer, Integer> index, List<Lesson> lessons, Random random) {
        this.random = random;
        this.weights = new int[index.size() * N];
        this.sums = new long[weights.length];
        lessons.forEach(lesson -> rows.put(lesson, rows(lesson, index)));
    }

    private static int[][] rows(Lesson lesson, Map<Integer, Integer> index) {
        int[][] rows = new int[lesson.tags().length][];
        for (int word = 0; word < rows.length; word++) {
            rows[word] = Arrays.stream(lesson.words().features(word))
                    .map(feature -> index.getOrDefault(feature, -1))
                    .filter(row -> row >= 0)
                    .toArray();
        }
        return rows;
    }

    /** Learns from one sentence; gives how many of its words were tagged wrong before. */
    int learn(Lesson lesson) {
        int[][] features = thinned(Objects.requireNonNull(rows.get(lesson)));
        int[] right = lesson.tags();
        int[] found = TagPath.best(scores(features), transitions, lesson.words().breaks());
        int wrong = 0;
        for (int word = 0; word < right.length; word++) {
            wrong += right[word] == found[word] ? 0 : 1;
            correct(features[word], right[word], found[word]);
            correctTransition(word, right, found);
        }
        now++;
        return wrong;
    }

    private int[][] thinned(int[][] all) {
        int[][] some = new int[all.length][];
        for (int word = 0; word < all.length; word++) {
            some[word] = Arrays.stream(all[word])
                    .filter(row -> random.nextInt(100) < SHOWN)
                    .toArray();
        }
        return some;
    }

    private int[] scores(int[][] features) {
        int[] scores = new int[features.length * N];
        for (int word = 0; word < features.length; word++) {
            for (int row : features[word]) {
                for (int tag = 0; tag < N; tag++) {
                    scores[word * N + tag] += weights[row * N + tag];
                }
            }
        }
        return scores;
    }

    private void correct(int[] features, int right, int found) {
        if (right != found) {
            for (int row : features) {
                change(weights, sums, row * N + right, 1);
                change(weights, sums, row * N + found, -1);
            }
        }
    }

    private void correctTransition(int word, int[] right, int[] found) {
        int before = word == 0 ? Tags.OUTSIDE : right[word - 1];
        int foundBefore = word == 0 ? Tags.OUTSIDE : found[word - 1];
        if (right[word] != found[word] || before != foundBefore) {
            change(transitions, transitionSums, before * N + right[word], 1);
            change(transitions, transitionSums, foundBefore * N + found[word], -1);
        }
    }

    private void change(int[] values, long[] total, int at, int by) {
        values[at] += by;
        total[at] += by * now;
    }

    /** The averaged weight of a tag for a feature. */
    double weight(int row, int tag) {
        return weights[row * N + tag] - (double) sums[row * N + tag] / now;
    }

    /** The averaged weight of a tag after another. */
    double after(int tag, int next) {
        return transitions[tag * N + next] - (double) transitionSums[tag * N + next] / now;
    }
}
