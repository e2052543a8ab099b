package org.isnad.copies;

import java.util.Arrays;

/**
 * One text held ready to be compared with many others: which of its five-word runs stand there, and which of its passages
 * are reworded there. Not safe for several threads.
 */
final class Comparison {
    private final WordTable words;
    private final NumberTable shingles;
    private final Rewording rewording;
    /** For each different shingle the last text it was found in. */
    private final int[] foundIn;

    private final boolean[] exact;
    private final int[] credit;
    /** Where in the text last compared with words of this one stand, and the numbers of these words. */
    private int[] places = new int[256];

    private int[] known = new int[256];
    private int knownCount;
    private int round;

    /**
     * @param shingles those of {@code text}
     * @param weights of its words
     * @param reworded the part of a passage's weight from which it is reworded
     */
    Comparison(WordPrint text, long[] shingles, int[] weights, double reworded) {
        this.shingles = NumberTable.of(shingles);
        this.words = new WordTable(text.words());
        this.rewording = new Rewording(text, words, weights, reworded);
        this.foundIn = new int[this.shingles.different()];
        this.exact = new boolean[text.size()];
        this.credit = new int[text.size()];
    }

    /** How many different shingles the text has. */
    int different() {
        return foundIn.length;
    }

    /** Compares with another text; {@link #exact()} then tells of it. Returns the exact share, 0..1. */
    double with(char[] other) {
        round++;
        int shared = shared(other);
        Arrays.fill(exact, false);
        Arrays.fill(credit, 0);
        int[] numbers = shingles.numbers();
        for (int i = 0; i < numbers.length; i++) {
            if (foundIn[numbers[i]] == round) {
                Arrays.fill(exact, i, i + Shingles.LENGTH, true);
                Arrays.fill(credit, i, i + Shingles.LENGTH, Rewording.WHOLE);
            }
        }
        return foundIn.length == 0 ? 0 : (double) shared / foundIn.length;
    }

    /**
     * Counts the different shingles in common and notes the words in common. Only a run of words that all stand in this text
     * can be one of its shingles: no other is looked up.
     */
    private int shared(char[] other) {
        makeRoom(other.length);
        knownCount = 0;
        int shared = 0;
        int run = 0;
        for (int i = 0; i < other.length; i++) {
            int word = words.of(other[i]);
            if (word == WordTable.UNKNOWN) {
                run = 0;
                continue;
            }
            places[knownCount] = i;
            known[knownCount++] = word;
            if (++run >= Shingles.LENGTH) {
                shared += isNew(shingles.of(Shingles.endingAt(other, i))) ? 1 : 0;
            }
        }
        return shared;
    }

    private void makeRoom(int words) {
        if (places.length < words) {
            places = new int[words * 2];
            known = new int[words * 2];
        }
    }

    private boolean isNew(int shingle) {
        if (shingle < 0 || foundIn[shingle] == round) {
            return false;
        }
        foundIn[shingle] = round;
        return true;
    }

    /** Looks for reworded passages in the text last compared with; {@link #credit()} then tells of them. */
    void rewordings() {
        rewording.credit(places, known, knownCount, credit);
    }

    /** For each word whether it stands in a run of five that the text last compared with has. */
    boolean[] exact() {
        return exact;
    }

    /**
     * For each word how much it counts as standing in the text last compared with, in hundredths: all in an exact run, the
     * part of its passage that stands there in a reworded one.
     */
    int[] credit() {
        return credit;
    }

    /** Whether a word stands anywhere in the text last searched for rewordings. */
    boolean stands(int word) {
        return rewording.stands(word);
    }
}
