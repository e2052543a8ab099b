package org.isnad.views.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Letters;

/** Days, months and years as queries give them: 2025-05-01, ٢٠٢٥/٥/١, 1/5/2025, 2025-05, 2025. Pure. */
final class QueryDates {
    private static final int LONGEST = 20;
    private static final int EARLIEST = 1800;
    private static final int LATEST = 2200;

    private QueryDates() {}

    /** The first and the last day that a date means. */
    record Period(LocalDate first, LocalDate last) {}

    static Optional<Period> parse(String typed) {
        String text = typed.length() > LONGEST * 2 ? "" : Letters.fold(typed).strip();
        List<Integer> numbers = new ArrayList<>();
        for (String part : text.split("[-/.]", -1)) {
            if (part.isEmpty() || part.length() > 4 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.empty();
            }
            numbers.add(Integer.parseInt(part));
        }
        try {
            return period(numbers);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Period> period(List<Integer> numbers) {
        boolean yearFirst = isYear(numbers.getFirst());
        return switch (numbers.size()) {
            case 1 ->
                yearFirst
                        ? Optional.of(new Period(
                                LocalDate.of(numbers.getFirst(), 1, 1), LocalDate.of(numbers.getFirst(), 12, 31)))
                        : Optional.empty();
            case 2 -> yearFirst ? month(numbers.get(0), numbers.get(1)) : month(numbers.get(1), numbers.get(0));
            case 3 ->
                yearFirst
                        ? day(numbers.get(0), numbers.get(1), numbers.get(2))
                        : day(numbers.get(2), numbers.get(1), numbers.get(0));
            default -> Optional.empty();
        };
    }

    private static boolean isYear(int number) {
        return number >= EARLIEST && number <= LATEST;
    }

    private static Optional<Period> month(int year, int month) {
        if (!isYear(year)) {
            return Optional.empty();
        }
        YearMonth whole = YearMonth.of(year, month);
        return Optional.of(new Period(whole.atDay(1), whole.atEndOfMonth()));
    }

    private static Optional<Period> day(int year, int month, int day) {
        if (!isYear(year)) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(year, month, day);
        return Optional.of(new Period(date, date));
    }
}
