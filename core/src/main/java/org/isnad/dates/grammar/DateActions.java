package org.isnad.dates.grammar;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.isnad.dates.reckon.CalendarSystem;
import org.isnad.dates.reckon.Meaning;
import org.isnad.dates.reckon.Meaning.DayPart;
import org.isnad.dates.reckon.Meaning.FromToday;
import org.isnad.dates.reckon.Meaning.Moment;
import org.isnad.dates.reckon.Meaning.Month;
import org.isnad.dates.reckon.Meaning.Num;
import org.isnad.dates.reckon.Meaning.Period;
import org.isnad.dates.reckon.Meaning.Quantity;
import org.isnad.dates.reckon.Meaning.Tense;
import org.isnad.dates.reckon.Meaning.Unit;
import org.isnad.dates.reckon.Meaning.Weekday;
import org.isnad.dates.reckon.Meaning.Zone;

/** The actions that the rules of {@code date-grammar.tsv} name. */
final class DateActions {
    private DateActions() {}

    private static final Map<String, Action> NUMBERS = Map.ofEntries(
            entry("same", args -> args.get(0)),
            entry("sum", args -> new Num(args.sum())),
            entry("plus", args -> new Num(args.number(0))),
            entry("minus", args -> new Num(-args.number(0))),
            entry("tense", args -> new Tense(args.number(0))),
            entry("quantity", args -> new Quantity(args.number(0), args.unit(args.size() - 1))),
            entry("one-unit", args -> args.number(1) == 1 ? new Quantity(1, args.unit(0)) : null),
            entry("quantity-one", args -> new Quantity(1, args.unit(0))),
            entry("quantity-two", args -> new Quantity(2, args.unit(0))),
            entry("fraction", args -> QuantityActions.fraction(args.number(0), args.unit(1))),
            entry("quantity-half", QuantityActions::plusFraction),
            entry("quantity-less", QuantityActions::lessFraction),
            entry("quantity-sum", QuantityActions::sum),
            entry("ago", args -> new Meaning.Distance((Quantity) args.get(0), -1, false)),
            entry("ahead", args -> new Meaning.Distance((Quantity) args.get(0), 1, false)),
            entry("ahead-now", args -> new Meaning.Distance((Quantity) args.get(0), 1, true)),
            entry("ago-now", args -> new Meaning.Distance((Quantity) args.get(0), -1, true)),
            entry("shift-back", args -> QuantityActions.shift(args, -1)),
            entry("shift-ahead", args -> QuantityActions.shift(args, 1)),
            entry("within", args -> new Meaning.Within((Quantity) args.get(0))),
            entry("last", QuantityActions::stretch),
            entry("first-units", args -> QuantityActions.firstOrLast(args, 1)),
            entry("last-units", args -> QuantityActions.firstOrLast(args, -1)),
            entry("plus-both", args -> new Num(args.sum())),
            entry("plus-less", args -> new Num(args.number(0) - args.number(1))),
            entry("last-two", args -> QuantityActions.stretch(2, args.unit(0), args)));

    private static final Map<String, Action> CALENDAR = Map.ofEntries(
            entry("month", args -> new Month(args.number(0), CalendarSystem.GREGORIAN)),
            entry("month-number", CalendarActions::monthNumber),
            entry("hijri-month", args -> new Month(args.number(0), CalendarSystem.HIJRI)),
            entry("solar-month", args -> new Month(args.number(0), CalendarSystem.SOLAR)),
            entry(
                    "same-month",
                    args -> args.get(0).equals(args.get(1))
                            ? new Month(args.number(0), CalendarSystem.GREGORIAN)
                            : null),
            entry("year", args -> CalendarActions.year(args.number(args.size() - 1), CalendarSystem.GREGORIAN)),
            entry("hijri-year", args -> CalendarActions.year(args.number(0), CalendarSystem.HIJRI)),
            entry("solar-year", args -> CalendarActions.year(args.number(0), CalendarSystem.SOLAR)),
            entry("short-year", args -> new Num(CalendarActions.fullYear(args.number(0)))),
            entry("year-past", CalendarActions::pastYear),
            entry("period", args -> new Period(args.unit(0), args.tense())),
            entry("this-period", args -> args.isUnit(0) ? new Period(args.unit(0), 0) : null),
            entry("year-period", args -> args.get(0) instanceof Period p && p.unit() == Unit.YEAR ? p : null),
            entry("date", CalendarActions::date),
            entry("month-day", CalendarActions::monthDay),
            entry("month-day-this", CalendarActions::monthDayThis),
            entry("weekday-this", args -> new Weekday(args.number(0), new Tense(0), null)),
            entry("month-year", CalendarActions::monthYear),
            entry("numeric", CalendarActions::numeric),
            entry("holiday", CalendarActions::holiday),
            entry("feast-day", args -> CalendarActions.besideFeast(args.get(1), args.number(0) - 1)),
            entry("feast-eve", args -> CalendarActions.besideFeast(args.get(0), -1)),
            entry("weekday", args -> new Weekday(args.number(0), args.first(Tense.class), args.first(Period.class))),
            entry("day-from-today", args -> new FromToday(args.number(0))),
            entry("tense-day", args -> new FromToday(args.tense())),
            entry("today", args -> new FromToday(0)),
            entry("years", args -> CalendarActions.years(args.number(0), args.number(args.size() - 1))),
            entry(
                    "season-years",
                    args -> args.number(1) == args.number(0) + 1
                            ? CalendarActions.years(args.number(0), args.number(1))
                            : null));

    private static final Map<String, Action> TIMES = Map.ofEntries(
            entry("clock", ClockActions::words),
            entry("clock-minutes", args -> ClockActions.clock(args.number(0), args.number(1), true, false)),
            entry("clock-fixed", args -> ClockActions.fixed(args.number(0))),
            entry("clock-hhmm", ClockActions::hhmm),
            entry("clock-open", ClockActions::open),
            entry("clock-sure", args -> args.get(0)),
            entry("clock-half", ClockActions::halfOfDay),
            entry("clock-back", args -> ClockActions.beside(args, -1)),
            entry("clock-ahead", args -> ClockActions.beside(args, 1)),
            entry("clock-zulu", args -> ClockActions.timed(args.get(0), new Zone("Z"))),
            entry("clock-offset", args -> ClockActions.offset(args, 1)),
            entry("clock-offset-west", args -> ClockActions.offset(args, -1)),
            entry("zone", args -> new Zone(args.name(0))),
            entry("zone-offset", args -> ClockActions.zoneOffset(args.number(1))),
            entry("zone-offset-west", args -> ClockActions.zoneOffset(-args.number(1))),
            entry("part", args -> new DayPart(args.number(0))),
            entry("moment", args -> MomentActions.moment(args.get(0))),
            entry("moment-distance", MomentActions::daysAway),
            entry("join", args -> MomentActions.join((Moment) args.get(0), (Moment) args.get(1))),
            entry("either-calendar", MomentActions::eitherCalendar),
            entry("tonight", args -> new Moment(new FromToday(args.number(0)), null, new DayPart(6), null, null)),
            entry("now", args -> new Meaning.Now()));

    private static final Map<String, Action> SPANS = Map.ofEntries(
            entry("edge", args -> new Meaning.Edge(args.number(0), args.get(1))),
            entry("edge-this", args -> new Meaning.Edge(args.number(0), new Period(args.unit(1), 0))),
            entry("edge-season", args -> new Meaning.Edge(args.number(0), PartActions.season(args.number(1), 0))),
            entry("weekend", args -> new Period(Unit.WEEKEND, args.tense())),
            entry("nth", args -> PartActions.nth(args, args.get(2))),
            entry("nth-first", args -> PartActions.nthFirst(args, args.get(2))),
            entry("nth-this", args -> PartActions.nth(args, new Period(args.unit(2), 0))),
            entry("nth-relative", PartActions::nthRelative),
            entry("nth-quarter", PartActions::nthOfThisYear),
            entry("nth-day", args -> new Meaning.NthDay(0, args.number(0), args.get(1), false)),
            entry("nth-day-this", args -> new Meaning.NthDay(0, args.number(0), new Period(args.unit(1), 0), false)),
            entry("nth-weekday", args -> PartActions.nthWeekday(args.number(0), args.number(1), args.get(2))),
            entry("weekday-nth", args -> PartActions.weekdayNth(args, args.get(2))),
            entry(
                    "nth-weekday-this",
                    args -> PartActions.nthWeekday(args.number(0), args.number(1), new Period(args.unit(2), 0))),
            entry("weekday-nth-this", args -> PartActions.weekdayNth(args, new Period(args.unit(2), 0))),
            entry("week-of", args -> new Meaning.WeekOf(args.get(0))),
            entry("decade", PartActions::decade),
            entry("decade-of", args -> new Meaning.Decade(args.number(0), (args.number(1) - 1) * 100)),
            entry("century", args -> PartActions.century(args.number(0))),
            entry("season", PartActions::seasonOf),
            entry("season-this", args -> PartActions.season(args.number(0), 0)),
            entry("range", args -> RangeActions.range(args.get(0), args.get(1))),
            entry("range-day", RangeActions::fromDay),
            entry("range-next", RangeActions::next),
            entry("range-dated", RangeActions::dated),
            entry("range-clock", RangeActions::clocks),
            entry("range-on-day", RangeActions::clocksOnDay),
            entry(
                    "night",
                    args -> RangeActions.range(
                            new Weekday(args.number(0), null, null), new Weekday(args.number(1), null, null))));

    /**
     * The action of a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Action named(String name) {
        Action found = null;
        for (Map<String, Action> table : List.of(NUMBERS, CALENDAR, TIMES, SPANS)) {
            found = found == null ? table.get(name) : found;
        }
        if (found == null) {
            throw new IllegalArgumentException("date-grammar.tsv names an unknown action " + name);
        }
        return found;
    }
}
