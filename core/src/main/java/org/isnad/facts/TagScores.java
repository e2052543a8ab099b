package org.isnad.facts;

import org.isnad.facts.NameScan.Draft;

/** What the model gives each tag of each word of one text. For one thread. */
final class TagScores {
    /** The weight of a tag that needs no weighing; no sum of weights comes near it. */
    static final int CERTAIN = 10_000;

    private static final double SLOPE = 60;

    final int[] values;
    final boolean[] breaks;
    /** Whether a word is outside of names for certain. */
    final boolean[] certain;

    TagScores(int words) {
        values = new int[words * Tags.COUNT];
        breaks = new boolean[words];
        certain = new boolean[words];
    }

    /** By how much, for each of its words in the mean, the model prefers a name to no name; negative when it does not. */
    int margin(Draft name) {
        int sum = 0;
        for (int i = name.first; i <= name.last; i++) {
            int tag = i == name.first
                    ? Tags.first(name.type, Math.min(Tags.MOST_SKIPPED, name.skip))
                    : Tags.further(name.type);
            sum += values[i * Tags.COUNT + tag] - values[i * Tags.COUNT];
        }
        return sum / name.length();
    }

    /** The margin as a share between 0 and 1, to two places. */
    double confidence(Draft name) {
        return Math.round(100 / (1 + Math.exp(-margin(name) / SLOPE))) / 100.0;
    }
}
