package org.isnad.facts.statements.sources;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.arabic.Affixes;
import org.isnad.arabic.Letters;
import org.isnad.facts.statements.cues.Token;

/** Normal forms without what is joined to them. Pure functions. */
public final class Clitics {
    private static final List<String> JOINED = Affixes.of("bound-article");
    /** Those that no teh marbuta looks like. */
    private static final List<String> PRONOUNS =
            Affixes.of("third-person").stream().filter(p -> p.length() > 1).toList();

    private Clitics() {}

    /** A word without the article and what stands before it; without a lone ل or ب where enough is left. */
    public static String bare(String form) {
        for (String joined : JOINED) {
            if (form.startsWith(joined) && form.length() - joined.length() > 1) {
                return form.substring(joined.length());
            }
        }
        return form;
    }

    /** The bare words of a text. */
    public static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : Letters.fold(text).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(bare(word));
            }
        }
        return words;
    }

    /** What the first word of a title may say without the pronoun joined to it: رئيستها is رئيسة, مدربه is مدرب. */
    public static Set<String> offices(NounPhrase title) {
        String bare = bare(title.headForm());
        Set<String> heads = new HashSet<>(Set.of(bare));
        for (String pronoun : PRONOUNS) {
            if (bare.endsWith(pronoun) && bare.length() > pronoun.length() + 1) {
                heads.add(feminine(bare.substring(0, bare.length() - pronoun.length())));
            }
        }
        Token head = title.paragraph().token(title.head());
        if (head.last() == 'ه' && bare.length() > 3) {
            heads.add(feminine(bare.substring(0, bare.length() - 1)));
        }
        return heads;
    }

    private static String feminine(String stem) {
        return stem.endsWith("ت") ? stem.substring(0, stem.length() - 1) + "ه" : stem;
    }
}
