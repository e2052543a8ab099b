package org.isnad.copies;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * One text held ready to be compared with many others: which of its five-word runs stand there, and which of its passages
 * are reworded there. Not safe for several threads.
 */
final class Comparison {
    /** How many pairs of words that follow each other a shingle has. */
    private static final int PAIRS = Shingles.LENGTH - 1;

    private final WordPrint text;
    private final NumberTable shingles;
    private @Nullable Rewording rewording;
    /** A bit for each hash that two words can have: whether such two follow each other in the text. */
    private final long[] pairs = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
    /** For each different shingle the last text it was found in. */
    private final int[] foundIn;

    private BitSet exact = new BitSet();
    private BitSet credited = new BitSet();
    private final int[] credit;
    private int round;
    /** How many shingles of the text last compared with stand in this one, and how many different ones. */
    private int found;

    private int shared;
    private double back;

    /**
     * @param shingles those of {@code text}
     */
    Comparison(WordPrint text, long[] shingles) {
        this.text = text;
        this.shingles = NumberTable.of(shingles);
        this.foundIn = new int[this.shingles.different()];
        this.credit = new int[text.size()];
        for (int i = 1; i < text.size(); i++) {
            int pair = pair(text.words()[i - 1], text.words()[i]);
            pairs[pair >>> 6] |= 1L << pair;
        }
    }

    /** How many different shingles the text has. */
    int different() {
        return foundIn.length;
    }

    /** What the words of the text weigh when passages are looked for that are reworded, at least 1 each; else all weigh the same. */
    void weigh(int[] weights) {
        rewording = new Rewording(text, weights);
    }

    private Rewording rewording() {
        Rewording weighed = rewording;
        if (weighed == null) {
            int[] equal = new int[text.size()];
            Arrays.fill(equal, 1);
            weighed = new Rewording(text, equal);
            rewording = weighed;
        }
        return weighed;
    }

    /** Compares with another text; {@link #exact()} then tells of it. Returns the exact share, 0..1. */
    double with(char[] other) {
        round++;
        exact = new BitSet(text.size());
        count(other);
        back = (double) found / Math.max(1, other.length - PAIRS);
        return foundIn.length == 0 ? 0 : (double) shared / foundIn.length;
    }

    /**
     * Counts the different shingles in common. Only where the text too has every two words that follow each other can there be
     * one of its shingles. Such a run has at least so many pairs of words, so that one pair in as many is looked at; the others
     * only beside one that the text has.
     */
    private void count(char[] other) {
        found = 0;
        shared = 0;
        for (int at = PAIRS; at < other.length; at += PAIRS) {
            if (follows(other, at)) {
                int first = at;
                while (first > 1 && follows(other, first - 1)) {
                    first--;
                }
                int from = first + PAIRS - 1;
                while (at + 1 < other.length && follows(other, at + 1)) {
                    at++;
                }
                count(other, from, at++);
            }
        }
    }

    /** Counts the shingles that end with the words from one to another; a passage that goes on is followed word by word. */
    private void count(char[] other, int from, int last) {
        char[] own = text.words();
        int begin = 0;
        int at = NumberTable.UNKNOWN;
        for (int i = from; i <= last; i++) {
            boolean goesOn = at >= 0 && at + Shingles.LENGTH < own.length && own[at + Shingles.LENGTH] == other[i];
            if (goesOn) {
                at++;
            } else {
                mark(begin, at);
                at = shingles.first(Shingles.endingAt(other, i));
                begin = at;
            }
            if (at >= 0) {
                found++;
                meet(at);
            }
        }
        mark(begin, at);
    }

    /** Marks the words of a run of shingles, from the first to the last; of none when there is no last. */
    private void mark(int first, int last) {
        if (last >= 0) {
            exact.set(first, last + Shingles.LENGTH);
        }
    }

    /** Whether a word seems to follow the one before it in the text too; never no when it does. */
    private boolean follows(char[] other, int at) {
        int pair = pair(other[at - 1], other[at]);
        return (pairs[pair >>> 6] & 1L << pair) != 0;
    }

    /** A 16-bit hash of two words that follow each other. */
    private static int pair(char first, char second) {
        return (first * 31 ^ second) & Character.MAX_VALUE;
    }

    /** Takes note of a shingle; one that the text has more than once is marked wherever else it stands. */
    private void meet(int at) {
        int shingle = shingles.numbers()[at];
        if (foundIn[shingle] != round) {
            foundIn[shingle] = round;
            shared++;
            int first = shingles.firsts()[shingle];
            if (first != at) {
                mark(first, first);
            }
            for (int next = shingles.nexts()[first]; next > 0; next = shingles.nexts()[next]) {
                mark(next, next);
            }
        }
    }

    /** Gives credit for exact words alone; {@link #credit()} then tells of them. */
    void credit(BitSet exact) {
        Arrays.fill(credit, 0);
        for (int begin = exact.nextSetBit(0); begin >= 0; begin = exact.nextSetBit(exact.nextClearBit(begin))) {
            Arrays.fill(credit, begin, exact.nextClearBit(begin), Rewording.WHOLE);
        }
    }

    /**
     * Gives credit for exact words and for the passages that another text rewords; {@link #credit()} and {@link #credited()}
     * then tell of them.
     *
     * @param exact what {@link #exact()} told of that text
     * @param least the part of a passage's weight from which it is reworded
     */
    void rewordings(char[] other, BitSet exact, double least) {
        credit(exact);
        credited = (BitSet) exact.clone();
        rewording().credit(other, credit, credited, least);
    }

    /** The share of the shingles of the text last compared with that this one has, 0..1. */
    double back() {
        return back;
    }

    /** The indices of the words in runs of five that the text last compared with has; not changed by the next comparison. */
    BitSet exact() {
        return exact;
    }

    /**
     * For each word how much it counts as standing in the text last given credit for, in hundredths: all in an exact run, the
     * part of its passage that stands there in a reworded one.
     */
    int[] credit() {
        return credit;
    }

    /** The indices of the words that have any credit in the text last searched for rewordings. */
    BitSet credited() {
        return credited;
    }

    /** Whether a word stands anywhere in the text last searched for rewordings. */
    boolean stands(int word) {
        return rewording().stands(word);
    }
}
