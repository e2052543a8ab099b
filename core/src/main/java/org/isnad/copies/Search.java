package org.isnad.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.isnad.Copy;
import org.isnad.Passage;
import org.isnad.copies.Hits.Candidate;

/** One article against the window. For one use, by one thread. */
final class Search {
    private static final int SHORTEST_PASSAGE = 5;
    private static final int NOWHERE = -1;
    /** The least that a number weighs of {@link Window#RAREST}. */
    private static final int NUMBER = 90;
    /** The day of an article that has none. */
    static final long UNDATED = Long.MIN_VALUE;
    /** From how many days apart on more of a passage has to stand together. */
    private static final int APART = 3;
    /** How much then: the press rewords news within days, while forms are filled in anew for weeks. */
    private static final double REWORDED_LATE = 0.9;
    /** From what share on of an earlier article all of it stands in this one: with what its forms were filled in with too. */
    private static final double WHOLE = 0.9;
    /** What share of its words the fingerprints have to promise for that. */
    private static final double FULL = 0.7;
    /** On how many days no copies of one text are printed any more. */
    private static final int LONG = 5;
    /** How many articles are searched for rewordings whatever they share exactly. */
    private static final int FIRST = 6;
    /** What share those have to promise that come after the ones compared in any case. */
    private static final double FURTHER = 0.15;
    /** After how many words compared only those are compared further that are in any case. */
    private static final int MOST_WORDS = 20_000;
    /** What share those have to promise that are days apart, to be searched for rewordings after the first. */
    private static final double LATE = 0.3;
    /** What keeps one or two numbers from deciding. */
    private static final int FEW_NUMBERS = 3;
    /** What differing numbers take of a share at most. */
    private static final double OTHER_NUMBERS = 0.6;

    private final Window window;
    private final CopySettings settings;
    private final WordPrint print;
    private final Comparison comparison;
    private final Hits hits;
    /** The indices of the words that belong to phrases that texts of many origins have. */
    private final BitSet common;
    /** For each word the number of the article it was first found in. */
    private final int[] foundIn;
    /** The indices of the words that were found word by word, and of those that were found nowhere. */
    private final BitSet exactly;

    private final BitSet fresh;
    private final Formulas formulas;
    /** The indices of the words that a text says for itself that is mostly standing phrases; none of any other. */
    private final BitSet own;

    private final StandingPhrases standing;

    private final Fillings fillings;
    /** The day of the article, or {@link #UNDATED}. */
    private final long day;
    /** The indices of the words in quotations. */
    private final BitSet quoted;
    /** The indices of the words that are numbers. */
    private final int[] numbers;

    private final List<Match> matches = new ArrayList<>();

    /**
     * An earlier article that shares text.
     *
     * @param quoted whether it shares quotations and hardly a word around them
     */
    record Match(int number, Known article, double share, double near, boolean quoted) {
        private static int largestFirst(Match one, Match other) {
            int byShare = Double.compare(other.share, one.share);
            int byNear = byShare == 0 ? Double.compare(other.near, one.near) : byShare;
            return byNear == 0 ? Integer.compare(one.number, other.number) : byNear;
        }

        Copy copy() {
            return new Copy(article.id(), share, near);
        }
    }

    Search(Window window, CopySettings settings, StandingPhrases standing, Asked asked) {
        this.day = asked.day();
        this.fillings = asked.fillings();
        this.quoted = asked.quoted();
        this.window = window;
        this.settings = settings;
        this.print = asked.print();
        this.hits = new Hits(window, settings);
        this.common = new BitSet(print.size());
        this.foundIn = new int[print.size()];
        this.exactly = new BitSet(print.size());
        this.fresh = new BitSet(print.size());
        Arrays.fill(foundIn, NOWHERE);
        fresh.set(0, print.size());
        hits.count(asked.shingles(), common);
        BitSet formula = standing.in(print);
        common.or(formula);
        this.own = standing.own(print, formula);
        this.standing = standing;
        this.numbers = numbers(print);
        this.comparison = new Comparison(print, asked.shingles());
        List<Compared> compared = chosen(hits.most(settings.candidates())).stream()
                .map(this::compared)
                .toList();
        if (!compared.isEmpty()) {
            markRecurring(compared);
        }
        this.formulas = new Formulas(common, print.size());
        if (!compared.isEmpty()) {
            comparison.weigh(weights());
            compared.forEach(this::match);
            matches.sort(Match::largestFirst);
        }
    }

    private static int[] numbers(WordPrint print) {
        int[] numbers = new int[print.size()];
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            numbers[count] = i;
            count += print.numeric()[i] ? 1 : 0;
        }
        return Arrays.copyOf(numbers, count);
    }

    /**
     * An earlier article compared word by word.
     *
     * @param whole whether all of it stands in this one
     * @param forRewordings whether rewordings are to be looked for: in all that could be copied, or what differs would tell against some alone
     */
    private record Compared(Chosen chosen, double share, BitSet exact, boolean whole, boolean forRewordings) {
        int number() {
            return chosen.number();
        }
    }

    /**
     * One that is to be compared.
     *
     * @param words hashes of its words
     * @param forRewordings whether rewordings are to be looked for
     */
    private record Chosen(int number, char[] words, boolean forRewordings) {}

    /** All are chosen before the first is compared, so that the steps into memory to their words do not wait for each other. */
    private List<Chosen> chosen(List<Candidate> candidates) {
        List<Chosen> chosen = new ArrayList<>(candidates.size());
        int words = 0;
        for (int rank = 0; rank < candidates.size(); rank++) {
            int number = candidates.get(rank).number();
            double promise = promise(candidates.get(rank));
            boolean worth = words <= MOST_WORDS && (promise >= FURTHER || promisesAll(candidates.get(rank)));
            if (rank < settings.compared() || worth) {
                boolean forRewordings = rank < FIRST
                        || rank < settings.reworders() && promise >= (isLate(number) ? LATE : settings.minShare());
                chosen.add(new Chosen(number, window.get(number).words(), forRewordings));
                words += chosen.getLast().words().length;
            }
        }
        return chosen;
    }

    private Compared compared(Chosen one) {
        double share = comparison.with(one.words());
        boolean forRewordings = one.forRewordings() || share >= settings.copyShare();
        return new Compared(one, share, comparison.exact(), comparison.back() >= WHOLE, forRewordings);
    }

    /**
     * Marks as common what stands word for word on so many different days, and not only in copies of one text: news that is
     * copied for days is no formula, unless it is for longer than any news.
     */
    private void markRecurring(List<Compared> compared) {
        BitSet[] days = recurring(compared, window.notes()::day, Math.max(LONG, settings.commonDays()));
        BitSet[] groups = recurring(compared, window.notes()::group, settings.recurringOrigins());
        BitSet formulas = days[settings.commonDays() - 1];
        formulas.and(groups[settings.recurringOrigins() - 1]);
        common.or(formulas);
        common.or(days[LONG - 1]);
    }

    private static BitSet[] recurring(List<Compared> compared, IntToLongFunction key, int most) {
        long[] keys = compared.stream()
                .mapToLong(one -> key.applyAsLong(one.number()))
                .toArray();
        return Recurrence.keys(compared.stream().map(Compared::exact).toList(), keys, most);
    }

    /** The share that the fingerprints in common let expect. */
    private double promise(Candidate candidate) {
        return candidate.count()
                * Shingles.perFingerprint(window.notes().words(candidate.number()))
                / comparison.different();
    }

    /** Whether so many fingerprints are in common that all of the earlier article may stand in this one. */
    private boolean promisesAll(Candidate candidate) {
        int words = window.notes().words(candidate.number());
        return candidate.count() * Shingles.perFingerprint(words) >= FULL * words;
    }

    private void match(Compared one) {
        boolean near;
        if (one.forRewordings()) {
            comparison.rewordings(one.chosen().words(), one.exact(), reworded(one.number()));
            near = Formulas.plainShare(comparison.credit()) >= settings.minShare();
        } else {
            near = one.exact().cardinality() >= settings.minShare() * print.size();
        }
        boolean anew = (one.whole() || one.share() >= settings.minShare() || near) && take(one);
        find(one, one.forRewordings() && !anew ? comparison.credited() : one.exact());
    }

    /**
     * Takes what may share enough for a match: phrases that count less only lower a share as small as the least. Says whether its form
     * was filled in anew: then what is reworded was not there.
     */
    private boolean take(Compared one) {
        if (!one.forRewordings()) {
            comparison.credit(one.exact());
        }
        double alike = near(comparison.credit(), one);
        double filled = alike < settings.copyShare() ? 0 : differing(one);
        double near = alike * (1 - filled);
        if (one.whole() || Math.max(one.share(), near) >= settings.minShare()) {
            matches.add(new Match(one.number(), window.get(one.number()), one.share(), near, isQuoted(near)));
        }
        return filled > 0;
    }

    /** The share of what its form is filled in with that differs. */
    private double differing(Compared one) {
        return fillings.differing(comparison.credit(), one.chosen().words(), daysSince(one.number()));
    }

    /** Whether a word stands in the other text among the same words, or in a passage that is reworded there and itself somewhere. */
    private boolean isFound(int[] credit, int at) {
        return credit[at] == Rewording.WHOLE || credit[at] > 0 && comparison.stands(at);
    }

    private boolean isQuoted(double near) {
        int[] credit = comparison.credit();
        return near >= settings.copyShare() && Quotations.areAll(quoted, print.size(), at -> isFound(credit, at));
    }

    /** Notes that an earlier article has some words, those that are found there first. */
    private void find(Compared one, BitSet words) {
        BitSet first = (BitSet) fresh.clone();
        first.and(words);
        fresh.andNot(first);
        for (int i = first.nextSetBit(0); i >= 0; i = first.nextSetBit(i + 1)) {
            foundIn[i] = one.number();
        }
        first.and(one.exact());
        exactly.or(first);
    }

    private boolean isLate(int number) {
        return day != UNDATED && Math.abs(daysSince(number)) >= APART;
    }

    /** How many days after an earlier article, or {@link #UNDATED}. */
    private long daysSince(int number) {
        return day == UNDATED ? UNDATED : day - window.notes().day(number);
    }

    private double reworded(int number) {
        return isLate(number) ? Math.max(REWORDED_LATE, settings.reworded()) : settings.reworded();
    }

    /** What each word weighs: the rarer the more, and little in a common phrase. */
    private int[] weights() {
        int[] weights = window.rarities(print.words());
        for (int i = 0; i < weights.length; i++) {
            int weight = print.numeric()[i] ? Math.max(weights[i], NUMBER) : weights[i];
            weights[i] = 1 + (common.get(i) ? weight / Formulas.COMMON : weight);
        }
        return weights;
    }

    /**
     * The share of the words that is found. Where it rests on common phrases, these count so much less, unless all of the
     * earlier article is here, so what its forms were filled in with too. Where the numbers of
     * reworded passages differ, it is told in the same words of something else.
     */
    private double near(int[] credit, Compared one) {
        double share = one.whole() ? Formulas.plainShare(credit) : formulas.share(credit, one.exact());
        double near = one.forRewordings() ? share * (1 - OTHER_NUMBERS * missingNumbers(credit)) : share;
        return one.whole() ? near : Math.min(near, ownShare(credit));
    }

    /**
     * The share of what a text says that has little but standing phrases, squared, since whoever sends a cable every day is always named in it; 1
     * of any other text.
     */
    private double ownShare(int[] credit) {
        int found = 0;
        for (int i = own.nextSetBit(0); i >= 0; i = own.nextSetBit(i + 1)) {
            found += isFound(credit, i) ? 1 : 0;
        }
        double share = own.isEmpty() ? 1 : (double) found / own.cardinality();
        return share * share;
    }

    /** Of the numbers in what is found the share that the other text does not have. */
    private double missingNumbers(int[] credit) {
        int found = 0;
        int missing = 0;
        for (int at : numbers) {
            found += credit[at] > 0 ? 1 : 0;
            missing += credit[at] > 0 && credit[at] < Rewording.WHOLE && !comparison.stands(at) ? 1 : 0;
        }
        return (double) missing / (found + FEW_NUMBERS);
    }

    /** The earlier articles that share at least the least share, largest first. */
    List<Match> matches() {
        return matches;
    }

    List<Copy> copies() {
        return matches.stream().map(Match::copy).toList();
    }

    /** The words by the copy group of the article they were first found in. */
    Map<Integer, BitSet> foundByGroup() {
        Map<Integer, BitSet> found = new LinkedHashMap<>();
        int begin = 0;
        for (int i = 1; i <= foundIn.length; i++) {
            if (i == foundIn.length || foundIn[i] != foundIn[begin]) {
                if (foundIn[begin] != NOWHERE) {
                    found.computeIfAbsent(window.notes().group(foundIn[begin]), group -> new BitSet())
                            .set(begin, i);
                }
                begin = i;
            }
        }
        return found;
    }

    /** The share of the words that were found nowhere. */
    double fresh() {
        return (double) fresh.cardinality() / foundIn.length;
    }

    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= foundIn.length; i++) {
            if (i == foundIn.length || foundIn[i] != foundIn[begin] || exactly.get(i) != exactly.get(begin)) {
                if (foundIn[begin] != NOWHERE && i - begin >= SHORTEST_PASSAGE) {
                    String of = window.get(foundIn[begin]).id();
                    passages.add(new Passage(print.span(begin, i), of, exactly.get(begin)));
                }
                begin = i;
            }
        }
        return passages;
    }
}
