package org.isnad.facts;

import java.util.Arrays;
import org.isnad.lexicon.Lexicon;

/**
 * The weights of the sequence model, read from {@code tagger.tsv}: features by their 32-bit hash in an open table, each with a
 * small whole number a tag. Immutable once read; safe for many threads.
 */
final class TagModel {
    private static final int DIGITS = 6;
    /** Four lanes that each stand for the weight zero: weights are kept above zero so that no lane borrows from the next. */
    private static final long EVEN = TagCode.GREATEST * 0x0001_0001_0001_0001L;

    /** Longs a feature: its weights stand in lanes of 16 bits, four a long, so that four are added at once. */
    static final int LONGS = (Tags.COUNT + 3) / 4;

    /** A feature's hash above, its row below; 0 is a free slot. */
    private final long[] slots;

    private final long[] weights;
    private final int mask;
    private final TagWeights edge;
    /** What a word without labels is given for that, by whether a sentence begins (1) and ends (2) at it. */
    private final long[][] unlabelled = new long[4][LONGS];

    final int[] transitions = new int[Tags.COUNT * Tags.COUNT];
    private int used = 1;

    TagModel(Lexicon lexicon) {
        int features = 0;
        for (Lexicon.Row row : lexicon.table("tagger.tsv")) {
            features += row.cell(0).equals("features") ? Integer.parseInt(row.cell(1)) : 0;
        }
        int size = Integer.highestOneBit(Math.max(8, features) * 2 - 1) * 2;
        slots = new long[size];
        mask = size - 1;
        weights = new long[(features + 1) * LONGS];
        Arrays.fill(weights, 0, LONGS, EVEN);
        lexicon.table("tagger.tsv").forEach(this::read);
        edge = TagWeights.edge(this);
        int[] labels = new int[TagFeatures.MOST];
        for (int kind = 0; kind < unlabelled.length; kind++) {
            int count = TagFeatures.unlabelled((kind & 1) != 0, (kind & 2) != 0, labels);
            for (int i = 0; i < count; i++) {
                add(row(labels[i]), unlabelled[kind]);
            }
        }
    }

    private void read(Lexicon.Row row) {
        if (row.cell(0).equals("after")) {
            int tag = Integer.parseInt(row.cell(1));
            for (int next = 0; next < Tags.COUNT; next++) {
                transitions[tag * Tags.COUNT + next] = Integer.parseInt(row.cell(2 + next));
            }
        } else if (row.cell(0).equals("weights")) {
            unpack(row.cells().get(1));
        }
    }

    /** A run of features: six digits of base 64 for the hash, then a letter and a character for each weight, then a space. */
    private void unpack(String packed) {
        for (int at = 0; at < packed.length(); at++) {
            int hash = 0;
            for (int end = at + DIGITS; at < end; at++) {
                hash = hash << 6 | TagCode.digit(packed.charAt(at));
            }
            int row = used++ * LONGS;
            Arrays.fill(weights, row, row + LONGS, EVEN);
            for (; at < packed.length() && packed.charAt(at) != ' '; at += 2) {
                int tag = packed.charAt(at) - 'a';
                weights[row + tag / 4] += (long) TagCode.weight(packed.charAt(at + 1)) << 16 * (tag % 4);
            }
            put(hash, row);
        }
    }

    private void put(int hash, int row) {
        int slot = hash & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = (long) hash << 32 | row;
    }

    TagWeights edge() {
        return edge;
    }

    /** The row of a feature; of one that the model does not have the row 0, whose weights are all zero. */
    int row(int feature) {
        for (int slot = feature & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            if ((int) (slots[slot] >> 32) == feature) {
                return (int) slots[slot];
            }
        }
        return 0;
    }

    /** Adds a row to a sum of as many lanes. */
    void add(int row, long[] sum) {
        sum[0] += weights[row];
        sum[1] += weights[row + 1];
        sum[2] += weights[row + 2];
        sum[3] += weights[row + 3];
    }

    void addUnlabelled(boolean opens, boolean closes, long[] sum) {
        long[] labels = unlabelled[(opens ? 1 : 0) + (closes ? 2 : 0)];
        for (int i = 0; i < LONGS; i++) {
            sum[i] += labels[i];
        }
    }

    /** Writes a sum as the scores of tags. The lane behind the last tag has the weight zero in every row: it tells what zero is. */
    static void write(long[] sum, int[] scores, int from) {
        int even = (int) (sum[Tags.COUNT / 4] >>> 16 * (Tags.COUNT % 4) & 0xffff);
        for (int tag = 0; tag < Tags.COUNT; tag++) {
            scores[from + tag] = (int) (sum[tag / 4] >>> 16 * (tag % 4) & 0xffff) - even;
        }
    }
}
