package org.isnad.dates.reckon;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.isnad.DateMention.Grain;
import org.isnad.dates.reckon.Meaning.Calendar;
import org.isnad.dates.reckon.Meaning.Period;
import org.isnad.dates.reckon.Meaning.Tense;
import org.isnad.dates.reckon.Meaning.Unit;
import org.isnad.dates.reckon.Meaning.Weekday;
import org.jspecify.annotations.Nullable;

/** Days, months and years by a calendar, weekdays and feasts. A date without a year is the one nearest to the reference. */
final class Days {
    private final ReferenceTime reference;
    private final LocalDate today;

    Days(ReferenceTime reference) {
        this.reference = reference;
        this.today = reference.today();
    }

    /** The day that a meaning names; null when it names none. */
    @Nullable
    LocalDate of(Meaning meaning) {
        return switch (meaning) {
            case Meaning.FromToday relative -> today.plusDays(relative.days());
            case Calendar calendar -> date(calendar);
            case Weekday weekday -> weekday(weekday);
            case Meaning.FeastDay feast -> feast(feast);
            default -> null;
        };
    }

    /** The most recent such day, the reference's own included, where nothing else is said. */
    LocalDate weekday(Weekday weekday) {
        DayOfWeek day = DayOfWeek.of(weekday.day());
        Period week = weekday.week();
        Tense tense = weekday.tense();
        if (week != null && week.unit() == Unit.WEEK || tense != null && tense.steps() == 0) {
            LocalDate start = reference.weekStart(week == null ? 0 : week.steps());
            return start.with(TemporalAdjusters.nextOrSame(day));
        }
        if (tense == null) {
            return today.with(TemporalAdjusters.previousOrSame(day));
        }
        return tense.steps() < 0
                ? today.with(TemporalAdjusters.previous(day)).plusWeeks(tense.steps() + 1L)
                : today.with(TemporalAdjusters.next(day)).plusWeeks(tense.steps() - 1L);
    }

    @Nullable
    LocalDate date(Calendar calendar) {
        Period period = calendar.period();
        if (period != null && period.unit() == Unit.MONTH) {
            return reference.month().plusMonths(period.steps()).atDay(calendar.day());
        }
        Integer year = yearOf(calendar);
        return year != null ? at(calendar, year) : nearest(calendar);
    }

    private @Nullable LocalDate nearest(Calendar calendar) {
        int here = calendar.system().yearOf(today);
        LocalDate best = null;
        for (int year = here - 2; year <= here + 2; year++) {
            best = nearer(atOrNull(calendar, year), best, calendar.tense());
        }
        return best;
    }

    private @Nullable LocalDate feast(Meaning.FeastDay feast) {
        Meaning.Year year = feast.year();
        if (year != null) {
            return feast.feast().in(year.number());
        }
        LocalDate best = null;
        for (int y = today.getYear() - 1; y <= today.getYear() + 1; y++) {
            best = nearer(feast.feast().in(y), best, feast.tense());
        }
        return best;
    }

    private @Nullable LocalDate nearer(@Nullable LocalDate candidate, @Nullable LocalDate best, @Nullable Tense tense) {
        boolean better = candidate != null && fits(candidate, tense) && (best == null || closer(candidate, best));
        return better ? candidate : best;
    }

    private boolean fits(LocalDate day, @Nullable Tense tense) {
        return tense == null || (tense.steps() < 0 ? day.isBefore(today) : day.isAfter(today));
    }

    private boolean closer(LocalDate day, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(today, day)) < Math.abs(ChronoUnit.DAYS.between(today, other));
    }

    private static @Nullable LocalDate atOrNull(Calendar calendar, int year) {
        try {
            return at(calendar, year);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static LocalDate at(Calendar calendar, int year) {
        return calendar.system().date(year, calendar.month(), Math.max(calendar.day(), 1));
    }

    private @Nullable Integer yearOf(Calendar calendar) {
        Meaning.Year year = calendar.year();
        if (year != null) {
            return year.number();
        }
        int here = calendar.system().yearOf(today);
        Period period = calendar.period();
        Tense tense = calendar.tense();
        return period != null
                ? Integer.valueOf(here + period.steps())
                : tense != null && tense.steps() == 0 ? here : null;
    }

    @Nullable
    Extent month(Calendar calendar) {
        return calendar.system() == CalendarSystem.GREGORIAN
                ? Extent.single(gregorianMonth(calendar))
                : otherMonth(calendar);
    }

    private YearMonth gregorianMonth(Calendar calendar) {
        Integer year = yearOf(calendar);
        if (year != null) {
            return YearMonth.of(year, calendar.month());
        }
        YearMonth here = reference.month();
        YearMonth same = YearMonth.of(here.getYear(), calendar.month());
        Tense tense = calendar.tense();
        if (tense == null) {
            long ahead = ChronoUnit.MONTHS.between(here, same);
            return ahead >= 6 ? same.minusYears(1) : ahead < -6 ? same.plusYears(1) : same;
        }
        return tense.steps() < 0
                ? (same.isBefore(here) ? same : same.minusYears(1)).plusYears(tense.steps() + 1L)
                : (same.isAfter(here) ? same : same.plusYears(1)).plusYears(tense.steps() - 1L);
    }

    private @Nullable Extent otherMonth(Calendar calendar) {
        LocalDate first = date(calendar.onDay(1));
        return first == null ? null : Extent.days(first, calendar.system().monthEnd(first), Grain.MONTH);
    }

    static Extent year(Meaning.Year year) {
        if (year.system() == CalendarSystem.GREGORIAN) {
            return Extent.years(year.number(), year.last(), Grain.YEAR);
        }
        LocalDate first = year.system().date(year.number(), 1, 1);
        LocalDate next = year.system().date(year.last() + 1, 1, 1);
        return Extent.days(first, next.minusDays(1), Grain.YEAR);
    }
}
