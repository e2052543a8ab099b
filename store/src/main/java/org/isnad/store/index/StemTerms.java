package org.isnad.store.index;

import java.util.ArrayList;
import java.util.List;
import org.isnad.arabic.Affixes;
import org.isnad.arabic.LightStem;
import org.isnad.arabic.SearchStem;

/**
 * The terms by which a word is found in another form: its light stem without articles, the same without a conjunction or preposition
 * written onto it, and, behind {@link #LIGHT}, its stem without endings where it has some. Taking off what is written onto words when they are indexed
 * leaves one term to be asked for instead of one for each particle. Pure.
 */
final class StemTerms {
    /** Before stems without endings, which are other words' forms by chance more often than stems are. */
    static final char LIGHT = '~';

    /** Conjunctions and prepositions written onto words, alone and together. */
    static final List<String> CLITICS = Affixes.of("glued");

    private static final int SHORTEST = 2;

    private StemTerms() {}

    /** The terms of a word of a text, in normal form. */
    static List<String> of(String form) {
        List<String> terms = new ArrayList<>(4);
        String stem = SearchStem.of(form);
        terms.add(stem);
        for (String clitic : CLITICS) {
            if (isBefore(clitic, stem)) {
                add(stem.substring(clitic.length()), terms);
            }
            if (isBefore(clitic, form)) {
                add(SearchStem.of(form.substring(clitic.length())), terms);
            }
        }
        String light = LightStem.of(form);
        if (!light.equals(stem)) {
            terms.add(LIGHT + light);
        }
        return terms;
    }

    private static boolean isBefore(String clitic, String word) {
        return word.length() - clitic.length() >= SHORTEST && word.startsWith(clitic);
    }

    private static void add(String term, List<String> terms) {
        if (!terms.contains(term)) {
            terms.add(term);
        }
    }

    /**
     * The terms, beside its stem, of words that are the same as this one without endings: of those that have some, and of those that have none, whose
     * stem tells as much and is not indexed twice.
     */
    static List<String> light(String form) {
        String light = LightStem.of(form);
        return light.equals(SearchStem.of(form)) ? List.of(LIGHT + light) : List.of(LIGHT + light, light);
    }
}
