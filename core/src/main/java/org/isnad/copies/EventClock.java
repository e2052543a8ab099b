package org.isnad.copies;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The newest day of event time that a stream has reached, told by several articles: a single wrong date far ahead does not
 * move it, nor do any later than the last day there can be, where that is known. For use by one thread.
 */
public final class EventClock {
    private static final int WITNESSES = 3;

    private final long[] newest = new long[WITNESSES];
    private int seen;
    private long last = Long.MAX_VALUE;

    /** From now on no day later than this one moves it, however many articles claim it: days since 1970. No part of what is written. */
    public void notAfter(long day) {
        last = day;
    }

    /** Takes note of an article's day, in days since 1970. */
    public void see(long day) {
        if (day > last) {
            return;
        }
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
