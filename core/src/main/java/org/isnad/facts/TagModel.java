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
    private static final int LONGS = (Tags.COUNT + 3) / 4;

    /** Pairs of a feature's hash and its row; row 0 is a free slot. */
    private final int[] slots;

    private final long[] weights;
    private final int mask;
    final int[] transitions = new int[Tags.COUNT * Tags.COUNT];
    private int used = 1;

    TagModel(Lexicon lexicon) {
        int features = 0;
        for (Lexicon.Row row : lexicon.table("tagger.tsv")) {
            features += row.cell(0).equals("features") ? Integer.parseInt(row.cell(1)) : 0;
        }
        int size = Integer.highestOneBit(Math.max(8, features) * 2 - 1) * 2;
        slots = new int[2 * size];
        mask = size - 1;
        weights = new long[(features + 1) * LONGS];
        lexicon.table("tagger.tsv").forEach(this::read);
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
        while (slots[2 * slot + 1] != 0) {
            slot = slot + 1 & mask;
        }
        slots[2 * slot] = hash;
        slots[2 * slot + 1] = row;
    }

    /** Writes the scores of a word's tags, by the first {@code count} (at most {@link TagFeatures#MOST}) features. */
    void score(int[] features, int count, int[] scores, int from) {
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        int found = 0;
        for (int i = 0; i < count; i++) {
            int row = row(features[i]);
            if (row != 0) {
                found++;
                a += weights[row];
                b += weights[row + 1];
                c += weights[row + 2];
                d += weights[row + 3];
            }
        }
        int even = found * TagCode.GREATEST;
        for (int tag = 0; tag < Tags.COUNT; tag++) {
            long lanes = tag < 4 ? a : tag < 8 ? b : tag < 12 ? c : d;
            scores[from + tag] = (int) (lanes >>> 16 * (tag % 4) & 0xffff) - even;
        }
    }

    private int row(int feature) {
        int slot = feature & mask;
        while (slots[2 * slot + 1] != 0) {
            if (slots[2 * slot] == feature) {
                return slots[2 * slot + 1];
            }
            slot = slot + 1 & mask;
        }
        return 0;
    }
}
