package org.isnad.views.query;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;

/** The names of fields and operators, Arabic and English, from {@code search-words.tsv}. Immutable. */
final class QueryWords {
    private static final int UNLIKE = 3;

    private final Map<String, Field> fields = new HashMap<>();
    private final Map<String, Operator> operators = new HashMap<>();

    enum Operator {
        ANY,
        ALL,
        NOT,
        NEAR
    }

    QueryWords(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.table("search-words.tsv")) {
            String meaning = row.cell(2).toUpperCase(Locale.ROOT);
            if (row.cell(1).equals("field")) {
                fields.put(Letters.fold(row.cell(0)), Field.valueOf(meaning));
            } else {
                operators.put(plain(row.cell(0)), Operator.valueOf(meaning));
            }
        }
    }

    /** A field by any of its names, in any case. */
    Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(Letters.fold(name)));
    }

    /** An operator; those in Latin letters only in capitals. */
    Optional<Operator> operator(String word) {
        return Optional.ofNullable(operators.get(plain(word)));
    }

    /** Arabic in its normal form; Latin letters keep their case. */
    private static String plain(String word) {
        return Letters.arabicShare(word) > 0 ? Letters.fold(word) : word;
    }

    /** The name of a field that is spelled most like a word; empty when none is near. */
    Optional<String> nearestField(String typed) {
        String word = Letters.fold(typed);
        return fields.keySet().stream()
                .filter(name -> distance(name, word) < Math.min(UNLIKE, name.length()))
                .min((a, b) -> distance(a, word) != distance(b, word)
                        ? Integer.compare(distance(a, word), distance(b, word))
                        : a.compareTo(b));
    }

    /** Levenshtein's distance; words of a query are short. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) >= UNLIKE) {
            return UNLIKE;
        }
        int[] row = new int[b.length() + 1];
        for (int k = 0; k <= b.length(); k++) {
            row[k] = k;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int k = 1; k <= b.length(); k++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(k - 1) ? 0 : 1);
                diagonal = row[k];
                row[k] = Math.min(substituted, Math.min(row[k], row[k - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
