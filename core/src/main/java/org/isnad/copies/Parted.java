package org.isnad.copies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that a passage which moved parts from the others of their text, and that stand once, all together, in the other text: «وأوضح أن»
 * where another clause follows it than before.
 *
 * @param before the place of the first among the words of the earlier text
 * @param after the same among those of the later one
 * @param length how many words
 */
record Parted(int before, int after, int length) {
    private static final int SHORTEST = 2;

    /**
     * The first such words; null when there are none.
     *
     * @param ours indices into {@code before}, ascending
     * @param theirs indices into {@code after}, ascending
     */
    static @Nullable Parted find(List<Integer> ours, char[] before, List<Integer> theirs, char[] after) {
        Parted found = in(theirs, after, ours, before);
        if (found != null) {
            return new Parted(found.after(), found.before(), found.length());
        }
        return in(ours, before, theirs, after);
    }

    /** The run of the one that is parted from the rest and stands in the other. */
    private static @Nullable Parted in(List<Integer> one, char[] words, List<Integer> other, char[] others) {
        int begin = 0;
        for (int end = 1; end <= one.size(); end++) {
            if (end == one.size() || one.get(end) != one.get(end - 1) + 1) {
                int length = end - begin;
                boolean parted = length < one.size() && length >= SHORTEST;
                int at = parted ? onlyPlace(one.get(begin), words, other, others, length) : -1;
                if (at >= 0) {
                    return new Parted(begin, at, length);
                }
                begin = end;
            }
        }
        return null;
    }

    private static int onlyPlace(int first, char[] words, List<Integer> other, char[] others, int length) {
        int place = -1;
        for (int at = 0; at + length <= other.size(); at++) {
            if (isSame(first, words, other, at, others, length)) {
                if (place >= 0) {
                    return -1;
                }
                place = at;
            }
        }
        return place;
    }

    private static boolean isSame(int first, char[] words, List<Integer> other, int at, char[] others, int length) {
        for (int i = 0; i < length; i++) {
            if (other.get(at + i) != other.get(at) + i || words[first + i] != others[other.get(at + i)]) {
                return false;
            }
        }
        return true;
    }
}
