package org.isnad.collect.watch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much a source lists by day, and whether its silence is more than chance. Days on which no list of it answered are unknown and
 * left out. The habit is that of the days before the silence, so that it does not fade while the silence lasts. Immutable.
 */
final class Pace {
    /** Days that are looked back on. */
    static final int VIEW = 70;
    /** Days from which on a habit is one. */
    private static final int ENOUGH_DAYS = 3;
    /** So unlikely a silence is no chance. */
    private static final double CHANCE = 0.001;
    /** Pages a day from which on each day of the week has a habit of its own. */
    private static final int BUSY = 4;
    /** Of a day with more than so many times the usual, the rest is taken for old pages listed at once. */
    private static final int BURST = 5;
    /** News comes in bursts, never evenly: the least and the most of variance to mean that is reckoned with. */
    private static final double LEAST_SPREAD = 1.5;

    private static final double MOST_SPREAD = 50;
    /** Times the longest pause seen, and days at least, where pauses are regular. */
    private static final int PAUSES = 4;

    private static final int LEAST_PAUSE = 7;
    private static final int PAUSES_SEEN = 4;
    private static final int PAUSES_DAYS = 14;
    /** A source that lists less than one page in so many days is as good as silent. */
    private static final int NOTHING_DAYS = 45;
    /** Two days may be a weekend that was not met before. */
    private static final int STRANGE_DAYS = 3;
    /** What is far fewer: a fifth of the habit, over three days. */
    private static final int DROP_DAYS = 3;

    private static final int DROP_SHARE = 5;
    private static final int DROP_BASIS = 7;

    /**
     * A day on which a list of the source answered.
     *
     * @param fresh pages that it named for the first time, its backlog at the first visit aside
     * @param had those of them that are kept
     */
    record Day(LocalDate day, int fresh, int had) {}

    private final List<Day> past;
    private final int today;
    private final List<Day> basis;
    private final boolean silent;

    /** @param days in order; the first one is cut short and counts for nothing */
    Pace(List<Day> days, LocalDate now) {
        past = days.stream().skip(1).filter(day -> day.day().isBefore(now)).toList();
        today = days.stream()
                .filter(day -> day.day().equals(now))
                .mapToInt(Day::fresh)
                .sum();
        int run = today > 0 ? 0 : quietDays();
        boolean nothing = run == past.size();
        List<Day> before = past.subList(0, past.size() - run);
        boolean stopped =
                nothing ? run >= NOTHING_DAYS : isSilence(before, past.subList(past.size() - run, past.size()));
        silent = stopped || (!nothing && hasDropped());
        basis = nothing || !stopped ? past : before;
    }

    /** Whether far fewer pages are listed than habit and chance explain. */
    boolean isSilent() {
        return silent;
    }

    /** Articles a day, while it was not silent. */
    double articles() {
        return basis.stream().mapToInt(Day::had).average().orElse(0);
    }

    private int quietDays() {
        int run = 0;
        while (run < past.size() && past.get(past.size() - 1 - run).fresh() == 0) {
            run++;
        }
        return run;
    }

    private static boolean isSilence(List<Day> before, List<Day> quiet) {
        if (quiet.isEmpty() || before.size() < ENOUGH_DAYS) {
            return false;
        }
        Habit habit = new Habit(before);
        boolean strange = quiet.stream().anyMatch(day -> !habit.knows(day.day()));
        if (strange && quiet.size() < STRANGE_DAYS) {
            return false;
        }
        return habit.chance(0, habit.expected(quiet)) < CHANCE
                || quiet.size() >= Math.max(LEAST_PAUSE, PAUSES * habit.longestPause());
    }

    private boolean hasDropped() {
        if (past.size() < DROP_BASIS + DROP_DAYS) {
            return false;
        }
        List<Day> latest = past.subList(past.size() - DROP_DAYS, past.size());
        Habit habit = new Habit(past.subList(0, past.size() - DROP_DAYS));
        int seen = today + latest.stream().mapToInt(Day::fresh).sum();
        double expected = habit.expected(latest);
        return latest.stream().allMatch(day -> habit.knows(day.day()))
                && seen * DROP_SHARE <= expected
                && habit.chance(seen, expected) < CHANCE;
    }

    /** What is usual, by the day of the week where there is enough to tell them apart. */
    private static final class Habit {
        private final List<Day> days;
        private final double median;
        private final boolean busy;
        private final double mean;
        private final Map<DayOfWeek, Double> usual = new EnumMap<>(DayOfWeek.class);

        Habit(List<Day> days) {
            this.days = days;
            this.median = median(days.stream().mapToInt(Day::fresh).sorted().toArray());
            this.busy = median >= BUSY;
            this.mean = days.stream().mapToDouble(this::fresh).average().orElse(0);
            if (busy) {
                days.stream()
                        .collect(Collectors.groupingBy(day -> day.day().getDayOfWeek()))
                        .forEach((weekday, same) -> usual.put(
                                weekday,
                                median(same.stream()
                                        .mapToInt(Day::fresh)
                                        .sorted()
                                        .toArray())));
            }
        }

        /** The lower one of the two in the middle, so that few days promise little. */
        private static double median(int[] sorted) {
            return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) / 2];
        }

        private double fresh(Day day) {
            return Math.min(day.fresh(), BURST * Math.max(1, median));
        }

        boolean knows(LocalDate date) {
            return !busy || usual.containsKey(date.getDayOfWeek());
        }

        double expected(List<Day> on) {
            return on.stream().mapToDouble(this::expected).sum();
        }

        private double expected(Day day) {
            return busy ? usual.getOrDefault(day.day().getDayOfWeek(), median) : mean;
        }

        /** The variance of the counts about what is expected, as a multiple of their mean. */
        private double spread() {
            double off = 0;
            double sum = 0;
            for (Day day : days) {
                double expected = expected(day);
                off += Math.pow(fresh(day) - expected, 2);
                sum += expected;
            }
            return Math.clamp(sum == 0 ? LEAST_SPREAD : off / sum, LEAST_SPREAD, MOST_SPREAD);
        }

        /** The chance of so few pages or fewer: a Poisson count whose rate itself varies (negative binomial). */
        double chance(int count, double expected) {
            double spread = spread();
            double size = expected / (spread - 1);
            double term = Math.pow(spread, -size);
            double sum = term;
            for (int i = 1; i <= count; i++) {
                term *= (size + i - 1) / i * (1 - 1 / spread);
                sum += term;
            }
            return sum;
        }

        /** The longest of the pauses between days with pages, in days; endless where there are too few to tell. */
        int longestPause() {
            List<Integer> pauses = new ArrayList<>();
            int last = -1;
            for (int i = 0; i < days.size(); i++) {
                if (days.get(i).fresh() > 0) {
                    if (last >= 0) {
                        pauses.add(i - last);
                    }
                    last = i;
                }
            }
            boolean few = pauses.size() < PAUSES_SEEN || days.size() < PAUSES_DAYS;
            return few
                    ? VIEW
                    : pauses.stream().mapToInt(Integer::intValue).max().orElse(VIEW);
        }
    }
}
