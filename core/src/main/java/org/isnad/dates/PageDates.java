package org.isnad.dates;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.isnad.DateMention;
import org.isnad.When;
import org.isnad.arabic.Letters;
import org.isnad.dates.line.DateLine;
import org.isnad.dates.line.DateLineReader;
import org.isnad.dates.line.DateLineWords;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads the moment that a page's date line or metadata value gives, in many languages.
 *
 * <p>Read are ISO 8601 and RFC 1123 forms, compact and Unix time stamps, numeric dates, month names of CLDR's European
 * languages, Turkish, Russian, Persian (Solar Hijri too), CJK dates, spans of time ago against the time of fetching, and all
 * Arabic forms of {@link DateFinder}. A numeric date with slashes whose order is open is read as month first beside an English
 * am or pm or where day first would lie after the time of fetching, else as day first. Pure and safe for many threads.
 */
public final class PageDates {
    private static final int LONGEST = 400;

    private final DateFinder finder;
    private final DateLineWords words;

    public PageDates(Lexicon lexicon) {
        this(lexicon, new DateFinder(lexicon));
    }

    /** Shares a date finder that is there already. */
    public PageDates(Lexicon lexicon, DateFinder finder) {
        this.finder = finder;
        this.words = new DateLineWords(lexicon);
    }

    /**
     * The moment a short line gives.
     *
     * @param text a visible date line, an attribute or a metadata value; only its first 400 units are read
     * @param fetched when the page was fetched, for "3 hours ago", dates without a year and the order of numeric dates; null
     *     when unknown
     * @return empty when there is no full date in it
     */
    public Optional<When> readDateLine(String text, @Nullable When fetched) {
        String line = text.strip();
        Optional<When> iso = When.parse(line);
        if (iso.isPresent() || line.isEmpty()) {
            return iso.filter(PageDates::plausible);
        }
        try {
            return readLine(line, fetched);
        } catch (DateTimeException outOfRange) {
            return Optional.empty();
        }
    }

    private Optional<When> readLine(String line, @Nullable When fetched) {
        if (Letters.arabicShare(line.subSequence(0, Math.min(line.length(), LONGEST))) > 0.3) {
            Optional<When> arabic = readArabic(line, fetched);
            if (arabic.isPresent()) {
                return arabic.get().time() == null && line.indexOf(':') > 0 ? timed(line, arabic.get()) : arabic;
            }
        }
        if (fetched == null && !hasDigit(line)) {
            return Optional.empty();
        }
        return new DateLineReader(words, DateLine.of(line), fetched).read().filter(PageDates::plausible);
    }

    /** A line without a number gives no day but one reckoned from the time of fetching. */
    private static boolean hasDigit(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (Character.isDigit(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A time of day that stands apart from its date: «05 أفريل 2026 على الساعة 14:05». */
    private Optional<When> timed(String line, When day) {
        int colon = line.indexOf(':');
        while (colon >= 0) {
            LocalTime time = clock(line, colon);
            if (time != null) {
                return Optional.of(new When(day.date(), time, null));
            }
            colon = line.indexOf(':', colon + 1);
        }
        return Optional.of(day);
    }

    /** The time around a colon, after noon where the word behind it says so; null when there is none. */
    private @Nullable LocalTime clock(String line, int colon) {
        int begin = colon;
        while (begin > 0 && colon - begin < 2 && Character.isDigit(line.charAt(begin - 1))) {
            begin--;
        }
        boolean minutes = colon + 2 < line.length()
                && Character.isDigit(line.charAt(colon + 1))
                && Character.isDigit(line.charAt(colon + 2));
        if (!minutes || begin == colon) {
            return null;
        }
        int hour = number(line, begin, colon);
        int minute = number(line, colon + 1, colon + 3);
        return hour > 23 || minute > 59 ? null : LocalTime.of(onDay(hour, line.substring(colon + 3)), minute);
    }

    private int onDay(int hour, String after) {
        int end = 0;
        String rest = after.strip();
        while (end < rest.length() && Character.isLetter(rest.charAt(end))) {
            end++;
        }
        Row half = end == 0 ? null : words.word("meridiem", Letters.fold(rest.substring(0, end)));
        return half == null || hour > 12 ? hour : hour % 12 + (half.cell(1).equals("pm") ? 12 : 0);
    }

    private static int number(String line, int begin, int end) {
        int value = 0;
        for (int i = begin; i < end; i++) {
            value = 10 * value + Character.digit(line.charAt(i), 10);
        }
        return value;
    }

    private Optional<When> readArabic(String line, @Nullable When fetched) {
        When local = fetched == null ? null : new When(fetched.date(), fetched.time(), null);
        Optional<When> best = Optional.empty();
        for (DateMention mention : finder.find(line.substring(0, Math.min(line.length(), LONGEST)), local)) {
            Optional<When> read = When.parse(mention.value())
                    .map(when -> since(when, mention, fetched))
                    .map(when -> countsDays(mention, when) ? DateLineReader.inWholeDays(when, fetched) : when);
            best = read.isPresent() && isBetter(read.get(), best) ? read : best;
        }
        return best.filter(PageDates::plausible);
    }

    /** Whether a date is told as some days before the page was served: «منذ يومين». */
    private boolean countsDays(DateMention mention, When when) {
        String text = mention.text();
        int space = text.indexOf(' ');
        return when.time() == null && space > 0 && words.word("ago", Letters.fold(text.substring(0, space))) != null;
    }

    /** A time reckoned back from the fetching is in the fetching's zone; one that is written is not. */
    private static When since(When when, DateMention mention, @Nullable When fetched) {
        boolean written = mention.explicit() || mention.text().indexOf(':') >= 0;
        ZoneOffset offset = fetched == null || written || when.time() == null ? null : fetched.offset();
        return offset == null || when.offset() != null ? when : new When(when.date(), when.time(), offset);
    }

    /** The first day counts; the same day with a time counts more. */
    private static boolean isBetter(When when, Optional<When> best) {
        return best.isEmpty()
                || best.get().time() == null
                        && when.time() != null
                        && when.date().equals(best.get().date());
    }

    private static boolean plausible(When when) {
        return when.date().getYear() >= 1900 && when.date().getYear() <= 2100;
    }
}
