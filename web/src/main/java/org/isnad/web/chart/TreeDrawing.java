package org.isnad.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.LongStream;
import org.isnad.web.chart.TreeChart.Dot;
import org.isnad.web.chart.TreeChart.Edge;
import org.isnad.web.chart.TreeChart.Printing;
import org.isnad.web.chart.TreeChart.Taken;

/**
 * Draws a copy tree: time runs with the reading, from the right on Arabic pages; an edge is as thick as the share it stands for
 * and has a gap for each paragraph left out, at most three. A copy stands at least a step behind its parent, whatever the clocks
 * say, so that every edge is seen.
 */
public final class TreeDrawing {
    private static final int WIDE = 720;
    /** As wide as the text of a page on a telephone. */
    private static final int NARROW = 340;

    private static final int EDGE = 14;
    /** Room for names behind the last dot. */
    private static final int NAMES = 190;
    /** Between a dot and its name. */
    private static final int BESIDE = 11;
    /** About as wide as a letter of a name. */
    private static final int LETTER = 7;

    private static final int ROW = 30;
    private static final int ABOVE = 18;
    private static final int STEP = 44;
    private static final int BEND = 8;
    private static final int GAP = 7;
    private static final int MOST_GAPS = 3;
    private static final int MOST_ROWS = 60;

    private final List<Printing> printings;
    private final boolean rightToLeft;
    private final double[] along;

    private final int width;

    private TreeDrawing(List<Printing> printings, boolean rightToLeft, int width) {
        this.width = width;
        this.printings = printings.subList(0, Math.min(MOST_ROWS, printings.size()));
        this.rightToLeft = rightToLeft;
        this.along = new double[this.printings.size()];
    }

    /**
     * The drawing.
     *
     * @param printings each after its parent, in the order of the rows; of more than sixty the rest is left out
     * @param first what to write at the first time of the axis
     * @param last what to write at the last
     */
    public static TreeChart wide(List<Printing> printings, boolean rightToLeft, String first, String last) {
        return new TreeDrawing(printings, rightToLeft, WIDE).chart(first, last);
    }

    /** The same for a narrow screen, where it needs no scrolling. */
    public static TreeChart narrow(List<Printing> printings, boolean rightToLeft, String first, String last) {
        return new TreeDrawing(printings, rightToLeft, NARROW).chart(first, last);
    }

    private TreeChart chart(String first, String last) {
        place();
        List<Edge> edges = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < printings.size(); i++) {
            Printing printing = printings.get(i);
            if (printing.parent() >= 0) {
                edges.add(edge(i, printing.parent(), printing.share(), printing.leftOut(), printing.said()));
            }
            for (Taken part : printing.parts()) {
                edges.add(edge(i, part.of(), part.share(), 0, part.said()));
            }
            double name = along[i] + BESIDE;
            String shown = fitting(printing.name(), (int) ((width - name) / LETTER));
            dots.add(new Dot(x(along[i]), y(i), printing.style(), shown, x(name), printing.href()));
        }
        int baseline = ABOVE + printings.size() * ROW;
        List<Chart.Label> ticks = first.equals(last)
                ? List.of()
                : List.of(
                        new Chart.Label(x(EDGE), baseline + 18, first, false),
                        new Chart.Label(x(width - NAMES), baseline + 18, last, width == WIDE));
        return new TreeChart(width, baseline + 26, edges, dots, ticks, baseline);
    }

    /** A name that would be cut off at the edge is shortened; the list beside the drawing has it in full. */
    private static String fitting(String name, int letters) {
        return name.length() <= letters ? name : name.substring(0, letters - 1).strip() + '\u2026';
    }

    /** Places every printing by its time, or behind its parent. */
    private void place() {
        long earliest = seconds().min().orElse(0);
        double all = Math.max(1, seconds().max().orElse(0) - earliest);
        double room = width - NAMES - EDGE;
        double farthest = EDGE;
        for (int i = 0; i < along.length; i++) {
            Printing printing = printings.get(i);
            double least = printing.parent() < 0 ? EDGE : along[printing.parent()] + STEP;
            for (Taken part : printing.parts()) {
                least = Math.max(least, along[part.of()] + STEP);
            }
            Long second = printing.second();
            along[i] = second == null ? least : Math.max(least, EDGE + room * (second - earliest) / all);
            farthest = Math.max(farthest, along[i]);
        }
        double scale = farthest <= width - NAMES ? 1 : room / (farthest - EDGE);
        for (int i = 0; i < along.length; i++) {
            along[i] = EDGE + (along[i] - EDGE) * scale;
        }
    }

    private LongStream seconds() {
        return printings.stream().map(Printing::second).filter(Objects::nonNull).mapToLong(Long::longValue);
    }

    private Edge edge(int row, int parent, double share, int leftOut, String said) {
        double from = along[parent];
        double to = along[row] - 5;
        double bend = Math.min(BEND, Math.max(1, (to - from) / 2));
        StringBuilder path = new StringBuilder();
        move(path, 'M', from, y(parent));
        path.append(text(" V%s Q%s %s", y(row) - bend, x(from), y(row)));
        path.append(text(" %s %s", x(from + bend), y(row)));
        int gaps = Math.min(MOST_GAPS, leftOut);
        double gap = Math.min(GAP, (to - from - bend) / (2 * gaps + 1));
        double piece = (to - from - bend - gaps * gap) / (gaps + 1);
        double at = from + bend;
        for (int i = 0; i <= gaps; i++) {
            at += piece;
            path.append(text(" H%s", x(at)));
            at += gap;
            if (i < gaps) {
                path.append(' ');
                move(path, 'M', at, y(row));
            }
        }
        boolean implied = printings.get(parent).style().equals("unseen");
        return new Edge(path.toString(), thickness(share), implied ? "implied" : "", said);
    }

    private static double thickness(double share) {
        return round(1.5 + 6 * share);
    }

    private void move(StringBuilder path, char command, double along, double y) {
        path.append(command).append(text("%s %s", x(along), y));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static double y(int row) {
        return ABOVE + row * ROW;
    }

    private double x(double along) {
        return round(rightToLeft ? width - along : along);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
