package org.isnad.web.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How much time one column of a chart covers, from fine to coarse. */
public enum Step {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    private static final int MOST_COLUMNS = 31;

    /** The finest step that shows a span in few enough columns; years when none does. */
    static Step of(LocalDate first, LocalDate last) {
        for (Step step : values()) {
            if (step.columns(first, last) <= MOST_COLUMNS) {
                return step;
            }
        }
        return YEAR;
    }

    /** The column a day falls into, counted from the first day's. */
    int column(LocalDate first, LocalDate day) {
        return (int)
                switch (this) {
                    case DAY -> ChronoUnit.DAYS.between(first, day);
                    case WEEK -> ChronoUnit.DAYS.between(first, day) / 7;
                    case MONTH -> ChronoUnit.MONTHS.between(first.withDayOfMonth(1), day.withDayOfMonth(1));
                    case YEAR -> (long) day.getYear() - first.getYear();
                };
    }

    int columns(LocalDate first, LocalDate last) {
        return column(first, last) + 1;
    }

    /** A day that stands for a column. */
    LocalDate start(LocalDate first, int column) {
        return switch (this) {
            case DAY -> first.plusDays(column);
            case WEEK -> first.plusWeeks(column);
            case MONTH -> first.withDayOfMonth(1).plusMonths(column);
            case YEAR -> LocalDate.of(first.getYear() + column, 1, 1);
        };
    }
}
