package org.isnad.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.lexicon.Lexicon;

/** Reads class names, ids, roles and item properties by the table {@code page-hints.tsv}. Safe for many threads. */
final class Hints {
    private static final int LONGEST_NAMES = 400;

    private final MaskTable words;
    private final MaskTable whole;

    /** @param rows the rows of {@code page-hints.tsv} */
    Hints(List<Lexicon.Row> rows) {
        Map<String, Integer> parts = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (Lexicon.Row row : rows) {
            int bit = Hint.named(row.cell(1)).bit();
            row.values(0).forEach(word -> {
                boolean alone = word.startsWith("=");
                (alone ? names : parts).merge(alone ? word.substring(1) : word, bit, (a, b) -> a | b);
            });
        }
        words = new MaskTable(parts);
        whole = new MaskTable(names);
    }

    /** The hints of an attribute's value: one name or several parted by spaces. */
    int read(String names) {
        return names.isEmpty() ? 0 : new Reader(Math.min(names.length(), LONGEST_NAMES)).read(names);
    }

    /** Reads one value. Lower-case letters of a name stand side by side, so that joined tokens are runs of the buffer. */
    private final class Reader {
        private final char[] letters;
        private int length;
        private int token;
        /** Where the token before the last begins, and the one before that; -1 for none. */
        private int before = -1;

        private int beforeThat = -1;
        private int mask;

        private Reader(int longest) {
            letters = new char[longest];
        }

        private int read(String names) {
            for (int i = 0; i < letters.length; i++) {
                char c = names.charAt(i);
                if (c == ' ') {
                    endName();
                } else if (!Character.isLetter(c)) {
                    endToken();
                } else {
                    if (Character.isUpperCase(c) && i > 0 && Character.isLowerCase(names.charAt(i - 1))) {
                        endToken();
                    }
                    letters[length++] = c < 0x80 ? (char) (c | 0x20) : Character.toLowerCase(c);
                }
            }
            endName();
            return mask;
        }

        private void endToken() {
            if (length > token) {
                mask |= words.get(letters, token, length);
                mask |= before < 0 ? 0 : words.get(letters, before, length);
                mask |= beforeThat < 0 ? 0 : words.get(letters, beforeThat, length);
                beforeThat = before;
                before = token;
                token = length;
            }
        }

        private void endName() {
            endToken();
            mask |= before >= 0 && beforeThat < 0 ? whole.get(letters, before, length) : 0;
            length = 0;
            token = 0;
            before = -1;
            beforeThat = -1;
        }
    }
}
