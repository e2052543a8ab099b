package org.isnad.web.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.isnad.When;
import org.isnad.views.ArticleCard;
import org.isnad.views.StoryView;
import org.isnad.web.chart.Chart;
import org.jspecify.annotations.Nullable;

/**
 * Which outlet reported on which day, in words of its own or copied: a line an outlet, days in the direction of reading.
 *
 * @param width of every line
 * @param first the first day, worded
 * @param last the last day, worded
 * @param more how many outlets are left out, worded; null when none is
 */
public record OutletDays(
        List<Row> rows,
        int width,
        String first,
        String last,
        @Nullable String more) {
    private static final int MOST = 12;
    private static final int WIDTH = 190;
    private static final int HEIGHT = 14;
    private static final double WIDEST = 12;

    public OutletDays {
        rows = List.copyOf(rows);
    }

    /** An outlet with its days; the summary tells in words what the squares show. */
    public record Row(Name outlet, List<Chart.Bar> bars, String summary) {
        public Row {
            bars = List.copyOf(bars);
        }
    }

    /** How many articles of an outlet on a day. */
    private record Count(int own, int copies) {
        Count plus(ArticleCard card) {
            return card.copy() ? new Count(own, copies + 1) : new Count(own + 1, copies);
        }
    }

    /** @return null when there are fewer than two outlets with dated articles, which the chart of the story shows as well */
    static @Nullable OutletDays of(Shell shell, StoryView view) {
        Map<String, Map<LocalDate, Count>> outlets = new TreeMap<>();
        for (ArticleCard card : view.articles().values()) {
            When when = card.when();
            if (when != null && card.outlet() != null) {
                outlets.computeIfAbsent(card.outlet(), key -> new TreeMap<>())
                        .merge(when.date(), new Count(0, 0).plus(card), (known, one) -> known.plus(card));
            }
        }
        return outlets.size() < 2 ? null : new Maker(shell, outlets).days();
    }

    private static final class Maker {
        private final Shell shell;
        private final Map<String, Map<LocalDate, Count>> outlets;
        private final LocalDate first;
        private final LocalDate last;
        private final double pitch;

        Maker(Shell shell, Map<String, Map<LocalDate, Count>> outlets) {
            this.shell = shell;
            this.outlets = outlets;
            List<LocalDate> days = outlets.values().stream()
                    .flatMap(each -> each.keySet().stream())
                    .sorted()
                    .toList();
            this.first = days.getFirst();
            this.last = days.getLast();
            this.pitch = Math.min(WIDEST, (double) WIDTH / (ChronoUnit.DAYS.between(first, last) + 1));
        }

        OutletDays days() {
            List<String> names = outlets.keySet().stream()
                    .sorted(Comparator.comparing((String name) -> total(days(name)))
                            .reversed()
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            int left = names.size() - MOST;
            return new OutletDays(
                    names.stream().limit(MOST).map(this::row).toList(),
                    (int) Math.ceil(pitch * (ChronoUnit.DAYS.between(first, last) + 1)),
                    shell.wording().day(first),
                    shell.wording().dayBeside(last, first),
                    left > 0 ? shell.say("outletdays.more", shell.say("n.outlets", left)) : null);
        }

        private Map<LocalDate, Count> days(String name) {
            return Objects.requireNonNull(outlets.get(name));
        }

        private static int total(Map<LocalDate, Count> days) {
            return days.values().stream()
                    .mapToInt(count -> count.own() + count.copies())
                    .sum();
        }

        private Row row(String name) {
            List<Chart.Bar> bars = new ArrayList<>();
            days(name).forEach((day, count) -> add(bars, day, count));
            String summary = days(name).entrySet().stream()
                    .map(day -> shell.say("list.dot", shell.wording().day(day.getKey()), told(day.getValue())))
                    .collect(Collectors.joining(shell.say("list.comma")));
            return new Row(Name.ofOutlet(shell, name), bars, summary);
        }

        private String told(Count count) {
            return shell.say(
                    "list.comma.two", shell.say("n.originals", count.own()), shell.say("n.copies", count.copies()));
        }

        /** A day with both has its own words below and the copies above. */
        private void add(List<Chart.Bar> bars, LocalDate day, Count count) {
            boolean both = count.own() > 0 && count.copies() > 0;
            double height = both ? HEIGHT / 2.0 - 1 : HEIGHT - 2;
            double width = Math.max(2, pitch - 2);
            if (count.copies() > 0) {
                bars.add(new Chart.Bar(false, x(day, width), 1, round(width), height));
            }
            if (count.own() > 0) {
                bars.add(new Chart.Bar(true, x(day, width), both ? HEIGHT / 2.0 + 1 : 1, round(width), height));
            }
        }

        private double x(LocalDate day, double width) {
            double along = ChronoUnit.DAYS.between(first, day) * pitch + 1;
            double whole = pitch * (ChronoUnit.DAYS.between(first, last) + 1);
            return round(shell.rtl() ? Math.ceil(whole) - along - width : along);
        }

        private static double round(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }
}
