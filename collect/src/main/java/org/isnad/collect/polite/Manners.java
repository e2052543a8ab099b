package org.isnad.collect.polite;

import java.time.Duration;

/**
 * How sites are treated.
 *
 * @param token the product token that robots.txt files may name (RFC 9309, section 2.2.1)
 * @param pause the least time between the end of an answer and the next request to its host
 * @param budget the most requests to one host within {@code window}, robots.txt included
 * @param window the time that the budget is for, at any moment looking back
 * @param robotsFresh how long a robots.txt file is relied on
 * @param robotsRetry how long after it could not be had it is asked for again
 * @param step the first wait after a host was too busy; doubled with each further time
 * @param longest the longest such wait
 */
public record Manners(
        String token,
        Duration pause,
        int budget,
        Duration window,
        Duration robotsFresh,
        Duration robotsRetry,
        Duration step,
        Duration longest) {
    /** A request every two seconds at most, 900 an hour; robots.txt read once a day. */
    public static final Manners USUAL = new Manners(
            "isnad",
            Duration.ofSeconds(2),
            900,
            Duration.ofHours(1),
            Duration.ofDays(1),
            Duration.ofMinutes(15),
            Duration.ofMinutes(1),
            Duration.ofHours(6));

    public Manners pausing(Duration between) {
        return new Manners(token, between, budget, window, robotsFresh, robotsRetry, step, longest);
    }

    public Manners spending(int requests, Duration within) {
        return new Manners(token, pause, requests, within, robotsFresh, robotsRetry, step, longest);
    }

    public Manners stepping(Duration first, Duration most) {
        return new Manners(token, pause, budget, window, robotsFresh, robotsRetry, first, most);
    }
}
