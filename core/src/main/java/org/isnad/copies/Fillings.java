package org.isnad.copies;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.isnad.Mention;

/**
 * The numbers and names of a text: what a form is filled in with, reports of weather, markets and matches. Where nearly all of them differ
 * within words that are another text's, both were written by one form, and neither is a copy of the other. Immutable.
 */
final class Fillings {
    /** So many have to differ, of so few all; of fewer a copy may have changed each. */
    private static final int FEWEST = 4;
    /** What share of them has to differ: words that an editor changes here and there are numbers and names too. */
    private static final double MOST = 0.7;
    /** The same of so few, where each has another of its kind in its place. */
    private static final double NEARLY_ALL = 0.8;
    /** Up to so many words between words that both have are filled in. */
    private static final int LONGEST = 4;

    private static final long WEEK = 7;

    private final WordPrint print;
    /** Begin and end of each name among the words, in turns. */
    private final int[] names;

    private Fillings(WordPrint print, int[] names) {
        this.print = print;
        this.names = names;
    }

    /** Those of a text of which nothing but its words is known: its numbers. */
    static Fillings of(WordPrint print) {
        return new Fillings(print, new int[0]);
    }

    /** @param mentions what the text names */
    static Fillings of(WordPrint print, List<Mention> mentions) {
        IntStream.Builder names = IntStream.builder();
        for (Mention mention : mentions) {
            if (mention.kind() == Mention.Kind.NAME && mention.outer() < 0) {
                int at = Arrays.binarySearch(print.begins(), mention.span().begin());
                int begin = at < 0 ? -at - 1 : at;
                int end = begin;
                while (end < print.size() && print.ends()[end] <= mention.span().end()) {
                    end++;
                }
                if (end > begin) {
                    names.add(begin).add(end);
                }
            }
        }
        return new Fillings(print, names.build().toArray());
    }

    /**
     * The share of what the words in common are filled in with that differs, 0..1; 0 while it is no more than a copy may have changed.
     * Where the other text has another day of the week in a place of this one's, and as many days lie between the two, a form that is
     * filled in every few days was filled in anew: then any that differ tell.
     *
     * @param credit how much each word counts as standing in the other text
     * @param other the words of that text
     * @param words which words tell numbers, hours and days of the week
     * @param days from the other text to this one, or {@link Search#UNDATED}
     */
    double differing(int[] credit, char[] other, StandingPhrases words, long days) {
        BitSet frame = frame(credit);
        BitSet standing = new BitSet();
        for (char word : other) {
            standing.set(word);
        }
        boolean anew = days != Search.UNDATED && isOtherDay(frame, other, words.weekdays(), days);
        int fewest = anew ? 1 : FEWEST;
        Tally figures = new Tally();
        Tally values = new Tally();
        if (anew) {
            figures.replaced.add("weekday");
        }
        runs(i -> print.numeric()[i], (begin, end) -> number(begin, end, frame.get(begin), other, standing, figures));
        runs(
                i -> print.numeric()[i] || words.isValue(print.words()[i]),
                (begin, end) -> value(begin, end, frame.get(begin), other, standing, words, values));
        double numbers = Math.max(figures.differing(fewest), values.differing(fewest, NEARLY_ALL));
        for (int i = 0; i < names.length; i += 2) {
            if (frame.get(names[i])) {
                name(names[i], names[i + 1], other, standing, figures);
            }
            name(names[i], names[i + 1], other, standing, values);
        }
        return Math.max(numbers, Math.max(figures.differing(fewest), values.differing(fewest, NEARLY_ALL)));
    }

    /** Hands on begin and end of each run of words of a kind. */
    private void runs(IntPredicate kind, IntBinaryConsumer each) {
        for (int begin = 0; begin < print.size(); ) {
            int end = begin;
            while (end < print.size() && kind.test(end)) {
                end++;
            }
            if (end > begin) {
                each.accept(begin, end);
            }
            begin = end + 1;
        }
    }

    /** Takes a run of words. */
    private interface IntBinaryConsumer {
        void accept(int begin, int end);
    }

    private boolean isOtherDay(BitSet frame, char[] other, Map<Character, Integer> weekdays, long days) {
        for (int i = frame.nextSetBit(0); i >= 0 && i < print.size(); i = frame.nextSetBit(i + 1)) {
            Integer own = weekdays.get(print.words()[i]);
            int at = own == null ? -1 : place(i, i + 1, 1, other, 0);
            Integer there = at < 0 ? null : weekdays.get(other[at]);
            if (own != null && there != null && !own.equals(there)) {
                return Math.floorMod(own - there - days, WEEK) == 0;
            }
        }
        return false;
    }

    /** What was found in the other text, and what has others in its place there. */
    private static final class Tally {
        private final Set<String> met = new HashSet<>();
        private final Set<String> replaced = new HashSet<>();

        double differing(int fewest) {
            return differing(fewest, 1);
        }

        /** @param few the least share where the fewest differ */
        double differing(int fewest, double few) {
            long missed = replaced.stream().filter(one -> !met.contains(one)).count();
            double share = (double) missed / Math.max(1, missed + met.size());
            return missed >= fewest && share >= (missed == FEWEST ? few : MOST) ? share : 0;
        }
    }

    /** The words in common, and the few that stand between them. */
    private static BitSet frame(int[] credit) {
        BitSet frame = new BitSet(credit.length);
        int last = -1;
        for (int i = 0; i < credit.length; i++) {
            if (credit[i] > 0) {
                frame.set(last >= 0 && i - last - 1 <= LONGEST ? last + 1 : i, i + 1);
                last = i;
            }
        }
        return frame;
    }

    /**
     * Numbers side by side make one; in what order they stand, «8,14» or «14,8», is a matter of the house. Outside of what the texts have in
     * common, such as in a table of cities and degrees, they tell when words beside them are the other's too.
     */
    private void number(int begin, int end, boolean framed, char[] other, BitSet standing, Tally tally) {
        String own = sorted(print.words(), begin, end);
        boolean filled = false;
        for (int at = place(begin, end, end - begin, other, 0);
                at >= 0;
                at = place(begin, end, end - begin, other, at)) {
            if (sorted(other, at, at + end - begin).equals(own)) {
                tally.met.add(own);
                return;
            }
            filled = true;
        }
        if (filled) {
            tally.replaced.add(own);
        } else if (framed && IntStream.range(begin, end).allMatch(i -> standing.get(print.words()[i]))) {
            tally.met.add(own);
        }
    }

    /** Words in an order of their own: equal for the same ones. */
    private static String sorted(char[] words, int begin, int end) {
        char[] sorted = Arrays.copyOfRange(words, begin, end);
        Arrays.sort(sorted);
        return new String(sorted);
    }

    /** Numbers in figures or words, hours and days: each that has such another in its place there was filled in anew. */
    private void value(
            int begin, int end, boolean framed, char[] other, BitSet standing, StandingPhrases words, Tally tally) {
        String own = sorted(print.words(), begin, end);
        int filled = -1;
        if (framed && isOfOthers(begin, end, other, standing)) {
            tally.replaced.add(own);
        }
        for (int at = place(begin, end, end - begin, other, 0);
                at >= 0;
                at = place(begin, end, end - begin, other, at)) {
            if (sorted(other, at, at + end - begin).equals(own)) {
                tally.met.add(own);
                return;
            }
            filled = filled < 0 && isOfKinds(begin, end, other, at, words) ? at : filled;
        }
        for (int i = begin; i < end && filled >= 0; i++) {
            if (print.words()[i] != other[filled + i - begin]) {
                tally.replaced.add(String.valueOf(print.words()[i]));
            }
        }
    }

    /**
     * Whether figures stand between words that are both the other's, but beside neither of them there: scores of other matches. Where
     * nothing stands between those there, they were added.
     */
    private boolean isOfOthers(int begin, int end, char[] other, BitSet standing) {
        char[] own = print.words();
        if (begin == 0
                || end == own.length
                || !standing.get(own[begin - 1])
                || !standing.get(own[end])
                || IntStream.range(begin, end).anyMatch(i -> !print.numeric()[i])) {
            return false;
        }
        boolean added = IntStream.range(1, other.length)
                .anyMatch(at -> other[at - 1] == own[begin - 1] && other[at] == own[end]);
        int length = end - begin;
        return !added
                && IntStream.rangeClosed(0, other.length - length)
                        .filter(at -> Arrays.equals(own, begin, end, other, at, at + length))
                        .noneMatch(at -> at > 0 && other[at - 1] == own[begin - 1]
                                || at + length < other.length && other[at + length] == own[end]);
    }

    /** Whether each word there is of the kind of the one here: a figure for the same number in words fills nothing in anew. */
    private boolean isOfKinds(int begin, int end, char[] other, int at, StandingPhrases words) {
        return IntStream.range(begin, end)
                .allMatch(i -> words.isValue(print.words()[i]) == words.isValue(other[at + i - begin]));
    }

    /** A name stands there when at least half of its words do: names are written longer and shorter. */
    private void name(int begin, int end, char[] other, BitSet standing, Tally tally) {
        String own = new String(print.words(), begin, end - begin);
        long there = IntStream.range(begin, end)
                .filter(i -> standing.get(print.words()[i]))
                .count();
        if (2 * there >= end - begin) {
            tally.met.add(own);
        } else if (IntStream.rangeClosed(1, LONGEST).anyMatch(length -> place(begin, end, length, other, 0) >= 0)) {
            tally.replaced.add(own);
        }
    }

    /** The first place behind another where so many words stand in the other text between the words that some stand between here; or -1. */
    private int place(int begin, int end, int length, char[] other, int after) {
        if (begin > 0 && end < print.size()) {
            for (int at = after + 1; at + length < other.length; at++) {
                if (other[at - 1] == print.words()[begin - 1] && other[at + length] == print.words()[end]) {
                    return at;
                }
            }
        }
        return -1;
    }
}
