package org.isnad.store.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;

/**
 * A query as typed, taken apart: all parts must be found. Text between quotation marks of any style is a phrase; a mark without
 * its partner is passed over.
 */
final class SearchTerms {
    private static final String OPENING = "\"«“„";
    private static final String CLOSING = "\"»””";

    private SearchTerms() {}

    /** A part of a query: one word, or the words of a phrase, in normal form. */
    record Part(List<String> words) {
        Part {
            words = List.copyOf(words);
        }

        boolean isPhrase() {
            return words.size() > 1;
        }
    }

    static List<Part> parse(String query) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < query.length(); i++) {
            int style = OPENING.indexOf(query.charAt(i));
            int end = style < 0 ? -1 : query.indexOf(CLOSING.charAt(style), i + 1);
            if (end > 0) {
                words(query.substring(from, i), parts);
                phrase(query.substring(i + 1, end), parts);
                i = end;
                from = end + 1;
            }
        }
        words(query.substring(from), parts);
        return parts;
    }

    /** The first parts with at most so many words together, none twice; a phrase that is too long keeps its beginning. */
    static List<Part> first(int most, List<Part> parts) {
        Set<Part> kept = new LinkedHashSet<>();
        int left = most;
        for (Part part : parts) {
            List<String> words =
                    part.words().subList(0, Math.min(left, part.words().size()));
            if (!words.isEmpty() && kept.add(new Part(words))) {
                left -= words.size();
            }
        }
        return List.copyOf(kept);
    }

    private static void words(String text, List<Part> parts) {
        Words.of(text).forEach(word -> parts.add(new Part(List.of(word.form()))));
    }

    private static void phrase(String text, List<Part> parts) {
        List<String> forms = Words.of(text).stream().map(Word::form).toList();
        if (!forms.isEmpty()) {
            parts.add(new Part(forms));
        }
    }
}
