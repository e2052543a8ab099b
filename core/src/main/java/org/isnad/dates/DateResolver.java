package org.isnad.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.isnad.DateMention.Grain;
import org.isnad.When;
import org.isnad.dates.Meaning.Calendar;
import org.isnad.dates.Meaning.Clock;
import org.isnad.dates.Meaning.Moment;
import org.isnad.dates.Meaning.Period;
import org.isnad.dates.Meaning.Quantity;
import org.isnad.dates.Meaning.Tense;
import org.isnad.dates.Meaning.Unit;
import org.isnad.dates.Meaning.Weekday;
import org.jspecify.annotations.Nullable;

/**
 * Reckons meanings from a reference time. Immutable.
 *
 * <p>A date without a year is the one nearest to the reference; a bare weekday the most recent, the day itself included; spans of
 * days before or ahead exclude the day itself, spans of hours end or begin at the reference. Hijri dates follow Umm al-Qura.
 */
final class DateResolver {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final LocalDate today;
    private final LocalTime now;
    private final boolean timed;
    private final @Nullable ZoneOffset offset;
    private final DayOfWeek weekStart;

    DateResolver(When reference, DayOfWeek weekStart) {
        this.today = reference.date();
        LocalTime time = reference.time();
        this.timed = time != null;
        this.now = time == null ? LocalTime.MIDNIGHT : time;
        this.offset = reference.offset();
        this.weekStart = weekStart;
    }

    /** The stretch of time a meaning stands for; null when it is none. */
    @Nullable
    Extent resolve(Meaning meaning, @Nullable OffsetDateTime near) {
        try {
            return extent(meaning, near);
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    private @Nullable Extent extent(Meaning meaning, @Nullable OffsetDateTime near) {
        return switch (meaning) {
            case Moment moment -> moment(moment, near);
            case Calendar calendar -> calendar.day() == 0 ? month(calendar) : Extent.day(date(calendar));
            case Meaning.Year year -> year(year);
            case Period period -> period(period);
            case Meaning.Distance distance -> distance(distance);
            case Meaning.Within within -> within(within.quantity());
            case Meaning.Stretch stretch -> stretch(stretch.quantity(), stretch.sign());
            case Meaning.Edge edge -> edge(edge);
            case Meaning.Nth nth -> nth(nth);
            case Meaning.Decade decade -> decade(decade);
            case Meaning.Century century ->
                Extent.years((century.number() - 1) * 100, century.number() * 100 - 1, Grain.DECADE);
            case Meaning.Season season -> season(season);
            case Meaning.Range range -> range(range);
            case Meaning.Now present -> now(today.atTime(now));
            case Clock clock -> moment(new Moment(null, null, null, clock, null), near);
            case Weekday weekday -> Extent.day(weekday(weekday));
            default -> null;
        };
    }

    private @Nullable Extent now(LocalDateTime at) {
        return timed ? instant(at, Grain.MINUTE) : Extent.day(today);
    }

    private Extent instant(LocalDateTime at, Grain grain) {
        String text = iso(at, offset);
        return new Extent(text, text, grain, at.toLocalDate(), at.toLocalDate());
    }

    private static String iso(LocalDateTime at, @Nullable ZoneOffset offset) {
        String suffix = offset == null ? "" : offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
        return MOMENT.format(at) + suffix;
    }

    private @Nullable Extent moment(Moment moment, @Nullable OffsetDateTime near) {
        LocalDate day = dayOf(moment);
        Clock clock = moment.clock();
        if (day == null || clock == null) {
            return Extent.day(day);
        }
        LocalDateTime at = day.atTime(clock.hour(), clock.minute());
        ZoneOffset zone = moment.zone() == null ? offset : zone(moment.zone().id(), at);
        boolean dayless = moment.day() == null && moment.weekday() == null;
        if (dayless && near != null && zone != null) {
            at = nearest(at, zone, near);
        }
        String text = iso(at, zone);
        return new Extent(text, text, clock.hourOnly() ? Grain.HOUR : Grain.MINUTE, at.toLocalDate(), at.toLocalDate());
    }

    /** The same moment told again in another zone: the day on which it is nearest to the first telling. */
    private static LocalDateTime nearest(LocalDateTime at, ZoneOffset zone, OffsetDateTime near) {
        long hours = ChronoUnit.HOURS.between(near, at.atOffset(zone));
        return hours >= 12 ? at.minusDays(1) : hours <= -12 ? at.plusDays(1) : at;
    }

    private @Nullable ZoneOffset zone(String id, LocalDateTime at) {
        return id.equals("local") ? offset : ZoneId.of(id).getRules().getOffset(at);
    }

    private @Nullable LocalDate dayOf(Moment moment) {
        Meaning day = moment.day();
        Weekday weekday = moment.weekday();
        return switch (day) {
            case null -> weekday == null ? today : weekday(weekday);
            case Meaning.FromToday relative -> today.plusDays(relative.days());
            case Calendar calendar -> date(calendar);
            default -> null;
        };
    }

    private LocalDate weekday(Weekday weekday) {
        DayOfWeek day = DayOfWeek.of(weekday.day());
        Period week = weekday.week();
        Tense tense = weekday.tense();
        if (week != null && week.unit() == Unit.WEEK || tense != null && tense.steps() == 0) {
            LocalDate start = weekStart(week == null ? 0 : week.steps());
            return start.with(TemporalAdjusters.nextOrSame(day));
        }
        if (tense == null) {
            return today.with(TemporalAdjusters.previousOrSame(day));
        }
        return tense.steps() < 0
                ? today.with(TemporalAdjusters.previous(day)).plusWeeks(tense.steps() + 1L)
                : today.with(TemporalAdjusters.next(day)).plusWeeks(tense.steps() - 1L);
    }

    private LocalDate weekStart(int steps) {
        return today.with(TemporalAdjusters.previousOrSame(weekStart)).plusWeeks(steps);
    }

    private @Nullable LocalDate date(Calendar calendar) {
        Period period = calendar.period();
        if (period != null && period.unit() == Unit.MONTH) {
            return YearMonth.from(today).plusMonths(period.steps()).atDay(calendar.day());
        }
        Integer year = yearOf(calendar);
        if (year != null) {
            return at(calendar, year);
        }
        int here = calendar.hijri() ? HijrahDate.from(today).get(ChronoField.YEAR) : today.getYear();
        LocalDate best = null;
        for (int y = here - 2; y <= here + 2; y++) {
            LocalDate candidate = atOrNull(calendar, y);
            if (candidate != null && fits(candidate, calendar.tense()) && (best == null || closer(candidate, best))) {
                best = candidate;
            }
        }
        return best;
    }

    private static @Nullable LocalDate atOrNull(Calendar calendar, int year) {
        try {
            return at(calendar, year);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static LocalDate at(Calendar calendar, int year) {
        int day = Math.max(calendar.day(), 1);
        return calendar.hijri()
                ? LocalDate.from(HijrahChronology.INSTANCE.date(year, calendar.month(), day))
                : LocalDate.of(year, calendar.month(), day);
    }

    private boolean fits(LocalDate day, @Nullable Tense tense) {
        return tense == null || (tense.steps() < 0 ? day.isBefore(today) : day.isAfter(today));
    }

    private boolean closer(LocalDate day, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(today, day)) < Math.abs(ChronoUnit.DAYS.between(today, other));
    }

    private @Nullable Integer yearOf(Calendar calendar) {
        Meaning.Year year = calendar.year();
        if (year != null) {
            return year.number();
        }
        int here = calendar.hijri() ? HijrahDate.from(today).get(ChronoField.YEAR) : today.getYear();
        Period period = calendar.period();
        Tense tense = calendar.tense();
        return period != null
                ? Integer.valueOf(here + period.steps())
                : tense != null && tense.steps() == 0 ? here : null;
    }

    private @Nullable Extent month(Calendar calendar) {
        return calendar.hijri() ? hijriMonth(calendar) : Extent.single(gregorianMonth(calendar));
    }

    private YearMonth gregorianMonth(Calendar calendar) {
        Integer year = yearOf(calendar);
        if (year != null) {
            return YearMonth.of(year, calendar.month());
        }
        YearMonth here = YearMonth.from(today);
        YearMonth same = YearMonth.of(here.getYear(), calendar.month());
        Tense tense = calendar.tense();
        if (tense == null) {
            long ahead = ChronoUnit.MONTHS.between(here, same);
            return ahead >= 6 ? same.minusYears(1) : ahead < -6 ? same.plusYears(1) : same;
        }
        if (tense.steps() < 0) {
            return (same.isBefore(here) ? same : same.minusYears(1)).plusYears(tense.steps() + 1L);
        }
        return (same.isAfter(here) ? same : same.plusYears(1)).plusYears(tense.steps() - 1L);
    }

    private @Nullable Extent hijriMonth(Calendar calendar) {
        LocalDate first =
                date(new Calendar(1, calendar.month(), calendar.year(), true, calendar.tense(), calendar.period()));
        if (first == null) {
            return null;
        }
        int length = HijrahDate.from(first).lengthOfMonth();
        return Extent.days(first, first.plusDays(length - 1L), Grain.MONTH);
    }

    private static Extent year(Meaning.Year year) {
        if (!year.hijri()) {
            return Extent.years(year.number(), year.last(), Grain.YEAR);
        }
        LocalDate first = LocalDate.from(HijrahChronology.INSTANCE.date(year.number(), 1, 1));
        LocalDate next = LocalDate.from(HijrahChronology.INSTANCE.date(year.last() + 1, 1, 1));
        return Extent.days(first, next.minusDays(1), Grain.YEAR);
    }

    private Extent period(Period period) {
        int steps = period.steps();
        YearMonth month = YearMonth.from(today);
        return switch (period.unit()) {
            case MINUTE, HOUR -> instant(today.atTime(now), Grain.HOUR);
            case DAY -> Extent.days(today.plusDays(steps), today.plusDays(steps), Grain.DAY);
            case WEEK -> Extent.days(weekStart(steps), weekStart(steps).plusDays(6), Grain.WEEK);
            case MONTH -> Extent.single(month.plusMonths(steps));
            case QUARTER ->
                Extent.quarter(
                        month.minusMonths((month.getMonthValue() - 1) % 3).plusMonths(3L * steps));
            case YEAR -> Extent.years(today.getYear() + steps, today.getYear() + steps, Grain.YEAR);
            case DECADE -> Extent.tenYears(today.getYear() / 10 * 10 + 10 * steps);
            case CENTURY -> Extent.hundredYears(today.getYear() / 100 * 100 + 100 * steps);
        };
    }

    private @Nullable Extent distance(Meaning.Distance distance) {
        Quantity quantity = distance.quantity();
        long amount = quantity.amount() * distance.sign();
        return switch (quantity.unit()) {
            case MINUTE -> now(today.atTime(now).plusMinutes(amount));
            case HOUR -> now(today.atTime(now).plusHours(amount));
            case DAY -> Extent.day(today.plusDays(amount));
            case WEEK -> Extent.day(today.plusWeeks(amount));
            case MONTH -> Extent.single(YearMonth.from(today).plusMonths(amount));
            case QUARTER -> Extent.single(YearMonth.from(today).plusMonths(3 * amount));
            case YEAR -> oneYear(amount);
            case DECADE -> oneYear(10 * amount);
            case CENTURY -> oneYear(100 * amount);
        };
    }

    private @Nullable Extent oneYear(long from) {
        long year = today.getYear() + from;
        return year < 1 || year > 9999 ? null : Extent.years((int) year, (int) year, Grain.YEAR);
    }

    private @Nullable Extent within(Quantity quantity) {
        Extent end = distance(new Meaning.Distance(quantity, 1, true));
        Extent start = end == null ? null : sameGrain(end);
        return start == null || end == null
                ? null
                : new Extent(start.start(), end.end(), end.grain(), today, end.last());
    }

    private @Nullable Extent sameGrain(Extent like) {
        return switch (like.grain()) {
            case MINUTE, HOUR -> now(today.atTime(now));
            case MONTH -> Extent.single(YearMonth.from(today));
            case YEAR -> Extent.years(today.getYear(), today.getYear(), Grain.YEAR);
            default -> Extent.day(today);
        };
    }

    private @Nullable Extent stretch(Quantity quantity, int sign) {
        long amount = Math.min(quantity.amount(), 100_000);
        boolean back = sign < 0;
        YearMonth month = YearMonth.from(today);
        int year = today.getYear();
        return switch (quantity.unit()) {
            case MINUTE -> hours(today.atTime(now), sign * amount);
            case HOUR -> hours(today.atTime(now), sign * amount * 60);
            case DAY -> Extent.days(today.plusDays(back ? -amount : 1), today.plusDays(back ? -1 : amount), Grain.DAY);
            case WEEK ->
                Extent.days(
                        weekStart((int) (back ? -amount : 1)),
                        weekStart((int) (back ? 0 : amount + 1)).minusDays(1),
                        Grain.WEEK);
            case MONTH ->
                Extent.months(month.plusMonths(back ? -amount : 1), month.plusMonths(back ? -1 : amount), Grain.MONTH);
            case YEAR -> Extent.yearsFrom(year, amount, back);
            case DECADE -> Extent.yearsFrom(year, 10 * amount, back);
            default -> null;
        };
    }

    private Extent hours(LocalDateTime at, long minutes) {
        LocalDateTime other = at.plusMinutes(minutes);
        LocalDateTime first = minutes < 0 ? other : at;
        LocalDateTime last = minutes < 0 ? at : other;
        return new Extent(iso(first, offset), iso(last, offset), Grain.HOUR, first.toLocalDate(), last.toLocalDate());
    }

    private Extent decade(Meaning.Decade decade) {
        int century = decade.century() != 0
                ? decade.century()
                : decade.tens() <= today.getYear() % 100 / 10 * 10
                        ? today.getYear() / 100 * 100
                        : today.getYear() / 100 * 100 - 100;
        return Extent.tenYears(century + decade.tens());
    }

    private @Nullable Extent season(Meaning.Season season) {
        if (season.year() instanceof Period period) {
            return Extent.seasonOf(season.number(), today.getYear() + period.steps());
        }
        int steps = season.year() instanceof Tense tense ? tense.steps() : 0;
        Extent here = Extent.seasonOf(season.number(), today.getYear());
        if (steps < 0) {
            Extent last = here.last().isBefore(today) ? here : Extent.seasonOf(season.number(), today.getYear() - 1);
            return last.last().isBefore(today) ? last : Extent.seasonOf(season.number(), today.getYear() - 2);
        }
        return steps == 0 || here.first().isAfter(today) ? here : Extent.seasonOf(season.number(), today.getYear() + 1);
    }

    private @Nullable Extent range(Meaning.Range range) {
        Meaning from = range.from();
        Meaning to = range.to();
        if (from instanceof Moment a && to instanceof Moment b) {
            return momentRange(a, b);
        }
        if (from instanceof Calendar a && to instanceof Calendar b) {
            return calendarRange(a, b);
        }
        if (from instanceof Weekday a && to instanceof Weekday b) {
            return weekdayRange(a, b);
        }
        return Extent.between(extent(from, null), extent(to, null));
    }

    private @Nullable Extent calendarRange(Calendar from, Calendar to) {
        Calendar last = to.yearless() && from.year() != null ? to.withYear(from.year()) : to;
        Extent end = extent(last, null);
        if (end == null || !from.yearless()) {
            return end == null ? null : Extent.between(extent(from, null), end);
        }
        int year = to.hijri()
                ? HijrahDate.from(end.first()).get(ChronoField.YEAR)
                : end.first().getYear();
        Extent start = extent(from.withYear(new Meaning.Year(year, year, from.hijri())), null);
        boolean wraps = start != null && start.first().isAfter(end.first());
        return Extent.between(
                wraps ? extent(from.withYear(new Meaning.Year(year - 1, year - 1, from.hijri())), null) : start, end);
    }

    private @Nullable Extent weekdayRange(Weekday from, Weekday to) {
        Tense tense = to.tense();
        if (tense != null && tense.steps() > 0) {
            LocalDate first = weekday(new Weekday(from.day(), tense, null));
            return Extent.days(first, first.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(to.day()))), Grain.DAY);
        }
        LocalDate last = weekday(to);
        return Extent.days(last.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(from.day()))), last, Grain.DAY);
    }

    private @Nullable Extent momentRange(Moment from, Moment to) {
        boolean plain = from.clock() == null && to.clock() == null;
        if (plain && from.day() == null && to.day() == null && from.weekday() != null && to.weekday() != null) {
            return weekdayRange(from.weekday(), to.weekday());
        }
        if (plain && from.day() instanceof Calendar a && to.day() instanceof Calendar b) {
            return calendarRange(a, b);
        }
        Moment first = from.day() == null && from.weekday() == null ? onDayOf(from, to) : from;
        Moment last = to.day() == null && to.weekday() == null ? onDayOf(to, from) : to;
        return Extent.between(extent(first, null), extent(last, null));
    }

    private static Moment onDayOf(Moment moment, Moment other) {
        return new Moment(other.day(), other.weekday(), moment.part(), moment.clock(), moment.zone());
    }

    private @Nullable Extent edge(Meaning.Edge edge) {
        Extent whole = extent(edge.whole(), null);
        return whole == null ? null : Extent.edge(edge.part(), whole);
    }

    private @Nullable Extent nth(Meaning.Nth nth) {
        Extent whole = extent(nth.whole(), null);
        return whole == null ? null : Extent.nth(nth, whole);
    }

    /** The years a reference can have; outside them nothing relative is reckoned. */
    static boolean isReckonable(LocalDate day) {
        return day.getYear() >= 1900
                && day.getYear() <= 2200
                && !Year.of(day.getYear()).equals(Year.of(0));
    }
}
