package org.isnad.facts.statements;

import org.isnad.Statement.Modality;
import org.isnad.facts.statements.ContentReader.Range;
import org.isnad.facts.statements.cues.Cue.Strength;
import org.isnad.facts.statements.cues.Cue.Takes;
import org.isnad.facts.statements.cues.CueForm;
import org.isnad.facts.statements.cues.CueForm.Shape;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token.Type;
import org.isnad.facts.statements.sources.Names;
import org.isnad.facts.statements.sources.NounPhrase;

/** Makes drafts of cues and their contents: rule, confidence, modality, subject, relays and addressee. For one paragraph. */
final class Drafter {
    private final Paragraph p;
    private final Names names;
    private final Grammar grammar;
    private final ContentReader contents;
    private final CueFilter filter;

    Drafter(Paragraph p, Names names, Grammar grammar, ContentReader contents, CueFilter filter) {
        this.p = p;
        this.names = names;
        this.grammar = grammar;
        this.contents = contents;
        this.filter = filter;
    }

    Draft draft(int cue, CueForm form, Complement complement, Range content) {
        boolean supported = supportedBy(cue + 1, complement.marker());
        Draft draft = new Draft(
                p,
                cue,
                supported ? cue + 2 : cue + 1,
                content.from(),
                content.to(),
                rule(form, complement),
                sure(form, complement));
        draft.direct = contents.isDirect(content);
        draft.voice = form.voice();
        draft.participle = form.isParticiple();
        draft.passive = form.cue().strength() == Strength.PASSIVE;
        draft.modality = modality(cue, form, complement);
        nameSpeaker(draft, cue, form, complement);
        draft.addressee = grammar.addressee(p, cue + 1, complement.marker(), names);
        return draft;
    }

    private boolean supportedBy(int t, int marker) {
        return t < marker && isSaying(t);
    }

    private boolean isSaying(int t) {
        CueForm form = p.cue(t);
        return form != null && form.isParticiple() && form.cue().lemma().equals("قال");
    }

    private static String rule(CueForm form, Complement complement) {
        String shape = form.isParticiple() ? "participle" : "verb";
        return switch (complement.kind()) {
            case AN -> shape + "-clause";
            case QUOTE -> shape + "-quotation";
            case NP, EVENT, THING -> shape + "-verbal-noun";
            case OBJECT, DEMAND, CALL, URGE, CAUSE -> shape + "-object";
            default -> shape + "-preposition";
        };
    }

    private static double sure(CueForm form, Complement complement) {
        boolean clause = complement.kind() == Takes.AN || complement.isQuote();
        return form.cue().strength() == Strength.WEAK ? 0.75 : clause ? 0.95 : 0.85;
    }

    /** What is denied is what stands after the verb of denial; words quoted after a colon are the denial itself. */
    private Modality modality(int cue, CueForm form, Complement complement) {
        boolean due = form.shape() == Shape.FUTURE || filter.isDue(cue);
        boolean ownWords =
                complement.isQuote() && (p.is(Type.COLON, complement.marker()) || isSaying(complement.marker() - 1));
        return due
                ? Modality.EXPECTED
                : ownWords ? Modality.ASSERTED : form.cue().modality();
    }

    private void nameSpeaker(Draft draft, int cue, CueForm form, Complement complement) {
        if (form.isParticiple() || draft.passive) {
            return;
        }
        if (form.cue().strength() == Strength.DOCUMENT) {
            draft.subject = grammar.document(p, cue, names);
            return;
        }
        int limit = complement.relay() < 0 ? complement.marker() : relayStart(complement.relay());
        NounPhrase subject = grammar.subject(p, cue, limit, names);
        draft.subject = subject;
        if (complement.relay() >= 0) {
            NounPhrase behind = grammar.phrase(p, complement.relay() + 1, complement.marker(), names);
            boolean document =
                    behind != null && subject != null && !form.cue().isRelay() && grammar.isBareDocument(behind, names);
            if (behind != null && !document) {
                if (subject != null) {
                    draft.relays.add(subject);
                }
                draft.subject = behind;
            }
        }
    }

    private int relayStart(int about) {
        return p.isForm("نقلا", about - 1) ? about - 1 : about;
    }

    /** The same cue with a second content. */
    Draft again(Draft first, Range content) {
        Draft draft = new Draft(
                p,
                first.cueFrom,
                first.cueTo,
                content.from(),
                content.to(),
                "second-complement",
                first.confidence * 0.9);
        draft.direct = contents.isDirect(content);
        draft.voice = first.voice;
        draft.participle = first.participle;
        draft.modality = first.modality;
        draft.subject = first.subject;
        draft.relays.addAll(first.relays);
        draft.addressee = first.addressee;
        return draft;
    }
}
