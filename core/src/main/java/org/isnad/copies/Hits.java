package org.isnad.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts how many fingerprints an article shares with each of the window. For one use, by one thread. */
final class Hits {
    private final Window window;
    private final int[] counts;
    private final Different groups;
    private final Different days;
    private int[] touched = new int[64];
    private int touchedCount;

    /** @param counts zeros; {@link #most} leaves them zero */
    Hits(Window window, int[] counts, CopySettings settings) {
        this.window = window;
        this.counts = counts;
        this.groups = new Different(settings.commonOrigins());
        this.days = new Different(settings.commonDays());
    }

    /** Counts one shingle; tells whether it stands in texts of so many origins or days that it is common. */
    boolean count(long shingle) {
        FingerprintTable table = window.table();
        groups.clear();
        days.clear();
        for (int at = table.first(shingle); at != 0; at = table.before(at)) {
            int number = table.articleOf(at);
            if (window.isLive(number)) {
                touch(number);
                groups.add(window.get(number).group());
                days.add(window.get(number).day());
            }
        }
        return groups.areMany() || days.areMany();
    }

    private void touch(int number) {
        if (counts[number]++ == 0) {
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, touchedCount * 2);
            }
            touched[touchedCount++] = number;
        }
    }

    /**
     * An article that shares fingerprints.
     *
     * @param count how many
     */
    record Candidate(int number, int count) {}

    /** The articles that share most fingerprints, at most so many, most first and of equals the earliest. */
    List<Candidate> most(int atMost) {
        long[] ranked = new long[touchedCount];
        for (int i = 0; i < touchedCount; i++) {
            ranked[i] = (long) -counts[touched[i]] << 32 | touched[i];
            counts[touched[i]] = 0;
        }
        Arrays.sort(ranked);
        List<Candidate> most = new ArrayList<>(Math.min(atMost, touchedCount));
        for (int i = 0; i < touchedCount && i < atMost; i++) {
            most.add(new Candidate((int) ranked[i], -(int) (ranked[i] >> 32)));
        }
        return most;
    }

    /** Counts different numbers up to a bound. */
    private static final class Different {
        private final long[] met;
        private int count;

        Different(int bound) {
            this.met = new long[bound];
        }

        void clear() {
            count = 0;
        }

        boolean areMany() {
            return count == met.length;
        }

        void add(long number) {
            for (int i = 0; i < count; i++) {
                if (met[i] == number) {
                    return;
                }
            }
            if (!areMany()) {
                met[count++] = number;
            }
        }
    }
}
