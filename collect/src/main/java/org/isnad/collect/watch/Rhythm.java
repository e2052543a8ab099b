package org.isnad.collect.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How much a list publishes at each hour of the day (UTC), learnt by exponential smoothing from what each visit found. The next
 * visit is due when about one new article is to be expected. Immutable.
 *
 * @param rates new articles an hour, for each of the 24 hours
 */
public record Rhythm(List<Double> rates) {
    private static final int HOURS = 24;
    /** What is assumed of a list never seen: an article every half hour. */
    private static final double AT_FIRST = 2;
    /** How much an hour watched changes the rate of that hour. */
    private static final double WEIGHT = 0.3;

    /** Longer silences say no more than this. */
    private static final Duration LONGEST = Duration.ofDays(1);

    public static final Rhythm UNKNOWN = new Rhythm(Collections.nCopies(HOURS, AT_FIRST));

    public Rhythm {
        rates = List.copyOf(rates);
        if (rates.size() != HOURS) {
            throw new IllegalArgumentException("a rate for each of 24 hours");
        }
    }

    /** What is known after so many new articles appeared between two visits. */
    public Rhythm observe(Instant from, Instant to, int found) {
        Duration time = Duration.between(from, to);
        if (time.isNegative() || time.isZero()) {
            return this;
        }
        Instant begin = time.compareTo(LONGEST) > 0 ? to.minus(LONGEST) : from;
        double rate = found * 3600.0 / Math.max(1, time.toSeconds());
        List<Double> learnt = new ArrayList<>(rates);
        for (Instant at = begin; at.isBefore(to); at = hourAfter(at)) {
            Instant end = hourAfter(at).isBefore(to) ? hourAfter(at) : to;
            double share = WEIGHT * Duration.between(at, end).toMillis() / 3_600_000.0;
            int hour = hour(at);
            learnt.set(hour, learnt.get(hour) * (1 - share) + rate * share);
        }
        return new Rhythm(learnt);
    }

    /** When about one new article is to be expected, no sooner and no later than given. */
    public Instant next(Instant now, Duration soonest, Duration latest) {
        Instant last = now.plus(latest);
        double expected = 0;
        Instant at = now;
        while (at.isBefore(last)) {
            Instant end = hourAfter(at).isBefore(last) ? hourAfter(at) : last;
            double rate = rates.get(hour(at));
            double more = rate * Duration.between(at, end).toMillis() / 3_600_000.0;
            if (expected + more >= 1) {
                Instant due = at.plusMillis((long) ((1 - expected) / rate * 3_600_000));
                return due.isBefore(now.plus(soonest)) ? now.plus(soonest) : due;
            }
            expected += more;
            at = end;
        }
        return last;
    }

    /** Articles a day, as expected. */
    public double daily() {
        return rates.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Instant hourAfter(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), 3600) * 3600 + 3600);
    }

    private static int hour(Instant at) {
        return at.atOffset(ZoneOffset.UTC).getHour();
    }

    /** A form to keep; {@link #parse} reads it. */
    public String written() {
        return rates.stream()
                .map(rate -> String.format(Locale.ROOT, "%.4f", rate))
                .collect(Collectors.joining(" "));
    }

    /** The rhythm written; {@link #UNKNOWN} for anything else. */
    public static Rhythm parse(String written) {
        try {
            return new Rhythm(
                    Arrays.stream(written.split(" ", -1)).map(Double::valueOf).toList());
        } catch (IllegalArgumentException otherForm) {
            return UNKNOWN;
        }
    }
}
