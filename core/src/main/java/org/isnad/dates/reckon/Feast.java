package org.isnad.dates.reckon;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;

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

    /** So many days after Easter Sunday of the Julian reckoning, which the Eastern churches keep. */
    record AfterPascha(int days) implements Feast {
        @Override
        public LocalDate in(int year) {
            return pascha(year).plusDays(days);
        }
    }

    /** So many days after the n-th such weekday of a month, 1 Monday to 7 Sunday. */
    record NthWeekday(int month, int weekday, int number, int days) implements Feast {
        @Override
        public LocalDate in(int year) {
            return LocalDate.of(year, month, 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(number, DayOfWeek.of(weekday)))
                    .plusDays(days);
        }
    }

    /**
     * Reads the table's form: {@code easter+1}, {@code pascha-2}, or {@code 11/4/4} for the fourth Thursday of November and
     * {@code 11/4/4+1} for the day after it.
     *
     * @throws IllegalArgumentException when the text is none of these
     */
    static Feast parse(String text) {
        if (text.startsWith("easter")) {
            return new AfterEaster(Integer.parseInt(text.substring("easter".length())));
        }
        if (text.startsWith("pascha")) {
            return new AfterPascha(Integer.parseInt(text.substring("pascha".length())));
        }
        List<Integer> numbers =
                Arrays.stream(text.split("[/+]")).map(Integer::valueOf).toList();
        if (numbers.size() < 3) {
            throw new IllegalArgumentException("no rule of a feast: " + text);
        }
        return new NthWeekday(numbers.get(0), numbers.get(1), numbers.get(2), numbers.size() > 3 ? numbers.get(3) : 0);
    }

    /** Eastern Easter Sunday by Meeus's Julian computus (Astronomical Algorithms, chapter 8), by the Gregorian calendar. */
    private static LocalDate pascha(int year) {
        int moon = (19 * (year % 19) + 15) % 30;
        int weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        int sum = moon + weekday + 114;
        int behind = year / 100 - year / 400 - 2;
        return LocalDate.of(year, sum / 31, sum % 31 + 1).plusDays(behind);
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
