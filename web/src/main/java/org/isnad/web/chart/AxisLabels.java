package org.isnad.web.chart;

import java.time.LocalDate;
import java.util.BitSet;
import org.isnad.web.text.Wording;

/** Which columns of a chart carry a label, so that none touch: the last, the first, then those with independent articles. */
final class AxisLabels {
    private final Columns columns;
    private final double pitch;
    private final Wording wording;
    private final boolean oneMonth;
    private final BitSet labelled = new BitSet();

    AxisLabels(Columns columns, double pitch, Wording wording) {
        this.columns = columns;
        this.pitch = pitch;
        this.wording = wording;
        LocalDate last = columns.start(columns.count() - 1);
        this.oneMonth = wording.isOneMonth(columns.first(), last);
        choose();
    }

    private void choose() {
        place(columns.count() - 1);
        place(0);
        for (int i = columns.count() - 1; i > 0; i--) {
            if (columns.own()[i] > 0 || columns.step() != Step.DAY) {
                place(i);
            }
        }
    }

    private void place(int column) {
        int apart = (int) Math.ceil(room() / pitch);
        int from = Math.max(0, column - apart + 1);
        int next = labelled.nextSetBit(from);
        if (next < 0 || next >= column + apart) {
            labelled.set(column);
        }
    }

    private double room() {
        return switch (columns.step()) {
            case DAY -> oneMonth ? 22 : 42;
            case WEEK, YEAR -> 46;
            case MONTH -> 58;
        };
    }

    boolean isLabelled(int column) {
        return labelled.get(column);
    }

    String text(int column) {
        LocalDate start = columns.start(column);
        return switch (columns.step()) {
            case DAY -> oneMonth ? wording.dayOfMonth(start) : wording.dayAndMonth(start);
            case WEEK -> wording.dayAndMonth(start);
            case MONTH -> wording.shortMonth(start.getMonth());
            case YEAR -> wording.digits(start.getYear());
        };
    }
}
