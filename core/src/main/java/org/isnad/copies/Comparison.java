package org.isnad.copies;

import java.util.Arrays;

/**
 * One text held ready to be compared with many others: which of its five-word runs stand there, and which of its passages
 * are reworded there. Not safe for several threads.
 */
final class Comparison {
    private final WordPrint text;
    private final NumberTable shingles;
    private final Rewording rewording;
    /** For each different shingle the last text it was found in. */
    private final int[] foundIn;

    private final boolean[] exact;
    private final boolean[] near;
    private int round;

    /** @param shingles those of {@code text} */
    Comparison(WordPrint text, long[] shingles, double reworded) {
        this.text = text;
        this.shingles = NumberTable.of(shingles);
        this.rewording = new Rewording(text, reworded);
        this.foundIn = new int[this.shingles.different()];
        this.exact = new boolean[text.size()];
        this.near = new boolean[text.size()];
    }

    /** How many different shingles the text has. */
    int different() {
        return foundIn.length;
    }

    /** Compares with another text; {@link #exact()}, {@link #near()} and their shares then tell of it. Returns the exact share, 0..1. */
    double with(char[] other) {
        round++;
        int shared = 0;
        for (long shingle : Shingles.of(other)) {
            int number = shingles.of(shingle);
            if (number >= 0 && foundIn[number] != round) {
                foundIn[number] = round;
                shared++;
            }
        }
        Arrays.fill(exact, false);
        int[] numbers = shingles.numbers();
        for (int i = 0; i < numbers.length; i++) {
            if (foundIn[numbers[i]] == round) {
                Arrays.fill(exact, i, i + Shingles.LENGTH, true);
            }
        }
        return foundIn.length == 0 ? 0 : (double) shared / foundIn.length;
    }

    /** The share of the text, by words, that stands exactly or reworded in the text last compared with. */
    double nearShare(char[] other) {
        System.arraycopy(exact, 0, near, 0, exact.length);
        rewording.cover(other, near);
        int words = 0;
        for (boolean word : near) {
            words += word ? 1 : 0;
        }
        return (double) words / near.length;
    }

    /** For each word whether it stands in a run of five that the text last compared with has. */
    boolean[] exact() {
        return exact;
    }

    /** The same, reworded passages counted in, of the text last asked {@link #nearShare} of. */
    boolean[] near() {
        return near;
    }

    int size() {
        return text.size();
    }
}
