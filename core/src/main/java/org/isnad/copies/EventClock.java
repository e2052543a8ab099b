package org.isnad.copies;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The newest day of event time that a stream has reached, told by several articles: a single wrong date far ahead does not
 * move it. For use by one thread.
 */
public final class EventClock {
    private static final int WITNESSES = 3;

    private final long[] newest = new long[WITNESSES];
    private int seen;

    /** Takes note of an article's day, in days since 1970. */
    public void see(long day) {
        seen++;
        if (seen <= WITNESSES) {
            newest[seen - 1] = day;
            Arrays.sort(newest, 0, seen);
        } else if (day > newest[0]) {
            newest[0] = day;
            Arrays.sort(newest);
        }
    }

    /** Whether any day was seen. */
    public boolean started() {
        return seen > 0;
    }

    /** The newest day that at least three articles have reached; with fewer articles, the earliest of theirs. */
    public long day() {
        if (seen == 0) {
            throw new IllegalStateException("no day seen yet");
        }
        return newest[0];
    }

    /** Writes what {@link #read} reads. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(seen);
        for (long day : newest) {
            out.writeLong(day);
        }
    }

    /** The clock that was written. */
    public static EventClock read(DataInputStream in) throws IOException {
        EventClock clock = new EventClock();
        clock.seen = in.readInt();
        for (int i = 0; i < WITNESSES; i++) {
            clock.newest[i] = in.readLong();
        }
        return clock;
    }
}
