package org.isnad.arabic;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Span;

/** Splits text into words: runs of letters, digits and the marks inside them. Pure functions. */
public final class Words {
    private Words() {}

    /** The words of a text in order. */
    public static List<Word> of(String text) {
        return of(NormalText.of(text));
    }

    /** The words of an aligned text in order, their spans in the original. */
    public static List<Word> of(NormalText text) {
        String normal = text.normal();
        List<Word> words = new ArrayList<>(normal.length() / 5 + 1);
        int i = 0;
        while (i < normal.length()) {
            if (!Character.isLetterOrDigit(normal.charAt(i))) {
                i++;
                continue;
            }
            int begin = i;
            while (i < normal.length() && Character.isLetterOrDigit(normal.charAt(i))) {
                i++;
            }
            words.add(new Word(text.toOriginal(new Span(begin, i)), normal.substring(begin, i)));
        }
        return words;
    }
}
