package org.isnad.facts;

import org.isnad.lexicon.Lexicon;

/** Tells whether two spellings are one name. Pure and safe for many threads. */
public final class NameMatcher {
    public NameMatcher(Lexicon lexicon) {}

    public Verdict compare(String a, String b) {
        boolean same = a.equals(b);
        return new Verdict(same, same ? 1 : 0, same ? "identical" : "different letters");
    }

    /**
     * A verdict on two spellings.
     *
     * @param same whether they are spellings of one name, or forms of one person's name
     * @param score 0..1, how alike they are
     * @param reason the rule that decided, in a few English words
     */
    public record Verdict(boolean same, double score, String reason) {}
}
