package org.isnad.facts.statements.sources;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.isnad.Mention;
import org.isnad.facts.statements.cues.Paragraph;

/**
 * Which lands and places offices belong to, as their phrases tell: «السفير الروسي» is not «السفير الصيني», «محافظ الرابية» not
 * «محافظ السروة». For one article.
 */
final class Homelands {
    private final SourceTable sources;
    private final Names names;

    Homelands(SourceTable sources, Names names) {
        this.sources = sources;
        this.names = names;
    }

    /** Whether two phrases both tell a land or place and share none. */
    boolean areApart(NounPhrase one, NounPhrase other) {
        Set<String> some = told(one);
        return !some.isEmpty() && areApart(some, told(other));
    }

    private static boolean areApart(Set<String> some, Set<String> others) {
        return !others.isEmpty() && Collections.disjoint(some, others);
    }

    private Set<String> told(NounPhrase phrase) {
        Set<String> lands = new HashSet<>();
        Paragraph p = phrase.paragraph();
        for (int t = phrase.head() + 1; t < phrase.to(); t++) {
            String land = p.isWord(t) ? sources.land(p.form(t)) : null;
            if (land != null) {
                lands.add(land);
            } else if (p.isWord(t) && isPlace(phrase, t)) {
                lands.add(Clitics.bare(p.form(t)));
            }
        }
        return lands;
    }

    private boolean isPlace(NounPhrase phrase, int t) {
        int begin = phrase.paragraph().token(t).begin();
        int end = phrase.paragraph().token(t).end();
        for (Mention mention : names.in(phrase.span())) {
            if (mention.type() == Mention.Type.PLACE
                    && mention.span().begin() < end
                    && mention.span().end() > begin) {
                return true;
            }
        }
        return false;
    }
}
