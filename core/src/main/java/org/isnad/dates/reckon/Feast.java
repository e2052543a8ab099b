package org.isnad.dates.reckon;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A feast that falls on another day each year. */
public sealed interface Feast {
    /** The day of the feast in a Gregorian year. */
    LocalDate in(int year);

    /** So many days after Easter Sunday of the Gregorian reckoning. */
    record AfterEaster(int days) implements Feast {
        @Override
        public LocalDate in(int year) {
            return easter(year).plusDays(days);
        }
    }

    /** The n-th such weekday of a month, 1 Monday to 7 Sunday. */
    record NthWeekday(int month, int weekday, int number) implements Feast {
        @Override
        public LocalDate in(int year) {
            return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(number, DayOfWeek.of(weekday)));
        }
    }

    /**
     * Reads the table's form: {@code easter+1}, {@code easter-2}, or {@code 11/4/4} for the fourth Thursday of November.
     *
     * @throws IllegalArgumentException when the text is neither
     */
    static Feast parse(String text) {
        if (text.startsWith("easter")) {
            return new AfterEaster(Integer.parseInt(text.substring("easter".length())));
        }
        String[] parts = text.split("/");
        if (parts.length != 3) {
            throw new IllegalArgumentException("no rule of a feast: " + text);
        }
        return new NthWeekday(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
        int shift = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * shift + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
