package org.isnad.dates;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.isnad.When;
import org.isnad.dates.DateLine.Piece;
import org.isnad.lexicon.Lexicon.Row;
import org.jspecify.annotations.Nullable;

/** Reads one line: first the day, then time of day and zone from the pieces that the day left over. */
final class DateLineReader {
    private final DateLineWords words;
    private final DateLine line;
    private final @Nullable When fetched;
    private int dayBegin;
    private int dayEnd;

    DateLineReader(DateLineWords words, DateLine line, @Nullable When fetched) {
        this.words = words;
        this.line = line;
        this.fetched = fetched;
    }

    Optional<When> read() {
        for (int i = line.hasNumber() ? 0 : line.size(); i < line.size(); i++) {
            When stamp = stamp(line.at(i));
            if (stamp != null) {
                return Optional.of(stamp);
            }
            LocalDate day = dayAt(i);
            if (day != null) {
                return Optional.of(withTime(day));
            }
        }
        return Optional.ofNullable(relative());
    }

    /** A Unix time in seconds or milliseconds, or 20250517204100. */
    private @Nullable When stamp(Piece piece) {
        if (line.size() == 1 && (piece.digits() == 10 || piece.digits() == 13)) {
            long millis = piece.digits() == 10 ? piece.value() * 1000 : piece.value();
            return When.of(Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC));
        }
        if (piece.digits() != 14) {
            return null;
        }
        LocalDate day = day(
                piece.value() / 10_000_000_000L, piece.value() / 100_000_000 % 100, piece.value() / 1_000_000 % 100);
        LocalTime time = time(piece.value() / 10_000 % 100, piece.value() / 100 % 100);
        return day == null || time == null ? null : new When(day, time, null);
    }

    private @Nullable LocalDate dayAt(int i) {
        Piece piece = line.at(i);
        if (piece.isNumber()) {
            if (piece.digits() == 8) {
                return mark(i, i + 1, day(piece.value() / 10_000, piece.value() / 100 % 100, piece.value() % 100));
            }
            LocalDate numeric = numeric(i);
            return numeric;
        }
        Integer month = month(piece);
        return month == null ? null : named(i, month, words.month(piece.text()) != null);
    }

    private @Nullable Integer month(Piece piece) {
        Integer month = words.month(piece.text());
        return month != null ? month : words.persianMonth(piece.text());
    }

    private @Nullable LocalDate numeric(int i) {
        Piece first = line.at(i);
        int gap = separator(i + 1);
        Piece second = line.at(i + 1 + gap);
        int nextGap = separator(i + 2 + gap);
        Piece third = line.at(i + 2 + gap + nextGap);
        if (gap == 0 || nextGap == 0 || !second.isNumber(1, 31) || !third.isNumber()) {
            return null;
        }
        int end = i + 3 + gap + nextGap;
        if (first.digits() == 4) {
            return mark(i, end, persianOr(first.value(), second.value(), third.value()));
        }
        boolean dateLike =
                third.digits() == 4 || third.digits() == 2 && !line.at(i + 1).isSign(':');
        if (!dateLike || !first.isNumber(1, 31)) {
            return null;
        }
        long year = third.digits() == 2 ? 2000 + third.value() : third.value();
        return mark(
                i,
                end,
                ordered(first.value(), second.value(), year, line.at(i + 1).isSign('/')));
    }

    /** How many pieces part two numbers of a date at an index: 0 when something else stands there. */
    private int separator(int i) {
        String sign = line.at(i).text();
        boolean dot = sign.equals(".") || sign.equals("/") || sign.equals("-") || sign.equals("_");
        boolean ideograph = sign.equals("年") || sign.equals("月") || sign.equals("년") || sign.equals("월");
        return dot || ideograph ? 1 : 0;
    }

    private @Nullable LocalDate ordered(long first, long second, long year, boolean slashes) {
        LocalDate dayFirst = day(year, second, first);
        LocalDate monthFirst = day(year, first, second);
        if (dayFirst == null || monthFirst == null) {
            return dayFirst == null ? monthFirst : dayFirst;
        }
        boolean inFuture = fetched != null
                && dayFirst.isAfter(fetched.date().plusDays(1))
                && !monthFirst.isAfter(fetched.date().plusDays(1));
        return slashes && (inFuture || hasLatinMeridiem()) ? monthFirst : dayFirst;
    }

    private boolean hasLatinMeridiem() {
        return line.pieces().stream()
                .anyMatch(p -> p.text().equals("am") || p.text().equals("pm"));
    }

    private @Nullable LocalDate persianOr(long year, long month, long day) {
        return year < 1500 ? persian(year, month, day) : day(year, month, day);
    }

    private @Nullable LocalDate named(int at, int month, boolean gregorian) {
        int before = step(at, -1);
        int after = step(at, 1);
        boolean dayBefore = line.at(before).isNumber(1, 31) && line.at(before).digits() <= 2;
        int dayAt = dayBefore ? before : after;
        int yearFrom = dayBefore ? after : step(after, 1);
        if (!line.at(dayAt).isNumber(1, 31)
                || line.at(dayAt).digits() > 2
                || line.at(dayAt + 1).isSign(':')) {
            return null;
        }
        long day = line.at(dayAt).value();
        Long year = year(yearFrom, before, at);
        if (year == null) {
            return mark(Math.min(dayAt, at), Math.max(dayAt, at) + 1, nearest(month, day));
        }
        boolean yearNext = year % 100 == line.at(yearFrom).value() % 100
                && line.at(yearFrom).digits() > 1;
        int end = yearNext ? yearFrom + 1 : Math.max(dayAt, at) + 1;
        return mark(Math.min(dayAt, at), end, gregorian ? day(year, month, day) : persian(year, month, day));
    }

    private @Nullable Long year(int after, int before, int at) {
        Piece piece = line.at(after);
        if (piece.digits() == 4 && piece.isNumber(1300, 2100)) {
            return piece.value();
        }
        boolean shortYear = piece.digits() == 2
                && !line.at(after + 1).isSign(':')
                && (line.at(after - 1).isSign('\'') || line.at(at + 1).isSign('-'));
        if (shortYear) {
            return 2000 + piece.value();
        }
        Piece first = line.at(Math.min(before, at) - (line.at(before - 1).isNumber() ? 1 : 2));
        return first.digits() == 4 ? Long.valueOf(first.value()) : trailingYear(at);
    }

    /** The year of RFC 850's cousins, where the time stands between month and year: Sat May 17 20:41:00 2025. */
    private @Nullable Long trailingYear(int at) {
        for (int i = at + 1; i < Math.min(line.size(), at + 12); i++) {
            if (line.at(i).digits() == 4 && line.at(i).isNumber(1900, 2100) && !isOffsetSign(line.at(i - 1))) {
                return line.at(i).value();
            }
        }
        return null;
    }

    /** The index of the next piece that is no link word or sign within a date. */
    private int step(int from, int by) {
        int i = from + by;
        for (int skipped = 0; skipped < 3 && isLink(line.at(i)); skipped++) {
            i += by;
        }
        return i;
    }

    private boolean isLink(Piece piece) {
        return piece.isSign('.')
                || piece.isSign(',')
                || piece.isSign('-')
                || piece.isSign('،')
                || piece.isSign('/')
                || piece.isSign('\'')
                || word("link", piece.text()) != null;
    }

    private @Nullable LocalDate mark(int begin, int end, @Nullable LocalDate day) {
        dayBegin = begin;
        dayEnd = end;
        return day;
    }

    private @Nullable LocalDate nearest(int month, long day) {
        LocalDate here = fetched == null ? null : day(fetched.date().getYear(), month, day);
        if (here == null || fetched == null) {
            return null;
        }
        return here.isAfter(fetched.date().plusDays(7)) ? day(here.getYear() - 1L, month, day) : here;
    }

    private When withTime(LocalDate day) {
        for (int i = 0; i < line.size(); i++) {
            LocalTime time = i >= dayBegin && i < dayEnd ? null : timeAt(i);
            if (time != null) {
                int end = i + 3 + (line.at(i + 3).isSign(':') ? 2 : 0);
                return zoned(day, meridiem(time, i, end), end);
            }
        }
        return When.of(day);
    }

    private @Nullable LocalTime timeAt(int i) {
        Piece sign = line.at(i + 1);
        Piece minutes = line.at(i + 2);
        if (!line.at(i).isNumber(0, 24) || line.at(i).digits() > 2) {
            return null;
        }
        boolean dotted = sign.isSign('.')
                && (word("hour", line.at(i + 3).text()) != null
                        || word("hour", line.at(i - 1).text()) != null);
        boolean parted = sign.isSign(':') || dotted || word("hour", sign.text()) != null;
        if (parted && minutes.digits() == 2 && minutes.isNumber(0, 59)) {
            return time(line.at(i).value(), minutes.value());
        }
        return null;
    }

    private LocalTime meridiem(LocalTime time, int begin, int end) {
        for (int i = Math.max(dayEnd, end); i <= end + 4 && i < line.size(); i++) {
            Row word = meridiemWord(i);
            if (word != null) {
                return onClock(time, word);
            }
        }
        Row word = meridiemWord(end);
        Row before = meridiemWord(begin - 1);
        return word != null ? onClock(time, word) : before != null ? onClock(time, before) : time;
    }

    private @Nullable Row meridiemWord(int i) {
        Row word = word("meridiem", line.at(i).text());
        if (word != null) {
            return word;
        }
        boolean dotted = line.at(i + 1).isSign('.') && line.at(i + 2).text().equals("m");
        return dotted ? word("meridiem", line.at(i).text() + " m") : word("meridiem", line.join(i, 2));
    }

    private LocalTime onClock(LocalTime time, Row meridiem) {
        boolean afternoon = meridiem.cell(1).equals("pm");
        if (time.getHour() > 12 || time.getHour() == 12 == afternoon) {
            return time;
        }
        return afternoon ? time.plusHours(12) : time.getHour() == 12 ? time.minusHours(12) : time;
    }

    private When zoned(LocalDate day, LocalTime time, int end) {
        for (int i = end; i < Math.min(line.size(), end + 8); i++) {
            ZoneOffset offset = offsetAt(i, day, time);
            if (offset != null) {
                return new When(day, time, offset);
            }
        }
        return new When(day, time, null);
    }

    private @Nullable ZoneOffset offsetAt(int i, LocalDate day, LocalTime time) {
        if (isOffsetSign(line.at(i)) && line.at(i + 1).isNumber(0, 1400)) {
            return signed(i);
        }
        Row zone = word("zone", line.at(i).text());
        if (zone == null || isOffsetSign(line.at(i + 1)) && line.at(i + 2).isNumber(0, 1400)) {
            return null;
        }
        return ZoneId.of(zone.cell(1)).getRules().getOffset(day.atTime(time));
    }

    private @Nullable ZoneOffset signed(int i) {
        Piece hours = line.at(i + 1);
        long minutes = hours.digits() == 4 ? hours.value() / 100 * 60 + hours.value() % 100 : hours.value() * 60;
        if (line.at(i + 2).isSign(':') && line.at(i + 3).isNumber(0, 59)) {
            minutes += line.at(i + 3).value();
        }
        boolean fits = minutes <= 14 * 60
                && hours.digits() != 3
                && (hours.digits() != 1 || i > 0 && word("zone", line.at(i - 1).text()) != null);
        long signedSeconds = (line.at(i).isSign('+') ? 60 : -60) * minutes;
        return fits ? ZoneOffset.ofTotalSeconds((int) signedSeconds) : null;
    }

    private boolean isOffsetSign(Piece piece) {
        return piece.isSign('+') || piece.isSign('-') || piece.isSign('−');
    }

    private @Nullable When relative() {
        When now = fetched;
        if (now == null) {
            return null;
        }
        boolean ago = false;
        @Nullable Row unit = null;
        long amount = 1;
        for (int i = 0; i < line.size(); i++) {
            String text = line.at(i).text();
            Row day = word("day", text) != null ? word("day", text) : word("day", line.join(i, 2));
            if (day != null) {
                return withTime(now.date().plusDays(Long.parseLong(day.cell(1))));
            }
            ago |= word("ago", text) != null || word("ago", line.join(i, 3)) != null;
            amount = line.at(i).isNumber(0, 999) && unit == null ? line.at(i).value() : amount;
            unit = unit == null ? word("unit", text) : unit;
        }
        return ago && unit != null ? back(now, amount, unit.cell(1)) : null;
    }

    private @Nullable Row word(String kind, String form) {
        return words.word(kind, form);
    }

    /**
     * Pages count whole days since publication, so that the span was half a day longer on average: before noon that falls on
     * the day before the one that plain subtraction gives.
     */
    static When inWholeDays(When day, @Nullable When now) {
        boolean morning = now != null && now.time() != null && now.time().getHour() < 12;
        return morning ? When.of(day.date().minusDays(1)) : day;
    }

    private static When back(When now, long amount, String unit) {
        ChronoUnit chrono = ChronoUnit.valueOf(unit.toUpperCase(Locale.ROOT) + "S");
        LocalTime time = now.time();
        if (chrono.isDateBased() || time == null) {
            When day = When.of(chrono.isDateBased() ? now.date().minus(amount, chrono) : now.date());
            return chrono == ChronoUnit.DAYS ? inWholeDays(day, now) : day;
        }
        ZoneOffset offset = now.offset();
        OffsetDateTime moment = now.date()
                .atTime(time)
                .atOffset(offset == null ? ZoneOffset.UTC : offset)
                .minus(amount, chrono);
        return offset == null ? When.of(moment.toLocalDateTime()) : When.of(moment);
    }

    private static @Nullable LocalDate day(long year, long month, long day) {
        try {
            return LocalDate.of((int) Math.min(year, 9999), (int) Math.min(month, 99), (int) Math.min(day, 99));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable LocalTime time(long hour, long minute) {
        return hour > 23 || minute > 59 ? null : LocalTime.of((int) hour, (int) minute);
    }

    private static @Nullable LocalDate persian(long year, long month, long day) {
        if (year < 1200 || year > 1500 || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa_IR@calendar=persian"));
        calendar.clear();
        calendar.set((int) year, (int) month - 1, (int) day);
        return Instant.ofEpochMilli(calendar.getTimeInMillis())
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
    }
}
