package org.isnad.chains;

import java.util.HashSet;
import java.util.Set;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;

/**
 * Tells which two words only name or call something and are no point at issue: a place, building or office with what it is of («مصنع
 * الخيزران», «رئيس الوفد»), and what only a country's adjective tells from others of its kind («المياه الأردنية»). Immutable.
 */
final class NamedThings {
    /** Conjunctions and prepositions written with the word. */
    private static final String PREFIXES = "وفبلك";

    private static final int SHORTEST = 3;

    private final Set<String> heads = new HashSet<>();
    private final Set<String> nationalities = new HashSet<>();

    NamedThings(Lexicon lexicon, ChainWords words) {
        lexicon.table("place-heads.tsv").forEach(row -> heads.add(Letters.fold(row.cell(0))));
        lexicon.table("titles.tsv").forEach(row -> heads.add(Letters.fold(row.cell(0))));
        heads.addAll(words.of("thing"));
        for (Lexicon.Row row : lexicon.table("countries.tsv")) {
            row.values(3).forEach(adjective -> {
                String form = Letters.fold(adjective);
                nationalities.add(form);
                nationalities.add(form + 'ه');
            });
            row.values(4).forEach(adjective -> nationalities.add(Letters.fold(adjective)));
        }
    }

    /** @param one the first word in normal form, with what is joined to it */
    boolean names(String one, String two) {
        return isHead(one) || nationalities.contains(bare(two));
    }

    private boolean isHead(String form) {
        boolean joined = form.length() > SHORTEST && PREFIXES.indexOf(form.charAt(0)) >= 0;
        return heads.contains(bare(form)) || joined && heads.contains(bare(form.substring(1)));
    }

    private static String bare(String form) {
        return form.startsWith("ال") ? form.substring(2) : form;
    }
}
