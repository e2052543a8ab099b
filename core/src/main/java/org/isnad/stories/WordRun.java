package org.isnad.stories;

import org.isnad.arabic.Letters;

/** The words of a text one after the other, in normal form and hashed, without an object a word. Pure functions. */
final class WordRun {
    private WordRun() {}

    /** Told of each word. */
    interface Sink {
        /**
         * @param units in which the word stands in normal form; not to be written to
         * @param hash as {@link TermNumbers#hash} reckons it
         */
        void word(char[] units, int begin, int end, long hash);
    }

    /** Tells the words that {@link org.isnad.arabic.Words#of(String)} finds. */
    static void each(String text, Sink sink) {
        char[] units = Letters.folded(text, 0, text.length());
        int i = 0;
        while (i < units.length) {
            int begin = i;
            long hash = 0;
            while (i < units.length && isWordUnit(units[i])) {
                hash = TermNumbers.grown(hash, units[i++]);
            }
            if (i > begin) {
                sink.word(units, begin, i, TermNumbers.mixed(hash));
            }
            i++;
        }
    }

    private static boolean isWordUnit(char unit) {
        return unit >= 'ء' && unit <= 'ي' || unit != ' ' && Character.isLetterOrDigit(unit);
    }
}
