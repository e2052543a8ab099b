package org.isnad.copies;

import java.util.Arrays;
import org.isnad.arabic.Letters;

/**
 * A text as the hashes of its folded words, with the ends of its passages: sentences, long ones cut. Immutable; the arrays are
 * not to be written to.
 *
 * @param words a 32-bit hash for each word, in order
 * @param passageEnds for each passage the index after its last word, ascending
 */
record WordPrint(int[] words, int[] passageEnds) {
    static final int SHINGLE = 5;
    private static final int LONGEST_PASSAGE = 24;

    static WordPrint of(Iterable<String> paragraphs) {
        Builder builder = new Builder();
        paragraphs.forEach(builder::paragraph);
        return builder.build();
    }

    int size() {
        return words.length;
    }

    /** The 64-bit hashes of all runs of five words, by the index of their first word. */
    long[] shingles() {
        long[] shingles = new long[Math.max(0, words.length - SHINGLE + 1)];
        for (int i = 0; i < shingles.length; i++) {
            long hash = 0;
            for (int k = i; k < i + SHINGLE; k++) {
                hash = mix(hash * 0x9E3779B97F4A7C15L + words[k]);
            }
            shingles[i] = hash;
        }
        return shingles;
    }

    /** Each different shingle once, ascending. */
    static long[] distinct(long[] shingles) {
        long[] sorted = shingles.clone();
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long z = value ^ value >>> 30;
        z *= 0xBF58476D1CE4E5B9L;
        z ^= z >>> 27;
        z *= 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private static final class Builder {
        private int[] words = new int[256];
        private int[] ends = new int[32];
        private int wordCount;
        private int endCount;

        void paragraph(String text) {
            String folded = Letters.fold(text);
            int i = 0;
            while (i < folded.length()) {
                char c = folded.charAt(i);
                if (Character.isLetterOrDigit(c) || c == '_') {
                    i = word(folded, i);
                } else {
                    if (c == '.' || c == '؟' || c == '!') {
                        endPassage();
                    }
                    i++;
                }
            }
            endPassage();
        }

        private int word(String folded, int begin) {
            int i = begin;
            long hash = 17;
            while (i < folded.length() && (Character.isLetterOrDigit(folded.charAt(i)) || folded.charAt(i) == '_')) {
                hash = hash * 0x100000001B3L + folded.charAt(i++);
            }
            if (wordCount == words.length) {
                words = Arrays.copyOf(words, wordCount * 2);
            }
            words[wordCount++] = (int) (mix(hash) >>> 32);
            if (wordCount - lastEnd() >= LONGEST_PASSAGE) {
                endPassage();
            }
            return i;
        }

        private int lastEnd() {
            return endCount == 0 ? 0 : ends[endCount - 1];
        }

        private void endPassage() {
            if (lastEnd() == wordCount) {
                return;
            }
            if (endCount == ends.length) {
                ends = Arrays.copyOf(ends, endCount * 2);
            }
            ends[endCount++] = wordCount;
        }

        WordPrint build() {
            return new WordPrint(Arrays.copyOf(words, wordCount), Arrays.copyOf(ends, endCount));
        }
    }
}
