package org.isnad.web.chart;

import java.util.ArrayList;
import java.util.List;
import org.isnad.views.StoryCard.Coverage;
import org.isnad.web.text.Wording;

/**
 * Draws coverage over time: a brick for each article while none of the columns holds more than twelve, else bars of the same
 * fill. Time runs with the reading: from the right on Arabic pages.
 */
public final class CoverageChart {
    private static final int MOST_BRICKS = 12;

    private final Size size;
    private final Columns columns;
    private final boolean rightToLeft;
    private final double pitch;
    private final double unit;
    private final int baseline;

    /** Measures of a chart: width, widest column, height of a brick with its gap, most height of a column, room above. */
    private record Size(int width, int edge, double column, double brick, double tall, int above, int below) {}

    private static final Size LARGE = new Size(372, 10, 24, 11, 114, 20, 22);
    private static final Size SPARK = new Size(132, 1, 12, 6, 30, 1, 1);

    private CoverageChart(Size size, Columns columns, boolean rightToLeft) {
        this.size = size;
        this.columns = columns;
        this.rightToLeft = rightToLeft;
        int tallest = Math.max(1, columns.tallest());
        this.pitch = Math.min(size.column, (size.width - 2.0 * size.edge) / columns.count());
        this.unit = Math.min(size.brick, size.tall / tallest);
        this.baseline = size == LARGE ? (int) Math.ceil(unit * tallest) + size.above : 31;
    }

    /** The chart of a story's page, with its axis labelled. */
    public static Chart large(List<Coverage> coverage, Wording wording) {
        return Columns.of(coverage)
                .map(columns -> new CoverageChart(
                                LARGE, columns, wording.language().rightToLeft())
                        .labelled(wording))
                .orElseGet(() -> empty(LARGE));
    }

    /** The small chart of a story in a list: columns only. */
    public static Chart spark(List<Coverage> coverage, boolean rightToLeft) {
        return Columns.of(coverage)
                .map(columns -> new CoverageChart(SPARK, columns, rightToLeft).chart(List.of(), List.of()))
                .orElseGet(() -> empty(SPARK));
    }

    private static Chart empty(Size size) {
        return new Chart(size.width, size.above + size.below, List.of(), List.of(), List.of(), 0, Step.DAY, true);
    }

    private Chart labelled(Wording wording) {
        AxisLabels axis = new AxisLabels(columns, pitch, wording);
        List<Chart.Label> labels = new ArrayList<>();
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i < columns.count(); i++) {
            if (axis.isLabelled(i)) {
                boolean last = i == columns.count() - 1;
                labels.add(new Chart.Label(centre(i), baseline + 18, axis.text(i), last));
            } else {
                ticks.add(centre(i));
            }
        }
        addPeaks(labels, wording);
        return chart(labels, ticks);
    }

    /** The tallest columns carry their number. */
    private void addPeaks(List<Chart.Label> labels, Wording wording) {
        int tallest = columns.tallest();
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < columns.count(); i++) {
            if (tallest > 1 && columns.total(i) == tallest && i * pitch - before > 20) {
                before = i * pitch;
                labels.add(new Chart.Label(centre(i), round(top(tallest) - 5), wording.number(tallest), false));
            }
        }
    }

    private Chart chart(List<Chart.Label> labels, List<Double> ticks) {
        boolean bricks = columns.tallest() <= MOST_BRICKS && unit > 3;
        List<Chart.Bar> bars = new ArrayList<>();
        for (int i = 0; i < columns.count(); i++) {
            if (bricks) {
                addBricks(i, bars);
            } else {
                addBars(i, bars);
            }
        }
        return new Chart(size.width, baseline + size.below, bars, labels, ticks, baseline, columns.step(), bricks);
    }

    private void addBricks(int column, List<Chart.Bar> bars) {
        double gap = Math.min(2, unit / 5);
        for (int k = 0; k < columns.total(column); k++) {
            boolean own = k < columns.own()[column];
            bars.add(bar(column, own, top(k + 1), unit - gap));
        }
    }

    private void addBars(int column, List<Chart.Bar> bars) {
        int own = columns.own()[column];
        int copies = columns.copies()[column];
        if (own > 0) {
            bars.add(bar(column, true, top(own), own * unit - 1));
        }
        if (copies > 0) {
            bars.add(bar(column, false, top(own + copies), copies * unit - 1));
        }
    }

    private Chart.Bar bar(int column, boolean own, double y, double height) {
        double width = Math.max(2, pitch * 2 / 3);
        return new Chart.Bar(
                own, round(centre(column) - width / 2), round(y), round(width), round(Math.max(0.5, height)));
    }

    /** The upper edge of so many articles. */
    private double top(int articles) {
        return baseline - 1 - articles * unit;
    }

    private double centre(int column) {
        double along = size.edge + pitch / 2 + column * pitch;
        return round(rightToLeft ? size.width - along : along);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
