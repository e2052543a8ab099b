package org.isnad.dates.reckon;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;

/** The calendars that the press dates by. Hijri is Umm al-Qura, Solar the Iranian calendar as ICU reckons it. */
public enum CalendarSystem {
    GREGORIAN(1000, 2200),
    HIJRI(1300, 1600),
    SOLAR(1200, 1500);

    private static final int[] LONGEST = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final long DAY = 86_400_000L;

    /** Gregorian years that both other calendars are tabled for. */
    private static final int FIRST_MATCHED = 1883;

    private static final int LAST_MATCHED = 2100;

    private final int firstYear;
    private final int lastYear;

    CalendarSystem(int firstYear, int lastYear) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** Whether a number is a year that the press writes of in this calendar. */
    public boolean isYear(int number) {
        return number >= firstYear && number <= lastYear;
    }

    /** The most days a month, 1..12, can have. */
    public int longest(int month) {
        return switch (this) {
            case GREGORIAN -> LONGEST[month];
            case HIJRI -> 30;
            case SOLAR -> month <= 6 ? 31 : 30;
        };
    }

    /**
     * The day of a date in this calendar.
     *
     * @throws DateTimeException when there is no such day
     */
    public LocalDate date(int year, int month, int day) {
        return switch (this) {
            case GREGORIAN -> LocalDate.of(year, month, day);
            case HIJRI -> LocalDate.from(HijrahChronology.INSTANCE.date(year, month, day));
            case SOLAR -> solar(year, month, day);
        };
    }

    /** The year of this calendar that a day lies in. */
    int yearOf(LocalDate day) {
        return switch (this) {
            case GREGORIAN -> day.getYear();
            case HIJRI -> HijrahDate.from(day).get(ChronoField.YEAR);
            case SOLAR -> solarOf(day).get(Calendar.YEAR);
        };
    }

    /** The year of this calendar whose such day falls in a Gregorian year; the earlier of two, 0 when there is none. */
    public int yearWithin(int gregorian, int month, int day) {
        if (gregorian < FIRST_MATCHED || gregorian > LAST_MATCHED) {
            return 0;
        }
        int year = yearOf(LocalDate.of(gregorian, 1, 1));
        for (int candidate = year; candidate <= year + 1; candidate++) {
            if (date(candidate, month, Math.min(day, 29)).getYear() == gregorian) {
                return candidate;
            }
        }
        return 0;
    }

    /** The last day of the month that begins on a day. */
    LocalDate monthEnd(LocalDate first) {
        return switch (this) {
            case GREGORIAN -> first.plusDays(first.lengthOfMonth() - 1L);
            case HIJRI -> first.plusDays(HijrahDate.from(first).lengthOfMonth() - 1L);
            case SOLAR -> first.plusDays(solarOf(first).getActualMaximum(Calendar.DAY_OF_MONTH) - 1L);
        };
    }

    private static LocalDate solar(int year, int month, int day) {
        if (!SOLAR.isYear(year) || month < 1 || month > 12 || day < 1 || day > SOLAR.longest(month)) {
            throw new DateTimeException("no Solar Hijri date: " + year + '/' + month + '/' + day);
        }
        Calendar calendar = solarCalendar();
        calendar.set(year, month - 1, day);
        return Instant.ofEpochMilli(calendar.getTimeInMillis())
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
    }

    private static Calendar solarOf(LocalDate day) {
        Calendar calendar = solarCalendar();
        calendar.setTimeInMillis(day.toEpochDay() * DAY);
        return calendar;
    }

    private static Calendar solarCalendar() {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa_IR@calendar=persian"));
        calendar.clear();
        return calendar;
    }
}
