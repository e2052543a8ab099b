package org.isnad.collect.watch;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.desk.SourceHealth.FailedPages;
import org.jspecify.annotations.Nullable;

/** What became of a source's latest pages, and whether most of them fail. Pure functions. */
final class LatestPages {
    /** Days that are looked back on. */
    static final int VIEW = 14;
    /** So many of the latest pages are looked at, and whole days of them. */
    private static final int LATEST = 10;
    /** Fewer tell nothing. */
    private static final int ENOUGH = 8;
    /** Sites list pages under two or three addresses; where only one in five is one of its own, they name a wrong one. */
    private static final double FOLDED = 0.8;

    private static final String FOLD = "folded";
    private static final Set<String> NO_FAILURE = Set.of(Outcomes.KEPT, Outcomes.LISTED, FOLD, "twin", "known");

    private LatestPages() {}

    /** @param became the latest days first */
    static @Nullable FailedPages failing(List<Outcomes.Became> became, LocalDate today) {
        Map<String, Integer> kinds = latest(became, today);
        int kept = kinds.getOrDefault(Outcomes.KEPT, 0);
        int folded = kinds.getOrDefault(FOLD, 0);
        int waiting = kinds.getOrDefault(Outcomes.LISTED, 0);
        int failed = failed(kinds);
        if (failed >= ENOUGH && failed > kept) {
            String worst = kinds.entrySet().stream()
                    .filter(kind -> !NO_FAILURE.contains(kind.getKey()))
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
            return new FailedPages(worst, kinds.getOrDefault(worst, 0), failed + kept);
        }
        int fetched = failed + kept + folded;
        if (folded >= ENOUGH && folded >= FOLDED * fetched) {
            return new FailedPages(FOLD, folded, fetched);
        }
        boolean waits = waiting >= ENOUGH && waiting > fetched;
        return waits ? new FailedPages(Outcomes.LISTED, waiting, fetched + waiting) : null;
    }

    private static int failed(Map<String, Integer> kinds) {
        return kinds.entrySet().stream()
                .filter(kind -> !NO_FAILURE.contains(kind.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** How many of the pages first listed on a day failed. */
    static int failed(List<Outcomes.Became> became, LocalDate day) {
        return became.stream()
                .filter(one -> one.day().equals(day) && !NO_FAILURE.contains(one.kind()))
                .mapToInt(Outcomes.Became::pages)
                .sum();
    }

    /** Pages of today that still wait are left out: their turn comes. */
    private static Map<String, Integer> latest(List<Outcomes.Became> became, LocalDate today) {
        Map<String, Integer> kinds = new HashMap<>();
        int seen = 0;
        LocalDate day = today;
        for (Outcomes.Became one : became) {
            if (!one.day().equals(day) && seen >= LATEST) {
                break;
            }
            day = one.day();
            boolean counts = !one.kind().equals("twin")
                    && !one.kind().equals("known")
                    && !(one.kind().equals(Outcomes.LISTED) && one.day().equals(today));
            if (counts) {
                kinds.merge(one.kind(), one.pages(), Integer::sum);
                seen += one.pages();
            }
        }
        return kinds;
    }
}
