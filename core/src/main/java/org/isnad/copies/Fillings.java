package org.isnad.copies;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    private final char[] words;
    /** Which words are numbers in figures. */
    private final boolean[] numeric;
    /** Begin and end of each name among the words, in turns. */
    private final int[] names;

    private final StandingPhrases kinds;

    private Fillings(WordPrint print, int[] names, StandingPhrases kinds) {
        this.words = print.words();
        this.numeric = print.numeric();
        this.names = names;
        this.kinds = kinds;
    }

    /**
     * @param mentions what the text names; none where nothing but its words is known
     * @param kinds which words tell numbers, hours and days of the week
     */
    static Fillings of(WordPrint print, List<Mention> mentions, StandingPhrases kinds) {
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
        return new Fillings(print, names.build().toArray(), kinds);
    }

    /** Begin and end of each run of numbers in figures, or also of numbers in words, hours and days, in turns. */
    private int[] runs(boolean inWords) {
        int[] runs = new int[words.length + 1];
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            boolean begun = count % 2 == 1;
            boolean goesOn = numeric[i] || inWords && kinds.isValue(words[i]);
            if (goesOn != begun) {
                runs[count++] = i;
            }
        }
        if (count % 2 == 1) {
            runs[count++] = words.length;
        }
        return Arrays.copyOf(runs, count);
    }

    /**
     * The share of what the words in common are filled in with that differs, 0..1; 0 while it is no more than a copy may have changed.
     * Where the other text has another day of the week in a place of this one's, and as many days lie between the two, a form that is
     * filled in every few days was filled in anew: then any that differ tell.
     *
     * @param credit how much each word counts as standing in the other text
     * @param other the words of that text
     * @param days from the other text to this one, or {@link Search#UNDATED}
     */
    double differing(int[] credit, char[] other, long days) {
        Beside beside = new Beside(other, frame(credit));
        int[] figures = runs(false);
        int[] values = runs(true);
        boolean anew = days != Search.UNDATED && beside.isOtherDay(values, days);
        int fewest = anew ? 1 : FEWEST;
        Tally numbers = new Tally();
        Tally all = new Tally();
        if (anew) {
            numbers.replaced.add("weekday");
        }
        for (int i = 0; i < figures.length; i += 2) {
            beside.number(figures[i], figures[i + 1], numbers);
        }
        for (int i = 0; i < values.length; i += 2) {
            beside.value(values[i], values[i + 1], all);
        }
        double differing = Math.max(numbers.differing(fewest), all.differing(fewest, NEARLY_ALL));
        for (int i = 0; i < names.length; i += 2) {
            if (beside.frame.get(names[i])) {
                beside.name(names[i], names[i + 1], numbers);
            }
            beside.name(names[i], names[i + 1], all);
        }
        return Math.max(differing, Math.max(numbers.differing(fewest), all.differing(fewest, NEARLY_ALL)));
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
            int missed = 0;
            for (String one : replaced) {
                missed += met.contains(one) ? 0 : 1;
            }
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

    /** Words in an order of their own: equal for the same ones. */
    private static String sorted(char[] words, int begin, int end) {
        char[] sorted = Arrays.copyOfRange(words, begin, end);
        Arrays.sort(sorted);
        return new String(sorted);
    }

    /** This text beside another. */
    private final class Beside {
        private final char[] other;
        private final BitSet frame;
        /** A bit for each word that stands in the other text. */
        private final long[] standing = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

        Beside(char[] other, BitSet frame) {
            this.other = other;
            this.frame = frame;
            for (char word : other) {
                standing[word / Long.SIZE] |= 1L << word;
            }
        }

        private boolean stands(int at) {
            return (standing[words[at] / Long.SIZE] & 1L << words[at]) != 0;
        }

        boolean isOtherDay(int[] values, long days) {
            for (int run = 0; run < values.length; run += 2) {
                for (int i = values[run]; i < values[run + 1]; i++) {
                    int own = frame.get(i) ? kinds.weekday(words[i]) : StandingPhrases.NO_DAY;
                    int at = own == StandingPhrases.NO_DAY ? -1 : place(i, i + 1, 1, 0);
                    int there = at < 0 ? StandingPhrases.NO_DAY : kinds.weekday(other[at]);
                    if (there != StandingPhrases.NO_DAY && own != there) {
                        return Math.floorMod(own - there - days, WEEK) == 0;
                    }
                }
            }
            return false;
        }

        /**
         * Numbers side by side make one; in what order they stand, «8,14» or «14,8», is a matter of the house. Outside of what the texts
         * have in common, such as in a table of cities and degrees, they tell when words beside them are the other's too.
         */
        void number(int begin, int end, Tally tally) {
            String own = sorted(words, begin, end);
            int length = end - begin;
            boolean filled = false;
            for (int at = place(begin, end, length, 0); at >= 0; at = place(begin, end, length, at)) {
                if (sorted(other, at, at + length).equals(own)) {
                    tally.met.add(own);
                    return;
                }
                filled = true;
            }
            if (filled) {
                tally.replaced.add(own);
            } else if (frame.get(begin) && standing(begin, end) == length) {
                tally.met.add(own);
            }
        }

        /** How many of some words stand in the other text. */
        private int standing(int begin, int end) {
            int count = 0;
            for (int i = begin; i < end; i++) {
                count += stands(i) ? 1 : 0;
            }
            return count;
        }

        /** Numbers in figures or words, hours and days: each that has such another in its place there was filled in anew. */
        void value(int begin, int end, Tally tally) {
            String own = sorted(words, begin, end);
            int length = end - begin;
            int filled = -1;
            if (frame.get(begin) && isOfOthers(begin, end)) {
                tally.replaced.add(own);
            }
            for (int at = place(begin, end, length, 0); at >= 0; at = place(begin, end, length, at)) {
                if (sorted(other, at, at + length).equals(own)) {
                    tally.met.add(own);
                    return;
                }
                filled = filled < 0 && isOfKinds(begin, end, at) ? at : filled;
            }
            for (int i = begin; i < end && filled >= 0; i++) {
                if (words[i] != other[filled + i - begin]) {
                    tally.replaced.add(String.valueOf(words[i]));
                }
            }
        }

        /**
         * Whether figures stand between words that are both the other's, but beside neither of them there: scores of other matches. Where
         * nothing stands between those there, they were added.
         */
        private boolean isOfOthers(int begin, int end) {
            if (begin == 0 || end == words.length || !stands(begin - 1) || !stands(end)) {
                return false;
            }
            for (int i = begin; i < end; i++) {
                if (!numeric[i]) {
                    return false;
                }
            }
            char before = words[begin - 1];
            char behind = words[end];
            int length = end - begin;
            boolean own = standing(begin, end) == length;
            for (int at = 0; at < other.length; at++) {
                boolean added = at > 0 && other[at - 1] == before && other[at] == behind;
                boolean beside =
                        at > 0 && other[at - 1] == before || at + length < other.length && other[at + length] == behind;
                if (added || own && beside && isAt(begin, end, at)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isAt(int begin, int end, int at) {
            return at + end - begin <= other.length && Arrays.equals(words, begin, end, other, at, at + end - begin);
        }

        /** Whether each word there is of the kind of the one here: a figure for the same number in words fills nothing in anew. */
        private boolean isOfKinds(int begin, int end, int at) {
            for (int i = begin; i < end; i++) {
                if (kinds.isValue(words[i]) != kinds.isValue(other[at + i - begin])) {
                    return false;
                }
            }
            return true;
        }

        /** A name stands there when at least half of its words do: names are written longer and shorter. */
        void name(int begin, int end, Tally tally) {
            String own = new String(words, begin, end - begin);
            if (2 * standing(begin, end) >= end - begin) {
                tally.met.add(own);
                return;
            }
            for (int length = 1; length <= LONGEST; length++) {
                if (place(begin, end, length, 0) >= 0) {
                    tally.replaced.add(own);
                    return;
                }
            }
        }

        /**
         * The first place behind another where so many words stand in the other text between the words that some stand between here;
         * or -1.
         */
        private int place(int begin, int end, int length, int after) {
            if (begin == 0 || end == words.length || !stands(begin - 1) || !stands(end)) {
                return -1;
            }
            char before = words[begin - 1];
            char behind = words[end];
            for (int at = after + 1; at + length < other.length; at++) {
                if (other[at - 1] == before && other[at + length] == behind) {
                    return at;
                }
            }
            return -1;
        }
    }
}
