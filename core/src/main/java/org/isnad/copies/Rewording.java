package org.isnad.copies;

import java.util.Arrays;

/**
 * Which passages of one text are reworded in another: a passage is when enough of its words, by their weight, stand
 * together there, in a window not much longer than itself, in whatever order. Not safe for several threads.
 */
final class Rewording {
    /** The credit of a word that stands there, in its passage. */
    static final int WHOLE = 100;

    private static final int SHORTEST_PASSAGE = 5;

    private final WordPrint text;
    private final WordTable table;
    /** For each different word the last text it was met in, and how often the passage at hand has it. */
    private final int[] metIn;

    private final int[] weightOf;
    private final int[] wanted;
    private final int[] inWindow;
    private int round;

    /** @param table of the words of the text; each weighs 1 */
    Rewording(WordPrint text, WordTable table) {
        this.text = text;
        this.table = table;
        this.metIn = new int[table.different()];
        this.weightOf = new int[table.different()];
        this.wanted = new int[table.different()];
        this.inWindow = new int[table.different()];
        Arrays.fill(weightOf, 1);
    }

    /** @param weights of each word of the text, at least 1; a word weighs the most that it does anywhere */
    void weigh(int[] weights) {
        Arrays.fill(weightOf, 0);
        for (int i = 0; i < weights.length; i++) {
            int number = table.numbers()[i];
            weightOf[number] = Math.max(weightOf[number], weights[i]);
        }
    }

    /**
     * Raises the credit of the words of every passage that another text rewords to the part of its weight that stands
     * there, in hundredths.
     *
     * @param places the indices in the other text of words that stand in this one, ascending
     * @param known the number of each of these words
     * @param count how many they are
     * @param threshold the part of a passage's weight that has to stand together
     */
    void credit(int[] places, int[] known, int count, int[] credit, double threshold) {
        round++;
        for (int i = 0; i < count; i++) {
            metIn[known[i]] = round;
        }
        int begin = 0;
        for (int end : text.passageEnds()) {
            if (end - begin >= SHORTEST_PASSAGE && !isWhole(credit, begin, end)) {
                raise(credit, begin, end, standing(begin, end, places, known, count, threshold));
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
    private int standing(int begin, int end, int[] places, int[] known, int count, double threshold) {
        int weight = weight(begin, end);
        double least = threshold * weight;
        if (met(begin, end) < least) {
            return 0;
        }
        int[] numbers = table.numbers();
        for (int i = begin; i < end; i++) {
            wanted[numbers[i]]++;
        }
        int best = bestWindow(places, known, count, (end - begin) * 4 / 3 + 2);
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
    private int bestWindow(int[] places, int[] known, int count, int width) {
        int best = 0;
        int matched = 0;
        int first = 0;
        for (int i = 0; i < count; i++) {
            for (; places[first] <= places[i] - width; first++) {
                matched -= --inWindow[known[first]] < wanted[known[first]] ? weightOf[known[first]] : 0;
            }
            matched += inWindow[known[i]]++ < wanted[known[i]] ? weightOf[known[i]] : 0;
            best = Math.max(best, matched);
        }
        for (; first < count; first++) {
            inWindow[known[first]] = 0;
        }
        return best;
    }
}
