package org.isnad.dates.reckon;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.isnad.DateMention.Grain;
import org.isnad.dates.reckon.Meaning.Period;
import org.isnad.dates.reckon.Meaning.Quantity;
import org.isnad.dates.reckon.Meaning.Tense;
import org.jspecify.annotations.Nullable;

/**
 * Weeks, months, years and longer against the reference, and amounts of them before and ahead. What lies so many units ago keeps
 * the unit's grain; stretches of days and longer leave the present one out, stretches of hours begin or end at the reference.
 */
final class Periods {
    private static final long MOST = 100_000;

    private final ReferenceTime reference;
    private final Moments moments;

    Periods(ReferenceTime reference, Moments moments) {
        this.reference = reference;
        this.moments = moments;
    }

    @Nullable
    Extent period(Period period) {
        int steps = period.steps();
        YearMonth month = reference.month();
        int year = reference.year();
        return switch (period.unit()) {
            case SECOND, MINUTE -> moments.fromNow(steps * 60L);
            case HOUR -> moments.fromNow(steps * 3600L);
            case DAY -> Extent.day(reference.today().plusDays(steps));
            case WEEKEND -> Parts.edge(3, week(steps));
            case WEEK -> week(steps);
            case MONTH -> Extent.single(month.plusMonths(steps));
            case QUARTER ->
                Extent.quarter(
                        month.minusMonths((month.getMonthValue() - 1) % 3).plusMonths(3L * steps));
            case YEAR -> Extent.years(year + steps, year + steps, Grain.YEAR);
            case DECADE -> Extent.tenYears(year / 10 * 10 + 10 * steps);
            case CENTURY -> Extent.hundredYears(year / 100 * 100 + 100 * steps);
        };
    }

    @Nullable
    Extent weekOf(@Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        LocalDate start = day.with(TemporalAdjusters.previousOrSame(reference.weekStart()));
        return Extent.days(start, start.plusDays(6), Grain.WEEK);
    }

    private Extent week(int steps) {
        LocalDate start = reference.weekStart(steps);
        return Extent.days(start, start.plusDays(6), Grain.WEEK);
    }

    @Nullable
    Extent distance(Quantity quantity, int sign) {
        long amount = Math.min(quantity.amount(), MOST) * sign;
        YearMonth month = reference.month();
        return switch (quantity.unit()) {
            case SECOND -> moments.fromNow(amount);
            case MINUTE -> moments.fromNow(60 * amount);
            case HOUR -> moments.fromNow(3600 * amount);
            case DAY -> Extent.day(reference.today().plusDays(amount));
            case WEEKEND, WEEK -> Extent.day(reference.today().plusWeeks(amount));
            case MONTH -> Extent.single(month.plusMonths(amount));
            case QUARTER -> Extent.single(month.plusMonths(3 * amount));
            case YEAR -> yearFromNow(amount);
            case DECADE -> yearFromNow(10 * amount);
            case CENTURY -> yearFromNow(100 * amount);
        };
    }

    private @Nullable Extent yearFromNow(long amount) {
        long year = reference.year() + amount;
        return year < 1 || year > 9999 ? null : Extent.years((int) year, (int) year, Grain.YEAR);
    }

    @Nullable
    Extent within(Quantity quantity) {
        Extent end = distance(quantity, 1);
        Extent start = end == null ? null : presentAs(end);
        return start == null || end == null
                ? null
                : new Extent(start.start(), end.end(), end.grain(), reference.today(), end.last());
    }

    private @Nullable Extent presentAs(Extent like) {
        return switch (like.grain()) {
            case MINUTE, HOUR -> moments.fromNow(0);
            case MONTH -> Extent.single(reference.month());
            case YEAR -> yearFromNow(0);
            default -> Extent.day(reference.today());
        };
    }

    @Nullable
    Extent stretch(Quantity quantity, int sign) {
        long amount = Math.min(quantity.amount(), MOST);
        boolean back = sign < 0;
        LocalDate today = reference.today();
        YearMonth month = reference.month();
        return switch (quantity.unit()) {
            case SECOND -> moments.stretch(sign * amount);
            case MINUTE -> moments.stretch(sign * amount * 60);
            case HOUR -> moments.stretch(sign * amount * 3600);
            case DAY -> Extent.days(today.plusDays(back ? -amount : 1), today.plusDays(back ? -1 : amount), Grain.DAY);
            case WEEK -> weeks(back ? -amount : 1, back ? 0 : amount + 1);
            case MONTH ->
                Extent.months(month.plusMonths(back ? -amount : 1), month.plusMonths(back ? -1 : amount), Grain.MONTH);
            case YEAR -> Extent.yearsFrom(reference.year(), amount, back);
            case DECADE -> Extent.yearsFrom(reference.year(), 10 * amount, back);
            case QUARTER -> quarters(back ? -amount : 1, back ? -1 : amount);
            default -> null;
        };
    }

    private Extent weeks(long from, long to) {
        return Extent.days(reference.weekStart(from), reference.weekStart(to).minusDays(1), Grain.WEEK);
    }

    private Extent quarters(long from, long to) {
        YearMonth start = reference.month().minusMonths((reference.month().getMonthValue() - 1) % 3);
        return Extent.months(start.plusMonths(3 * from), start.plusMonths(3 * to + 2), Grain.QUARTER);
    }

    Extent decade(Meaning.Decade decade) {
        int here = reference.year() / 100 * 100;
        boolean thisCentury = decade.tens() <= reference.year() % 100 / 10 * 10;
        int century = decade.century() != 0 ? decade.century() : thisCentury ? here : here - 100;
        return Extent.tenYears(century + decade.tens());
    }

    Extent season(Meaning.Season season) {
        int year = reference.year();
        return switch (season.year()) {
            case Period period -> Extent.seasonOf(season.number(), year + period.steps());
            case Meaning.Year named -> Extent.seasonOf(season.number(), named.number());
            case Tense tense -> relativeSeason(season.number(), tense.steps());
            default -> relativeSeason(season.number(), 0);
        };
    }

    private Extent relativeSeason(int number, int steps) {
        LocalDate today = reference.today();
        int year = reference.year();
        Extent here = Extent.seasonOf(number, year);
        if (steps < 0) {
            Extent last = here.last().isBefore(today) ? here : Extent.seasonOf(number, year - 1);
            return last.last().isBefore(today) ? last : Extent.seasonOf(number, year - 2);
        }
        Extent running = Extent.seasonOf(number, year - 1);
        if (steps == 0) {
            return running.contains(today) ? running : here;
        }
        return here.first().isAfter(today) ? here : Extent.seasonOf(number, year + 1);
    }
}
