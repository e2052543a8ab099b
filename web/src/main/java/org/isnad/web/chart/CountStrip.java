package org.isnad.web.chart;

import java.util.ArrayList;
import java.util.List;

/** The ratio of independent sources to outlets, seen before it is read: a square an outlet, or one bar when they are many. */
public record CountStrip(int width, List<Chart.Bar> bars) {
    private static final int MOST_SQUARES = 24;
    private static final int SQUARE = 12;
    private static final int PITCH = 15;
    private static final int LONG = 207;

    public CountStrip {
        bars = List.copyOf(bars);
    }

    /** @param independent number of independent sources, drawn filled; never drawn above {@code outlets} */
    public static CountStrip of(int outlets, int independent, boolean rightToLeft) {
        int own = Math.min(independent, outlets);
        return outlets <= MOST_SQUARES ? squares(outlets, own, rightToLeft) : bar(outlets, own, rightToLeft);
    }

    private static CountStrip squares(int outlets, int own, boolean rightToLeft) {
        int width = Math.max(0, outlets * PITCH - (PITCH - SQUARE));
        List<Chart.Bar> bars = new ArrayList<>();
        for (int i = 0; i < outlets; i++) {
            double x = rightToLeft ? width - SQUARE - i * PITCH : i * PITCH;
            bars.add(new Chart.Bar(i < own, x, 1, SQUARE, SQUARE));
        }
        return new CountStrip(width, bars);
    }

    private static CountStrip bar(int outlets, int own, boolean rightToLeft) {
        double part = Math.round(10.0 * LONG * own / outlets) / 10.0;
        double rest = LONG - part;
        return new CountStrip(
                LONG,
                List.of(
                        new Chart.Bar(true, rightToLeft ? rest : 0, 1, part, SQUARE),
                        new Chart.Bar(false, rightToLeft ? 0 : part, 1, rest, SQUARE)));
    }
}
