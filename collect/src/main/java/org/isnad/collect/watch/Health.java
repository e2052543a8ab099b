package org.isnad.collect.watch;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.isnad.desk.SourceHealth;
import org.isnad.desk.SourceHealth.State;
import org.isnad.desk.Watched;
import org.jspecify.annotations.Nullable;

/** Tells from the {@link Book} how each source does. Safe for many threads. */
public final class Health implements Watched {
    private static final int DAYS = 16;
    /** Days from which on a habit is one. */
    private static final int ENOUGH_DAYS = 3;
    /** So unlikely a silence is no chance. */
    private static final double CHANCE = 0.001;
    /** Failures in a row that are a trouble rather than an accident. */
    private static final int FAILS = 2;

    private final Book book;
    private final InstantSource clock;

    public Health(Book book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public List<SourceHealth> sources() {
        Map<String, List<ListState>> bySource = new TreeMap<>();
        book.lists()
                .forEach(list -> bySource.computeIfAbsent(list.source(), name -> new ArrayList<>())
                        .add(list));
        List<SourceHealth> all = new ArrayList<>();
        bySource.forEach((source, lists) -> all.add(health(source, lists)));
        all.sort(Comparator.comparing(SourceHealth::state).reversed().thenComparing(SourceHealth::source));
        return all;
    }

    private SourceHealth health(String source, List<ListState> lists) {
        Days days = days(source);
        ListState failing = worst(lists, list -> list.fails() >= FAILS || (list.fails() > 0 && list.success() == null));
        ListState broken = worst(lists, list -> list.quality().isBroken());
        boolean fresh = lists.stream().allMatch(list -> list.success() == null);
        State state = broken != null
                ? State.BROKEN
                : failing != null ? State.FAILING : fresh ? State.NEW : days.isSilent() ? State.SILENT : State.WELL;
        ListState about = broken != null ? broken : failing;
        return new SourceHealth(
                source,
                state,
                lists.size(),
                latest(lists),
                lists.stream()
                        .map(ListState::due)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                days.last(),
                days.habit(),
                lists.stream().mapToDouble(list -> list.quality().drift()).max().orElse(0),
                about == null ? null : about.url(),
                about == null ? null : about.trouble(),
                about == null ? null : about.detail());
    }

    /** What makes a list's state worth telling. */
    private interface Sign {
        boolean at(ListState list);
    }

    private static @Nullable ListState worst(List<ListState> lists, Sign sign) {
        return lists.stream()
                .filter(sign::at)
                .max(Comparator.comparingInt(ListState::fails))
                .orElse(null);
    }

    private static @Nullable Instant latest(List<ListState> lists) {
        return lists.stream()
                .map(ListState::success)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * What a source gave by day.
     *
     * @param last on the last full day
     * @param before on the days before it
     */
    private record Days(int last, List<Integer> before) {
        double habit() {
            return before.stream().mapToInt(Integer::intValue).average().orElse(0);
        }

        /** Whether so few articles are less than chance allows, taking them for independent (Poisson). */
        boolean isSilent() {
            return before.size() >= ENOUGH_DAYS && atMost(last, habit()) < CHANCE;
        }

        private static double atMost(int count, double mean) {
            double term = Math.exp(-mean);
            double sum = term;
            for (int i = 1; i <= count; i++) {
                term *= mean / i;
                sum += term;
            }
            return sum;
        }
    }

    private Days days(String source) {
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        Map<String, Integer> kept = new TreeMap<>();
        book.days(source, DAYS).forEach(day -> kept.put(day.day(), day.kept()));
        String first =
                kept.isEmpty() ? today.toString() : kept.keySet().iterator().next();
        List<Integer> before = new ArrayList<>();
        for (int back = 2; back < DAYS; back++) {
            String day = today.minusDays(back).toString();
            if (day.compareTo(first) >= 0) {
                before.add(kept.getOrDefault(day, 0));
            }
        }
        return new Days(kept.getOrDefault(today.minusDays(1).toString(), 0), before);
    }
}
