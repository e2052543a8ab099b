package org.isnad.web.chart;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.isnad.views.StoryCard.Coverage;

/** Coverage a day gathered into the columns of a chart; the most recent {@code KEPT} when there are more. */
record Columns(Step step, LocalDate first, int[] own, int[] copies) {
    private static final int KEPT = 60;

    private record Day(LocalDate date, Coverage coverage) {}

    static Optional<Columns> of(List<Coverage> coverage) {
        List<Day> days = new ArrayList<>();
        for (Coverage each : coverage) {
            parse(each.day()).ifPresent(date -> days.add(new Day(date, each)));
        }
        days.sort(Comparator.comparing(Day::date));
        return days.isEmpty() ? Optional.empty() : Optional.of(gather(days));
    }

    private static Columns gather(List<Day> days) {
        LocalDate last = days.getLast().date();
        Step step = Step.of(days.getFirst().date(), last);
        LocalDate first = latest(days.getFirst().date(), step == Step.YEAR ? last.minusYears(KEPT - 1) : LocalDate.MIN);
        int[] own = new int[step.columns(first, last)];
        int[] copies = new int[own.length];
        for (Day day : days) {
            if (!day.date().isBefore(first)) {
                int at = step.column(first, day.date());
                own[at] += day.coverage().independent();
                copies[at] += day.coverage().copies();
            }
        }
        return new Columns(step, first, own, copies);
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static Optional<LocalDate> parse(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    int count() {
        return own.length;
    }

    int total(int column) {
        return own[column] + copies[column];
    }

    int tallest() {
        int most = 0;
        for (int i = 0; i < count(); i++) {
            most = Math.max(most, total(i));
        }
        return most;
    }

    LocalDate start(int column) {
        return step.start(first, column);
    }
}
