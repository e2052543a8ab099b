package org.isnad.dates.reckon;

import org.jspecify.annotations.Nullable;

/** What a part of a date expression says, before it is reckoned from a reference time. Immutable. */
public sealed interface Meaning {
    /** Nothing: a word that only joins others. */
    record Silent() implements Meaning {}

    /** A plain number or the value of a word. */
    record Num(long value) implements Meaning {}

    /** The value of a word that is no number: a zone, a unit. */
    record Name(String value) implements Meaning {}

    /** Last, this or next: how many units from the present one. */
    record Tense(int steps) implements Meaning {}

    /** A month of a calendar. */
    record Month(int number, CalendarSystem system) implements Meaning {}

    /** A year of a calendar; an interval of years when {@code last} is later. */
    record Year(int number, int last, CalendarSystem system) implements Meaning {}

    /** A unit of time so many steps from the present one: last month, this week. */
    record Period(Unit unit, int steps) implements Meaning {}

    /** A day or month by the calendar; what is not said is 0 or null. */
    record Calendar(
            int day,
            int month,
            @Nullable Year year,
            CalendarSystem system,
            @Nullable Tense tense,
            @Nullable Period period)
            implements Meaning {
        Calendar withYear(Year other) {
            return new Calendar(day, month, other, system, null, null);
        }

        /** The same month of the same year on another day. */
        public Calendar onDay(int other) {
            return new Calendar(other, month, year, system, tense, period);
        }

        public boolean yearless() {
            return year == null && tense == null && period == null;
        }
    }

    /** A feast of a year, of the last or next one, else the nearest. */
    record FeastDay(
            Feast feast, @Nullable Year year, @Nullable Tense tense) implements Meaning {}

    /** A day of the week, 1 Monday to 7 Sunday, perhaps of a named week. */
    record Weekday(int day, @Nullable Tense tense, @Nullable Period week) implements Meaning {}

    /**
     * The n-th day of a longer time, or its n-th such weekday.
     *
     * @param weekday 1 Monday to 7 Sunday, 0 any
     * @param number from 1 on; -1 is the last
     * @param orDay whether the number may be the day of the month where that day is such a weekday
     */
    record NthDay(int weekday, int number, Meaning whole, boolean orDay) implements Meaning {}

    /** So many days from today. */
    record FromToday(int days) implements Meaning {}

    /** A part of day: 0 daytime, 1 dawn, 2 morning, 3 noon, 4 afternoon, 5 evening, 6 night. */
    record DayPart(int part) implements Meaning {}

    /**
     * A time of day.
     *
     * @param hour 0..24; 24 is the midnight that ends the day
     * @param sure whether the words make it a time; else a mere 3:10
     * @param halved whether the half of day is settled
     */
    record Clock(int hour, int minute, boolean sure, boolean halved, boolean hourOnly) implements Meaning {}

    /** A zone's IANA id or an offset; {@code local} for the place of the text. */
    record Zone(String id) implements Meaning {}

    /** A day with what is said of its time. */
    record Moment(
            @Nullable Meaning day,
            @Nullable Weekday weekday,
            @Nullable DayPart part,
            @Nullable Clock clock,
            @Nullable Zone zone)
            implements Meaning {
        public boolean isDayless() {
            return day == null && weekday == null;
        }

        public Moment withWeekday(Weekday other) {
            return new Moment(day, other, part, clock, zone);
        }
    }

    /** An amount of a unit. */
    record Quantity(long amount, Unit unit) implements Meaning {}

    /** An amount of time before (negative) or after the present. */
    record Distance(Quantity quantity, int sign, boolean anchored) implements Meaning {}

    /** An amount of time before (negative) or after another time. */
    record Shift(Quantity quantity, int sign, Meaning from) implements Meaning {}

    /** The interval from now to so far ahead. */
    record Within(Quantity quantity) implements Meaning {}

    /** The last (negative) or next so many units. */
    record Stretch(Quantity quantity, int sign) implements Meaning {}

    /** The first (1) or last (-1) so many units of a longer time. */
    record Some(Quantity quantity, int sign, Meaning whole) implements Meaning {}

    /** The week that a day lies in. */
    record WeekOf(Meaning day) implements Meaning {}

    /** The early (1), middle (2) or late (3) part of a longer time. */
    record Edge(int part, Meaning whole) implements Meaning {}

    /** The n-th part of a longer time; n -1 is the last. */
    record Nth(Share share, int number, Meaning whole) implements Meaning {}

    /** A decade by its tens, in the century that begins with {@code century}, 0 when not said. */
    record Decade(int tens, int century) implements Meaning {}

    /** A century by its number: the 21st. */
    record Century(int number) implements Meaning {}

    /** A season, 1 spring to 4 winter. */
    record Season(int number, Meaning year) implements Meaning {}

    /** From one time to another, both inclusive. */
    record Range(Meaning from, Meaning to) implements Meaning {}

    /** The present moment. */
    record Now() implements Meaning {}

    /** Units of time. */
    enum Unit {
        SECOND,
        MINUTE,
        HOUR,
        DAY,
        WEEKEND,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        DECADE,
        CENTURY
    }

    /** Parts that a year or month is divided into. */
    enum Share {
        WEEK,
        MONTH,
        QUARTER,
        THIRD,
        HALF,
        DECADE
    }
}
