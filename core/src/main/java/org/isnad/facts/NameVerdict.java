package org.isnad.facts;

import java.util.Locale;

/**
 * A verdict on two spellings. Immutable.
 *
 * @param same whether they are spellings of one name, or forms of one person's name
 * @param score 0..1, how alike they are
 * @param reason the rule that decided
 * @param left what the rule looked at in the first spelling, in normal form: a part of the name or the whole
 * @param right the same in the second
 * @param cost the weighted edit distance where letters decided, else 0
 */
public record NameVerdict(boolean same, double score, Reason reason, String left, String right, double cost) {

    /** The rules that decide whether two spellings are one name. */
    public enum Reason {
        /** Neither holds a letter. */
        NO_LETTERS,
        SAME_LETTERS,
        /** Only spaces differ. */
        SPACES,
        /** Spaces differ, and how sounds are spelt. */
        SPACES_AND_SOUNDS,
        /** One writes an alef maqsura as an alef. */
        ALEF_MAQSURA,
        /** A table has them as forms of one name. */
        KNOWN_FORMS,
        /** A table has them as near names of different people or places. */
        NEAR_NAMES,
        /** The same sounds spelt in another way. */
        SAME_SOUNDS,
        /** Another spelling of a particle: bin and ibn. */
        PARTICLE,
        /** One has the article, the other not. */
        ARTICLE,
        /** The article alone makes a place or word of a given name. */
        ARTICLE_OF_ANOTHER,
        /** A short form or initial of a given name. */
        SHORT_FORM,
        /** Another ending: gender, country and adjective, or another name. */
        ENDING,
        /** Two Arabic words of different patterns: Hasan and Husain. */
        PATTERN,
        LETTERS_DIFFER,
        NO_PART_AGREES,
        /** The same parts in another order. */
        ORDER,
        /** One leaves out parts that may be left out. */
        SHORTER_FORM,
        NUMBER_OF_PARTS,
        /** One has a part more that tells people apart. */
        TELLING_PART;

        /** The reason as it is printed: small letters and hyphens. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static NameVerdict same(double score, Reason reason, String left, String right) {
        return new NameVerdict(true, score, reason, left, right, 0);
    }

    static NameVerdict different(double score, Reason reason, String left, String right) {
        return new NameVerdict(false, score, reason, left, right, 0);
    }
}
