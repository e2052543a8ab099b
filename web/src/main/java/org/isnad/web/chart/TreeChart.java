package org.isnad.web.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A copy tree over time, in user units of its view box: one row a printing, the origin where reading begins.
 *
 * @param width of the view box
 * @param height of the view box
 * @param edges from each printing to its copies
 * @param dots the printings
 * @param ticks the first time on the axis and, strong, the last; none when there is only one
 * @param baseline height of the axis
 */
public record TreeChart(
        int width, int height, List<Edge> edges, List<Dot> dots, List<Chart.Label> ticks, int baseline) {
    public TreeChart {
        edges = List.copyOf(edges);
        dots = List.copyOf(dots);
        ticks = List.copyOf(ticks);
    }

    /**
     * What was taken.
     *
     * @param path SVG path data; broken where paragraphs were left out
     * @param thickness grows with the share
     * @param style {@code implied} for copies of an unseen origin, otherwise empty
     * @param said the same in words
     */
    public record Edge(String path, double thickness, String style, String said) {}

    /**
     * A printing.
     *
     * @param style {@code here}, {@code unseen} or empty
     * @param name where it was printed
     * @param nameX where its name begins
     * @param href its article; null for this one and for what was never seen
     */
    public record Dot(
            double x,
            double y,
            String style,
            String name,
            double nameX,
            @Nullable String href) {}

    /**
     * A printing to be drawn.
     *
     * @param parent the index of what it was copied from, smaller than its own; −1 for an origin
     * @param second when it was printed, in seconds since 1970; null when unknown
     * @param share 0..1: how much of its text was taken; 0 when that is not known
     * @param leftOut how many paragraphs of its parent it left out
     * @param parts what it took from others than its parent, when it was put together
     */
    public record Printing(
            int parent,
            @Nullable Long second,
            double share,
            int leftOut,
            String style,
            String name,
            @Nullable String href,
            String said,
            List<Taken> parts) {
        public Printing {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part taken from another than the parent.
     *
     * @param of the index of that printing, smaller than the one's that took it
     * @param share 0..1
     */
    public record Taken(int of, double share, String said) {}
}
