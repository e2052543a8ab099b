package org.isnad.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.facts.TagPath;
import org.isnad.facts.Tags;

/** An averaged structured perceptron over tags (Collins 2002); for one thread. */
final class Perceptron {
    private static final int N = Tags.COUNT;

    private final int[] weights;
    private final long[] sums;
    private final int[] transitions = new int[N * N];
    private final long[] transitionSums = new long[N * N];
    private final Map<Lesson, int[][]> rows = new HashMap<>();
    private long now = 1;

    /**
     * @param index the row of each feature that is learnt
     */
    Perceptron(Map<Integer, Integer> index, List<Lesson> lessons) {
        this.weights = new int[index.size() * N];
        this.sums = new long[weights.length];
        lessons.forEach(lesson -> rows.put(lesson, rows(lesson, index)));
    }

    private static int[][] rows(Lesson lesson, Map<Integer, Integer> index) {
        int[][] rows = new int[lesson.tags().length][];
        for (int word = 0; word < rows.length; word++) {
            rows[word] = java.util.Arrays.stream(lesson.words().features(word))
                    .map(feature -> index.getOrDefault(feature, -1))
                    .filter(row -> row >= 0)
                    .toArray();
        }
        return rows;
    }

    /** Learns from one sentence; gives how many of its words were tagged wrong before. */
    int learn(Lesson lesson) {
        int[][] features = java.util.Objects.requireNonNull(rows.get(lesson));
        int[] right = lesson.tags();
        int[] scores = new int[right.length * N];
        for (int word = 0; word < right.length; word++) {
            for (int row : features[word]) {
                for (int tag = 0; tag < N; tag++) {
                    scores[word * N + tag] += weights[row * N + tag];
                }
            }
        }
        int[] found = TagPath.best(scores, transitions, lesson.words().breaks());
        int wrong = 0;
        for (int word = 0; word < right.length; word++) {
            int before = word == 0 ? 0 : right[word - 1];
            int foundBefore = word == 0 ? 0 : found[word - 1];
            if (right[word] != found[word]) {
                wrong++;
                for (int row : features[word]) {
                    change(weights, sums, row * N + right[word], 1);
                    change(weights, sums, row * N + found[word], -1);
                }
            }
            if (right[word] != found[word] || before != foundBefore) {
                change(transitions, transitionSums, before * N + right[word], 1);
                change(transitions, transitionSums, foundBefore * N + found[word], -1);
            }
        }
        now++;
        return wrong;
    }

    private void change(int[] values, long[] total, int at, int by) {
        values[at] += by;
        total[at] += by * now;
    }

    /** The averaged weights of a feature's tags, times a scale, rounded and kept within what a model file holds. */
    int[] weights(int row, double scale) {
        int[] rounded = new int[N];
        for (int tag = 0; tag < N; tag++) {
            double mean = weights[row * N + tag] - (double) sums[row * N + tag] / now;
            rounded[tag] = (int) Math.max(-46, Math.min(46, Math.round(mean * scale)));
        }
        return rounded;
    }

    String after(int tag, double scale) {
        StringBuilder cells = new StringBuilder();
        for (int next = 0; next < N; next++) {
            double mean = transitions[tag * N + next] - (double) transitionSums[tag * N + next] / now;
            cells.append(next == 0 ? "" : "\t").append(Math.round(mean * scale));
        }
        return cells.toString();
    }
}
