package org.isnad.facts.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.facts.statements.ContentReader.Range;
import org.isnad.facts.statements.cues.Cue.Takes;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token.Type;
import org.isnad.facts.statements.cues.WordClass;
import org.isnad.facts.statements.sources.Names;
import org.isnad.facts.statements.sources.NounPhrase;
import org.isnad.facts.statements.sources.SourcePhrase;

/**
 * Places a paragraph's source phrases: beside a statement they add who passed it on, beside none they make the clause a
 * statement of the source's, alone they stand for the whole text. For one use.
 */
final class PhrasePlacer {
    /** A sentence of more statements than any writer makes is left without its source phrases. */
    private static final int CROWD = 60;

    /** How many words behind a source within a clause are a piece of their own. */
    private static final int WHOLE_PIECE = 4;

    private final Paragraph p;
    private final Names names;
    private final Grammar grammar;
    private final ContentReader contents;
    private final boolean[] boundary;
    private final List<Draft> drafts;
    private final Map<Integer, List<Draft>> bySentence;
    private final List<SourcePhrase> alone = new ArrayList<>();

    PhrasePlacer(
            Paragraph p, Names names, Grammar grammar, ContentReader contents, boolean[] boundary, List<Draft> drafts) {
        this.p = p;
        this.names = names;
        this.grammar = grammar;
        this.contents = contents;
        this.boundary = boundary;
        this.drafts = drafts;
        this.bySentence = drafts.stream().collect(Collectors.groupingBy(Draft::sentence));
    }

    /** Adds to the drafts; gives back the phrases that stand alone in their sentence. */
    List<SourcePhrase> place(List<SourcePhrase> phrases) {
        phrases.forEach(this::placePhrase);
        return alone;
    }

    /** A source phrase belongs to the statement it stands beside; beside none it makes the clause one. */
    private void placePhrase(SourcePhrase phrase) {
        int sentence = p.sentenceFrom(phrase.from());
        List<Draft> own = bySentence.getOrDefault(sentence, List.of());
        if (own.size() > CROWD) {
            return;
        }
        if (isAlone(phrase, sentence)) {
            alone.add(phrase);
            return;
        }
        List<Draft> beside =
                own.stream().filter(d -> standsBeside(phrase, d, own)).toList();
        if (beside.isEmpty()) {
            addSourced(phrase, sentence);
        } else if (phrase.owner() == null && grammar.passesOn(phrase, names)) {
            beside.forEach(d -> pass(phrase, d));
        }
    }

    private boolean isAlone(SourcePhrase phrase, int sentence) {
        return phrase.from() == sentence && phrase.to() >= p.sentenceTo(sentence) - 1;
    }

    private boolean standsBeside(SourcePhrase phrase, Draft d, List<Draft> own) {
        boolean medial = d.cueFrom < phrase.from() && phrase.to() <= d.from;
        boolean leads = phrase.to() <= d.cueFrom && d.cueFrom - phrase.to() <= 3;
        boolean trails = d.to <= phrase.from() && noWord(d.to, phrase.from());
        return medial || leads || trails || trailsAll(phrase, d, own);
    }

    /** A trailing attribution covers every statement of its sentence. */
    private boolean trailsAll(SourcePhrase phrase, Draft d, List<Draft> own) {
        return d.to <= phrase.from()
                && own.stream().anyMatch(o -> o.to <= phrase.from() && noWord(o.to, phrase.from()));
    }

    private boolean noWord(int from, int to) {
        return p.words(from, to) == 0;
    }

    private void pass(SourcePhrase phrase, Draft d) {
        boolean about = p.isForm("نقلا", phrase.from()) && phrase.to() <= d.cueFrom;
        if (about && d.subject != null && !isHeard(phrase, d.subject)) {
            if (!grammar.isBareDocument(phrase.source(), names)) {
                d.relays.add(d.subject);
                d.subject = phrase.source();
            }
        } else {
            d.relays.addFirst(phrase.source());
        }
    }

    /** «نقلا عن صحيفة فلانة، قال الوزير»: a medium at the head of the sentence passes on what somebody said. */
    private boolean isHeard(SourcePhrase phrase, NounPhrase subject) {
        return phrase.from() - p.sentenceFrom(phrase.from()) <= 1
                && grammar.isMedium(phrase.source(), names)
                && !grammar.isMedium(subject, names);
    }

    private void addSourced(SourcePhrase phrase, int sentence) {
        boolean leads = phrase.from() - sentence <= 1;
        boolean inside = !leads && interrupts(phrase);
        boolean about = p.isForm("نقلا", phrase.from()) && !leads && !inside && !endsSentence(phrase);
        if (about || p.is(WordClass.CARRIED, phrase.from())) {
            return;
        }
        Range content =
                inside ? within(phrase, sentence) : leads || goesOn(phrase) ? after(phrase) : before(phrase, sentence);
        if (content.isEmpty() || p.words(content.from(), content.to()) < 2) {
            return;
        }
        Draft draft = sourced(phrase, content, leads ? "source-first" : inside ? "source-within" : "source-last");
        drafts.add(draft);
        addQuotation(draft, content);
    }

    private Draft sourced(SourcePhrase phrase, Range content, String rule) {
        Draft draft = new Draft(p, phrase.from(), phrase.cueTo(), content.from(), content.to(), rule, 0.85);
        draft.direct = contents.isDirect(content);
        if (phrase.owner() != null) {
            draft.owned = true;
            draft.voice = phrase.owner();
            return draft;
        }
        draft.subject = phrase.behind() == null ? phrase.source() : phrase.behind();
        if (phrase.behind() != null) {
            draft.relays.add(phrase.source());
        }
        return draft;
    }

    /** «، نقلا عن مصدر مطلع.»: whoever is no medium speaks for the clause before it. */
    private boolean endsSentence(SourcePhrase phrase) {
        return p.is(Type.COMMA, phrase.from() - 1)
                && phrase.to() >= p.sentenceTo(phrase.from()) - 1
                && !grammar.isMedium(phrase.source(), names);
    }

    /** A quotation after a sourced clause is the source's as well. */
    private void addQuotation(Draft first, Range content) {
        int open = p.is(Type.OPEN, content.to()) ? content.to() : content.to() + 1;
        if (first.direct || !contents.isOwnQuotation(open)) {
            return;
        }
        Range quotation = contents.read(new Complement(open, open, Takes.QUOTE, -1));
        Draft draft = new Draft(p, first.cueFrom, first.cueTo, quotation.from(), quotation.to(), first.rule, 0.8);
        draft.direct = true;
        draft.subject = first.subject;
        draft.relays.addAll(first.relays);
        drafts.add(draft);
    }

    /** «وقررت الهيئة، وفق بيان لها، فتح ...»: between two commas, dashes or brackets, a source says the clause it stands in. */
    private boolean interrupts(SourcePhrase phrase) {
        boolean apart = isComma(phrase.from() - 1) && isComma(phrase.to());
        return (apart || phrase.owner() != null) && goesOnBehind(phrase.to());
    }

    private boolean isComma(int t) {
        return p.is(Type.COMMA, t) || p.is(Type.DASH, t) || p.is(Type.BRACKET, t);
    }

    /** Whether the same clause goes on at a token: not with another statement, a quotation or the narrator's own tail. */
    private boolean goesOnBehind(int from) {
        int t = from;
        while (t < p.sentenceTo(from - 1) && !p.isWord(t) && !p.is(Type.OPEN, t)) {
            t++;
        }
        boolean clause = t < p.sentenceTo(from - 1)
                && !boundary[t]
                && !p.is(WordClass.CONNECTIVE, t)
                && !contents.isOwnQuotation(t);
        return clause && !p.is(WordClass.TAIL, t) && !p.is(WordClass.RELATIVE, t) && !p.is(WordClass.BESIDES, t);
    }

    /** What a source says that stands within the clause: the piece after it; both sides where that is only a tail, or the source is a declaration of whom the clause is about. */
    private Range within(SourcePhrase phrase, int sentence) {
        Range first = before(phrase, sentence);
        Range rest = after(phrase);
        int behind = p.words(rest.from(), rest.to());
        if (phrase.owner() == null && (behind >= WHOLE_PIECE || behind > p.words(first.from(), first.to()))) {
            return rest;
        }
        return first.isEmpty() ? rest : contents.trim(new Range(first.from(), Math.max(first.to(), rest.to())));
    }

    /** Whether the clause goes on after a source in its middle: then the piece after it is what is sourced. */
    private boolean goesOn(SourcePhrase phrase) {
        String next = p.form(phrase.to());
        boolean goes = next.equals("الي") || next.equals("علي") || next.equals("ان") || p.is(Type.OPEN, phrase.to());
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

    /** The index after a dateline that opens the paragraph: «(وكالة) – مدينة –». */
    private int pastDateline(int from, int phrase) {
        int end = from;
        for (int t = 0; from == 0 && t < Math.min(9, phrase - 1); t++) {
            if (p.is(Type.COMMA, t) || p.is(Type.COLON, t)) {
                break;
            }
            end = p.is(Type.DASH, t) ? t + 1 : end;
        }
        return end;
    }

    private Range before(SourcePhrase phrase, int sentence) {
        int from = sentence;
        while (from < phrase.from()
                && (pastDateline(from, phrase.from()) > from
                        || p.is(WordClass.ASIDE, from)
                        || !p.isWord(from) && !p.is(Type.OPEN, from))) {
            from = Math.max(from + 1, pastDateline(from, phrase.from()));
        }
        if (!isBroken(from, phrase.from())) {
            return contents.trim(new Range(from, phrase.from()));
        }
        Range read = contents.read(new Complement(from, from, Takes.AN, -1));
        boolean reaches = Math.max(read.to(), contents.clauseEnd(from)) >= phrase.from() - 3;
        return reaches ? read : new Range(from, from);
    }

    /** Whether another statement or source phrase begins in a range. */
    private boolean isBroken(int from, int to) {
        for (int t = from + 1; t < to; t++) {
            if (boundary[t]) {
                return true;
            }
        }
        return false;
    }
}
