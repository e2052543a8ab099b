package org.isnad.dates.grammar;

import java.time.YearMonth;
import java.util.List;
import org.isnad.dates.reckon.CalendarSystem;
import org.isnad.dates.reckon.Feast;
import org.isnad.dates.reckon.Meaning;
import org.isnad.dates.reckon.Meaning.Calendar;
import org.isnad.dates.reckon.Meaning.FeastDay;
import org.isnad.dates.reckon.Meaning.Month;
import org.isnad.dates.reckon.Meaning.Num;
import org.isnad.dates.reckon.Meaning.Period;
import org.isnad.dates.reckon.Meaning.Quantity;
import org.isnad.dates.reckon.Meaning.Tense;
import org.isnad.dates.reckon.Meaning.Unit;
import org.isnad.dates.reckon.Meaning.Year;
import org.jspecify.annotations.Nullable;

/** What the rules for days, months, years and feasts make of what their parts mean. */
final class CalendarActions {
    /** A holiday's number is month and day; above this it is of the Hijri calendar. */
    private static final int HIJRI_HOLIDAYS = 10_000;

    /** Years in two figures from here on are of the last century. */
    private static final int PIVOT = 50;

    private CalendarActions() {}

    static @Nullable Year year(int number, CalendarSystem system) {
        return system.isYear(number) ? new Year(number, number, system) : null;
    }

    /** A month told by its number; the first two in words are rather amounts of months. */
    static @Nullable Meaning monthNumber(ActionArgs args) {
        int number = args.number(0);
        return number < 3 || number > 12 ? null : new Month(number, CalendarSystem.GREGORIAN);
    }

    /** A year told in two figures. */
    static int fullYear(int twoDigits) {
        return (twoDigits < PIVOT ? 2000 : 1900) + twoDigits;
    }

    /** Years in a row: from one to a later one. */
    static @Nullable Meaning years(int from, int to) {
        boolean sensible = from >= 1000 && to > from && to <= 2200 && to - from <= 200;
        return sensible ? new Year(from, to, CalendarSystem.GREGORIAN) : null;
    }

    /** The past year 2024: a year whose tense the number makes needless. */
    static @Nullable Meaning pastYear(ActionArgs args) {
        Meaning last = args.get(args.size() - 1);
        return last instanceof Num number ? year((int) number.value(), CalendarSystem.GREGORIAN) : last;
    }

    /**
     * A year in figures beside a month. Beside a month that is not Gregorian one before 1600 is of that month's calendar, and a later
     * one the Gregorian year that the day, or the month's first, falls in.
     */
    private static @Nullable Year yearOf(ActionArgs args, CalendarSystem system, int month, int day) {
        Year year = args.first(Year.class);
        Meaning last = args.get(args.size() - 1);
        int number = year != null ? year.number() : last instanceof Num n && n.value() >= 1000 ? (int) n.value() : 0;
        if (number == 0) {
            return null;
        }
        if (system == CalendarSystem.GREGORIAN) {
            return year == null ? year(number, system) : year;
        }
        return year(number < 1600 ? number : system.yearWithin(number, month, Math.max(day, 1)), system);
    }

    static @Nullable Meaning date(ActionArgs args) {
        Month month = args.first(Month.class);
        int day = args.get(0) instanceof Num ? args.number(0) : args.number(1);
        if (month == null || day < 1 || day > 31) {
            return null;
        }
        Year year = yearOf(args, month.system(), month.number(), day);
        boolean clash = year != null && year.system() != month.system();
        return clash || !exists(year, month, day)
                ? null
                : new Calendar(
                        day, month.number(), year, month.system(), args.first(Tense.class), args.first(Period.class));
    }

    private static boolean exists(@Nullable Year year, Month month, int day) {
        return year == null || month.system() != CalendarSystem.GREGORIAN
                ? day <= month.system().longest(month.number())
                : day <= YearMonth.of(year.number(), month.number()).lengthOfMonth();
    }

    /** A day of this, the last or the next month. */
    static @Nullable Meaning monthDay(ActionArgs args) {
        int day = args.number(0);
        Period period = args.first(Period.class);
        boolean fits = day >= 1 && day <= 31 && (period == null || period.unit() == Unit.MONTH);
        int steps = period == null ? args.tense() : period.steps();
        return fits ? new Calendar(day, 0, null, CalendarSystem.GREGORIAN, null, new Period(Unit.MONTH, steps)) : null;
    }

    /** The fifth of the month. */
    static @Nullable Meaning monthDayThis(ActionArgs args) {
        boolean month = args.unit(1) == Unit.MONTH;
        return month ? monthDay(new ActionArgs(List.of(args.get(0), new Period(Unit.MONTH, 0)))) : null;
    }

    static @Nullable Meaning monthYear(ActionArgs args) {
        Month month = args.first(Month.class);
        if (month == null) {
            Year year = args.number(1) > 1500 ? year(args.number(1), CalendarSystem.GREGORIAN) : null;
            return year == null ? null : new Calendar(0, args.number(0), year, CalendarSystem.GREGORIAN, null, null);
        }
        Year year = yearOf(args, month.system(), month.number(), 1);
        boolean clash = year != null && year.system() != month.system();
        return clash
                ? null
                : new Calendar(
                        0, month.number(), year, month.system(), args.first(Tense.class), args.first(Period.class));
    }

    /** So many days from a feast: its third day, its eve. */
    static @Nullable Meaning besideFeast(Meaning feast, int days) {
        Quantity distance = new Quantity(Math.abs(days), Unit.DAY);
        return Math.abs(days) > 10 ? null : new Meaning.Shift(distance, days < 0 ? -1 : 1, feast);
    }

    /** Day, month and year in figures: year first or last, Hijri by its number, the month where only it can be. */
    static @Nullable Meaning numeric(ActionArgs args) {
        int a = args.number(0);
        int b = args.number(1);
        if (args.size() == 2) {
            return ordered(a, b, 0);
        }
        int c = args.number(2);
        return a >= 1000 ? ordered(c, b, a) : ordered(a, b, c < 100 ? fullYear(c) : c);
    }

    private static @Nullable Meaning ordered(int first, int second, int number) {
        boolean swapped = second > 12;
        int day = swapped ? second : first;
        int month = swapped ? first : second;
        CalendarSystem system = number >= 1300 && number < 1600 ? CalendarSystem.HIJRI : CalendarSystem.GREGORIAN;
        Year year = number == 0 ? null : year(number, system);
        if (month > 12 || number != 0 && year == null || day > system.longest(month)) {
            return null;
        }
        boolean real = year == null || exists(year, new Month(month, system), day);
        return real ? new Calendar(day, month, year, system, null, null) : null;
    }

    static @Nullable Meaning holiday(ActionArgs args) {
        Period period = args.first(Period.class);
        if (args.get(0) instanceof Meaning.Name rule) {
            Year year = args.first(Year.class);
            Tense tense = period == null ? args.first(Tense.class) : new Tense(period.steps());
            return new FeastDay(Feast.parse(rule.value()), year, tense);
        }
        int code = args.number(0);
        CalendarSystem system = code > HIJRI_HOLIDAYS ? CalendarSystem.HIJRI : CalendarSystem.GREGORIAN;
        int monthDay = code % HIJRI_HOLIDAYS;
        Year year = args.first(Year.class) == null ? null : yearOf(args, system, monthDay / 100, monthDay % 100);
        return year != null && year.system() != system
                ? null
                : new Calendar(monthDay % 100, monthDay / 100, year, system, args.first(Tense.class), period);
    }
}
