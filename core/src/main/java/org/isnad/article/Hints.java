package org.isnad.article;

import java.util.HashMap;
import java.util.Map;
import org.isnad.lexicon.Lexicon;

/** Reads class names, ids, roles and item properties by the table {@code page-hints.tsv}. Safe for many threads. */
final class Hints {
    private static final int LONGEST_NAME = 400;
    private static final int JOINED_TOKENS = 3;

    private final Map<String, Integer> words = new HashMap<>();

    Hints(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.table("page-hints.tsv")) {
            int bit = Hint.named(row.cell(1)).bit();
            row.values(0).forEach(word -> words.merge(word, bit, (a, b) -> a | b));
        }
    }

    /** The hints of an element's names, written one after the other with spaces between. */
    int read(String names) {
        String[] last = new String[JOINED_TOKENS];
        int mask = 0;
        int length = Math.min(names.length(), LONGEST_NAME);
        StringBuilder token = new StringBuilder();
        for (int i = 0; i <= length; i++) {
            char c = i < length ? names.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            boolean capital = letter && Character.isUpperCase(c) && i > 0 && Character.isLowerCase(names.charAt(i - 1));
            if ((!letter || capital) && token.length() > 0) {
                mask |= take(token.toString(), last);
                token.setLength(0);
            }
            if (letter) {
                token.append(Character.toLowerCase(c));
            } else if (c == ' ') {
                mask |= last[0] != null && last[1] == null ? words.getOrDefault("=" + last[0], 0) : 0;
                last = new String[JOINED_TOKENS];
            }
        }
        return mask;
    }

    /** Looks up a token alone and together with those before it in the same name. */
    private int take(String token, String[] last) {
        int mask = words.getOrDefault(token, 0);
        String joined = token;
        for (int i = 0; i < JOINED_TOKENS - 1 && last[i] != null; i++) {
            joined = last[i] + joined;
            mask |= words.getOrDefault(joined, 0);
        }
        System.arraycopy(last, 0, last, 1, JOINED_TOKENS - 1);
        last[0] = token;
        return mask;
    }
}
