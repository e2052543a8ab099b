package org.isnad.dates.reckon;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * What relative expressions are reckoned from.
 *
 * @param today the day
 * @param now the time of day, midnight when none is known
 * @param timed whether the time of day is known
 * @param offset the offset from UTC that times without a zone have, where known
 * @param weekStart the first day of a week
 */
record ReferenceTime(
        LocalDate today,
        LocalTime now,
        boolean timed,
        @Nullable ZoneOffset offset,
        DayOfWeek weekStart) {
    static ReferenceTime of(When when, DayOfWeek weekStart) {
        LocalTime time = when.time();
        return new ReferenceTime(
                when.date(), time == null ? LocalTime.MIDNIGHT : time, time != null, when.offset(), weekStart);
    }

    LocalDateTime moment() {
        return today.atTime(now);
    }

    YearMonth month() {
        return YearMonth.from(today);
    }

    int year() {
        return today.getYear();
    }

    /** The first day of the week so many weeks from this one. */
    LocalDate weekStart(long steps) {
        return today.with(TemporalAdjusters.previousOrSame(weekStart)).plusWeeks(steps);
    }
}
