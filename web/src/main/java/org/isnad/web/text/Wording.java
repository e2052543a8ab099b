package org.isnad.web.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.NumberingSystem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.isnad.When;
import org.jspecify.annotations.Nullable;

/**
 * Words numbers, dates and messages in one language, with CLDR's plural forms and names of months and days, and that
 * language's digits. Immutable and safe for many threads.
 */
public final class Wording {
    private static final char ISOLATE = '\u2068';
    private static final char POP = '\u2069';

    private final Language language;
    private final Messages messages;
    private final String digits;
    private final LocalizedNumberFormatter whole;
    private final LocalizedNumberFormatter hundredths;
    private final String[] months;
    private final String[] shortMonths;
    private final String[] weekdays;

    public Wording(Language language) {
        this.language = language;
        this.messages = Messages.of(language);
        this.digits = NumberingSystem.getInstance(language.locale()).getDescription();
        this.whole = NumberFormatter.withLocale(language.locale()).precision(Precision.integer());
        this.hundredths = NumberFormatter.withLocale(language.locale()).precision(Precision.fixedFraction(2));
        DateFormatSymbols names = new DateFormatSymbols(language.locale());
        this.months = names.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
        this.shortMonths = names.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.ABBREVIATED);
        this.weekdays = names.getWeekdays(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
    }

    public Language language() {
        return language;
    }

    /** The keys of all messages. */
    Set<String> keys() {
        return messages.keys();
    }

    /**
     * The message of a key with its values filled in.
     *
     * @throws IllegalArgumentException when there is no such message
     */
    public String say(String key, Object... values) {
        return messages.say(key, values);
    }

    /** A name from elsewhere, kept from turning the direction of the message it is put into. */
    public String isolated(String name) {
        return ISOLATE + new DirectedText(name, language.dir(), null).text() + POP;
    }

    public DirectedText directed(String text) {
        return DirectedText.on(language, text);
    }

    public @Nullable DirectedText directedOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : directed(text);
    }

    public String number(long value) {
        return whole.format(value).toString();
    }

    /** A confidence, 0..1, with two decimals. */
    public String confidence(double value) {
        return hundredths.format(value).toString();
    }

    /** A share, 0..1, in whole per cent. */
    public String percent(double share) {
        return say("percent", number(Math.round(share * 100)));
    }

    /** «١٦ أبريل». */
    public String day(LocalDate date) {
        return digits(date.getDayOfMonth()) + "\u00a0" + month(date.getMonth());
    }

    /** «١٦ أبريل ٢٠٢٦». */
    public String dayAndYear(LocalDate date) {
        return day(date) + " " + digits(date.getYear());
    }

    /** «٣٠/٤»: for the axis of a chart that crosses months. */
    public String dayAndMonth(LocalDate date) {
        return digits(date.getDayOfMonth()) + "/" + digits(date.getMonthValue());
    }

    /** «الخميس ١٦ أبريل ٢٠٢٦». */
    public String longDay(LocalDate date) {
        return weekday(date.getDayOfWeek()) + " " + dayAndYear(date);
    }

    public String month(Month month) {
        return months[month.ordinal()];
    }

    public String shortMonth(Month month) {
        return shortMonths[month.ordinal()];
    }

    public String weekday(DayOfWeek day) {
        return weekdays[day.getValue() % 7 + 1];
    }

    /** «٢٠:١٤»: hours and minutes of a day of 24 hours. */
    public String time(LocalTime time) {
        return digits(String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute()));
    }

    /** «غرينتش+٣»: an offset as a page gave it. */
    public String offset(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds() / 60);
        if (minutes == 0) {
            return say("time.utc");
        }
        String sign = offset.getTotalSeconds() < 0 ? "\u2212" : "+";
        String rest = minutes % 60 == 0 ? "" : String.format(Locale.ROOT, ":%02d", minutes % 60);
        return say("time.offset", sign + digits(minutes / 60 + rest));
    }

    /** A moment in full, as precisely as it is known: weekday, day, year, time and offset. */
    public String moment(When when) {
        String text = longDay(when.date());
        LocalTime time = when.time();
        ZoneOffset offset = when.offset();
        if (time == null) {
            return text;
        }
        String at = say("time.at", text, time(time));
        return offset == null ? at : say("time.zoned", at, offset(offset));
    }

    /** A moment for lists: day, year unless it is this year, and time. */
    public String briefMoment(When when, int thisYear) {
        LocalDate date = when.date();
        String day = date.getYear() == thisYear ? day(date) : dayAndYear(date);
        return when.time() == null ? day : say("time.at", day, time(when.time()));
    }

    /** A number without grouping in this language's digits: years, days, line numbers. */
    public String digits(int value) {
        return digits(Integer.toString(value));
    }

    /** Turns the digits 0 to 9 of a text into this language's. */
    public String digits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c >= '0' && c <= '9' ? digits.charAt(c - '0') : c);
        }
        return out.toString();
    }
}
