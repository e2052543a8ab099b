package org.isnad.arabic;

import java.util.List;

/**
 * Light stemming for search, after Larkey, Ballesteros and Connell's light10 ("Light stemming for Arabic information retrieval",
 * 2007), with one change: the endings that tell names apart stay. Prefixes are the article with its conjunctions and prepositions;
 * of the suffixes only sound plurals go, and only behind an article, so that Syria and Syrian, Majid and Majida, Sami
 * and Sam stay different words. Works on the normal form; pure functions.
 */
public final class SearchStem {
    private static final List<String> PREFIXES = Affixes.of("article");
    private static final List<String> SUFFIXES = Affixes.of("plural");
    /** What is left of a word has at least so many letters. */
    private static final int SHORTEST = 3;
    /** A plural's stem has one letter more: Bahrain is no plural of "sea". */
    private static final int SHORTEST_PLURAL = 4;

    private SearchStem() {}

    /**
     * The stem of a word.
     *
     * @param form a word in the normal form
     * @return the form itself when it is short, in other letters or has no affix; stemming twice is not stemming more
     */
    public static String of(String form) {
        String stem = form;
        String next = step(stem);
        while (!next.equals(stem)) {
            stem = next;
            next = step(stem);
        }
        return stem;
    }

    private static String step(String form) {
        String bare = withoutPrefix(form);
        return bare.equals(form) ? form : withoutPlural(bare);
    }

    private static String withoutPrefix(String form) {
        for (String prefix : PREFIXES) {
            if (form.startsWith(prefix) && form.length() - prefix.length() >= SHORTEST) {
                return form.substring(prefix.length());
            }
        }
        return form;
    }

    /** The singular of a sound plural, only behind an article: an indefinite word with such an ending is as often a name (Lebanon, Hasanain). */
    private static String withoutPlural(String bare) {
        if (bare.endsWith("ات") && bare.length() - 2 >= SHORTEST) {
            return bare.substring(0, bare.length() - 2) + "ه";
        }
        for (String suffix : SUFFIXES) {
            if (bare.endsWith(suffix) && bare.length() - suffix.length() >= SHORTEST_PLURAL) {
                return bare.substring(0, bare.length() - suffix.length());
            }
        }
        return bare;
    }
}
