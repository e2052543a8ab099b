package org.isnad.dates.reckon;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.isnad.DateMention.Grain;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time. Immutable.
 *
 * @param start its first part in ISO form at the grain
 * @param end its last part, equal to the start for a single one
 * @param first its first day
 * @param last its last day
 */
public record Extent(String start, String end, Grain grain, LocalDate first, LocalDate last) {
    /** ISO 8601: a single value, or both ends of an interval with a slash between them. */
    public String value() {
        return start.equals(end) ? start : start + "/" + end;
    }

    static @Nullable Extent day(@Nullable LocalDate day) {
        return day == null ? null : new Extent(day.toString(), day.toString(), Grain.DAY, day, day);
    }

    static Extent days(LocalDate first, LocalDate last, Grain grain) {
        return new Extent(first.toString(), last.toString(), grain, first, last);
    }

    static Extent months(YearMonth first, YearMonth last, Grain grain) {
        return new Extent(first.toString(), last.toString(), grain, first.atDay(1), last.atEndOfMonth());
    }

    static Extent years(int first, int last, Grain grain) {
        return new Extent(pad(first), pad(last), grain, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    private static String pad(int year) {
        return year >= 1000 ? Integer.toString(year) : String.format(Locale.ROOT, "%04d", year);
    }

    static Extent single(YearMonth month) {
        return months(month, month, Grain.MONTH);
    }

    static Extent quarter(YearMonth first) {
        return months(first, first.plusMonths(2), Grain.QUARTER);
    }

    static Extent tenYears(int first) {
        return years(first, first + 9, Grain.DECADE);
    }

    static Extent hundredYears(int first) {
        return years(first, first + 99, Grain.DECADE);
    }

    /** The years before (back) or after a year. */
    static @Nullable Extent yearsFrom(int year, long amount, boolean back) {
        return amount >= 1500
                ? null
                : years((int) (year + (back ? -amount : 1)), (int) (year + (back ? -1 : amount)), Grain.YEAR);
    }

    static Extent seasonOf(int number, int year) {
        YearMonth first = YearMonth.of(year, number * 3);
        return months(first, first.plusMonths(2), Grain.SEASON);
    }

    static @Nullable Extent between(@Nullable Extent from, @Nullable Extent to) {
        boolean ordered = from != null && to != null && !to.last().isBefore(from.first());
        return ordered && from != null && to != null
                ? new Extent(from.start(), to.end(), to.grain(), from.first(), to.last())
                : null;
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
