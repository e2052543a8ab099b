package org.isnad.copies;

import java.util.Arrays;

/**
 * Which passages of one text are reworded in another: a passage is when enough of its words stand together there, in a window
 * not much longer than itself, in whatever order. Holds the passages' words in a small hash table so that many other texts can
 * be asked in turn. Not safe for several threads.
 */
final class Rewording {
    private static final int SHORTEST_PASSAGE = 5;

    private final WordPrint text;
    private final double threshold;
    private final int[] table;
    private final int mask;
    /** For each word of the text the number of its form; equal words have one number. */
    private final int[] forms;

    private final int[] wanted;
    private final int[] inWindow;
    private int formCount;

    Rewording(WordPrint text, double threshold) {
        this.text = text;
        this.threshold = threshold;
        int size = Integer.highestOneBit(Math.max(16, text.size())) * 4;
        this.table = new int[size];
        this.mask = size - 1;
        this.forms = new int[text.size()];
        number();
        this.wanted = new int[formCount];
        this.inWindow = new int[formCount];
    }

    private void number() {
        int[] first = new int[text.size()];
        for (int i = 0; i < forms.length; i++) {
            int at = slot(text.words()[i], first);
            if (table[at] == 0) {
                first[formCount] = i;
                table[at] = ++formCount;
            }
            forms[i] = table[at] - 1;
        }
        firstOf = Arrays.copyOf(first, formCount);
    }

    private int[] firstOf = {};

    private int slot(int word, int[] first) {
        int at = word * 0x9E3779B9 >>> 7 & mask;
        while (table[at] != 0 && text.words()[first[table[at] - 1]] != word) {
            at = at + 1 & mask;
        }
        return at;
    }

    /** Marks in {@code covered} the words of every passage that {@code other} rewords; returns how many words these are. */
    int cover(WordPrint other, boolean[] covered) {
        int[] theirs = new int[other.size()];
        for (int i = 0; i < theirs.length; i++) {
            theirs[i] = table[slot(other.words()[i], firstOf)] - 1;
        }
        int total = 0;
        int begin = 0;
        for (int end : text.passageEnds()) {
            if (end - begin >= SHORTEST_PASSAGE && reworded(begin, end, theirs)) {
                Arrays.fill(covered, begin, end, true);
                total += end - begin;
            }
            begin = end;
        }
        return total;
    }

    private boolean reworded(int begin, int end, int[] theirs) {
        for (int i = begin; i < end; i++) {
            wanted[forms[i]]++;
        }
        int best = bestWindow(theirs, (end - begin) * 4 / 3 + 2);
        for (int i = begin; i < end; i++) {
            wanted[forms[i]] = 0;
        }
        return best >= threshold * (end - begin);
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
            if (leaving >= 0 && leaving < theirs.length && theirs[leaving] >= 0
                    && --inWindow[theirs[leaving]] < wanted[theirs[leaving]]) {
                matched--;
            }
            best = Math.max(best, matched);
        }
        return best;
    }
}
