package org.isnad.dates;

import static java.util.Map.entry;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.isnad.dates.Meaning.Calendar;
import org.isnad.dates.Meaning.Clock;
import org.isnad.dates.Meaning.DayPart;
import org.isnad.dates.Meaning.Moment;
import org.isnad.dates.Meaning.Month;
import org.isnad.dates.Meaning.Num;
import org.isnad.dates.Meaning.Period;
import org.isnad.dates.Meaning.Quantity;
import org.isnad.dates.Meaning.Range;
import org.isnad.dates.Meaning.Share;
import org.isnad.dates.Meaning.Tense;
import org.isnad.dates.Meaning.Unit;
import org.isnad.dates.Meaning.Weekday;
import org.isnad.dates.Meaning.Year;
import org.isnad.dates.Meaning.Zone;
import org.jspecify.annotations.Nullable;

/** What the rules of the date grammar make of what their parts mean; a null answer says that the parts do not fit together. */
final class DateActions {
    private DateActions() {}

    /** Makes a meaning of the meanings of a rule's parts. */
    private interface Action {
        @Nullable
        Meaning apply(ActionArgs args);
    }

    private static final Map<String, Action> ACTIONS = Map.ofEntries(
            entry("same", args -> args.get(0)),
            entry("sum", args -> new Num(args.sum())),
            entry("tense", args -> new Tense(args.number(0))),
            entry("month", args -> new Month(args.number(0), false)),
            entry("hijri-month", args -> new Month(args.number(0), true)),
            entry("same-month", args -> args.get(0).equals(args.get(1)) ? new Month(args.number(0), false) : null),
            entry("year", args -> year(args.number(args.size() - 1), false)),
            entry("hijri-year", args -> year(args.number(0), true)),
            entry("period", args -> new Period(args.unit(0), args.tense())),
            entry("this-period", args -> new Period(args.unit(0), 0)),
            entry("year-period", args -> args.get(0) instanceof Period p && p.unit() == Unit.YEAR ? p : null),
            entry("date", DateActions::date),
            entry("month-day", DateActions::monthDay),
            entry("month-year", DateActions::monthYear),
            entry("numeric", args -> numeric(args)),
            entry("holiday", DateActions::holiday),
            entry("weekday", DateActions::weekday),
            entry("day-from-today", args -> new Meaning.FromToday(args.number(0))),
            entry("today", args -> new Meaning.FromToday(0)),
            entry(
                    "tonight",
                    args -> new Moment(new Meaning.FromToday(args.number(0)), null, new DayPart(6), null, null)),
            entry("plus", args -> new Num(args.number(0))),
            entry("minus", args -> new Num(-args.number(0))),
            entry(
                    "clock",
                    args -> ClockActions.clock(
                            args.number(0), args.size() > 1 ? args.number(1) : 0, true, args.size() == 1)),
            entry("clock-minutes", args -> ClockActions.clock(args.number(0), args.number(1), true, false)),
            entry("clock-hhmm", ClockActions::hhmm),
            entry(
                    "clock-open",
                    args -> args.get(0) instanceof Clock c
                            ? new Clock(c.hour(), c.minute(), false, false, false)
                            : null),
            entry("clock-sure", args -> args.get(0)),
            entry("clock-half", ClockActions::halfOfDay),
            entry("clock-zulu", args -> ClockActions.timed(args.get(0), new Zone("Z"))),
            entry("clock-offset", args -> ClockActions.offset(args, 1)),
            entry("clock-offset-west", args -> ClockActions.offset(args, -1)),
            entry("zone", args -> new Zone(args.name(0))),
            entry("zone-offset", args -> ClockActions.zoneOffset(args.number(1))),
            entry("zone-offset-west", args -> ClockActions.zoneOffset(-args.number(1))),
            entry("part", args -> new DayPart(args.number(0))),
            entry("moment", args -> moment(args.get(0))),
            entry("join", args -> join((Moment) args.get(0), (Moment) args.get(1))),
            entry("either-calendar", DateActions::eitherCalendar),
            entry("quantity", args -> new Quantity(args.number(0), args.unit(args.size() - 1))),
            entry("one-unit", args -> args.number(1) == 1 ? new Quantity(1, args.unit(0)) : null),
            entry("quantity-one", args -> new Quantity(1, args.unit(0))),
            entry("quantity-two", args -> new Quantity(2, args.unit(0))),
            entry("fraction", args -> fraction(args.number(0), args.unit(1))),
            entry("quantity-half", DateActions::plusFraction),
            entry("quantity-sum", DateActions::quantitySum),
            entry("ago", args -> new Meaning.Distance((Quantity) args.get(0), -1, false)),
            entry("ahead", args -> new Meaning.Distance((Quantity) args.get(0), 1, false)),
            entry("ahead-now", args -> new Meaning.Distance((Quantity) args.get(0), 1, true)),
            entry("within", args -> new Meaning.Within((Quantity) args.get(0))),
            entry("last", DateActions::stretch),
            entry("last-two", args -> stretch(2, args.unit(0), args)),
            entry("edge", args -> new Meaning.Edge(args.number(0), args.get(1))),
            entry("edge-this", args -> new Meaning.Edge(args.number(0), new Period(args.unit(1), 0))),
            entry("edge-season", args -> new Meaning.Edge(args.number(0), season(args.number(1), 0))),
            entry("nth", args -> nth(args, args.get(2))),
            entry("nth-this", args -> nth(args, new Period(args.unit(2), 0))),
            entry("nth-relative", DateActions::nthRelative),
            entry("nth-quarter", args -> args.name(0).equals("QUARTER") ? nth(args, new Period(Unit.YEAR, 0)) : null),
            entry("decade", DateActions::decade),
            entry("decade-of", args -> new Meaning.Decade(args.number(0), (args.number(1) - 1) * 100)),
            entry(
                    "century",
                    args -> args.number(0) >= 5 && args.number(0) <= 22 ? new Meaning.Century(args.number(0)) : null),
            entry(
                    "season",
                    args -> args.get(1) instanceof Tense t
                            ? season(args.number(0), t.steps())
                            : new Meaning.Season(args.number(0), args.get(1))),
            entry("season-this", args -> season(args.number(0), 0)),
            entry("range", args -> range(args.get(0), args.get(1))),
            entry("range-day", DateActions::rangeFromDay),
            entry("range-three", args -> range(args.get(0), args.get(2))),
            entry("range-clock", ClockActions::clockRange),
            entry(
                    "night",
                    args -> range(new Weekday(args.number(0), null, null), new Weekday(args.number(1), null, null))),
            entry("years", args -> years(args.number(0), args.number(1))),
            entry(
                    "season-years",
                    args -> args.number(1) == args.number(0) + 1 ? years(args.number(0), args.number(1)) : null),
            entry("now", args -> new Meaning.Now()));

    /**
     * Applies an action of the grammar.
     *
     * @throws IllegalArgumentException when the grammar names an action that is none
     */
    static @Nullable Meaning apply(String action, List<Meaning> meanings) {
        Action found = ACTIONS.get(action);
        if (found == null) {
            throw new IllegalArgumentException("date-grammar.tsv names an unknown action " + action);
        }
        return found.apply(new ActionArgs(meanings));
    }

    private static @Nullable Year year(int number, boolean hijri) {
        boolean inRange = hijri ? number >= 1300 && number <= 1600 : number >= 1000 && number <= 2200;
        return inRange ? new Year(number, number, hijri) : null;
    }

    /** A year in figures beside a month: one before 1600 beside a Hijri month is Hijri. */
    private static @Nullable Year yearOf(ActionArgs args, boolean hijri) {
        Year year = args.first(Year.class);
        Meaning last = args.get(args.size() - 1);
        int number = year != null ? year.number() : last instanceof Num n && n.value() >= 1000 ? (int) n.value() : 0;
        return number == 0 ? null : year(number, hijri && number < 1600 || year != null && year.hijri());
    }

    private static @Nullable Meaning date(ActionArgs args) {
        Month month = args.first(Month.class);
        int day = args.get(0) instanceof Num ? args.number(0) : args.number(1);
        if (month == null || day < 1 || day > 31) {
            return null;
        }
        Year year = yearOf(args, month.hijri());
        boolean clash = year != null && year.hijri() != month.hijri();
        boolean real = year == null || month.hijri()
                ? day <= (month.hijri() ? 30 : LONGEST[month.number()])
                : exists(year, month, day);
        return clash || !real
                ? null
                : new Calendar(
                        day, month.number(), year, month.hijri(), args.first(Tense.class), args.first(Period.class));
    }

    private static final int[] LONGEST = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private static boolean exists(Year year, Month month, int day) {
        return day <= YearMonth.of(year.number(), month.number()).lengthOfMonth();
    }

    /** A day of this, the last or the next month. */
    private static @Nullable Meaning monthDay(ActionArgs args) {
        int day = args.number(0);
        return day < 1 || day > 31
                ? null
                : new Calendar(day, 0, null, false, null, new Period(Unit.MONTH, args.tense()));
    }

    private static @Nullable Meaning monthYear(ActionArgs args) {
        Month month = args.first(Month.class);
        if (month == null) {
            boolean figures = args.number(1) > 1500;
            return figures ? new Calendar(0, args.number(0), year(args.number(1), false), false, null, null) : null;
        }
        Year year = yearOf(args, month.hijri());
        boolean clash = year != null && year.hijri() != month.hijri();
        return clash
                ? null
                : new Calendar(
                        0, month.number(), year, month.hijri(), args.first(Tense.class), args.first(Period.class));
    }

    /** Day, month and year in figures: year first or last, Hijri by its number, the month where only it can be. */
    private static @Nullable Meaning numeric(ActionArgs args) {
        int a = args.number(0);
        int b = args.number(1);
        if (args.size() == 2) {
            return ordered(a, b, 0);
        }
        int c = args.number(2);
        return a >= 1000 ? ordered(c, b, a) : ordered(a, b, c < 100 ? 2000 + c : c);
    }

    private static @Nullable Meaning ordered(int first, int second, int yearNumber) {
        boolean swapped = second > 12;
        int day = swapped ? second : first;
        int month = swapped ? first : second;
        boolean hijri = yearNumber >= 1300 && yearNumber < 1600;
        Year year = yearNumber == 0 ? null : year(yearNumber, hijri);
        if (month > 12 || yearNumber != 0 && year == null || day > (hijri ? 30 : LONGEST[month])) {
            return null;
        }
        return new Calendar(day, month, year, hijri, null, null);
    }

    private static Meaning holiday(ActionArgs args) {
        int code = args.number(0);
        boolean hijri = code > 10000;
        int monthDay = code % 10000;
        return new Calendar(
                monthDay % 100, monthDay / 100, args.first(Year.class), hijri, args.first(Tense.class), null);
    }

    private static Meaning weekday(ActionArgs args) {
        return new Weekday(args.number(0), args.first(Tense.class), args.first(Period.class));
    }

    static Moment moment(Meaning piece) {
        return switch (piece) {
            case Moment whole -> whole;
            case Weekday weekday -> new Moment(null, weekday, null, null, null);
            case DayPart part -> new Moment(null, null, part, null, null);
            case Clock clock -> new Moment(null, null, null, clock, null);
            case Zone zone -> new Moment(null, null, null, null, zone);
            default -> new Moment(piece, null, null, null, null);
        };
    }

    /** Both together, where they do not speak of the same thing; a part of day settles the half of day of a clock time. */
    private static @Nullable Meaning join(Moment a, Moment b) {
        boolean clash = a.day() != null && b.day() != null
                || a.weekday() != null && b.weekday() != null
                || a.part() != null && b.part() != null
                || a.clock() != null && b.clock() != null
                || a.zone() != null && b.zone() != null;
        if (clash) {
            return null;
        }
        DayPart part = a.part() != null ? a.part() : b.part();
        Clock clock = a.clock() != null ? a.clock() : b.clock();
        return new Moment(
                a.day() != null ? a.day() : b.day(),
                a.weekday() != null ? a.weekday() : b.weekday(),
                part,
                clock != null && part != null ? ClockActions.halved(clock, part.part()) : clock,
                a.zone() != null ? a.zone() : b.zone());
    }

    /** One day named in two calendars: the Gregorian name counts. */
    private static @Nullable Meaning eitherCalendar(ActionArgs args) {
        Moment a = (Moment) args.get(0);
        Moment b = (Moment) args.get(1);
        if (!(a.day() instanceof Calendar first)
                || !(b.day() instanceof Calendar second)
                || first.hijri() == second.hijri()) {
            return null;
        }
        Moment chosen = first.hijri() ? b : a;
        Weekday weekday = a.weekday() != null ? a.weekday() : b.weekday();
        return new Moment(
                chosen.day(),
                weekday,
                chosen.part(),
                a.clock() != null ? a.clock() : b.clock(),
                a.zone() != null ? a.zone() : b.zone());
    }

    private static @Nullable Meaning fraction(int sixtieths, Unit unit) {
        return switch (unit) {
            case HOUR -> new Quantity(sixtieths, Unit.MINUTE);
            case DAY -> new Quantity(sixtieths * 24L / 60, Unit.HOUR);
            case MONTH -> new Quantity(sixtieths * 30L / 60, Unit.DAY);
            case YEAR -> new Quantity(sixtieths * 12L / 60, Unit.MONTH);
            case DECADE -> new Quantity(sixtieths * 10L / 60, Unit.YEAR);
            case CENTURY -> new Quantity(sixtieths * 100L / 60, Unit.YEAR);
            default -> null;
        };
    }

    private static @Nullable Meaning plusFraction(ActionArgs args) {
        Quantity whole = (Quantity) args.get(0);
        Quantity part = (Quantity) fraction(args.number(1), whole.unit());
        Quantity unit = (Quantity) fraction(60, whole.unit());
        return part == null || unit == null
                ? null
                : new Quantity(whole.amount() * unit.amount() + part.amount(), part.unit());
    }

    private static @Nullable Meaning quantitySum(ActionArgs args) {
        Quantity large = (Quantity) args.get(0);
        Quantity small = (Quantity) args.get(1);
        Quantity unit = (Quantity) fraction(60, large.unit());
        return unit == null || unit.unit() != small.unit()
                ? null
                : new Quantity(large.amount() * unit.amount() + small.amount(), small.unit());
    }

    private static Meaning stretch(ActionArgs args) {
        boolean unitFirst = args.get(0) instanceof Meaning.Name;
        return stretch(args.number(unitFirst ? 1 : 0), args.unit(unitFirst ? 0 : 1), args);
    }

    private static Meaning stretch(int amount, Unit unit, ActionArgs args) {
        Tense tense = args.first(Tense.class);
        return new Meaning.Stretch(new Quantity(amount, unit), tense == null || tense.steps() < 0 ? -1 : 1);
    }

    private static @Nullable Meaning nth(ActionArgs args, Meaning whole) {
        Share share = Share.valueOf(args.name(0));
        int number = args.number(1);
        int most = switch (share) {
            case WEEK -> 5;
            case QUARTER -> 4;
            case THIRD -> 3;
            case HALF -> 2;
            case DECADE -> 10;
        };
        return number > most ? null : new Meaning.Nth(share, number, whole);
    }

    private static @Nullable Meaning nthRelative(ActionArgs args) {
        return args.name(0).equals("QUARTER") ? new Period(Unit.QUARTER, args.tense()) : null;
    }

    private static @Nullable Meaning decade(ActionArgs args) {
        Period period = args.first(Period.class);
        if (period != null && period.unit() != Unit.CENTURY) {
            return null;
        }
        return new Meaning.Decade(args.number(0), period == null ? 0 : 2000 + 100 * period.steps());
    }

    private static Meaning season(int number, int steps) {
        return new Meaning.Season(number, new Tense(steps));
    }

    private static @Nullable Meaning range(Meaning from, Meaning to) {
        boolean alike = from.getClass() == to.getClass() || from instanceof Weekday && to instanceof Calendar;
        boolean clocks = from instanceof Moment a
                && to instanceof Moment b
                && (a.day() == null && a.weekday() == null && (a.clock() == null || b.clock() == null));
        return alike && !clocks ? new Range(from, to) : null;
    }

    private static @Nullable Meaning rangeFromDay(ActionArgs args) {
        int day = args.number(0);
        boolean fits = args.get(1) instanceof Calendar c && c.day() > day && day > 0;
        return fits && args.get(1) instanceof Calendar c
                ? new Range(new Calendar(day, c.month(), c.year(), c.hijri(), c.tense(), c.period()), c)
                : null;
    }

    private static @Nullable Meaning years(int from, int to) {
        boolean sensible = from >= 1000 && to > from && to <= 2200 && to - from <= 200;
        return sensible ? new Year(from, to, false) : null;
    }
}
