package org.isnad.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.isnad.Copy;
import org.isnad.Passage;

/** One article against the window. For one use, by one thread. */
final class Search {
    private static final Comparator<Match> LARGEST_FIRST = Comparator.comparingDouble(Match::share)
            .thenComparingDouble(Match::near)
            .reversed()
            .thenComparingInt(Match::number);
    private static final int SHORTEST_PASSAGE = 5;
    private static final int NOWHERE = -1;

    private final Window window;
    private final CopySettings settings;
    private final WordPrint print;
    private final Comparison comparison;
    private final Hits hits;
    /** For each word whether it belongs to a phrase that texts of many origins have. */
    private final boolean[] common;
    /** For each word the number of the article it was first found in, and whether word by word. */
    private final int[] foundIn;

    private final boolean[] exactly;
    private final List<Match> matches = new ArrayList<>();

    /**
     * An earlier article that shares text.
     *
     * @param own the near share when common phrases are left out of account
     */
    record Match(int number, Known article, double share, double near, double own) {
        Copy copy() {
            return new Copy(article.id(), share, near);
        }
    }

    /** @param counts at least as many zeros as the window has articles; they are zero again afterwards */
    Search(Window window, CopySettings settings, WordPrint print, int[] counts) {
        this.window = window;
        this.settings = settings;
        this.print = print;
        long[] shingles = Shingles.of(print.words());
        this.comparison = new Comparison(print, shingles, settings.reworded());
        this.hits = new Hits(window, counts, settings.commonOrigins());
        this.common = new boolean[print.size()];
        this.foundIn = new int[print.size()];
        this.exactly = new boolean[print.size()];
        Arrays.fill(foundIn, NOWHERE);
        for (int i = 0; i < shingles.length; i++) {
            if (hits.count(shingles[i])) {
                Arrays.fill(common, i, i + Shingles.LENGTH, true);
            }
        }
        int[] candidates = hits.most(settings.candidates());
        for (int rank = 0; rank < candidates.length; rank++) {
            compare(candidates[rank], rank < settings.reworders());
        }
        matches.sort(LARGEST_FIRST);
    }

    private void compare(int number, boolean forRewordings) {
        Known earlier = window.get(number);
        double share = comparison.with(earlier.words());
        double near = forRewordings ? Math.max(share, comparison.nearShare(earlier.words())) : share;
        boolean[] covered = forRewordings ? comparison.near() : comparison.exact();
        for (int i = 0; i < foundIn.length; i++) {
            if (foundIn[i] == NOWHERE && covered[i]) {
                foundIn[i] = number;
                exactly[i] = comparison.exact()[i];
            }
        }
        if (near >= settings.minShare()) {
            matches.add(new Match(number, earlier, share, near, own(covered)));
        }
    }

    /** The covered share of the words that are in no common phrase; 0 when nearly all are. */
    private double own(boolean[] covered) {
        int own = 0;
        int found = 0;
        for (int i = 0; i < covered.length; i++) {
            own += common[i] ? 0 : 1;
            found += !common[i] && covered[i] ? 1 : 0;
        }
        return own < settings.minWords() / 2 ? 0 : (double) found / own;
    }

    /** The earlier articles that share at least the least share, largest first. */
    List<Match> matches() {
        return matches;
    }

    List<Copy> copies() {
        return matches.stream().map(Match::copy).toList();
    }

    /** The share of the words that were found nowhere. */
    double fresh() {
        int fresh = 0;
        for (int number : foundIn) {
            fresh += number == NOWHERE ? 1 : 0;
        }
        return (double) fresh / foundIn.length;
    }

    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= foundIn.length; i++) {
            if (i == foundIn.length || foundIn[i] != foundIn[begin] || exactly[i] != exactly[begin]) {
                if (foundIn[begin] != NOWHERE && i - begin >= SHORTEST_PASSAGE) {
                    String of = window.get(foundIn[begin]).id();
                    passages.add(new Passage(print.span(begin, i), of, exactly[begin]));
                }
                begin = i;
            }
        }
        return passages;
    }
}
