package org.isnad.measure;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Mention.Type;
import org.isnad.Span;

/**
 * A training sentence: {@code قال [p سامر الرماحني] في [l حلب]}.
 *
 * @param text the sentence without its marks
 * @param names the names marked, in order
 */
record MarkedSentence(String text, List<Name> names) {
    /** A name in a sentence, offsets into its text. */
    record Name(Span span, Type type) {}

    /**
     * @throws IllegalArgumentException when a mark is not closed, is nested or of no known type
     */
    static MarkedSentence parse(String line) {
        StringBuilder text = new StringBuilder(line.length());
        List<Name> names = new ArrayList<>();
        for (int at = 0; at < line.length(); ) {
            int open = line.indexOf('[', at);
            if (open < 0) {
                open = line.length();
            }
            text.append(line, at, open);
            at = open;
            if (open < line.length()) {
                int close = line.indexOf(']', open);
                if (close < open + 4
                        || line.charAt(open + 2) != ' '
                        || line.substring(open + 1, close).contains("[")) {
                    throw new IllegalArgumentException("a mark that is not closed: " + line);
                }
                int begin = text.length();
                text.append(line, open + 3, close);
                names.add(new Name(new Span(begin, text.length()), type(line.charAt(open + 1))));
                at = close + 1;
            }
        }
        return new MarkedSentence(text.toString(), List.copyOf(names));
    }

    private static Type type(char letter) {
        return switch (letter) {
            case 'p' -> Type.PERSON;
            case 'l' -> Type.PLACE;
            case 'o' -> Type.ORGANISATION;
            default -> throw new IllegalArgumentException("no type of names has the letter " + letter);
        };
    }
}
