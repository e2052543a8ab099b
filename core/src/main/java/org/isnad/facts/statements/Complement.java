package org.isnad.facts.statements;

import org.isnad.facts.statements.cues.Cue;

/**
 * Where a cue's complement begins.
 *
 * @param marker index of the token that introduces it: أن, a preposition, a colon, a quotation mark, or the first word
 * @param from index of the first token of what was said
 * @param kind how it is introduced
 * @param relay index of عن that names the source a medium passes on, or -1
 */
record Complement(int marker, int from, Cue.Takes kind, int relay) {
    boolean isQuote() {
        return kind == Cue.Takes.QUOTE;
    }

    /** Whether what was said is a noun phrase rather than a clause or somebody's words. */
    boolean isNoun() {
        return kind != Cue.Takes.QUOTE && kind != Cue.Takes.AN && kind != Cue.Takes.JUDGE;
    }
}
