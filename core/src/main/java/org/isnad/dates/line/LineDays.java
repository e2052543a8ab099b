package org.isnad.dates.line;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.isnad.When;
import org.isnad.dates.line.DateLine.Piece;
import org.isnad.dates.reckon.CalendarSystem;
import org.isnad.lexicon.Lexicon.Row;
import org.jspecify.annotations.Nullable;

/** Reads the day of a line: in figures, or by the name of its month in any language of the table. Not thread-safe. */
final class LineDays {
    private final DateLineWords words;
    private final DateLine line;
    private final @Nullable When fetched;
    private int dayBegin;
    private int dayEnd;

    LineDays(DateLineWords words, DateLine line, @Nullable When fetched) {
        this.words = words;
        this.line = line;
        this.fetched = fetched;
    }

    /** The index of the first piece of the day that was read last. */
    int begin() {
        return dayBegin;
    }

    /** The index after the last piece of the day that was read last. */
    int end() {
        return dayEnd;
    }

    /** The day that begins at, or has its month at, a piece. */
    @Nullable
    LocalDate dayAt(int i) {
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
            if (line.at(i).digits() == 4
                    && line.at(i).isNumber(1900, 2100)
                    && !line.at(i - 1).isOffsetSign()) {
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

    private @Nullable Row word(String kind, String form) {
        return words.word(kind, form);
    }
    /** The Gregorian day, null when there is none. */
    static @Nullable LocalDate day(long year, long month, long day) {
        try {
            return LocalDate.of((int) Math.min(year, 9999), (int) Math.min(month, 99), (int) Math.min(day, 99));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable LocalDate persian(long year, long month, long day) {
        try {
            return CalendarSystem.SOLAR.date((int) Math.min(year, 9999), (int) Math.min(month, 99), (int) day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
