package org.isnad.collect.sources;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a file of sources says.
 *
 * @param contact an address or page where sites can complain; part of every request
 * @param pause the least time between two requests to a host
 * @param perHour the most requests to a host in an hour
 * @param soonest how often a list is looked at most
 * @param settle how often stories are settled at most; zero where pages are only collected, and stories are left to the next command that reads
 * @param allowed hosts that may lie in a private network
 */
public record WatchPlan(
        String contact,
        Duration pause,
        int perHour,
        Duration soonest,
        Duration settle,
        Set<String> allowed,
        List<Source> sources) {
    public WatchPlan {
        allowed = Set.copyOf(allowed);
        sources = List.copyOf(sources);
    }
}
