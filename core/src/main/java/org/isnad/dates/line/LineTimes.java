package org.isnad.dates.line;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.isnad.When;
import org.isnad.dates.line.DateLine.Piece;
import org.isnad.lexicon.Lexicon.Row;
import org.jspecify.annotations.Nullable;

/** Reads time of day and zone of a line from the pieces that its day left over. Immutable. */
final class LineTimes {
    private final DateLineWords words;
    private final DateLine line;
    private final int dayBegin;
    private final int dayEnd;

    /**
     * @param dayBegin the index of the day's first piece
     * @param dayEnd the index after its last
     */
    LineTimes(DateLineWords words, DateLine line, int dayBegin, int dayEnd) {
        this.words = words;
        this.line = line;
        this.dayBegin = dayBegin;
        this.dayEnd = dayEnd;
    }

    /** The day with the time of the line, as precisely as the line gives it. */
    When withTime(LocalDate day) {
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
        if (line.at(i).isOffsetSign() && line.at(i + 1).isNumber(0, 1400)) {
            return signed(i);
        }
        Row zone = word("zone", line.at(i).text());
        if (zone == null || line.at(i + 1).isOffsetSign() && line.at(i + 2).isNumber(0, 1400)) {
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

    private @Nullable Row word(String kind, String form) {
        return words.word(kind, form);
    }
    /** The time of day, null when there is none. */
    static @Nullable LocalTime time(long hour, long minute) {
        return hour > 23 || minute > 59 ? null : LocalTime.of((int) hour, (int) minute);
    }
}
