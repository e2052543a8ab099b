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

    /** Reads values, one after the other. */
    Reader reader() {
        return new Reader();
    }

    /**
     * Reads values. Lower-case letters of a name stand side by side, so that joined tokens are runs of the buffer. Serves one
     * thread.
     */
    final class Reader {
        private final char[] letters = new char[LONGEST_NAMES];
        private int length;
        private int token;
        /** Where the token before the last begins, and the one before that; -1 for none. */
        private int before = -1;

        private int beforeThat = -1;
        private int tokenHash;
        /** The hashes of the letters from there to the last token. */
        private int beforeHash;

        private int beforeThatHash;
        private int mask;

        private Reader() {}

        /** The hints of an attribute's value: one name or several parted by spaces. */
        int read(String names) {
            mask = 0;
            int end = Math.min(names.length(), LONGEST_NAMES);
            char last = ' ';
            for (int i = 0; i < end; i++) {
                char c = names.charAt(i);
                if (c >= 'a' && c <= 'z') {
                    put(c);
                } else if (c == ' ') {
                    endName();
                } else if (!Character.isLetter(c)) {
                    endToken();
                } else {
                    if (Character.isUpperCase(c) && Character.isLowerCase(last)) {
                        endToken();
                    }
                    put(c < 0x80 ? (char) (c | 0x20) : Character.toLowerCase(c));
                }
                last = c;
            }
            endName();
            return mask;
        }

        private void put(char c) {
            letters[length++] = c;
            tokenHash = MaskTable.hash(tokenHash, c);
        }

        private void endToken() {
            if (length > token) {
                int two = MaskTable.joined(beforeHash, tokenHash, length - token);
                int three = MaskTable.joined(beforeThatHash, tokenHash, length - token);
                mask |= words.get(letters, token, length, tokenHash);
                mask |= before < 0 ? 0 : words.get(letters, before, length, two);
                mask |= beforeThat < 0 ? 0 : words.get(letters, beforeThat, length, three);
                beforeThat = before;
                beforeThatHash = two;
                before = token;
                beforeHash = tokenHash;
                token = length;
                tokenHash = 0;
            }
        }

        private void endName() {
            endToken();
            mask |= before >= 0 && beforeThat < 0 ? whole.get(letters, before, length, beforeHash) : 0;
            length = 0;
            token = 0;
            before = -1;
            beforeThat = -1;
            tokenHash = 0;
        }
    }
}
