package org.isnad.web.text;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.isnad.When;
import org.isnad.views.Percent;
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
    private final Reckoning reckoning;
    private final String[] weekdays;

    public Wording(Language language) {
        this(Preferences.USUAL.style(language));
    }

    public Wording(Preferences.Style style) {
        ULocale locale = locale(style);
        this.language = style.language();
        this.messages = Messages.of(language, locale);
        this.digits = NumberingSystem.getInstance(locale).getDescription();
        this.whole = NumberFormatter.withLocale(locale).precision(Precision.integer());
        this.hundredths = NumberFormatter.withLocale(locale).precision(Precision.fixedFraction(2));
        this.reckoning = new Reckoning(locale, style.hijri());
        this.weekdays = new DateFormatSymbols(locale).getWeekdays(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
    }

    private static ULocale locale(Preferences.Style style) {
        ULocale usual = style.language().locale();
        return style.western() ? usual.setKeywordValue("numbers", "latn") : usual;
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
        return say("percent", number(Percent.of(share)));
    }

    /** «١٦ أبريل»; «٢٨ شوال» where days are of the Hijri calendar. */
    public String day(LocalDate date) {
        return day(reckoning.of(date));
    }

    private String day(Reckoning.Day day) {
        return digits(day.day()) + "\u00a0" + day.monthName();
    }

    /** «١٦ أبريل ٢٠٢٦»; «٢٨ شوال ١٤٤٧ هـ». */
    public String dayAndYear(LocalDate date) {
        return dayAndYear(reckoning.of(date));
    }

    private String dayAndYear(Reckoning.Day day) {
        String text = day(day) + " " + digits(day.year());
        return day.hijri() ? say("time.hijri", text) : text;
    }

    /** The day, with its year unless that is the year of another. */
    public String dayBeside(LocalDate date, LocalDate other) {
        return reckoning.of(date).isOfYear(reckoning.of(other)) ? day(date) : dayAndYear(date);
    }

    /** Whether two days are of one month, whose name then need not be told twice. */
    public boolean isOneMonth(LocalDate a, LocalDate b) {
        return reckoning.of(a).isOfMonth(reckoning.of(b));
    }

    /** «١٦»: for the axis of a chart inside a month. */
    public String dayOfMonth(LocalDate date) {
        return digits(reckoning.of(date).day());
    }

    /** «٣٠/٤»: for the axis of a chart that crosses months. */
    public String dayAndMonth(LocalDate date) {
        Reckoning.Day day = reckoning.of(date);
        return digits(day.day()) + "/" + digits(day.month());
    }

    /** «الخميس ١٦ أبريل ٢٠٢٦». */
    public String longDay(LocalDate date) {
        return weekday(date.getDayOfWeek()) + " " + dayAndYear(date);
    }

    public String month(LocalDate date) {
        return reckoning.of(date).monthName();
    }

    /** The short name of a Gregorian month, for charts whose columns are such months. */
    public String shortMonth(Month month) {
        return reckoning.brief(month);
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

    /** A moment in full, as precisely as it is known: weekday, day, year, time and offset; a Hijri day with the Gregorian one. */
    public String moment(When when) {
        String text = reckoning.isHijri()
                ? say("time.both", longDay(when.date()), dayAndYear(reckoning.gregorian(when.date())))
                : longDay(when.date());
        LocalTime time = when.time();
        ZoneOffset offset = when.offset();
        if (time == null) {
            return text;
        }
        String at = say("time.at", text, time(time));
        return offset == null ? at : say("time.zoned", at, offset(offset));
    }

    /** A moment for lists: day, year unless it is that of today, and time. */
    public String briefMoment(When when, LocalDate today) {
        String day = dayBeside(when.date(), today);
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
