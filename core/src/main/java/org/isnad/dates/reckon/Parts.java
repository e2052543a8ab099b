package org.isnad.dates.reckon;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.isnad.DateMention.Grain;
import org.jspecify.annotations.Nullable;

/**
 * Parts of longer times: early, middle and late, the n-th quarter, week or day. Of a month early is days 1 to 10, middle 11 to 20,
 * late 21 to its end; of a year early is its first quarter, late its last.
 */
final class Parts {
    private Parts() {}

    /** The early (1), middle (2) or late (3) part. */
    static @Nullable Extent edge(int part, Extent whole) {
        LocalDate first = whole.first();
        return switch (whole.grain()) {
            case MONTH ->
                Extent.days(
                        first.plusDays(10L * (part - 1)),
                        part == 3 ? whole.last() : first.plusDays(10L * part - 1),
                        Grain.DAY);
            case YEAR, SEASON, QUARTER -> ofYear(part, YearMonth.from(first), YearMonth.from(whole.last()));
            case WEEK ->
                Extent.days(
                        first.plusDays(part == 1 ? 0 : part == 2 ? 2 : 5),
                        first.plusDays(part == 1 ? 1 : part == 2 ? 4 : 6),
                        Grain.DAY);
            case DECADE -> ofYears(part, first.getYear(), whole.last().getYear());
            default -> null;
        };
    }

    private static Extent ofYear(int part, YearMonth first, YearMonth last) {
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        long quarter = Math.max(months / 4, 1);
        return switch (part) {
            case 1 -> Extent.months(first, first.plusMonths(quarter - 1), Grain.QUARTER);
            case 2 -> Extent.months(first.plusMonths(quarter), last.minusMonths(quarter), Grain.QUARTER);
            default -> Extent.months(last.minusMonths(quarter - 1), last, Grain.QUARTER);
        };
    }

    private static Extent ofYears(int part, int first, int last) {
        int third = (last - first + 1) / 3;
        return switch (part) {
            case 1 -> Extent.years(first, first + third - 1, Grain.YEAR);
            case 2 -> Extent.years(first + third, last - third, Grain.YEAR);
            default -> Extent.years(last - third + 1, last, Grain.YEAR);
        };
    }

    /** The first or last so many days, weeks, months or years; null when the time is not longer. */
    static @Nullable Extent some(Meaning.Some some, Extent whole) {
        long most = ChronoUnit.DAYS.between(whole.first(), whole.last()) + 1;
        long amount = some.quantity().amount();
        if (amount < 1 || amount > most) {
            return null;
        }
        boolean last = some.sign() < 0;
        Extent part = switch (some.quantity().unit()) {
            case DAY -> days(amount, Grain.DAY, last, whole);
            case WEEK -> days(7 * amount, Grain.WEEK, last, whole);
            case MONTH -> months(amount, last, whole);
            case YEAR -> years((int) amount, last, whole);
            default -> null;
        };
        return part != null && whole.contains(part.first()) && whole.contains(part.last()) ? part : null;
    }

    private static Extent days(long amount, Grain grain, boolean last, Extent whole) {
        return last
                ? Extent.days(whole.last().minusDays(amount - 1), whole.last(), grain)
                : Extent.days(whole.first(), whole.first().plusDays(amount - 1), grain);
    }

    private static Extent months(long amount, boolean last, Extent whole) {
        YearMonth first = YearMonth.from(whole.first());
        YearMonth end = YearMonth.from(whole.last());
        return last
                ? Extent.months(end.minusMonths(amount - 1), end, Grain.MONTH)
                : Extent.months(first, first.plusMonths(amount - 1), Grain.MONTH);
    }

    private static Extent years(int amount, boolean last, Extent whole) {
        int first = whole.first().getYear();
        int end = whole.last().getYear();
        return last
                ? Extent.years(end - amount + 1, end, Grain.YEAR)
                : Extent.years(first, first + amount - 1, Grain.YEAR);
    }

    /** The n-th quarter, third, half, month or week. */
    static @Nullable Extent nth(Meaning.Nth nth, Extent whole) {
        boolean year = whole.grain() == Grain.YEAR;
        int parts = switch (nth.share()) {
            case MONTH -> 12;
            case QUARTER -> 4;
            case THIRD -> 3;
            case HALF -> 2;
            default -> 0;
        };
        if (year && parts > 0) {
            int number = nth.number() < 0 ? parts : nth.number();
            return monthsOf(YearMonth.from(whole.first()), 12 / parts, number);
        }
        return year || whole.grain() == Grain.MONTH ? daysOf(nth, whole) : null;
    }

    private static Extent monthsOf(YearMonth first, int months, int number) {
        return Extent.months(
                first.plusMonths((long) months * (number - 1)),
                first.plusMonths((long) months * number - 1),
                months == 1 ? Grain.MONTH : Grain.QUARTER);
    }

    private static @Nullable Extent daysOf(Meaning.Nth nth, Extent whole) {
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
                ? whole.last().minusDays(6)
                : whole.first().plusDays((long) length * ((nth.number() < 0 ? 30 / length : nth.number()) - 1));
        LocalDate to = from.plusDays(length - 1L);
        boolean toEnd = to.isAfter(whole.last()) || length > 7 && ChronoUnit.DAYS.between(to, whole.last()) < 7;
        return from.isAfter(whole.last())
                ? null
                : Extent.days(from, toEnd ? whole.last() : to, length == 7 ? Grain.WEEK : Grain.DAY);
    }

    /** The n-th day, or the n-th such weekday; null when the time is shorter. */
    static @Nullable Extent day(Meaning.NthDay nth, Extent whole) {
        if (nth.orDay() && isThatDay(nth, whole)) {
            return Extent.day(whole.first().plusDays(nth.number() - 1L));
        }
        LocalDate day = nth.number() < 0
                ? last(nth.weekday(), whole.last())
                : first(nth.weekday(), whole.first()).plusDays((nth.number() - 1L) * (nth.weekday() == 0 ? 1 : 7));
        return whole.contains(day) ? Extent.day(day) : null;
    }

    private static boolean isThatDay(Meaning.NthDay nth, Extent whole) {
        LocalDate day = whole.first().plusDays(Math.max(nth.number() - 1L, 0));
        return nth.number() > 0
                && whole.grain() == Grain.MONTH
                && day.getDayOfWeek().getValue() == nth.weekday();
    }

    private static LocalDate first(int weekday, LocalDate from) {
        return weekday == 0 ? from : from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)));
    }

    private static LocalDate last(int weekday, LocalDate from) {
        return weekday == 0 ? from : from.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
    }
}
