package org.isnad.copies;

import java.util.BitSet;
import org.isnad.arabic.Letters;

/**
 * Errors that a printing took over: a word misspelled by the printing it was made from, which the source that it credits has right. Pure
 * functions.
 */
final class TellTales {
    /** Shorter words are other words when a letter changes. */
    private static final int SHORTEST = 4;

    private TellTales() {}

    /**
     * Whether a printing was made from a copy of the source it credits rather than from that itself: it has an error of the copy's, and
     * nothing of the source's that the copy has not.
     */
    static boolean leadTo(TreeEntry copy, TreeEntry printing, TreeEntry source) {
        BitSet ofSource = printing.exactWordsOf(source);
        BitSet ofCopy = printing.exactWordsOf(copy);
        BitSet more = (BitSet) ofSource.clone();
        more.andNot(ofCopy);
        if (!more.isEmpty()) {
            return false;
        }
        ofCopy.andNot(ofSource);
        for (int i = ofCopy.nextSetBit(0); i >= 0; i = ofCopy.nextSetBit(i + 1)) {
            if (isError(i, printing, source)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the source has a word, between the same two, of which this one is misspelled. */
    private static boolean isError(int word, TreeEntry printing, TreeEntry source) {
        char[] own = printing.print().words();
        char[] other = source.print().words();
        if (word == 0 || word == own.length - 1 || printing.print().numeric()[word]) {
            return false;
        }
        for (int i = 1; i < other.length - 1; i++) {
            if (other[i - 1] == own[word - 1]
                    && other[i + 1] == own[word + 1]
                    && isMisspelled(written(printing, word), written(source, i))) {
                return true;
            }
        }
        return false;
    }

    private static String written(TreeEntry entry, int word) {
        return Letters.fold(
                entry.print().span(word, word + 1).of(entry.article().text()));
    }

    /** Whether one letter inside is left out, added or another, or two changed places: the first and the last tell forms of a word apart. */
    static boolean isMisspelled(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter < SHORTEST || one.equals(other) || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int begin = 0;
        while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        if (begin == 0 || end == 0) {
            return false;
        }
        int left = one.length() - begin - end;
        int right = other.length() - begin - end;
        boolean swapped = left == 2
                && right == 2
                && one.charAt(begin) == other.charAt(begin + 1)
                && one.charAt(begin + 1) == other.charAt(begin);
        return Math.max(left, right) <= 1 || swapped;
    }
}
