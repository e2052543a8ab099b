package org.isnad.web.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds off whoever tries in vain: some tries are free, then each must wait twice as long as the one before, up to a quarter of an hour.
 * An hour without a try forgets them. So many keys at most are remembered, those tried last. Safe for many threads.
 */
public final class Throttle {
    private static final int KEPT = 10_000;
    private static final int DOUBLINGS = 5;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private record Tries(int count, Instant last) {}

    private final InstantSource clock;
    private final int free;
    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > KEPT;
        }
    };

    /** @param free how many tries need not wait */
    public Throttle(InstantSource clock, int free) {
        this.clock = clock;
        this.free = free;
    }

    /** How long a key must still wait; zero when it may try now. */
    public synchronized Duration left(String key) {
        Tries known = known(key);
        Duration left = Duration.between(clock.instant(), known.last().plus(pause(known.count())));
        return left.isPositive() ? left : Duration.ZERO;
    }

    /** Counts a try before its outcome is known, so that many at once are not free. */
    public synchronized void count(String key) {
        tries.put(key, new Tries(known(key).count() + 1, clock.instant()));
    }

    /** Takes back the count of a try that was good. */
    public synchronized void uncount(String key) {
        tries.computeIfPresent(key, (same, known) -> new Tries(Math.max(0, known.count() - 1), known.last()));
    }

    public synchronized void forget(String key) {
        tries.remove(key);
    }

    private Tries known(String key) {
        Tries known = tries.get(key);
        return known != null && known.last().plus(FORGOTTEN).isAfter(clock.instant())
                ? known
                : new Tries(0, clock.instant());
    }

    private Duration pause(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(count - free, DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
