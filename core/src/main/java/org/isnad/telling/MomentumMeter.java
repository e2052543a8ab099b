package org.isnad.telling;

import java.util.LinkedHashMap;
import java.util.Map;
import org.isnad.Momentum;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * Measures how fast a story grows, report by report in order of time. Two averages that forget at different speeds tell whether it
 * grows faster than its past: the last hours beside the last days. Copies do not count. The state is of fixed size; for one story.
 */
final class MomentumMeter {
    private static final double HOUR = 3_600;
    /** In hours: what a report's weight is divided by e in. */
    private static final double FORGET = 12;

    private static final double FAST = 6;
    private static final double SLOW = 72;
    /** A source that spoke so lately brings less with what it says next, in hours. */
    private static final double LATELY = 24;

    private static final double AGAIN = 0.35;
    private static final double BREAKING = 3;
    private static final double RISES = 2;
    private static final double FEWEST = 1.6;
    private static final double MOST_GAIN = 4;
    private static final int SOURCES = 64;

    private final Map<String, Double> spoke = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
            return size() > SOURCES;
        }
    };
    private double fast;
    private double slow;
    private double at = Double.NaN;
    private double heat = Momentum.NONE.heat();
    private @Nullable When last;
    private @Nullable When rising;
    private @Nullable When breaking;

    /**
     * The next report with words of its own.
     *
     * @param trusted whether it is marked as breaking by an origin that others rely on
     */
    void report(String source, When when, boolean trusted) {
        double hour = when.latest().getEpochSecond() / HOUR;
        double gap = Double.isNaN(at) ? 0 : Math.max(0, hour - at);
        Double before = spoke.put(source, hour);
        double weight = before != null && hour - before < LATELY ? AGAIN : 1;
        double past = slow * Math.exp(-gap / SLOW) / SLOW;
        fast = fast * Math.exp(-gap / FAST) + weight;
        slow = slow * Math.exp(-gap / SLOW) + weight;
        at = Math.max(hour, Double.isNaN(at) ? hour : at);
        last = when;
        double growth = fast / FAST / (past + 1 / SLOW);
        if (fast >= FEWEST && growth >= RISES) {
            rising = when;
        }
        if (trusted) {
            breaking = when;
        }
        double gain = weight * Math.clamp(growth / 2, 1, MOST_GAIN) + (trusted ? BREAKING : 0);
        heat = logSum(heat, Math.log(gain) + hour / FORGET);
    }

    /** A story's momentum after one report more, which counts as one of a story that grows no faster than before. */
    static Momentum after(Momentum before, When when) {
        double hour = when.latest().getEpochSecond() / HOUR;
        return new Momentum(logSum(before.heat(), hour / FORGET), when, before.rising(), before.breaking());
    }

    private static double logSum(double one, double other) {
        double most = Math.max(one, other);
        return most + Math.log1p(Math.exp(Math.min(one, other) - most));
    }

    Momentum momentum() {
        return new Momentum(heat, last, rising, breaking);
    }
}
