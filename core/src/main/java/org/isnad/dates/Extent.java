package org.isnad.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.isnad.DateMention.Grain;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time.
 *
 * @param start its first part in ISO form at the grain
 * @param end its last part, equal to the start for a single one
 */
record Extent(String start, String end, Grain grain, LocalDate first, LocalDate last) {
    String value() {
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
        return String.format(Locale.ROOT, "%04d", year);
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

    static @Nullable Extent yearsFrom(int year, long amount, boolean back) {
        return amount >= 1500
                ? null
                : years((int) (year + (back ? -amount : 1)), (int) (year + (back ? -1 : amount)), Grain.YEAR);
    }

    static Extent partOfYear(int part, YearMonth first, YearMonth last) {
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        long quarter = Math.max(months / 4, 1);
        return switch (part) {
            case 1 -> months(first, first.plusMonths(quarter - 1), Grain.QUARTER);
            case 2 -> months(first.plusMonths(quarter), last.minusMonths(quarter), Grain.QUARTER);
            default -> months(last.minusMonths(quarter - 1), last, Grain.QUARTER);
        };
    }

    static Extent partOfYears(int part, int first, int last) {
        int third = (last - first + 1) / 3;
        return switch (part) {
            case 1 -> years(first, first + third - 1, Grain.YEAR);
            case 2 -> years(first + third, last - third, Grain.YEAR);
            default -> years(last - third + 1, last, Grain.YEAR);
        };
    }

    static @Nullable Extent partOfMonth(Meaning.Nth nth, Extent month) {
        int length = switch (nth.share()) {
            case WEEK -> 7;
            case THIRD -> 10;
            case HALF -> 15;
            default -> 0;
        };
        if (length == 0) {
            return null;
        }
        boolean lastWeek = nth.number() < 0 && length == 7;
        LocalDate from = lastWeek
                ? month.last().minusDays(6)
                : month.first().plusDays((long) length * ((nth.number() < 0 ? 30 / length : nth.number()) - 1));
        LocalDate to = from.plusDays(length - 1L);
        boolean toEnd = to.isAfter(month.last()) || length > 7 && ChronoUnit.DAYS.between(to, month.last()) < 7;
        return from.isAfter(month.last())
                ? null
                : days(from, toEnd ? month.last() : to, length == 7 ? Grain.WEEK : Grain.DAY);
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

    static @Nullable Extent edge(int part, Extent whole) {
        LocalDate first = whole.first();
        return switch (whole.grain()) {
            case MONTH ->
                days(
                        first.plusDays(10L * (part - 1)),
                        part == 3 ? whole.last() : first.plusDays(10L * part - 1),
                        Grain.DAY);
            case YEAR, SEASON, QUARTER -> partOfYear(part, YearMonth.from(first), YearMonth.from(whole.last()));
            case WEEK ->
                days(
                        first.plusDays(part == 1 ? 0 : part == 2 ? 2 : 5),
                        first.plusDays(part == 1 ? 1 : part == 2 ? 4 : 6),
                        Grain.DAY);
            case DECADE -> partOfYears(part, first.getYear(), whole.last().getYear());
            default -> null;
        };
    }

    static @Nullable Extent nth(Meaning.Nth nth, Extent whole) {
        boolean year = whole.grain() == Grain.YEAR;
        YearMonth first = YearMonth.from(whole.first());
        int parts = switch (nth.share()) {
            case QUARTER -> 4;
            case THIRD -> 3;
            case HALF -> 2;
            default -> 0;
        };
        if (year && parts > 0) {
            int months = 12 / parts;
            int number = nth.number() < 0 ? parts : nth.number();
            return months(
                    first.plusMonths((long) months * (number - 1)),
                    first.plusMonths((long) months * number - 1),
                    Grain.QUARTER);
        }
        return whole.grain() == Grain.MONTH ? partOfMonth(nth, whole) : null;
    }
}
