package org.isnad.copies;

/**
 * Which passages of one text are reworded in another: a passage is when enough of its words, by their weight, stand
 * together there, in a window not much longer than itself, in whatever order. Not safe for several threads.
 */
final class Rewording {
    /** The credit of a word that stands there, in its passage. */
    static final int WHOLE = 100;

    private static final int SHORTEST_PASSAGE = 5;

    private final WordPrint text;
    private final double threshold;
    private final NumberTable table;
    /** For each different word the last text it was met in, and how often the passage at hand has it. */
    private final int[] metIn;

    private final int[] weightOf;
    private final int[] wanted;
    private final int[] inWindow;
    private int round;

    /**
     * @param weights of each word of the text, at least 1
     * @param threshold the part of a passage's weight that has to stand together
     */
    Rewording(WordPrint text, int[] weights, double threshold) {
        this.text = text;
        this.threshold = threshold;
        this.table = NumberTable.of(widened(text.words()));
        this.metIn = new int[table.different()];
        this.weightOf = new int[table.different()];
        for (int i = 0; i < weights.length; i++) {
            int number = table.numbers()[i];
            weightOf[number] = Math.max(weightOf[number], weights[i]);
        }
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

    /**
     * Raises the credit of the words of every passage that {@code other} rewords to the part of its weight that stands
     * there, in hundredths.
     */
    void credit(char[] other, int[] credit) {
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
            if (end - begin >= SHORTEST_PASSAGE && !isWhole(credit, begin, end)) {
                raise(credit, begin, end, standing(begin, end, theirs));
            }
            begin = end;
        }
    }

    /** Whether a word of the text stands anywhere in the other text last asked of. */
    boolean stands(int word) {
        return metIn[table.numbers()[word]] == round;
    }

    private static boolean isWhole(int[] credit, int begin, int end) {
        int i = begin;
        while (i < end && credit[i] == WHOLE) {
            i++;
        }
        return i == end;
    }

    private static void raise(int[] credit, int begin, int end, int to) {
        for (int i = begin; i < end; i++) {
            credit[i] = Math.max(credit[i], to);
        }
    }

    /** How much of the passage's weight stands together in the other text, in hundredths; 0 when it is too little. */
    private int standing(int begin, int end, int[] theirs) {
        int weight = weight(begin, end);
        double least = threshold * weight;
        if (met(begin, end) < least) {
            return 0;
        }
        int[] numbers = table.numbers();
        for (int i = begin; i < end; i++) {
            wanted[numbers[i]]++;
        }
        int best = bestWindow(theirs, (end - begin) * 4 / 3 + 2);
        for (int i = begin; i < end; i++) {
            wanted[numbers[i]] = 0;
        }
        return best >= least ? (int) ((long) WHOLE * best / weight) : 0;
    }

    private int weight(int begin, int end) {
        int weight = 0;
        for (int i = begin; i < end; i++) {
            weight += weightOf[table.numbers()[i]];
        }
        return weight;
    }

    /** What the words of the passage weigh that stand anywhere in the other text: no window has more. */
    private int met(int begin, int end) {
        int met = 0;
        for (int i = begin; i < end; i++) {
            int number = table.numbers()[i];
            met += metIn[number] == round ? weightOf[number] : 0;
        }
        return met;
    }

    /** The most that words of the passage weigh, as often as it has them, that stand in one window of the other text. */
    private int bestWindow(int[] theirs, int width) {
        int best = 0;
        int matched = 0;
        for (int i = 0; i < theirs.length + width; i++) {
            if (i < theirs.length && theirs[i] >= 0 && inWindow[theirs[i]]++ < wanted[theirs[i]]) {
                matched += weightOf[theirs[i]];
            }
            int leaving = i - width;
            if (leaving >= 0
                    && leaving < theirs.length
                    && theirs[leaving] >= 0
                    && --inWindow[theirs[leaving]] < wanted[theirs[leaving]]) {
                matched -= weightOf[theirs[leaving]];
            }
            best = Math.max(best, matched);
        }
        return best;
    }
}
