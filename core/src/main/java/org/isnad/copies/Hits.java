package org.isnad.copies;

import java.util.Arrays;

/** Counts how many fingerprints an article shares with each of the window. For one use, by one thread. */
final class Hits {
    private final Window window;
    private final int[] counts;
    private final int[] groups;
    private int[] touched = new int[64];
    private int touchedCount;

    /** @param counts zeros; {@link #most} leaves them zero */
    Hits(Window window, int[] counts, int commonOrigins) {
        this.window = window;
        this.counts = counts;
        this.groups = new int[commonOrigins];
    }

    /** Counts one shingle; tells whether it stands in texts of so many origins that it is common. */
    boolean count(long shingle) {
        FingerprintTable table = window.table();
        int different = 0;
        for (int at = table.first(shingle); at != 0; at = table.before(at)) {
            int number = table.articleOf(at);
            if (window.isLive(number)) {
                touch(number);
                different = note(window.get(number).group(), different);
            }
        }
        return different == groups.length;
    }

    private void touch(int number) {
        if (counts[number]++ == 0) {
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, touchedCount * 2);
            }
            touched[touchedCount++] = number;
        }
    }

    private int note(int group, int different) {
        if (different == groups.length) {
            return different;
        }
        for (int i = 0; i < different; i++) {
            if (groups[i] == group) {
                return different;
            }
        }
        groups[different] = group;
        return different + 1;
    }

    /** The articles that share most fingerprints, at most so many, most first and of equals the earliest. */
    int[] most(int atMost) {
        long[] ranked = new long[touchedCount];
        for (int i = 0; i < touchedCount; i++) {
            ranked[i] = (long) -counts[touched[i]] << 32 | touched[i];
            counts[touched[i]] = 0;
        }
        Arrays.sort(ranked);
        int[] most = new int[Math.min(atMost, touchedCount)];
        for (int i = 0; i < most.length; i++) {
            most[i] = (int) ranked[i];
        }
        return most;
    }
}
