package org.isnad.copies;

import org.isnad.Span;

/** Cuts of a text that end beside a bracket or quotation mark take it with them when its partner stands inside. Pure functions. */
final class Brackets {
    private static final String OPENING = "([{«“";
    private static final String CLOSING = ")]}»”";

    private Brackets() {}

    /** The span, one longer at an end where that gives a bracket inside its partner. */
    static Span closed(String text, Span span) {
        int begin = span.begin();
        int end = span.end();
        if (begin > 0 && OPENING.indexOf(text.charAt(begin - 1)) >= 0 && isLone(text, span, text.charAt(begin - 1))) {
            begin--;
        }
        if (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0 && isLone(text, span, text.charAt(end))) {
            end++;
        }
        return new Span(begin, end);
    }

    /** Whether the partner of a mark beside a cut stands in it without one of its own. */
    private static boolean isLone(String text, Span cut, char mark) {
        int opening = OPENING.indexOf(mark);
        char open = OPENING.charAt(opening >= 0 ? opening : CLOSING.indexOf(mark));
        char close = CLOSING.charAt(opening >= 0 ? opening : CLOSING.indexOf(mark));
        int depth = 0;
        int unopened = 0;
        for (int i = cut.begin(); i < cut.end(); i++) {
            if (text.charAt(i) == open) {
                depth++;
            } else if (text.charAt(i) == close && depth-- == 0) {
                unopened++;
                depth = 0;
            }
        }
        return opening >= 0 ? unopened > 0 : depth > 0;
    }
}
