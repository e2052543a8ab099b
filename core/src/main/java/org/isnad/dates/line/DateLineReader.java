package org.isnad.dates.line;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.isnad.When;
import org.isnad.dates.line.DateLine.Piece;
import org.isnad.lexicon.Lexicon.Row;
import org.jspecify.annotations.Nullable;

/** Reads one line: first the day, then time of day and zone from the pieces that the day left over. */
public final class DateLineReader {
    private final DateLineWords words;
    private final DateLine line;
    private final @Nullable When fetched;
    private final LineDays days;

    public DateLineReader(DateLineWords words, DateLine line, @Nullable When fetched) {
        this.words = words;
        this.line = line;
        this.fetched = fetched;
        this.days = new LineDays(words, line, fetched);
    }

    /** The moment that the line gives; empty when it gives no full date. */
    public Optional<When> read() {
        for (int i = line.hasNumber() ? 0 : line.size(); i < line.size(); i++) {
            When stamp = stamp(line.at(i));
            if (stamp != null) {
                return Optional.of(stamp);
            }
            LocalDate day = days.dayAt(i);
            if (day != null) {
                return Optional.of(times().withTime(day));
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
        LocalDate day = LineDays.day(
                piece.value() / 10_000_000_000L, piece.value() / 100_000_000 % 100, piece.value() / 1_000_000 % 100);
        LocalTime time = LineTimes.time(piece.value() / 10_000 % 100, piece.value() / 100 % 100);
        return day == null || time == null ? null : new When(day, time, null);
    }

    private LineTimes times() {
        return new LineTimes(words, line, days.begin(), days.end());
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
            boolean opens = words.open(text);
            Row one = word("day", text);
            Row day = one == null && opens ? word("day", line.join(i, 2)) : one;
            if (day != null) {
                return times().withTime(now.date().plusDays(Long.parseLong(day.cell(1))));
            }
            ago |= word("ago", text) != null || opens && word("ago", line.join(i, 3)) != null;
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
     *
     * @param day the day that plain subtraction gives
     * @param now when the page was served, with its time where that is known
     */
    public static When inWholeDays(When day, @Nullable When now) {
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
}
