package org.isnad.copies;

import java.util.Arrays;

/**
 * Which passages of one text are reworded in another: a passage is when enough of its words stand together there, in
 * a window not much longer than itself, in whatever order. Not safe for several threads.
 */
final class Rewording {
    private static final int SHORTEST_PASSAGE = 5;

    private final WordPrint text;
    private final double threshold;
    private final NumberTable table;
    /** For each different word the last text it was met in, and how often the passage at hand has it. */
    private final int[] metIn;

    private final int[] wanted;
    private final int[] inWindow;
    private int round;

    /** @param threshold the part of a passage's words that have to stand together */
    Rewording(WordPrint text, double threshold) {
        this.text = text;
        this.threshold = threshold;
        this.table = NumberTable.of(widened(text.words()));
        this.metIn = new int[table.different()];
        this.wanted = new int[table.different()];
        this.inWindow = new int[table.different()];
    }

    private static long[] widened(char[] words) {
        long[] wide = new long[words.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = words[i];
        }
        return wide;
    }

    /** Marks in {@code covered} the words of every passage that {@code other} rewords; passages marked already stay so. */
    void cover(char[] other, boolean[] covered) {
        round++;
        int[] theirs = new int[other.length];
        for (int i = 0; i < theirs.length; i++) {
            theirs[i] = table.of(other[i]);
            if (theirs[i] >= 0) {
                metIn[theirs[i]] = round;
            }
        }
        int begin = 0;
        for (int end : text.passageEnds()) {
            if (end - begin >= SHORTEST_PASSAGE && !isCovered(covered, begin, end) && isReworded(begin, end, theirs)) {
                Arrays.fill(covered, begin, end, true);
            }
            begin = end;
        }
    }

    private static boolean isCovered(boolean[] covered, int begin, int end) {
        int i = begin;
        while (i < end && covered[i]) {
            i++;
        }
        return i == end;
    }

    private boolean isReworded(int begin, int end, int[] theirs) {
        double least = threshold * (end - begin);
        if (met(begin, end) < least) {
            return false;
        }
        int[] numbers = table.numbers();
        for (int i = begin; i < end; i++) {
            wanted[numbers[i]]++;
        }
        int best = bestWindow(theirs, (end - begin) * 4 / 3 + 2);
        for (int i = begin; i < end; i++) {
            wanted[numbers[i]] = 0;
        }
        return best >= least;
    }

    /** How many words of the passage stand anywhere in the other text: no window has more. */
    private int met(int begin, int end) {
        int met = 0;
        for (int i = begin; i < end; i++) {
            met += metIn[table.numbers()[i]] == round ? 1 : 0;
        }
        return met;
    }

    /** The most words of the passage, as often as it has them, that stand in one window of the other text. */
    private int bestWindow(int[] theirs, int width) {
        int best = 0;
        int matched = 0;
        for (int i = 0; i < theirs.length + width; i++) {
            if (i < theirs.length && theirs[i] >= 0 && inWindow[theirs[i]]++ < wanted[theirs[i]]) {
                matched++;
            }
            int leaving = i - width;
            if (leaving >= 0
                    && leaving < theirs.length
                    && theirs[leaving] >= 0
                    && --inWindow[theirs[leaving]] < wanted[theirs[leaving]]) {
                matched--;
            }
            best = Math.max(best, matched);
        }
        return best;
    }
}
