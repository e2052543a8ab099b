package org.isnad.facts.statements;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;

/** Verbal nouns that say what was announced or denied: أعلن مقتل، أكد أهمية. */
final class SpokenNouns {
    private static final List<String> PRONOUNS = List.of("ها", "هم", "هما", "ه");

    private final Set<String> nouns = new HashSet<>();

    SpokenNouns(Lexicon lexicon) {
        lexicon.list("spoken-nouns.tsv").forEach(noun -> nouns.add(Letters.fold(noun)));
    }

    /** Whether a normal form is such a noun, alone or with a pronoun joined to it. */
    boolean contains(String form) {
        return nouns.contains(form) || PRONOUNS.stream().anyMatch(p -> form.endsWith(p) && owned(form, p.length()));
    }

    private boolean owned(String form, int pronoun) {
        if (form.length() - pronoun < 2) {
            return false;
        }
        String stem = form.substring(0, form.length() - pronoun);
        return nouns.contains(stem)
                || stem.endsWith("ت") && nouns.contains(stem.substring(0, stem.length() - 1) + "ه");
    }
}
