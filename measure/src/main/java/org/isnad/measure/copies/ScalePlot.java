package org.isnad.measure.copies;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.isnad.measure.copies.ScaleBench.Point;

/** Draws the points of the scale bench as an SVG: speed and memory over the number of articles, that on a logarithmic scale. */
public final class ScalePlot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 150;
    private static final int LEFT = 70;
    private static final int GAP = 60;

    private ScalePlot() {}

    /** The points, at least one, in ascending order of articles. */
    public static String of(List<Point> points) {
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                WIDTH,
                2 * (HEIGHT + GAP));
        panel(svg, points, Point::rate, 30, "articles a second, one core");
        panel(svg, points, Point::heap, HEIGHT + GAP + 30, "megabytes of heap");
        return svg.append("</svg>\n").toString();
    }

    private static void panel(
            StringBuilder svg, List<Point> points, ToDoubleFunction<Point> value, int top, String title) {
        double most = points.stream().mapToDouble(value).max().orElse(1);
        add(svg, "<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>%n", LEFT, top - 10, title);
        add(svg, "<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"#888\"/>%n", LEFT, top, top + HEIGHT, WIDTH - 20);
        add(svg, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%.0f</text>%n", LEFT - 6, top + 10, most);
        add(svg, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">0</text>%n", LEFT - 6, top + HEIGHT);
        StringBuilder line = new StringBuilder();
        for (Point point : points) {
            double x = x(points, point.articles());
            double y = top + HEIGHT * (1 - value.applyAsDouble(point) / most);
            add(line, "%s%.1f %.1f", line.isEmpty() ? "M" : "L", x, y);
            add(svg, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#0b5\"/>%n", x, y);
            if (isLabelled(point.articles())) {
                add(
                        svg,
                        "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%dk</text>%n",
                        x,
                        top + HEIGHT + 16,
                        point.articles() / 1000);
            }
        }
        add(svg, "<path d=\"%s\" fill=\"none\" stroke=\"#0b5\" stroke-width=\"2\"/>%n", line);
    }

    /** Whether the number is 1, 2 or 5 with zeros. */
    private static boolean isLabelled(int articles) {
        int unit = articles;
        while (unit % 10 == 0 && unit > 0) {
            unit /= 10;
        }
        return unit == 1 || unit == 2 || unit == 5;
    }

    private static double x(List<Point> points, int articles) {
        double least = Math.log(points.getFirst().articles());
        double most = Math.log(points.getLast().articles());
        double part = most > least ? (Math.log(articles) - least) / (most - least) : 0;
        return LEFT + 15 + (WIDTH - LEFT - 60) * part;
    }

    private static void add(StringBuilder to, String format, Object... values) {
        to.append(String.format(Locale.ROOT, format, values));
    }
}
