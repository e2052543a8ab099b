package org.isnad.facts;

import org.isnad.facts.Gazetteer.Match;

/**
 * «على» is the preposition, though its normal form is that of the name علي. Where a text writes no final yeh at all, as Egyptian
 * print does, or right behind a title, it may be the name.
 */
final class MaqsuraWords {
    private static final char MAQSURA = 'ى';

    private final Tokens tokens;
    private final NameLexicon lexicon;
    /** 0 while unknown, else 1 or 2: whether some word of the text ends in a yeh. */
    private int yeh;

    MaqsuraWords(Tokens tokens, NameLexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
    }

    /** Whether a word of the text is the preposition and nothing else. */
    boolean isPreposition(int at) {
        String form = tokens.form(at);
        if (!form.endsWith("ي") || !isListed(form) || tokens.lastLetter(at) != MAQSURA) {
            return false;
        }
        return !(isName(at) && at > 0 && lexicon.has(tokens.form(at - 1), NameLexicon.TITLE_START)) && endsInYeh();
    }

    private boolean isListed(String form) {
        boolean conjoined = form.startsWith("و") || form.startsWith("ف");
        return lexicon.affixes("maqsura-preposition").contains(conjoined ? form.substring(1) : form);
    }

    /** Whether the word and those behind it make a known person's name. */
    private boolean isName(int at) {
        Match match = lexicon.names().longest(tokens, at, tokens.form(at));
        return match != null && match.last() > at;
    }

    private boolean endsInYeh() {
        if (yeh == 0) {
            yeh = 1;
            boolean other = false;
            for (int i = 0; i < tokens.size() && yeh == 1; i++) {
                boolean listed = isListed(tokens.form(i));
                char last = listed || !tokens.form(i).endsWith("ي") ? ' ' : tokens.lastLetter(i);
                yeh = last == 'ي' ? 2 : 1;
                other |= last == MAQSURA;
            }
            yeh = other ? yeh : 2;
        }
        return yeh == 2;
    }
}
