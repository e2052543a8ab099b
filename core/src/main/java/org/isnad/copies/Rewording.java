package org.isnad.copies;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which passages of one text are reworded in another: a passage is when enough of its words, by their weight, stand
 * together there, in a window not much longer than itself, in whatever order. Not safe for several threads.
 */
final class Rewording {
    /** The credit of a word that stands there, in its passage. */
    static final int WHOLE = 100;

    private static final int SHORTEST_PASSAGE = 5;
    /** No window is longer than such a block, so that each lies in two neighbours. */
    private static final int LEAST_BLOCK = window(WordPrint.LONGEST_PASSAGE);

    private static final int MOST_BLOCKS = Long.SIZE;

    private final WordPrint text;
    private final WordTable table;
    /** A bit for each hash a word can have: whether the other text has it. */
    private final long[] others = new long[(Character.MAX_VALUE + 1) / Long.SIZE];
    /** Where in the other text words of this one stand, ascending, and the numbers of these words. */
    private int[] places = new int[0];

    private int[] known = new int[0];
    /** For each different word a bit for each block of the other text where it stands. */
    private final long[] blocksOf;
    /** For each block of the other text the index of its first known word, and what the words of the passage weigh there. */
    private final int[] begins = new int[MOST_BLOCKS + 1];

    private final int[] inBlock = new int[MOST_BLOCKS];
    private int blocks;

    private final int[] weightOf;
    /** The same for each word of the text, in their order. */
    private final int[] weightAt;
    /** What each passage weighs. */
    private final int[] passageWeights;

    /** How often the passage at hand has each word, and how often the window at hand. */
    private final int[] wanted;

    private final int[] inWindow;

    /** @param weights of each word of the text, at least 1; a word weighs the most that it does anywhere */
    Rewording(WordPrint text, int[] weights) {
        this.text = text;
        this.table = new WordTable(text.words());
        this.blocksOf = new long[table.different()];
        this.weightOf = new int[table.different()];
        this.weightAt = new int[text.size()];
        this.passageWeights = new int[text.passageEnds().length];
        this.wanted = new int[table.different()];
        this.inWindow = new int[table.different()];
        weigh(weights);
    }

    private void weigh(int[] weights) {
        for (int i = 0; i < weights.length; i++) {
            int number = table.numbers()[i];
            weightOf[number] = Math.max(weightOf[number], weights[i]);
        }
        for (int i = 0; i < weights.length; i++) {
            weightAt[i] = weightOf[table.numbers()[i]];
        }
        int begin = 0;
        for (int i = 0; i < passageWeights.length; i++) {
            passageWeights[i] = weight(begin, text.passageEnds()[i]);
            begin = text.passageEnds()[i];
        }
    }

    /**
     * Raises the credit of the words of every passage that another text rewords to the part of its weight that stands
     * there, in hundredths.
     *
     * @param credited where the words that have credit are marked
     * @param threshold the part of a passage's weight that has to stand together
     */
    void credit(char[] other, int[] credit, BitSet credited, double threshold) {
        meet(other);
        boolean placed = false;
        int begin = 0;
        for (int i = 0; i < passageWeights.length; i++) {
            int end = text.passageEnds()[i];
            double least = threshold * passageWeights[i];
            if (end - begin >= SHORTEST_PASSAGE && !isWhole(credit, begin, end) && met(begin, end) >= least) {
                if (!placed) {
                    place(other);
                    placed = true;
                }
                int standing = standing(begin, end, least);
                if (standing > 0) {
                    raise(credit, begin, end, (int) ((long) WHOLE * standing / passageWeights[i]));
                    credited.set(begin, end);
                }
            }
            begin = end;
        }
    }

    /** Takes note of what words the other text has: most texts have no passage reworded, as these alone tell. */
    private void meet(char[] other) {
        Arrays.fill(others, 0);
        for (char word : other) {
            others[word >>> 6] |= 1L << word;
        }
    }

    /** Takes note of where the words stand in the other text. */
    private void place(char[] other) {
        if (places.length < other.length) {
            places = new int[other.length];
            known = new int[other.length];
        }
        int count = table.find(other, places);
        Arrays.fill(blocksOf, 0);
        blocks = 0;
        int size = count == 0 ? LEAST_BLOCK : Math.max(LEAST_BLOCK, places[count - 1] / MOST_BLOCKS + 1);
        for (int i = 0; i < count; i++) {
            while (places[i] >= blocks * size) {
                begins[blocks++] = i;
            }
            known[i] = table.number(other[places[i]]);
            blocksOf[known[i]] |= 1L << blocks - 1;
        }
        begins[blocks] = count;
    }

    /** The length of the window in which a passage of so many words has to stand together. */
    private static int window(int words) {
        return words * 4 / 3 + 2;
    }

    /** Whether a word of the text stands anywhere in the other text last asked of. */
    boolean stands(int word) {
        return has(text.words()[word]) != 0;
    }

    /** Whether the other text has a word: 1 or 0. */
    private int has(char word) {
        return (int) (others[word >>> 6] >>> word) & 1;
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

    /** The most of the passage's weight that stands together in the other text; 0 when it is less than the least. */
    private int standing(int begin, int end, double least) {
        weighBlocks(begin, end);
        int best = 0;
        for (int block = 0; block < blocks; block++) {
            int from = block;
            while (block + 1 < blocks && inBlock[block] + inBlock[block + 1] >= least) {
                block++;
            }
            if (block > from || inBlock[block] >= least) {
                best = Math.max(best, bestWindow(begins[from], begins[block + 1], window(end - begin)));
            }
        }
        for (int i = begin; i < end; i++) {
            wanted[table.numbers()[i]] = 0;
        }
        return best >= least ? best : 0;
    }

    /** Notes how often each word is wanted, and what words of the passage weigh in each block: no window there has more. */
    private void weighBlocks(int begin, int end) {
        Arrays.fill(inBlock, 0, blocks, 0);
        for (int i = begin; i < end; i++) {
            int word = table.numbers()[i];
            wanted[word]++;
            for (long left = blocksOf[word]; left != 0; left &= left - 1) {
                inBlock[Long.numberOfTrailingZeros(left)] += weightOf[word];
            }
        }
    }

    private int weight(int begin, int end) {
        int weight = 0;
        for (int i = begin; i < end; i++) {
            weight += weightAt[i];
        }
        return weight;
    }

    /** What the words of the passage weigh that stand anywhere in the other text: no window has more. */
    private int met(int begin, int end) {
        char[] words = text.words();
        int met = 0;
        for (int i = begin; i < end; i++) {
            met += weightAt[i] & -has(words[i]);
        }
        return met;
    }

    /**
     * The most that words of the passage weigh, as often as it has them, that stand in one window of a part of the other text.
     */
    private int bestWindow(int from, int until, int width) {
        int best = 0;
        int matched = 0;
        int first = from;
        for (int i = from; i < until; i++) {
            for (; places[first] <= places[i] - width; first++) {
                matched -= --inWindow[known[first]] < wanted[known[first]] ? weightOf[known[first]] : 0;
            }
            matched += inWindow[known[i]]++ < wanted[known[i]] ? weightOf[known[i]] : 0;
            best = Math.max(best, matched);
        }
        for (; first < until; first++) {
            inWindow[known[first]] = 0;
        }
        return best;
    }
}
