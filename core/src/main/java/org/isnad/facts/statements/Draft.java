package org.isnad.facts.statements;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Statement.Modality;
import org.isnad.facts.statements.cues.Agreement;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.sources.NounPhrase;
import org.jspecify.annotations.Nullable;

/** A statement in the making: token indexes into its paragraph. For one thread, while one article is read. */
final class Draft {
    final Paragraph paragraph;
    /** The cue's tokens. */
    final int cueFrom;

    final int cueTo;
    /** The content's tokens. */
    final int from;

    final int to;
    final String rule;
    final double confidence;
    /** The sources that pass it on, the one nearest the outlet first. */
    final List<NounPhrase> relays = new ArrayList<>();

    Agreement voice = Agreement.HE;
    Modality modality = Modality.ASSERTED;
    boolean direct;
    /** Whether nobody is said to speak: قيل. */
    boolean passive;
    /** Whether the subject is left to the statement before: وأضاف، مشيرا. */
    boolean participle;
    /** Whether its source is a declaration of whoever the sentence speaks of: وفق بيان لها. */
    boolean owned;

    @Nullable
    NounPhrase subject;

    @Nullable
    NounPhrase addressee;
    /** The statement in whose content this one stands. */
    @Nullable
    Draft outer;

    Draft(Paragraph paragraph, int cueFrom, int cueTo, int from, int to, String rule, double confidence) {
        this.paragraph = paragraph;
        this.cueFrom = cueFrom;
        this.cueTo = cueTo;
        this.from = from;
        this.to = to;
        this.rule = rule;
        this.confidence = confidence;
    }

    /** The statement of the paragraph before whose quotation this one goes on with. */
    @Nullable
    Draft continued;

    boolean contains(Draft other) {
        return this != other && from <= other.cueFrom && other.to <= to && to - from > other.to - other.from;
    }

    /** The words of the cue; of a quotation that goes on those it began with. */
    String cue() {
        return continued == null ? paragraph.text(cueFrom, cueTo) : continued.cue();
    }

    int sentence() {
        return paragraph.sentenceFrom(cueFrom);
    }
}
