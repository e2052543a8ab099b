package org.isnad.facts.statements.sources;

import org.isnad.facts.statements.cues.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that names a source: بحسب، وفقا لـ، حسبما ذكرت.
 *
 * @param from index of its first token
 * @param to index after its last token, the source's included
 * @param cueTo index after the phrase itself, before the source
 * @param source the source
 * @param behind whom that source passes on (نقلا عن), or null
 * @param backReference whether it only adds who passed the sentence on: «حسبما نقلت عنه»
 * @param owner gender and number of whom the sentence speaks of where the source is a declaration of theirs («بيان لها»), or null
 */
public record SourcePhrase(
        int from,
        int to,
        int cueTo,
        NounPhrase source,
        @Nullable NounPhrase behind,
        boolean backReference,
        @Nullable Agreement owner) {
    SourcePhrase(int from, int to, int cueTo, NounPhrase source, @Nullable NounPhrase behind, boolean backReference) {
        this(from, to, cueTo, source, behind, backReference, null);
    }
}
