package org.isnad.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.isnad.Copy;
import org.isnad.Passage;
import org.isnad.copies.Hits.Candidate;

/** One article against the window. For one use, by one thread. */
final class Search {
    private static final Comparator<Match> LARGEST_FIRST = Comparator.comparingDouble(Match::share)
            .thenComparingDouble(Match::near)
            .reversed()
            .thenComparingInt(Match::number);
    private static final int SHORTEST_PASSAGE = 5;
    private static final int NOWHERE = -1;
    /** The least that a number weighs of {@link Window#RAREST}. */
    private static final int NUMBER = 90;
    /** How many times less a word weighs in a common phrase. */
    private static final int COMMON = 8;
    /** How many articles are searched for rewordings whatever they share exactly. */
    private static final int FIRST = 6;
    /** What keeps one or two numbers from deciding. */
    private static final int FEW_NUMBERS = 3;
    /** What differing numbers take of a share at most. */
    private static final double OTHER_NUMBERS = 0.6;

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
    private final int[] weights;
    private final List<Match> matches = new ArrayList<>();

    /**
     * An earlier article that shares text.
     */
    record Match(int number, Known article, double share, double near) {
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
        this.hits = new Hits(window, counts, settings);
        this.common = new boolean[print.size()];
        this.foundIn = new int[print.size()];
        this.exactly = new boolean[print.size()];
        Arrays.fill(foundIn, NOWHERE);
        hits.count(shingles, common);
        this.weights = weights();
        this.comparison = new Comparison(print, shingles, weights, settings.reworded());
        List<Candidate> candidates = hits.most(settings.candidates());
        for (int rank = 0; rank < candidates.size(); rank++) {
            boolean promising = isPromising(candidates.get(rank));
            if (rank < settings.compared() || promising) {
                compare(candidates.get(rank).number(), rank < settings.reworders() && (rank < FIRST || promising));
            }
        }
        matches.sort(LARGEST_FIRST);
    }

    /** Whether the fingerprints in common let a share expect that is worth reporting. */
    private boolean isPromising(Candidate candidate) {
        double expected = candidate.count() * Shingles.perFingerprint(window.words(candidate.number()));
        return expected >= settings.minShare() * comparison.different();
    }

    private void compare(int number, boolean forRewordings) {
        Known earlier = window.get(number);
        double share = comparison.with(earlier.words());
        if (forRewordings) {
            comparison.rewordings();
        }
        int[] credit = comparison.credit();
        for (int i = 0; i < foundIn.length; i++) {
            if (foundIn[i] == NOWHERE && credit[i] > 0) {
                foundIn[i] = number;
                exactly[i] = comparison.exact()[i];
            }
        }
        double near = near(credit);
        if (Math.max(share, near) >= settings.minShare()) {
            matches.add(new Match(number, earlier, share, near));
        }
    }

    /** What each word weighs: the rarer the more, and little in a common phrase. */
    private int[] weights() {
        int[] weights = new int[print.size()];
        for (int i = 0; i < weights.length; i++) {
            int rarity = window.rarity(print.words()[i]);
            int weight = print.numeric()[i] ? Math.max(rarity, NUMBER) : rarity;
            weights[i] = 1 + (common[i] ? weight / COMMON : weight);
        }
        return weights;
    }

    /**
     * The share of the words that is found. Where it rests on common phrases, these count so much less. Where the numbers of
     * reworded passages differ, it is told in the same words of something else.
     */
    private double near(int[] credit) {
        return found(credit) * (1 - OTHER_NUMBERS * missingNumbers(credit));
    }

    private double found(int[] credit) {
        long found = 0;
        long all = 0;
        for (int i = 0; i < credit.length; i++) {
            int counts = common[i] ? 1 : COMMON;
            all += counts;
            found += (long) counts * credit[i];
        }
        return (double) found / (all * Rewording.WHOLE);
    }

    /** Of the numbers in what is found the share that the other text does not have. */
    private double missingNumbers(int[] credit) {
        int numbers = 0;
        int missing = 0;
        for (int i = 0; i < credit.length; i++) {
            if (print.numeric()[i] && credit[i] > 0) {
                numbers++;
                missing += credit[i] < Rewording.WHOLE && !comparison.stands(i) ? 1 : 0;
            }
        }
        return (double) missing / (numbers + FEW_NUMBERS);
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
