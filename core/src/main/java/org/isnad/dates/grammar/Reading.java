package org.isnad.dates.grammar;

import org.isnad.dates.reckon.Meaning;

/**
 * A reading of some terms. Immutable.
 *
 * @param end index after its last term
 * @param from index of its first term that is no mere context
 * @param to index after its last term that is no mere context
 * @param rule the rule of the grammar that made its meaning, with the lexicon's version
 */
public record Reading(int end, int from, int to, Meaning meaning, String rule) {}
