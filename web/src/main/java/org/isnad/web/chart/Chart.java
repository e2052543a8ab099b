package org.isnad.web.chart;

import java.util.List;

/**
 * A figure of articles over time, in user units of its view box.
 *
 * @param width of the view box
 * @param height of the view box
 * @param bars bricks or bars, filled for independent articles and hatched for copies
 * @param labels texts on and above the axis
 * @param ticks places of unlabelled days on the axis
 * @param baseline height of the axis
 * @param step how much time one column covers
 * @param bricks whether each bar is one article, so that a reader can count
 */
public record Chart(
        int width,
        int height,
        List<Bar> bars,
        List<Label> labels,
        List<Double> ticks,
        int baseline,
        Step step,
        boolean bricks) {
    public Chart {
        bars = List.copyOf(bars);
        labels = List.copyOf(labels);
        ticks = List.copyOf(ticks);
    }

    /** A rectangle of the class {@code brick-own} or {@code brick-copy}. */
    public record Bar(boolean own, double x, double y, double width, double height) {
        public String style() {
            return own ? "brick-own" : "brick-copy";
        }
    }

    /** A text centred on {@code x}; strong for the newest day. */
    public record Label(double x, double y, String text, boolean strong) {}

    public boolean isEmpty() {
        return bars.isEmpty();
    }
}
