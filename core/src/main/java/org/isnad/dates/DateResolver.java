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
    }

    /** The stretch of time a meaning stands for; null when it is none. */
    @Nullable Extent resolve(Meaning meaning, @Nullable OffsetDateTime near) {
        try {
            return extent(meaning, near);
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    private @Nullable Extent extent(Meaning meaning, @Nullable OffsetDateTime near) {
        return switch (meaning) {
            case Moment moment -> moment(moment, near);
            case Calendar calendar -> calendar.day() == 0 ? month(calendar) : day(date(calendar));
            case Meaning.Year year -> year(year);
            case Period period -> period(period);
            case Meaning.Distance distance -> distance(distance);
            case Meaning.Within within -> within(within.quantity());
            case Meaning.Stretch stretch -> stretch(stretch.quantity(), stretch.sign());
            case Meaning.Edge edge -> edge(edge);
            case Meaning.Nth nth -> nth(nth);
            case Meaning.Decade decade -> decade(decade);
            case Meaning.Century century -> years((century.number() - 1) * 100, century.number() * 100 - 1, Grain.DECADE);
            case Meaning.Season season -> season(season);
            case Meaning.Range range -> range(range);
            case Meaning.Now present -> now(today.atTime(now));
            case Clock clock -> moment(new Moment(null, null, null, clock, null), near);
            case Weekday weekday -> day(weekday(weekday));
            default -> null;
        };
    }

    private @Nullable Extent now(LocalDateTime at) {
        return timed ? instant(at, Grain.MINUTE) : day(today);
    }

    private static @Nullable Extent day(@Nullable LocalDate day) {
        return day == null ? null : new Extent(day.toString(), day.toString(), Grain.DAY, day, day);
    }

    private static Extent days(LocalDate first, LocalDate last, Grain grain) {
        return new Extent(first.toString(), last.toString(), grain, first, last);
    }

    private static Extent months(YearMonth first, YearMonth last, Grain grain) {
        return new Extent(first.toString(), last.toString(), grain, first.atDay(1), last.atEndOfMonth());
    }

    private static Extent years(int first, int last, Grain grain) {
        return new Extent(pad(first), pad(last), grain, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    private static String pad(int year) {
        return String.format(Locale.ROOT, "%04d", year);
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
            return day(day);
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
        return period != null ? Integer.valueOf(here + period.steps()) : tense != null && tense.steps() == 0 ? here : null;
    }

    private @Nullable Extent month(Calendar calendar) {
        return calendar.hijri() ? hijriMonth(calendar) : single(gregorianMonth(calendar));
    }

    private static Extent single(YearMonth month) {
        return months(month, month, Grain.MONTH);
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
        LocalDate first = date(new Calendar(1, calendar.month(), calendar.year(), true, calendar.tense(), calendar.period()));
        if (first == null) {
            return null;
        }
        int length = HijrahDate.from(first).lengthOfMonth();
        return days(first, first.plusDays(length - 1L), Grain.MONTH);
    }

    private static Extent year(Meaning.Year year) {
        if (!year.hijri()) {
            return years(year.number(), year.last(), Grain.YEAR);
        }
        LocalDate first = LocalDate.from(HijrahChronology.INSTANCE.date(year.number(), 1, 1));
        LocalDate next = LocalDate.from(HijrahChronology.INSTANCE.date(year.last() + 1, 1, 1));
        return days(first, next.minusDays(1), Grain.YEAR);
    }

    private Extent period(Period period) {
        int steps = period.steps();
        YearMonth month = YearMonth.from(today);
        return switch (period.unit()) {
            case MINUTE, HOUR -> instant(today.atTime(now), Grain.HOUR);
            case DAY -> days(today.plusDays(steps), today.plusDays(steps), Grain.DAY);
            case WEEK -> days(weekStart(steps), weekStart(steps).plusDays(6), Grain.WEEK);
            case MONTH -> single(month.plusMonths(steps));
            case QUARTER -> quarter(month.minusMonths((month.getMonthValue() - 1) % 3).plusMonths(3L * steps));
            case YEAR -> years(today.getYear() + steps, today.getYear() + steps, Grain.YEAR);
            case DECADE -> tenYears(today.getYear() / 10 * 10 + 10 * steps);
            case CENTURY -> hundredYears(today.getYear() / 100 * 100 + 100 * steps);
        };
    }

    private static Extent quarter(YearMonth first) {
        return months(first, first.plusMonths(2), Grain.QUARTER);
    }

    private static Extent tenYears(int first) {
        return years(first, first + 9, Grain.DECADE);
    }

    private static Extent hundredYears(int first) {
        return years(first, first + 99, Grain.DECADE);
    }

    private @Nullable Extent distance(Meaning.Distance distance) {
        Quantity quantity = distance.quantity();
        long amount = quantity.amount() * distance.sign();
        return switch (quantity.unit()) {
            case MINUTE -> now(today.atTime(now).plusMinutes(amount));
            case HOUR -> now(today.atTime(now).plusHours(amount));
            case DAY -> day(today.plusDays(amount));
            case WEEK -> day(today.plusWeeks(amount));
            case MONTH -> single(YearMonth.from(today).plusMonths(amount));
            case QUARTER -> single(YearMonth.from(today).plusMonths(3 * amount));
            case YEAR -> oneYear(amount);
            case DECADE -> oneYear(10 * amount);
            case CENTURY -> oneYear(100 * amount);
        };
    }

    private @Nullable Extent oneYear(long from) {
        long year = today.getYear() + from;
        return year < 1 || year > 9999 ? null : years((int) year, (int) year, Grain.YEAR);
    }

    private @Nullable Extent within(Quantity quantity) {
        Extent end = distance(new Meaning.Distance(quantity, 1, true));
        Extent start = end == null ? null : sameGrain(end);
        return start == null || end == null ? null : new Extent(start.start(), end.end(), end.grain(), today, end.last());
    }

    private @Nullable Extent sameGrain(Extent like) {
        return switch (like.grain()) {
            case MINUTE, HOUR -> now(today.atTime(now));
            case MONTH -> single(YearMonth.from(today));
            case YEAR -> years(today.getYear(), today.getYear(), Grain.YEAR);
            default -> day(today);
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
            case DAY -> days(today.plusDays(back ? -amount : 1), today.plusDays(back ? -1 : amount), Grain.DAY);
            case WEEK -> days(weekStart((int) (back ? -amount : 1)), weekStart((int) (back ? 0 : amount + 1)).minusDays(1), Grain.WEEK);
            case MONTH -> months(month.plusMonths(back ? -amount : 1), month.plusMonths(back ? -1 : amount), Grain.MONTH);
            case YEAR -> yearsFrom(year, amount, back);
            case DECADE -> yearsFrom(year, 10 * amount, back);
            default -> null;
        };
    }

    private static @Nullable Extent yearsFrom(int year, long amount, boolean back) {
        return amount >= 1500 ? null : years((int) (year + (back ? -amount : 1)), (int) (year + (back ? -1 : amount)), Grain.YEAR);
    }

    private Extent hours(LocalDateTime at, long minutes) {
        LocalDateTime other = at.plusMinutes(minutes);
        LocalDateTime first = minutes < 0 ? other : at;
        LocalDateTime last = minutes < 0 ? at : other;
        return new Extent(iso(first, offset), iso(last, offset), Grain.HOUR, first.toLocalDate(), last.toLocalDate());
    }

    private @Nullable Extent edge(Meaning.Edge edge) {
        Extent whole = extent(edge.whole(), null);
        if (whole == null) {
            return null;
        }
        int part = edge.part();
        LocalDate first = whole.first();
        return switch (whole.grain()) {
            case MONTH -> days(first.plusDays(10L * (part - 1)), part == 3 ? whole.last() : first.plusDays(10L * part - 1), Grain.DAY);
            case YEAR, SEASON, QUARTER -> partOfYear(part, YearMonth.from(first), YearMonth.from(whole.last()));
            case WEEK -> days(first.plusDays(part == 1 ? 0 : part == 2 ? 2 : 5), first.plusDays(part == 1 ? 1 : part == 2 ? 4 : 6), Grain.DAY);
            case DECADE -> partOfYears(part, first.getYear(), whole.last().getYear());
            default -> null;
        };
    }

    private static Extent partOfYear(int part, YearMonth first, YearMonth last) {
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        long quarter = Math.max(months / 4, 1);
        return switch (part) {
            case 1 -> months(first, first.plusMonths(quarter - 1), Grain.QUARTER);
            case 2 -> months(first.plusMonths(quarter), last.minusMonths(quarter), Grain.QUARTER);
            default -> months(last.minusMonths(quarter - 1), last, Grain.QUARTER);
        };
    }

    private static Extent partOfYears(int part, int first, int last) {
        int third = (last - first + 1) / 3;
        return switch (part) {
            case 1 -> years(first, first + third - 1, Grain.YEAR);
            case 2 -> years(first + third, last - third, Grain.YEAR);
            default -> years(last - third + 1, last, Grain.YEAR);
        };
    }

    private @Nullable Extent nth(Meaning.Nth nth) {
        Extent whole = extent(nth.whole(), null);
        if (whole == null) {
            return null;
        }
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
            return months(first.plusMonths((long) months * (number - 1)), first.plusMonths((long) months * number - 1), Grain.QUARTER);
        }
        return whole.grain() == Grain.MONTH ? partOfMonth(nth, whole) : null;
    }

    private static @Nullable Extent partOfMonth(Meaning.Nth nth, Extent month) {
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
        LocalDate from = lastWeek ? month.last().minusDays(6) : month.first().plusDays((long) length * ((nth.number() < 0 ? 30 / length : nth.number()) - 1));
        LocalDate to = from.plusDays(length - 1L);
        boolean toEnd = to.isAfter(month.last()) || length > 7 && ChronoUnit.DAYS.between(to, month.last()) < 7;
        return from.isAfter(month.last()) ? null : days(from, toEnd ? month.last() : to, length == 7 ? Grain.WEEK : Grain.DAY);
    }

    private Extent decade(Meaning.Decade decade) {
        int century = decade.century() != 0 ? decade.century() : decade.tens() <= today.getYear() % 100 / 10 * 10 ? today.getYear() / 100 * 100 : today.getYear() / 100 * 100 - 100;
        return tenYears(century + decade.tens());
    }

    private @Nullable Extent season(Meaning.Season season) {
        if (season.year() instanceof Period period) {
            return seasonOf(season.number(), today.getYear() + period.steps());
        }
        int steps = season.year() instanceof Tense tense ? tense.steps() : 0;
        Extent here = seasonOf(season.number(), today.getYear());
        if (steps < 0) {
            Extent last = here.last().isBefore(today) ? here : seasonOf(season.number(), today.getYear() - 1);
            return last.last().isBefore(today) ? last : seasonOf(season.number(), today.getYear() - 2);
        }
        return steps == 0 || here.first().isAfter(today) ? here : seasonOf(season.number(), today.getYear() + 1);
    }

    private static Extent seasonOf(int number, int year) {
        YearMonth first = YearMonth.of(year, number * 3);
        return months(first, first.plusMonths(2), Grain.SEASON);
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
        return between(extent(from, null), extent(to, null));
    }

    private static @Nullable Extent between(@Nullable Extent from, @Nullable Extent to) {
        boolean ordered = from != null && to != null && !to.last().isBefore(from.first());
        return ordered && from != null && to != null
                ? new Extent(from.start(), to.end(), to.grain(), from.first(), to.last())
                : null;
    }

    private @Nullable Extent calendarRange(Calendar from, Calendar to) {
        Calendar last = to.yearless() && from.year() != null ? to.withYear(from.year()) : to;
        Extent end = extent(last, null);
        if (end == null || !from.yearless()) {
            return end == null ? null : between(extent(from, null), end);
        }
        int year = to.hijri() ? HijrahDate.from(end.first()).get(ChronoField.YEAR) : end.first().getYear();
        Extent start = extent(from.withYear(new Meaning.Year(year, year, from.hijri())), null);
        boolean wraps = start != null && start.first().isAfter(end.first());
        return between(wraps ? extent(from.withYear(new Meaning.Year(year - 1, year - 1, from.hijri())), null) : start, end);
    }

    private @Nullable Extent weekdayRange(Weekday from, Weekday to) {
        Tense tense = to.tense();
        if (tense != null && tense.steps() > 0) {
            LocalDate first = weekday(new Weekday(from.day(), tense, null));
            return days(first, first.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(to.day()))), Grain.DAY);
        }
        LocalDate last = weekday(to);
        return days(last.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(from.day()))), last, Grain.DAY);
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
        return between(extent(first, null), extent(last, null));
    }

    private static Moment onDayOf(Moment moment, Moment other) {
        return new Moment(other.day(), other.weekday(), moment.part(), moment.clock(), moment.zone());
    }

    /** The years a reference can have; outside them nothing relative is reckoned. */
    static boolean isReckonable(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() <= 2200 && !Year.of(day.getYear()).equals(Year.of(0));
    }
}
