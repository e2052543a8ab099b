package org.isnad.web.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;

/**
 * A calendar with CLDR's names of its months in one language: the Gregorian, or the Hijri of Umm al-Qura with the Gregorian for days
 * that its tables do not reach. Immutable and safe for many threads.
 */
final class Reckoning {
    private final boolean hijri;
    private final Months gregorianMonths;
    private final Months hijriMonths;

    Reckoning(ULocale locale, boolean hijri) {
        this.hijri = hijri;
        this.gregorianMonths = new Months(new GregorianCalendar(locale), locale);
        this.hijriMonths = new Months(new IslamicCalendar(locale), locale);
    }

    /** The names of months in full and in short. */
    private static final class Months {
        private final String[] full;
        private final String[] brief;

        Months(Calendar calendar, ULocale locale) {
            DateFormatSymbols names = new DateFormatSymbols(calendar, locale);
            this.full = names.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
            this.brief = names.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.ABBREVIATED);
        }

        Day day(int year, int month, int day, boolean hijri) {
            return new Day(year, month, day, full[month - 1], hijri);
        }
    }

    /** A day as this calendar reckons it; months count from 1. */
    record Day(int year, int month, int day, String monthName, boolean hijri) {
        boolean isOfYear(Day other) {
            return year == other.year && hijri == other.hijri;
        }

        boolean isOfMonth(Day other) {
            return isOfYear(other) && month == other.month;
        }
    }

    boolean isHijri() {
        return hijri;
    }

    Day of(LocalDate date) {
        return hijri ? hijri(date) : gregorian(date);
    }

    Day gregorian(LocalDate date) {
        return gregorianMonths.day(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), false);
    }

    private Day hijri(LocalDate date) {
        try {
            HijrahDate day = HijrahDate.from(date);
            return hijriMonths.day(
                    day.get(ChronoField.YEAR),
                    day.get(ChronoField.MONTH_OF_YEAR),
                    day.get(ChronoField.DAY_OF_MONTH),
                    true);
        } catch (DateTimeException beyondTheTables) {
            return gregorian(date);
        }
    }

    /** The short name of a Gregorian month. */
    String brief(Month month) {
        return gregorianMonths.brief[month.ordinal()];
    }
}
