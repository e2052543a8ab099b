package org.isnad.store.index;

import java.util.ArrayList;
import java.util.List;
import org.isnad.arabic.Letters;

/**
 * How names stand in the index's dictionary of terms, which counts for nothing in how many articles each occurs.
 *
 * <p>Two kinds of terms: spellings in normal form, each also from its second and later words on, lead to the entity
 * ({@code <from word> \1 <words before> \1 <entity>} behind {@link #SPELLING}); entities lead to their spellings as written
 * ({@code <entity> \1 <spelling>} behind {@link #WRITTEN}). Pure.
 */
final class NameTerms {
    static final char SPELLING = 's';
    static final char WRITTEN = 'w';
    static final char BETWEEN = '\u0001';
    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 8;

    private NameTerms() {}

    /** A spelling found in the dictionary. */
    record Spelled(String spelling, String entity) {}

    static List<String> of(String entity, String name, String spelling) {
        List<String> terms = new ArrayList<>();
        if (entity.length() + spelling.length() < LONGEST && entity.length() + name.length() < LONGEST) {
            terms.add(WRITTEN + entity + BETWEEN + spelling.replace('\n', ' '));
            spellings(entity, Letters.fold(spelling).strip(), terms);
            spellings(entity, Letters.fold(name).strip(), terms);
        }
        return terms;
    }

    private static void spellings(String entity, String normal, List<String> terms) {
        int word = 0;
        for (int at = 0; at < normal.length() && word < MOST_WORDS; word++) {
            terms.add(SPELLING + normal.substring(at) + BETWEEN + normal.substring(0, at) + BETWEEN + entity);
            int space = normal.indexOf(' ', at);
            at = space < 0 ? normal.length() : space + 1;
        }
    }

    /** What a term of a spelling says. */
    static Spelled spelled(String term) {
        int first = term.indexOf(BETWEEN);
        int second = term.indexOf(BETWEEN, first + 1);
        return new Spelled(term.substring(first + 1, second) + term.substring(1, first), term.substring(second + 1));
    }
}
