package org.isnad.copies;

/**
 * Which words of a text stand word for word in earlier ones of many days. Fingerprints tell of some words of a formula only;
 * this tells of all. Pure functions.
 */
final class Recurrence {
    private Recurrence() {}

    /**
     * For each word of a text with how many different keys it is marked.
     *
     * @param marked for each earlier text the words that stand there
     * @param keys of the earlier texts, such as their days
     * @return nothing when there are fewer than so many keys
     */
    static int[] keys(boolean[][] marked, long[] keys, int least) {
        int different = 0;
        for (int i = 0; i < keys.length; i++) {
            different += first(keys, i) == i ? 1 : 0;
        }
        if (different < least) {
            return new int[0];
        }
        int[] counts = new int[marked[0].length];
        int[] counted = new int[counts.length];
        for (int i = 0; i < keys.length; i++) {
            if (first(keys, i) == i) {
                for (int j = i; j < keys.length; j++) {
                    if (keys[j] == keys[i]) {
                        count(marked[j], counts, counted, i + 1);
                    }
                }
            }
        }
        return counts;
    }

    /** The first index that has the same key. */
    private static int first(long[] keys, int index) {
        int first = 0;
        while (keys[first] != keys[index]) {
            first++;
        }
        return first;
    }

    /** Counts the marked words, each once a round. */
    private static void count(boolean[] marked, int[] counts, int[] counted, int round) {
        for (int word = 0; word < marked.length; word++) {
            if (marked[word] && counted[word] != round) {
                counted[word] = round;
                counts[word]++;
            }
        }
    }
}
