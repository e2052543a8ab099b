package org.isnad.collect.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.desk.SourceHealth;
import org.isnad.desk.SourceHealth.FailedPages;
import org.isnad.desk.SourceHealth.State;
import org.isnad.desk.Watched;
import org.jspecify.annotations.Nullable;

/** Tells from the {@link Book} how each source does that is watched now. Safe for many threads. */
public final class Health implements Watched {
    /** Failures in a row that are a trouble rather than an accident. */
    private static final int FAILS = 2;
    /** A watch gives a sign every few seconds; one that ended by crash is noticed after this. */
    private static final Duration CRASHED = Duration.ofMinutes(15);
    /** One that ended in order may be one of a daily run. */
    private static final Duration ENDED = Duration.ofHours(26);
    /** Lists are visited daily; one that is so much overdue is no longer watched. */
    private static final Duration OVERDUE = Duration.ofDays(2);

    private final Book book;
    private final InstantSource clock;

    public Health(Book book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public List<SourceHealth> sources() {
        Map<String, List<ListState>> bySource = watched();
        boolean unwatched = isUnwatched(bySource);
        List<SourceHealth> all = new ArrayList<>();
        bySource.forEach((source, lists) -> all.add(health(source, lists, unwatched)));
        all.sort(Comparator.comparing(SourceHealth::state).reversed().thenComparing(SourceHealth::source));
        return all;
    }

    /** The lists and folders of each source of the plan; of all that is remembered where no plan is. */
    private Map<String, List<ListState>> watched() {
        Map<String, Set<String>> planned = new HashMap<>();
        Map<String, List<ListState>> watched = new TreeMap<>();
        for (Book.Planned one : book.planned()) {
            Set<String> places = planned.computeIfAbsent(one.source(), name -> new TreeSet<>());
            places.addAll(one.folder() ? Set.of(one.place()) : one.lists());
            watched.put(one.source(), new ArrayList<>());
        }
        boolean all = planned.isEmpty();
        Stream.concat(book.lists().stream(), book.folders().stream())
                .filter(list -> all || isWatched(list, planned.get(list.source())))
                .forEach(list -> watched.computeIfAbsent(list.source(), name -> new ArrayList<>())
                        .add(list));
        return watched;
    }

    /** @param places the lists and folders that the plan names of the list's source; null when it lacks that */
    private boolean isWatched(ListState list, @Nullable Set<String> places) {
        if (places == null) {
            return false;
        }
        boolean found = !list.isFolder()
                && (places.isEmpty() || list.due().isAfter(clock.instant().minus(OVERDUE)));
        return places.contains(list.url()) || found;
    }

    /** Whether whoever watched is gone: what the book says is old then. */
    private boolean isUnwatched(Map<String, List<ListState>> bySource) {
        Instant now = clock.instant();
        Optional<Book.Sign> sign = book.lastSign();
        if (sign.isPresent()) {
            Duration bearable = sign.get().ended() ? ENDED : CRASHED;
            return sign.get().at().isBefore(now.minus(bearable));
        }
        Instant visited =
                latest(bySource.values().stream().flatMap(List::stream).toList(), ListState::visited);
        return visited != null && visited.isBefore(now.minus(ENDED));
    }

    private SourceHealth health(String source, List<ListState> lists, boolean unwatched) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean folder = lists.stream().anyMatch(ListState::isFolder);
        List<Outcomes.Became> became = book.outcomes().became(source, today.minusDays(LatestPages.VIEW));
        FailedPages pages = LatestPages.failing(became, today);
        List<Book.Day> days = book.days(source, today.minusDays(Pace.VIEW));
        Pace pace = new Pace(folder ? kept(days) : named(source, days, today), today);
        ListState failing = worst(lists, Health::isFailing);
        ListState broken = worst(lists, list -> list.quality().isBroken());
        boolean silent = !folder && pace.isSilent();
        ListState about = failing != null ? failing : broken;
        return new SourceHealth(
                source,
                unwatched ? State.UNWATCHED : state(lists, failing, broken, pages, silent),
                folder,
                (int) lists.stream().filter(list -> !list.isFolder()).count(),
                latest(lists, ListState::success),
                lists.stream()
                        .filter(list -> !list.isFolder())
                        .map(ListState::due)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                kept(days, today),
                LatestPages.failed(became, today),
                kept(days, today.minusDays(1)),
                pace.articles(),
                lists.stream().mapToDouble(list -> list.quality().drift()).max().orElse(0),
                about == null ? null : about.url(),
                about == null ? 0 : about.fails(),
                about == null ? null : about.trouble(),
                about == null ? null : about.detail(),
                pages);
    }

    private static State state(
            List<ListState> lists,
            @Nullable ListState failing,
            @Nullable ListState broken,
            @Nullable FailedPages pages,
            boolean silent) {
        if (broken != null) {
            return State.BROKEN;
        }
        if (failing != null) {
            return State.FAILING;
        }
        if (pages != null) {
            return State.BARREN;
        }
        if (lists.stream().allMatch(list -> list.success() == null)) {
            return State.NEW;
        }
        return silent ? State.SILENT : State.WELL;
    }

    /** Once is an accident, but for what never answered and for a folder that is not there. */
    private static boolean isFailing(ListState list) {
        boolean stopped = "stopped".equals(list.trouble());
        return list.fails() >= FAILS || (list.fails() > 0 && !stopped && (list.success() == null || list.isFolder()));
    }

    /** What makes a list's state worth telling. */
    private interface Trait {
        boolean at(ListState list);
    }

    private static @Nullable ListState worst(List<ListState> lists, Trait trait) {
        return lists.stream()
                .filter(trait::at)
                .max(Comparator.comparingInt(ListState::fails))
                .orElse(null);
    }

    /** A moment that a list remembers. */
    private interface Moment {
        @Nullable
        Instant of(ListState list);
    }

    private static @Nullable Instant latest(List<ListState> lists, Moment moment) {
        return lists.stream()
                .map(moment::of)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static int kept(List<Book.Day> days, LocalDate on) {
        return days.stream()
                .filter(day -> day.day().equals(on))
                .mapToInt(Book.Day::kept)
                .sum();
    }

    private static List<Pace.Day> kept(List<Book.Day> days) {
        return days.stream()
                .map(day -> new Pace.Day(day.day(), day.kept(), day.kept()))
                .toList();
    }

    /** The days on which a list of a source answered, with the pages first named on each. */
    private List<Pace.Day> named(String source, List<Book.Day> days, LocalDate today) {
        Map<LocalDate, Outcomes.Named> named = book.outcomes().named(source, today.minusDays(Pace.VIEW)).stream()
                .collect(Collectors.toMap(Outcomes.Named::day, one -> one));
        return days.stream()
                .filter(Book.Day::watched)
                .map(Book.Day::day)
                .map(day -> {
                    Outcomes.Named one = named.getOrDefault(day, new Outcomes.Named(day, 0, 0));
                    return new Pace.Day(day, one.fresh(), one.had());
                })
                .toList();
    }
}
