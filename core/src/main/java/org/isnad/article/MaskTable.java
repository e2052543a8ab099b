package org.isnad.article;

import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks up runs of units in a buffer, without making strings of them. Immutable, safe for many threads. */
final class MaskTable {
    /** The base of the hash of strings. */
    private static final int BASE = 31;
    /** Its powers as far as names of markup are long. */
    private static final int[] POWERS =
            IntStream.range(0, 64).map(MaskTable::power).toArray();

    private final @Nullable String[] keys;
    private final int[] hashes;
    private final int[] masks;

    /** @param entries masks that are not 0 */
    MaskTable(Map<String, Integer> entries) {
        int capacity = Integer.highestOneBit(Math.max(8, entries.size() * 8));
        keys = new String[capacity];
        hashes = new int[capacity];
        masks = new int[capacity];
        entries.forEach(this::put);
    }

    private void put(String key, int mask) {
        int slot = key.hashCode() & keys.length - 1;
        while (keys[slot] != null) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        hashes[slot] = key.hashCode();
        masks[slot] = mask;
    }

    /** The mask of the units from {@code begin} to {@code end}, 0 when the table does not know them. */
    int get(char[] units, int begin, int end) {
        int hash = 0;
        for (int i = begin; i < end; i++) {
            hash = hash(hash, units[i]);
        }
        return get(units, begin, end, hash);
    }

    /** The hash of a run with one unit more; that of the empty run is 0. */
    static int hash(int hash, char unit) {
        return BASE * hash + unit;
    }

    /** The hash of two runs in a row, of which the second has so many units. */
    static int joined(int first, int second, int units) {
        return first * (units < POWERS.length ? POWERS[units] : power(units)) + second;
    }

    private static int power(int units) {
        int power = 1;
        for (int i = 0; i < units; i++) {
            power *= BASE;
        }
        return power;
    }

    /** As above for a caller that has reckoned the hash of the units. */
    int get(char[] units, int begin, int end, int hash) {
        int slot = hash & keys.length - 1;
        while (masks[slot] != 0) {
            String key = hashes[slot] == hash ? keys[slot] : null;
            if (key != null && isAt(key, units, begin, end)) {
                return masks[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        return 0;
    }

    private static boolean isAt(String key, char[] units, int begin, int end) {
        if (key.length() != end - begin) {
            return false;
        }
        for (int i = begin; i < end; i++) {
            if (key.charAt(i - begin) != units[i]) {
                return false;
            }
        }
        return true;
    }
}
