package org.isnad.article;

/** What tells running text from labels and headlines, in any script. Pure functions. */
final class Prose {
    /** Letters from which on a piece counts as running text even without a full stop. */
    static final int LONG = 140;
    /** Letters that a single closed sentence has at least. */
    static final int SHORT = 25;

    private static final String ENDS = ".!?…。！？؟۔।॥։።»”\"’':;؛";
    private static final String CLOSERS = ")]»”\"’' \u200F\u200E*";

    private Prose() {}

    /** Whether the text ends like a sentence, brackets and quotation marks after the stop allowed. */
    static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && (ENDS.indexOf(text.charAt(end - 1)) >= 0 || end < text.length() && isQuoted(text, end));
    }

    private static boolean isQuoted(String text, int end) {
        return "»”\"’".indexOf(text.charAt(end)) >= 0;
    }

    /** Letters and digits, those of scripts without spaces counted double since each stands for more. */
    static int letters(CharSequence text, int begin, int end) {
        int count = 0;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                count += isDense(c) ? 2 : 1;
            }
        }
        return count;
    }

    private static boolean isDense(char c) {
        return c >= '\u3040' && c <= '\u9FFF' || c >= '\uAC00' && c <= '\uD7AF';
    }
}
