package org.isnad.article;

/** What tells running text from labels and headlines, in any script. Pure functions. */
final class Prose {
    /** Letters from which on a piece counts as running text even without a full stop. */
    static final int LONG = 140;
    /** Letters that a single closed sentence has at least. */
    static final int SHORT = 25;

    private static final String ENDS = ".!?…。！？؟۔।॥։።»”\"’':;؛";
    private static final String CLOSERS = ")]»”\"’' \u200F\u200E*";

    private static final byte[] WEIGHTS = weights();

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
            count += WEIGHTS[text.charAt(i)];
        }
        return count;
    }

    /** What one unit adds to the letters of a text. */
    static int weight(char unit) {
        return WEIGHTS[unit];
    }

    private static byte[] weights() {
        byte[] weights = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < weights.length; c++) {
            weights[c] = (byte) (!Character.isLetterOrDigit(c) ? 0 : isDense((char) c) ? 2 : 1);
        }
        return weights;
    }

    private static boolean isDense(char c) {
        return c >= '\u3040' && c <= '\u9FFF' || c >= '\uAC00' && c <= '\uD7AF';
    }
}
