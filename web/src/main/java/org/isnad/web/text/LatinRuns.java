package org.isnad.web.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts Latin words, handles and addresses out of a text that runs from the right, so that each can be set from the left with
 * the signs that belong to it: {@code @name}, {@code F-35}, {@code name.example/page}. Words that follow each other stay
 * together. Pure; one pass.
 */
public final class LatinRuns {
    private static final String INSIDE = " .,_-/:+&'@#?=~";

    private LatinRuns() {}

    /** A stretch of text, Latin or not. */
    public record Piece(String text, boolean latin) {}

    public static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        int at = 0;
        while (at < text.length()) {
            if (begins(text, at)) {
                int end = end(text, at);
                add(pieces, text, done, at, false);
                add(pieces, text, at, end, true);
                done = end;
                at = end;
            } else {
                at++;
            }
        }
        add(pieces, text, done, text.length(), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, int begin, int end, boolean latin) {
        if (begin < end) {
            pieces.add(new Piece(text.substring(begin, end), latin));
        }
    }

    private static boolean begins(String text, int at) {
        char c = text.charAt(at);
        boolean sign = c == '@' || c == '#';
        return isLatin(c) || sign && at + 1 < text.length() && isLatin(text.charAt(at + 1));
    }

    /** After the last letter or digit of the run. */
    private static int end(String text, int begin) {
        int end = begin + 1;
        int at = begin + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean word = isLatin(c) || c >= '0' && c <= '9' || c == '%';
            if (!word && INSIDE.indexOf(c) < 0) {
                return end;
            }
            at++;
            end = word ? at : end;
        }
        return end;
    }

    private static boolean isLatin(char c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }
}
