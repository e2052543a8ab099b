package org.isnad.facts.statements.cues;

/**
 * A form of a verb of saying.
 *
 * @param cue the verb
 * @param shape its tense or that it is a participle
 * @param voice gender and number of its subject
 * @param hasObject whether a pronoun is joined to it: وصفها
 */
public record CueForm(Cue cue, Shape shape, Agreement voice, boolean hasObject) {
    public enum Shape {
        PERFECT,
        IMPERFECT,
        FUTURE,
        PARTICIPLE
    }

    /** Whether a word's first letter belongs to this verb: وصف، وعد. */
    public boolean joinsWaw(String form) {
        return cue.lemma().charAt(0) == 'و'
                && !form.startsWith("وو")
                && !form.startsWith("وي")
                && !form.startsWith("وت");
    }

    public boolean isParticiple() {
        return shape == Shape.PARTICIPLE;
    }

    public boolean isFinite() {
        return shape != Shape.PARTICIPLE;
    }
}
