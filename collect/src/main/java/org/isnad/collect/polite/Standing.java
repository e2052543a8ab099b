package org.isnad.collect.polite;

import java.time.Duration;
import java.util.List;

/**
 * How Isnad stands with a host: what a restart must not forget.
 *
 * @param ages how long ago each request within the budget's window was sent, the oldest first
 * @param leftAlone how long the host is still to be left alone
 */
public record Standing(List<Duration> ages, Duration leftAlone) {
    public Standing {
        ages = List.copyOf(ages);
    }

    boolean isBlank() {
        return ages.isEmpty() && leftAlone.isZero();
    }
}
