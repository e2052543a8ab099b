package org.isnad.dates;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.Row;

/** The words of {@code date-guards.tsv} by kind, and given names. Immutable. */
final class GuardWords {
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    GuardWords(Lexicon lexicon) {
        for (Row row : lexicon.table("date-guards.tsv")) {
            Set<String> kind = words.computeIfAbsent(row.cell(0), k -> new HashSet<>());
            row.values(1).forEach(word -> kind.add(Letters.fold(word)));
        }
        lexicon.list("given-names.tsv").forEach(name -> given.add(Letters.fold(name)));
    }

    boolean has(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    /** Whether a word begins with one of the letters of a kind. */
    boolean begins(String kind, String word) {
        for (String prefix : words.getOrDefault(kind, Set.of())) {
            if (word.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    boolean isGiven(String word) {
        return given.contains(word);
    }
}
