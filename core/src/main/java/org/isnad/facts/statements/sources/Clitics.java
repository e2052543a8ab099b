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
        String folded = Letters.fold(text);
        for (int i = 0; i < folded.length(); ) {
            int end = wordEnd(folded, i);
            if (end > i) {
                words.add(bare(folded.substring(i, end)));
            }
            i = Math.max(end, i + 1);
        }
        return words;
    }

    /** Where the run of letters and numbers that starts at an offset ends. */
    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isPart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isPart(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
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
