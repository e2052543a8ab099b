package org.isnad.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The articles of the last days of event time and the index of their fingerprints. What has left the window is forgotten
 * when the index is built anew, which happens when it is full: a small part of the cost of each article. Not safe for
 * several threads.
 */
final class Window {
    private static final int FEWEST_SLOTS = 1 << 12;
    private static final double GROWTH = 1.6;
    static final int RAREST = 100;
    /** Articles that are taken for seen before the first, so that the first are not misjudged. */
    private static final int PRIOR_ARTICLES = 200;

    private final CopySettings settings;
    private final EventClock clock;
    private final List<Known> known;
    private FingerprintTable table;
    /** In how many articles each word stands. */
    private final int[] articlesOf = new int[Character.MAX_VALUE + 1];
    /** For each word the number of the last article it was counted in, plus one. */
    private final int[] countedIn = new int[Character.MAX_VALUE + 1];

    Window(CopySettings settings, EventClock clock) {
        this(settings, clock, List.of(), FEWEST_SLOTS);
    }

    /**
     * A window as it was saved.
     *
     * @param known its articles in order
     * @param slots how many slots its index had
     */
    Window(CopySettings settings, EventClock clock, List<Known> known, int slots) {
        this.settings = settings;
        this.clock = clock;
        this.known = new ArrayList<>(known);
        this.table = new FingerprintTable(slots, settings.postings());
        for (int i = 0; i < known.size(); i++) {
            index(i);
        }
    }

    int size() {
        return known.size();
    }

    int slots() {
        return table.capacity();
    }

    Known get(int number) {
        return known.get(number);
    }

    FingerprintTable table() {
        return table;
    }

    boolean isLive(int number) {
        return isLive(known.get(number));
    }

    private boolean isLive(Known article) {
        return !clock.started() || article.day() >= clock.day() - settings.windowDays();
    }

    /** How rare a word is in the window, 0 to {@link #RAREST}: the inverse document frequency on its scale. */
    int rarity(char word) {
        double articles = known.size() + PRIOR_ARTICLES;
        return (int) (RAREST * Math.log(articles / (articlesOf[word] + 1)) / Math.log(articles));
    }

    /** Remembers an article; the numbers of all may change. */
    void add(Known article) {
        known.add(article);
        int most = article.words().length;
        if (table.hasRoom(most)) {
            index(known.size() - 1);
        } else {
            rebuild(most);
        }
    }

    private void rebuild(int more) {
        known.removeIf(article -> !isLive(article));
        int slots = (int) Math.max(FEWEST_SLOTS, (table.size() + more) * GROWTH);
        table = new FingerprintTable(0, settings.postings());
        table = new FingerprintTable(slots, settings.postings());
        Arrays.fill(articlesOf, 0);
        Arrays.fill(countedIn, 0);
        for (int i = 0; i < known.size(); i++) {
            index(i);
        }
    }

    private void index(int number) {
        for (char word : known.get(number).words()) {
            if (countedIn[word] != number + 1) {
                countedIn[word] = number + 1;
                articlesOf[word]++;
            }
        }
        long[] shingles = Shingles.of(known.get(number).words());
        int kept = Shingles.winnow(shingles);
        for (int i = 0; i < kept; i++) {
            table.add(shingles[i], number);
        }
    }
}
