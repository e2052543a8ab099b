package org.isnad.stories;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often each term stands in the parts of a text, for texts that are not kept: terms as hashes, in the order they are first met.
 * Immutable.
 */
final class TermBag {
    private static final int VERSION = 1;
    private static final int PARTS = 3;
    private static final int MOST = 0xFF;

    private final Map<Long, int[]> counts;

    private TermBag(Map<Long, int[]> counts) {
        this.counts = counts;
    }

    /** Is told how often a term stands in a part and in none narrower. */
    interface Taker {
        void take(long term, int part, int times);
    }

    void each(Taker taker) {
        counts.forEach((term, times) -> {
            for (int part = 0; part < PARTS; part++) {
                if (times[part] > 0) {
                    taker.take(term, part, times[part]);
                }
            }
        });
    }

    /** Base64 over a version, and for each term its hash and a count of 8 bits for each part. */
    String write() {
        ByteBuffer out = ByteBuffer.allocate(1 + counts.size() * (Long.BYTES + PARTS));
        out.put((byte) VERSION);
        counts.forEach((term, times) -> {
            out.putLong(term);
            for (int part = 0; part < PARTS; part++) {
                out.put((byte) Math.min(times[part], MOST));
            }
        });
        return Base64.getEncoder().encodeToString(out.array());
    }

    /** The bag that was written; null when it was written by another version or is damaged. */
    static @Nullable TermBag read(String written) {
        try {
            ByteBuffer in = ByteBuffer.wrap(Base64.getDecoder().decode(written));
            return in.get() == VERSION ? read(in) : null;
        } catch (IllegalArgumentException | BufferUnderflowException damaged) {
            return null;
        }
    }

    private static TermBag read(ByteBuffer in) {
        Map<Long, int[]> counts = new LinkedHashMap<>();
        while (in.hasRemaining()) {
            int[] times = new int[PARTS];
            counts.put(in.getLong(), times);
            for (int part = 0; part < PARTS; part++) {
                times[part] = in.get() & MOST;
            }
        }
        return new TermBag(counts);
    }

    /** Collects the terms of one text. For one thread. */
    static final class Builder {
        private final Map<Long, int[]> counts = new LinkedHashMap<>();

        /** @param part the narrowest that the term stands in, 0 to 2 */
        void add(long term, int part) {
            counts.computeIfAbsent(term, first -> new int[PARTS])[part]++;
        }

        TermBag build() {
            return new TermBag(counts);
        }
    }
}
