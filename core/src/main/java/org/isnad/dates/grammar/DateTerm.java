package org.isnad.dates.grammar;

import java.util.List;
import org.isnad.dates.reckon.Meaning;

/**
 * A word, number or sign of a text with what the lexicon says it can be.
 *
 * @param begin offset of its first unit in the text, after split-off clitics
 * @param end offset after its last unit
 * @param form its normal form
 * @param symbols the terminals it can be, as a bit set
 * @param senses what it means as each of them
 */
public record DateTerm(int begin, int end, String form, long[] symbols, List<Sense> senses) {
    /** A reading of a term as one terminal of the grammar. */
    public record Sense(int symbol, Meaning meaning) {}
}
