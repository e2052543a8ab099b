package org.isnad.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The articles of the last days of event time and the index of their fingerprints. What has left the window is forgotten
 * all at once, whenever there are a quarter more articles than after the last time: a small part of the cost of each article.
 * Not safe for several threads.
 */
final class Window {
    static final int RAREST = 100;
    private static final int FEW = 1 << 12;
    private static final int FIRST_SWEEP = 1 << 9;
    /** Articles that are taken for seen before the first, so that the first are not misjudged. */
    private static final int PRIOR_ARTICLES = 200;

    private final CopySettings settings;
    private final EventClock clock;
    private final List<Known> known;
    private final FingerprintTable table;
    /** From how many articles on those are forgotten that have left the window. */
    private int sweepAt;

    private final Notes notes = new Notes();
    /** In how many articles each word stands. */
    private final int[] articlesOf = new int[Character.MAX_VALUE + 1];
    /** For each word the last round it was counted in. */
    private final int[] countedIn = new int[Character.MAX_VALUE + 1];

    /** The logarithms of the numbers up to the number of articles at least: no word stands in more. */
    private double[] logs;

    private int round;

    Window(CopySettings settings, EventClock clock) {
        this(settings, clock, List.of(), new FingerprintTable(settings.postings()), FIRST_SWEEP);
    }

    /**
     * A window as it was saved.
     *
     * @param known its articles in order
     * @param table of their fingerprints
     */
    Window(CopySettings settings, EventClock clock, List<Known> known, FingerprintTable table, int sweepAt) {
        this.settings = settings;
        this.clock = clock;
        this.known = new ArrayList<>(known);
        this.table = table;
        this.sweepAt = sweepAt;
        this.known.forEach(article -> count(article, 1));
        this.known.forEach(notes::add);
        this.logs = logs(Math.max(FEW, 2 * known.size()));
    }

    int size() {
        return known.size();
    }

    int sweepAt() {
        return sweepAt;
    }

    Known get(int number) {
        return known.get(number);
    }

    FingerprintTable table() {
        return table;
    }

    /** What is asked of each article often. */
    Notes notes() {
        return notes;
    }

    /** The earliest day that has not left the window. */
    int since() {
        return Notes.day(clock.started() ? clock.day() - settings.windowDays() : Long.MIN_VALUE);
    }

    private static double[] logs(int count) {
        return IntStream.range(0, count).mapToDouble(Math::log).toArray();
    }

    /** How rare each word is in the window, 0 to {@link #RAREST}: the inverse document frequency on its scale. */
    int[] rarities(char[] words) {
        double rarest = Math.log(known.size() + PRIOR_ARTICLES);
        int[] rarities = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            rarities[i] = (int) (RAREST * (rarest - logs[articlesOf[words[i]] + 1]) / rarest);
        }
        return rarities;
    }

    /**
     * Remembers an article; the numbers of all may change.
     *
     * @param shingles those of its words
     */
    void add(Known article, long[] shingles) {
        if (known.size() >= sweepAt) {
            sweep();
        }
        int number = known.size();
        known.add(article);
        notes.add(article);
        if (number + 2 >= logs.length) {
            logs = logs(2 * logs.length);
        }
        count(article, 1);
        for (long fingerprint : Shingles.winnowed(shingles)) {
            table.add(fingerprint, number);
        }
    }

    private void count(Known article, int by) {
        round++;
        for (char word : article.words()) {
            if (countedIn[word] != round) {
                countedIn[word] = round;
                articlesOf[word] += by;
            }
        }
    }

    /** Articles of one day are of another from now on. */
    void date(long day, long other) {
        if (known.stream().anyMatch(article -> article.day() == day)) {
            known.replaceAll(article -> article.day() == day ? article.on(other) : article);
            notes.clear();
            known.forEach(notes::add);
        }
    }

    private void sweep() {
        int[] numbers = new int[known.size()];
        int kept = 0;
        int since = since();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = notes.day(i) >= since ? kept++ : -1;
            if (numbers[i] < 0) {
                count(known.get(i), -1);
            } else {
                known.set(numbers[i], known.get(i));
            }
        }
        if (kept < numbers.length) {
            known.subList(kept, known.size()).clear();
            notes.clear();
            known.forEach(notes::add);
            table.renumber(numbers);
        }
        sweepAt = Math.max(FIRST_SWEEP, kept + kept / 4);
    }
}
