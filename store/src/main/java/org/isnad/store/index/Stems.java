package org.isnad.store.index;

import java.util.List;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;

/**
 * Light stems: a word without article, conjunction and the commonest endings (Larkey, Ballesteros and Connell, Light10), by the
 * table {@code light-stem.tsv}. Words that do not begin with an Arabic letter stay as they are. Safe for many threads.
 */
public final class Stems {
    private final List<Affix> prefixes;
    private final List<Affix> suffixes;

    public Stems(Lexicon lexicon) {
        this.prefixes = affixes(lexicon, "prefix");
        this.suffixes = affixes(lexicon, "suffix");
    }

    private record Affix(String letters, int least) {}

    private static List<Affix> affixes(Lexicon lexicon, String side) {
        return lexicon.table("light-stem.tsv").stream()
                .filter(row -> row.cell(0).equals(side))
                .map(row -> new Affix(row.cell(1), Integer.parseInt(row.cell(2))))
                .toList();
    }

    /** The stem of a word in normal form. */
    public String of(String form) {
        if (form.isEmpty() || !Letters.isArabic(form.charAt(0))) {
            return form;
        }
        String stem = withoutPrefix(form);
        for (Affix suffix : suffixes) {
            if (stem.endsWith(suffix.letters())
                    && stem.length() - suffix.letters().length() >= suffix.least()) {
                stem = stem.substring(0, stem.length() - suffix.letters().length());
            }
        }
        return stem;
    }

    private String withoutPrefix(String form) {
        for (Affix prefix : prefixes) {
            if (form.startsWith(prefix.letters())
                    && form.length() - prefix.letters().length() >= prefix.least()) {
                return form.substring(prefix.letters().length());
            }
        }
        return form;
    }
}
