package org.isnad.facts.statements;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Statement.Modality;
import org.isnad.facts.statements.ContentReader.Range;
import org.isnad.facts.statements.Cue.Strength;
import org.isnad.facts.statements.Cue.Takes;
import org.isnad.facts.statements.CueForm.Shape;
import org.isnad.facts.statements.Token.Type;
import org.jspecify.annotations.Nullable;

/** Reads one paragraph: cues with their complements and subjects, then source phrases, into drafts. For one use. */
final class ParagraphReader {
    private final Paragraph p;
    private final Names names;
    private final Grammar grammar;
    private final @Nullable Complement[] complements;
    private final boolean[] boundary;
    private final List<SourcePhrase> phrases = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<SourcePhrase> alone = new ArrayList<>();
    private final ContentReader contents;

    ParagraphReader(Paragraph p, Names names, Grammar grammar) {
        this.p = p;
        this.names = names;
        this.grammar = grammar;
        this.complements = new Complement[p.size()];
        this.boundary = new boolean[p.size() + 1];
        this.contents = new ContentReader(p, boundary);
    }

    /** What a paragraph holds: its statements in order of their cues, and source phrases that stand for more than a clause. */
    record Result(List<Draft> drafts, List<SourcePhrase> phrases, List<SourcePhrase> alone) {}

    Result read() {
        for (int t = 0; t < p.size(); t++) {
            complements[t] = p.cue(t) == null || isExcluded(t) ? null : grammar.complement(p, t, names);
        }
        findPhrases();
        for (int t = 0; t < p.size(); t++) {
            if (complements[t] != null) {
                markBoundary(t);
            }
        }
        phrases.forEach(phrase -> boundary[phrase.from()] = true);
        for (int t = 0; t < p.size(); t++) {
            Complement complement = complements[t];
            CueForm form = p.cue(t);
            if (complement != null && form != null) {
                addStatement(t, form, complement);
            }
        }
        phrases.forEach(this::placePhrase);
        return new Result(drafts, phrases, alone);
    }

    /** Negated verbs, verbs after أن, «يذكر أن» and supporting participles («وأضاف قائلا») are no cues. */
    private boolean isExcluded(int t) {
        CueForm form = p.cue(t);
        if (form == null || supports(t, form) || p.is(WordClass.NEGATION, t - 1) || isNoun(t, form)) {
            return true;
        }
        boolean afterThat = p.isForm("ان", t - 1) && form.shape() == Shape.IMPERFECT;
        boolean itIsNoted = form.cue().lemma().equals("ذكر")
                && form.shape() == Shape.IMPERFECT
                && (p.is(WordClass.THAT, t + 1) || p.is(WordClass.THAT_FUSED, t + 1));
        boolean act = form.cue().lemma().equals("أعلن");
        return itIsNoted || afterThat && (act || !isDue(t - 2));
    }

    /**
     * Words that only look like a verb of saying: three letters or a rare verb inside a noun phrase (رفض ذكر اسمه), a verbal
     * noun with teh marbuta (إضافة، إشارة), a participle that is a predicate (سيكون مطالبا).
     */
    private boolean isNoun(int t, CueForm form) {
        if (form.isParticiple()) {
            return p.is(WordClass.BEING, t - 1);
        }
        if (form.hasObject() && !takesObject(form.cue())) {
            return true;
        }
        boolean doubtful = form.shape() == Shape.PERFECT
                && (form.cue().strength() == Strength.WEAK || p.form(t).length() == 3 && !form.cue().lemma().equals("قال"));
        return doubtful && !p.opensClause(t) && !p.token(t - 1).isDefinite() && !names.endsAt(p, t - 1);
    }

    private static boolean takesObject(Cue cue) {
        return cue.takes(Takes.OBJECT)
                || cue.takes(Takes.DEMAND)
                || cue.takes(Takes.CALL)
                || cue.takes(Takes.URGE)
                || cue.takes(Takes.PERSON);
    }

    private boolean isDue(int t) {
        return p.is(WordClass.DUE, t);
    }

    private boolean supports(int t, CueForm form) {
        if (!form.isParticiple() || !form.cue().lemma().equals("قال")) {
            return false;
        }
        for (int k = t - 1; k >= Math.max(p.sentenceFrom(t), t - 14); k--) {
            CueForm other = p.cue(k);
            if (other != null && other.isFinite() && complements[k] != null) {
                return complements[k].marker() > t;
            }
        }
        return false;
    }

    private void findPhrases() {
        int t = 0;
        while (t < p.size()) {
            SourcePhrase phrase = grammar.sourcePhrase(p, t, names);
            if (phrase != null && !standsAsStatement(phrase)) {
                phrases.add(phrase);
                for (int k = t; k < phrase.to(); k++) {
                    complements[k] = null;
                }
                t = phrase.to();
            } else {
                t++;
            }
        }
    }

    /** «كما قال فلان إن» and «نقلا عن» before a complement are read with their cue. */
    private boolean standsAsStatement(SourcePhrase phrase) {
        boolean like = p.isForm("كما", phrase.from()) || p.isForm("مثلما", phrase.from());
        if (like) {
            boolean closes = phrase.to() >= p.sentenceTo(phrase.from()) || !p.isWord(phrase.to());
            return !closes || complements[phrase.from() + 1] != null || phrase.from() == p.sentenceFrom(phrase.from());
        }
        return p.isForm("نقلا", phrase.from()) && holdsRelay(phrase.from() + 1);
    }

    private boolean holdsRelay(int about) {
        for (int k = about; k >= Math.max(0, about - 30); k--) {
            Complement c = complements[k];
            if (c != null && c.relay() == about) {
                return true;
            }
        }
        return false;
    }

    private void markBoundary(int t) {
        CueForm form = p.cue(t);
        if (form == null) {
            return;
        }
        if (form.isParticiple() || p.joinsAnd(t) || !p.isWord(t - 1)) {
            boundary[t] = true;
        } else if (p.is(WordClass.ASIDE, t - 1)) {
            boundary[p.isForm("من", t - 2) || p.isForm("في", t - 2) ? t - 2 : t - 1] = true;
        }
    }

    private void addStatement(int cue, CueForm form, Complement complement) {
        Range content = contents.read(complement);
        if (content.isEmpty() || !hasWord(content)) {
            return;
        }
        Draft draft = draft(cue, form, complement, content);
        if (isPlausible(draft, form, complement)) {
            drafts.add(draft);
            addSecond(draft, content);
        }
    }

    /** Without a clause or a quotation, a present tense inside a clause needs a subject that can speak; so does «كشف عن». */
    private boolean isPlausible(Draft draft, CueForm form, Complement complement) {
        boolean said = complement.kind() == Takes.AN || complement.isQuote();
        boolean inside = form.shape() == Shape.IMPERFECT && !p.opensClause(draft.cueFrom);
        boolean disclosed = complement.kind() == Takes.AN_PREPOSITION;
        boolean rare = form.cue().strength() == Strength.WEAK && form.isFinite();
        if ((said && !rare) || form.isParticiple() || !(inside || disclosed || rare)) {
            return true;
        }
        return draft.subject == null ? !inside : grammar.recognises(draft.subject, names);
    }

    private boolean hasWord(Range range) {
        for (int t = range.from(); t < range.to(); t++) {
            if (p.isWord(t)) {
                return true;
            }
        }
        return false;
    }

    private Draft draft(int cue, CueForm form, Complement complement, Range content) {
        boolean supported = supportedBy(cue + 1, complement.marker());
        Draft draft = new Draft(
                p, cue, supported ? cue + 2 : cue + 1, content.from(), content.to(), rule(form, complement), sure(form, complement));
        draft.direct = contents.isDirect(content);
        draft.voice = form.voice();
        draft.participle = form.isParticiple();
        draft.passive = form.cue().strength() == Strength.PASSIVE;
        draft.modality = modality(cue, form);
        nameSpeaker(draft, cue, form, complement);
        draft.addressee = grammar.addressee(p, cue + 1, complement.marker(), names);
        return draft;
    }

    private boolean supportedBy(int t, int marker) {
        CueForm next = p.cue(t);
        return t < marker && next != null && next.isParticiple() && next.cue().lemma().equals("قال");
    }

    private static String rule(CueForm form, Complement complement) {
        String shape = form.isParticiple() ? "participle" : "verb";
        return switch (complement.kind()) {
            case AN -> shape + "-clause";
            case QUOTE -> shape + "-quotation";
            case NP, EVENT -> shape + "-verbal-noun";
            case OBJECT, DEMAND, CALL, URGE, CAUSE -> shape + "-object";
            default -> shape + "-preposition";
        };
    }

    private static double sure(CueForm form, Complement complement) {
        boolean clause = complement.kind() == Takes.AN || complement.isQuote();
        return form.cue().strength() == Strength.WEAK ? 0.75 : clause ? 0.95 : 0.85;
    }

    private Modality modality(int cue, CueForm form) {
        boolean due = form.shape() == Shape.FUTURE || p.isForm("ان", cue - 1) && isDue(cue - 2);
        return due ? Modality.EXPECTED : form.cue().modality();
    }

    private void nameSpeaker(Draft draft, int cue, CueForm form, Complement complement) {
        if (form.isParticiple() || draft.passive) {
            return;
        }
        int limit = complement.relay() < 0 ? complement.marker() : relayStart(complement.relay());
        NounPhrase subject = grammar.subject(p, cue, limit, names);
        draft.subject = subject;
        if (complement.relay() >= 0) {
            NounPhrase behind = grammar.phrase(p, complement.relay() + 1, complement.marker(), names);
            if (behind != null) {
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

    /** A second complement of the same cue: «، وإن ...» after a quotation, or a sentence that begins with «وأن». */
    private void addSecond(Draft first, Range content) {
        int t = content.to();
        while (t < p.size() && !p.isWord(t) && !p.is(Type.OPEN, t) && t < content.to() + 3) {
            t++;
        }
        boolean newSentence = t < p.size() && t == p.sentenceFrom(t);
        if (!p.isWord(t) || p.form(t).charAt(0) != 'و' || !(first.direct || newSentence)) {
            return;
        }
        boolean fused = p.is(WordClass.THAT_FUSED, t);
        if (!fused && !p.is(WordClass.THAT, t)) {
            return;
        }
        int from = fused ? t : t + 1;
        Range second = contents.read(new Complement(t, from, p.is(Type.OPEN, from) ? Takes.QUOTE : Takes.AN, -1));
        if (!second.isEmpty() && hasWord(second)) {
            drafts.add(again(first, second));
        }
    }

    private Draft again(Draft first, Range content) {
        Draft draft =
                new Draft(p, first.cueFrom, first.cueTo, content.from(), content.to(), "second-complement", first.confidence * 0.9);
        draft.direct = contents.isDirect(content);
        draft.voice = first.voice;
        draft.participle = first.participle;
        draft.modality = first.modality;
        draft.subject = first.subject;
        draft.relays.addAll(first.relays);
        draft.addressee = first.addressee;
        return draft;
    }

    /** A source phrase belongs to the statement it stands beside; beside none it makes the clause one. */
    private void placePhrase(SourcePhrase phrase) {
        int sentence = p.sentenceFrom(phrase.from());
        List<Draft> own = drafts.stream().filter(d -> d.sentence() == sentence).toList();
        if (isAlone(phrase, sentence)) {
            alone.add(phrase);
            return;
        }
        List<Draft> beside = own.stream().filter(d -> standsBeside(phrase, d)).toList();
        if (beside.isEmpty()) {
            addSourced(phrase, sentence);
        } else if (grammar.passesOn(phrase, names)) {
            beside.forEach(d -> pass(phrase, d));
        }
    }

    private boolean isAlone(SourcePhrase phrase, int sentence) {
        return phrase.from() == sentence && phrase.to() >= p.sentenceTo(sentence) - 1;
    }

    private boolean standsBeside(SourcePhrase phrase, Draft d) {
        boolean medial = d.cueFrom < phrase.from() && phrase.to() <= d.from;
        boolean leads = phrase.to() <= d.cueFrom && d.cueFrom - phrase.to() <= 3;
        boolean trails = d.to <= phrase.from() && noWord(d.to, phrase.from());
        return medial || leads || trails || trailsAll(phrase, d);
    }

    /** A trailing attribution covers every statement of its sentence. */
    private boolean trailsAll(SourcePhrase phrase, Draft d) {
        return d.to <= phrase.from() && drafts.stream()
                .anyMatch(o -> o.sentence() == d.sentence() && o.to <= phrase.from() && noWord(o.to, phrase.from()));
    }

    private boolean noWord(int from, int to) {
        for (int t = from; t < to; t++) {
            if (p.isWord(t)) {
                return false;
            }
        }
        return true;
    }

    private void pass(SourcePhrase phrase, Draft d) {
        boolean about = p.isForm("نقلا", phrase.from()) && phrase.to() <= d.cueFrom;
        if (about && d.subject != null) {
            d.relays.add(d.subject);
            d.subject = phrase.source();
        } else {
            d.relays.addFirst(phrase.source());
        }
    }

    private void addSourced(SourcePhrase phrase, int sentence) {
        boolean leads = phrase.from() - sentence <= 1;
        if (p.isForm("نقلا", phrase.from()) && !leads) {
            return;
        }
        Range content = leads || goesOn(phrase) ? after(phrase) : before(phrase, sentence);
        if (content.isEmpty() || content.to() - content.from() < 3) {
            return;
        }
        Draft draft = new Draft(
                p, phrase.from(), phrase.cueTo(), content.from(), content.to(), leads ? "source-first" : "source-last", 0.85);
        draft.direct = contents.isDirect(content);
        draft.subject = phrase.behind() == null ? phrase.source() : phrase.behind();
        if (phrase.behind() != null) {
            draft.relays.add(phrase.source());
        }
        drafts.add(draft);
    }

    /** Whether the clause goes on after a source in its middle: then the piece after it is what is sourced. */
    private boolean goesOn(SourcePhrase phrase) {
        boolean goes = p.isWord(phrase.to()) || p.is(Type.OPEN, phrase.to());
        return goes
                && phrase.to() < p.sentenceTo(phrase.from()) - 4
                && !boundary[phrase.to()]
                && !p.is(WordClass.RELATIVE, phrase.to());
    }

    private Range after(SourcePhrase phrase) {
        int from = phrase.to();
        while (p.is(Type.COMMA, from) || p.is(Type.COLON, from) || p.is(WordClass.RESUME, from) && isParticle(from)) {
            from++;
        }
        return contents.read(new Complement(phrase.to(), from, p.is(Type.OPEN, from) ? Takes.QUOTE : Takes.AN, -1));
    }

    private boolean isParticle(int t) {
        return p.form(t).length() == 3;
    }

    private Range before(SourcePhrase phrase, int sentence) {
        int from = sentence;
        while (from < phrase.from() && (p.is(WordClass.ASIDE, from) || !p.isWord(from) && !p.is(Type.OPEN, from))) {
            from++;
        }
        int end = contents.clauseEnd(from);
        return contents.read(new Complement(from, from, Takes.AN, -1)).to() >= phrase.from() - 3 || end >= phrase.from() - 3
                ? contents.read(new Complement(from, from, Takes.AN, -1))
                : new Range(from, from);
    }
}
