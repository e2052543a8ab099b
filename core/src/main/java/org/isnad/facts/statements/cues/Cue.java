package org.isnad.facts.statements.cues;

import java.util.Arrays;
import java.util.Locale;
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
        ALA("على"),
        ILA("إلى"),
        MIN("من"),
        AN_PREPOSITION("عن"),
        BI("ب"),
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
        CLAIM;

        private final String wire;

        Takes() {
            this.wire = name().toLowerCase(Locale.ROOT);
        }

        Takes(String preposition) {
            this.wire = preposition;
        }

        /**
         * What a cell of {@code cues.tsv} names: a preposition by itself, all else by its name in small letters.
         *
         * @throws IllegalArgumentException when there is none of the name
         */
        static Takes named(String wire) {
            return Arrays.stream(values())
                    .filter(takes -> takes.wire.equals(wire))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no complement named " + wire));
        }
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
