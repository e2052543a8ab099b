package org.isnad.arabic;

import java.util.List;

/**
 * Light stemming that takes endings off too, after Larkey, Ballesteros and Connell's light10 ("Light stemming for Arabic
 * information retrieval", 2007): singular, plural, masculine and feminine fall together. It takes names for words (Syria for
 * Syrian), so that search trusts it least and never asks it about names. Works on the normal form; pure functions.
 */
public final class LightStem {
    private static final List<String> PREFIXES = Affixes.of("article");
    private static final List<String> ENDINGS = Affixes.of("ending");
    /** What is left of a word has at least so many letters. */
    private static final int SHORTEST = 3;

    private LightStem() {}

    /** The stem of a word in the normal form; the form itself when it is short or has no affix. */
    public static String of(String form) {
        String stem = form.length() > SHORTEST && form.charAt(0) == 'و' ? form.substring(1) : form;
        for (String prefix : PREFIXES) {
            if (stem.startsWith(prefix) && stem.length() - prefix.length() >= SHORTEST - 1) {
                stem = stem.substring(prefix.length());
                break;
            }
        }
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST) {
                stem = stem.substring(0, stem.length() - ending.length());
            }
        }
        return stem;
    }
}
