package org.isnad.facts.statements.cues;

/** Classes of function words, as {@code lexicon/clause-words.tsv} describes them. */
public enum WordClass {
    THAT,
    THAT_FUSED,
    RESUME,
    RELATIVE,
    TIME,
    ADJUNCT,
    VENUE,
    CONNECTIVE,
    ASIDE,
    NEGATION,
    BEING,
    DUE,
    REFUSAL,
    TAIL,
    IDLE,
    OWNER,
    ADDRESSEE,
    PARTITIVE,
    DEMONSTRATIVE,
    SAME,
    NO_THAT,
    SOURCE,
    NO_PLACE,
    SEASON,
    UNNAMED,
    IDENTITY,
    BESIDES,
    ATTACHING,
    GLOSS,
    STATUS,
    PREPOSITION,
    NAME_PART,
    CARRIED,
    BUT,
    BUT_OPENS,
    ISSUED,
    GOVERNING,
    POINTER,
    POINTER_BEFORE_NOUN,
    COMMENT,
    BEFORE_QUESTION,
    PAGE_LABEL,
    NO_SPEAKER,
    SUPPOSING,
    AS_IF,
    HONOUR,
    EPITHET,
    STOOD_IN,
    PROVERB,
    INTERVIEW;

    public long bit() {
        return 1L << ordinal();
    }

    public static WordClass named(String wire) {
        return valueOf(wire.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
