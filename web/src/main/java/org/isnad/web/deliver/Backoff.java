package org.isnad.web.deliver;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait between tries: each time some times as long as before, a fifth more or less by chance, so that receivers that were
 * away are not met by all at once. Safe for many threads if the generator is.
 *
 * @param first the wait after the first try
 * @param factor how many times as long each further one is
 * @param most the longest
 * @param tries how many there are in all
 */
public record Backoff(Duration first, int factor, Duration most, int tries, RandomGenerator random) {
    private static final double LEAST = 0.8;
    private static final double MOST = 1.2;

    /** Ten tries within about two and a half days: after 5 and 20 seconds, one and five minutes, and so on. */
    public static Backoff usual(RandomGenerator random) {
        return new Backoff(Duration.ofSeconds(5), 4, Duration.ofHours(24), 10, random);
    }

    /**
     * The wait after a try; null when it was the last.
     *
     * @param tried how many there were
     * @param asked the least that the receiver asks for; null where it does not
     */
    @Nullable
    Duration after(int tried, @Nullable Duration asked) {
        if (tried >= tries) {
            return null;
        }
        double millis = Math.min(most.toMillis(), first.toMillis() * Math.pow(factor, tried - 1.0));
        Duration wait = Duration.ofMillis((long) (millis * random.nextDouble(LEAST, MOST)));
        return asked != null && asked.compareTo(wait) > 0 ? asked : wait;
    }
}
