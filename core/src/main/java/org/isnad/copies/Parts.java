package org.isnad.copies;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.isnad.Part;
import org.isnad.Span;

/** What counts as a part of a text that was put together from texts of several origins. Pure functions. */
final class Parts {
    /** The least share of a text that makes a part of it: less is background. */
    private static final double LEAST = 0.2;

    private static final int FEWEST_WORDS = 25;
    /** What parts have to make in all where none of them is half of the text. */
    private static final double WHOLE = 0.75;
    /** So many words between two passages do not part them, and so few make none. */
    private static final int GAP = 3;

    private static final int SHORTEST = 5;

    private Parts() {}

    /** Whether so many of the words of a text make a part of it. */
    static boolean isEnough(int words, int size) {
        return words >= Math.max(FEWEST_WORDS, LEAST * size);
    }

    /** Whether a text is made of these parts, hardly more and of more than one. */
    static boolean areWhole(List<Part> parts) {
        return parts.size() > 1 && parts.stream().mapToDouble(Part::share).sum() >= WHOLE;
    }

    /** Where words stand that are no more than a few words from each other. */
    static List<Span> passages(WordPrint print, BitSet words) {
        List<Span> passages = new ArrayList<>();
        int begin = words.nextSetBit(0);
        while (begin >= 0) {
            int end = words.nextClearBit(begin);
            int next = words.nextSetBit(end);
            while (next >= 0 && next - end <= GAP) {
                end = words.nextClearBit(next);
                next = words.nextSetBit(end);
            }
            if (end - begin >= SHORTEST) {
                passages.add(print.span(begin, end));
            }
            begin = next;
        }
        return passages;
    }
}
