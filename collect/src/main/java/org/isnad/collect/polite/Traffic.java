package org.isnad.collect.polite;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.isnad.collect.fetch.Answer;
import org.isnad.collect.fetch.Fetched;

/** Counts requests by how they ended. Safe for many threads. */
final class Traffic {
    private final Map<String, LongAdder> sent = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> held = new ConcurrentHashMap<>();
    private final LongAdder bytes = new LongAdder();

    void sent(Answer answer) {
        count(sent, outcome(answer));
        if (answer instanceof Answer.Ended(Fetched.Got got)) {
            bytes.add(got.bytes().length);
        }
    }

    void held(Fetched.Failed why) {
        count(held, why.trouble().wire());
    }

    private static String outcome(Answer answer) {
        return switch (answer) {
            case Answer.Moved moved -> "moved";
            case Answer.Stale stale -> "stale";
            case Answer.Ended(Fetched fetched) ->
                switch (fetched) {
                    case Fetched.Got got -> "page";
                    case Fetched.Unchanged same -> "unchanged";
                    case Fetched.Failed failed -> failed.trouble().wire();
                };
        };
    }

    private static void count(Map<String, LongAdder> counts, String name) {
        counts.computeIfAbsent(name, one -> new LongAdder()).increment();
    }

    Requests counts() {
        return new Requests(sums(sent), sums(held), bytes.sum());
    }

    private static Map<String, Long> sums(Map<String, LongAdder> counts) {
        Map<String, Long> sums = new TreeMap<>();
        counts.forEach((name, count) -> sums.put(name, count.sum()));
        return sums;
    }
}
