package org.isnad.arabic;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Span;

/** Splits text into sentences as the Arabic press writes them. Pure functions. */
public final class Sentences {
    private Sentences() {}

    /**
     * The sentences of a text in order, white space trimmed off; a line feed always ends one. Stops inside numbers, after
     * single letters and inside dot runs without a following space do not.
     */
    public static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                add(text, begin, i, sentences);
                begin = i + 1;
            } else if (isStop(c) && endsSentence(text, i)) {
                int end = afterClosers(text, i + 1);
                add(text, begin, end, sentences);
                begin = end;
                i = end - 1;
            }
        }
        add(text, begin, text.length(), sentences);
        return sentences;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '؟' || c == '…' || c == '۔';
    }

    private static boolean endsSentence(String text, int at) {
        int next = at + 1;
        if (next < text.length() && isStop(text.charAt(next))) {
            return false;
        }
        if (text.charAt(at) != '.') {
            return true;
        }
        boolean digitBefore = at > 0 && Character.isDigit(text.charAt(at - 1));
        boolean digitAfter = next < text.length() && Character.isDigit(text.charAt(next));
        if (digitBefore && digitAfter) {
            return false;
        }
        boolean letterBefore = at > 0 && Character.isLetter(text.charAt(at - 1));
        boolean single = letterBefore && (at == 1 || !Character.isLetterOrDigit(text.charAt(at - 2)));
        if (single) {
            return false;
        }
        return next >= text.length()
                || Character.isWhitespace(text.charAt(next))
                || isCloser(text.charAt(next))
                || Letters.isArabic(text.charAt(next));
    }

    private static int afterClosers(String text, int at) {
        int end = at;
        while (end < text.length() && isCloser(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isCloser(char c) {
        return c == '"' || c == '»' || c == '”' || c == '’' || c == ')' || c == ']';
    }

    private static void add(String text, int from, int to, List<Span> sentences) {
        int begin = from;
        int end = to;
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (begin < end) {
            sentences.add(new Span(begin, end));
        }
    }
}
