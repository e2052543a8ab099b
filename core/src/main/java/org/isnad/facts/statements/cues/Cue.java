package org.isnad.facts.statements.cues;

import java.util.Set;
import org.isnad.Statement;

/**
 * A verb of saying.
 *
 * @param lemma the perfect, third person masculine singular
 * @param takes the complements it takes
 * @param modality whether what it reports is asserted or denied
 * @param strength what more it needs to report speech
 */
public record Cue(String lemma, Set<Takes> takes, Statement.Modality modality, Strength strength) {
    /** How a cue introduces what was said, as {@code lexicon/cues.tsv} describes it. */
    public enum Takes {
        AN,
        QUOTE,
        NP,
        ALA,
        ILA,
        MIN,
        AN_PREPOSITION,
        BI,
        EVENT,
        OBJECT,
        DEMAND,
        CALL,
        URGE,
        CAUSE,
        JUDGE,
        WISH,
        PERSON,
        BLAME,
        THING,
        CLAIM
    }

    public enum Strength {
        STRONG,
        WEAK,
        RELAY,
        DATA,
        DOCUMENT,
        PASSIVE
    }

    public boolean takes(Takes complement) {
        return takes.contains(complement);
    }

    public boolean isRelay() {
        return strength == Strength.RELAY;
    }
}
