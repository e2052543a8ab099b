package org.isnad.copies;

import java.util.Arrays;
import org.isnad.Span;
import org.isnad.arabic.Letters;
import org.isnad.arabic.NormalText;

/**
 * A text as hashes of its folded words, with where they stand and where its passages end: sentences, long ones cut.
 * Immutable; the arrays are not to be written to.
 *
 * @param words a 16-bit hash for each word, in order: a run of five of them is told from others by 80 bits
 * @param numeric for each word whether it is a number, with or without a conjunction or preposition written to it
 * @param begins for each word the offset of its first unit in the text
 * @param ends for each word the offset after its last
 * @param passageEnds for each passage the index after its last word, ascending
 */
record WordPrint(char[] words, boolean[] numeric, int[] begins, int[] ends, int[] passageEnds) {
    static final int LONGEST_PASSAGE = 24;

    /** @param most after how many words the rest is left out */
    static WordPrint of(String text, int most) {
        return new Builder(text, most).build();
    }

    int size() {
        return words.length;
    }

    /** The place in the text of the words from one index to before another. */
    Span span(int from, int to) {
        return new Span(begins[from], ends[to - 1]);
    }

    private static final class Builder {
        private final String text;
        private final int most;
        private char[] words = new char[256];
        private boolean[] numeric = new boolean[256];
        private int[] begins = new int[256];
        private int[] ends = new int[256];
        private int[] passages = new int[32];
        private int wordCount;
        private int passageCount;
        private boolean inWord;
        /** The hash of the units so far of the word at hand. */
        private long hash;

        Builder(String text, int most) {
            this.text = text;
            this.most = most;
        }

        /** Takes the units of the normal form (as {@link NormalText} has them) as they come, without writing it. */
        WordPrint build() {
            int i = 0;
            while (i < text.length() && wordCount < most) {
                char unit = Letters.unit(text.charAt(i));
                if (unit == 0) {
                    takeAll(Letters.foldUnit(text.charAt(i)), i);
                } else {
                    take(unit, i);
                }
                i = inWord ? restOfWord(i + 1) : i + 1;
            }
            endWord();
            endPassage();
            return new WordPrint(
                    Arrays.copyOf(words, wordCount),
                    Arrays.copyOf(numeric, wordCount),
                    Arrays.copyOf(begins, wordCount),
                    Arrays.copyOf(ends, wordCount),
                    Arrays.copyOf(passages, passageCount));
        }

        /** Takes what follows in the word at hand up to where it ends or a unit folds to none or several; returns where that is. */
        private int restOfWord(int from) {
            long units = hash;
            int i = from;
            for (; i < text.length(); i++) {
                char unit = Letters.unit(text.charAt(i));
                if (!isWordUnit(unit)) {
                    break;
                }
                units = with(units, unit);
            }
            hash = units;
            ends[wordCount] = i > from ? i : ends[wordCount];
            return i;
        }

        private static long with(long hash, char unit) {
            return hash * 0x100000001B3L + unit;
        }

        private void takeAll(String units, int at) {
            for (int k = 0; k < units.length() && wordCount < most; k++) {
                take(units.charAt(k), at);
            }
        }

        private void take(char unit, int at) {
            if (isWordUnit(unit)) {
                if (!inWord) {
                    beginWord(unit, at);
                }
                hash = with(hash, unit);
                ends[wordCount] = at + 1;
            } else {
                endWord();
                if (unit == '.' || unit == '؟' || unit == '!' || unit == ' ' && text.charAt(at) == '\n') {
                    endPassage();
                }
            }
        }

        private static boolean isWordUnit(char c) {
            return c >= 'ء' && c <= 'ي' || c != ' ' && (Character.isLetterOrDigit(c) || c == '_');
        }

        private void beginWord(char unit, int at) {
            makeRoom();
            inWord = true;
            hash = 17;
            numeric[wordCount] = isDigit(unit)
                    || isPrefix(unit) && at + 1 < text.length() && isDigit(Letters.unit(text.charAt(at + 1)));
            begins[wordCount] = at;
        }

        private static boolean isDigit(char unit) {
            return unit >= '0' && unit <= '9';
        }

        /** Whether a letter is written to a number, such as «و45». */
        private static boolean isPrefix(char unit) {
            return unit == 'و' || unit == 'ب' || unit == 'ل' || unit == 'ف' || unit == 'ك';
        }

        private void endWord() {
            if (!inWord) {
                return;
            }
            inWord = false;
            words[wordCount++] = (char) (Shingles.mix(hash) >>> 48);
            if (wordCount - lastEnd() >= LONGEST_PASSAGE) {
                endPassage();
            }
        }

        private void makeRoom() {
            if (wordCount == words.length) {
                words = Arrays.copyOf(words, wordCount * 2);
                numeric = Arrays.copyOf(numeric, wordCount * 2);
                begins = Arrays.copyOf(begins, wordCount * 2);
                ends = Arrays.copyOf(ends, wordCount * 2);
            }
        }

        private int lastEnd() {
            return passageCount == 0 ? 0 : passages[passageCount - 1];
        }

        private void endPassage() {
            if (lastEnd() == wordCount) {
                return;
            }
            if (passageCount == passages.length) {
                passages = Arrays.copyOf(passages, passageCount * 2);
            }
            passages[passageCount++] = wordCount;
        }
    }
}
