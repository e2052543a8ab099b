package org.isnad.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.isnad.Article;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.When;

/**
 * The texts of the articles seen so far, and what a further one shares with them. A state with a deterministic step;
 * for use by one thread at a time.
 *
 * <p>The exact share is containment of 5-word shingles (Broder 1997), counted in full through an inverted index, no
 * sketch. The near share counts the passages that are reworded in the earlier article, searched among the few that
 * share most. Articles leave the index when they are older than the window, measured from the newest event time that several have reached;
 * undated ones count as of the newest day.
 */
public final class CopyIndex {
    private static final Comparator<Copy> LARGEST_FIRST = Comparator.comparingDouble(Copy::share)
            .thenComparingDouble(Copy::near)
            .reversed();

    private final CopySettings settings;
    private final List<Known> known = new ArrayList<>();
    private ShingleTable table;
    /** The number of the first article in {@link #known}. */
    private int base;

    private final EventClock clock = new EventClock();
    private int[] counts = new int[1024];

    public CopyIndex() {
        this(CopySettings.defaults());
    }

    public CopyIndex(CopySettings settings) {
        this.settings = settings;
        this.table = new ShingleTable(0, settings.postings());
    }

    /** What {@code article} shares with the articles stepped before it; then remembers it. */
    public Copies step(Article article) {
        WordPrint print = WordPrint.of(article.body());
        long day = dayOf(article);
        if (print.size() < settings.minWords()) {
            return new Copies(article.id(), List.of(), 1, article.id());
        }
        Search search = new Search(print);
        List<Copy> copies = search.copies();
        String origin = origin(article.id(), search);
        remember(new Known(article.id(), origin, day, print), search.distinct);
        return new Copies(article.id(), copies, search.fresh(), origin);
    }

    private long dayOf(Article article) {
        When when = article.eventTime();
        if (when == null) {
            return clock.started() ? clock.day() : 0;
        }
        long day = when.date().toEpochDay();
        clock.see(day);
        return day;
    }

    private boolean live(Known candidate) {
        return !clock.started() || candidate.day >= clock.day() - settings.windowDays();
    }

    /** The origin of the earliest article this one is a copy of. */
    private String origin(String id, Search search) {
        for (int number : search.parents) {
            return known.get(number - base).origin;
        }
        return id;
    }

    private void remember(Known article, long[] distinct) {
        if (table.room() < distinct.length) {
            rebuild(distinct.length);
        }
        int number = base + known.size();
        known.add(article);
        for (long shingle : distinct) {
            table.add(shingle, number);
        }
    }

    /** Forgets what has left the window and makes a table with room for as much again. */
    private void rebuild(int more) {
        int gone = 0;
        while (gone < known.size() && !live(known.get(gone))) {
            gone++;
        }
        known.subList(0, gone).clear();
        base += gone;
        int kept = more;
        for (Known article : known) {
            kept += live(article) ? article.print.size() : 0;
        }
        table = new ShingleTable(kept, settings.postings());
        for (int i = 0; i < known.size(); i++) {
            if (live(known.get(i))) {
                for (long shingle : WordPrint.distinct(known.get(i).print.shingles())) {
                    table.add(shingle, base + i);
                }
            }
        }
    }

    /** An article in the window. */
    private record Known(String id, String origin, long day, WordPrint print) {}

    /** One article against the index. */
    private final class Search {
        private final WordPrint print;
        private final long[] distinct;
        private final boolean[] covered;
        private final List<Integer> touched = new ArrayList<>();
        /** Numbers of the articles this one is a copy of, earliest first. */
        private final List<Integer> parents = new ArrayList<>();

        Search(WordPrint print) {
            this.print = print;
            long[] shingles = print.shingles();
            this.distinct = WordPrint.distinct(shingles);
            this.covered = new boolean[print.size()];
            if (counts.length < known.size()) {
                counts = new int[known.size() * 2];
            }
            markSeen(shingles, count());
        }

        /** Counts the shingles shared with each known article; returns which of the distinct ones were seen at all. */
        private boolean[] count() {
            boolean[] seen = new boolean[distinct.length];
            for (int i = 0; i < distinct.length; i++) {
                int before = i;
                table.each(distinct[i], number -> {
                    int at = number - base;
                    if (at >= 0 && live(known.get(at))) {
                        seen[before] = true;
                        if (counts[at]++ == 0) {
                            touched.add(number);
                        }
                    }
                });
            }
            return seen;
        }

        private void markSeen(long[] shingles, boolean[] seen) {
            for (int i = 0; i < shingles.length; i++) {
                if (seen[Arrays.binarySearch(distinct, shingles[i])]) {
                    Arrays.fill(covered, i, i + WordPrint.SHINGLE, true);
                }
            }
        }

        List<Copy> copies() {
            touched.sort(Comparator.naturalOrder());
            double nearFrom = candidateShare();
            Rewording rewording = new Rewording(print, settings.reworded());
            List<Copy> copies = new ArrayList<>();
            for (int number : touched) {
                Known earlier = known.get(number - base);
                double share = (double) counts[number - base] / distinct.length;
                counts[number - base] = 0;
                double near = share >= nearFrom ? near(rewording, earlier, share) : share;
                if (near >= settings.minShare()) {
                    copies.add(new Copy(earlier.id, share, near));
                }
                if (near >= settings.copyShare()) {
                    parents.add(number);
                }
            }
            copies.sort(LARGEST_FIRST);
            return copies;
        }

        private double near(Rewording rewording, Known earlier, double share) {
            int words = rewording.cover(earlier.print, covered);
            return Math.max(share, (double) words / print.size());
        }

        /** The share from which an article is searched for rewordings, so that only the best candidates are. */
        private double candidateShare() {
            double least = 3.0 / distinct.length;
            if (touched.size() <= settings.candidates()) {
                return least;
            }
            int[] shared =
                    touched.stream().mapToInt(n -> counts[n - base]).sorted().toArray();
            return Math.max(least, (double) shared[shared.length - settings.candidates()] / distinct.length);
        }

        double fresh() {
            int fresh = 0;
            for (boolean word : covered) {
                fresh += word ? 0 : 1;
            }
            return (double) fresh / covered.length;
        }
    }
}
