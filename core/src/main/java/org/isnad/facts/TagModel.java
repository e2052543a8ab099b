package org.isnad.facts;

import org.isnad.lexicon.Lexicon;

/**
 * The weights of the sequence model, read from {@code tagger.tsv}: features by their 32-bit hash in an open table, each with a
 * small whole number a tag. Immutable once read; safe for many threads.
 */
final class TagModel {
    private static final int DIGITS = 6;

    private final int[] keys;
    private final int[] rows;
    private final byte[] weights;
    private final int mask;
    final int[] transitions = new int[Tags.COUNT * Tags.COUNT];
    private int used = 1;

    TagModel(Lexicon lexicon) {
        int features = 0;
        for (Lexicon.Row row : lexicon.table("tagger.tsv")) {
            features += row.cell(0).equals("features") ? Integer.parseInt(row.cell(1)) : 0;
        }
        int slots = Integer.highestOneBit(Math.max(8, features) * 2 - 1) * 2;
        keys = new int[slots];
        rows = new int[slots];
        mask = slots - 1;
        weights = new byte[(features + 1) * Tags.COUNT];
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
            int row = used++ * Tags.COUNT;
            for (; at < packed.length() && packed.charAt(at) != ' '; at += 2) {
                weights[row + packed.charAt(at) - 'a'] = (byte) TagCode.weight(packed.charAt(at + 1));
            }
            put(hash, row);
        }
    }

    private void put(int hash, int row) {
        int slot = hash & mask;
        while (rows[slot] != 0) {
            slot = slot + 1 & mask;
        }
        keys[slot] = hash;
        rows[slot] = row;
    }

    /** Adds a feature's weights to the scores of a word's tags. */
    void score(int feature, int[] scores, int from) {
        int slot = feature & mask;
        while (rows[slot] != 0) {
            if (keys[slot] == feature) {
                int row = rows[slot];
                for (int tag = 0; tag < Tags.COUNT; tag++) {
                    scores[from + tag] += weights[row + tag];
                }
                return;
            }
            slot = slot + 1 & mask;
        }
    }
}
