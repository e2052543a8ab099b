package org.isnad.facts.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.facts.statements.ContentReader.Range;
import org.isnad.facts.statements.cues.Cue.Strength;
import org.isnad.facts.statements.cues.Cue.Takes;
import org.isnad.facts.statements.cues.CueForm;
import org.isnad.facts.statements.cues.CueForm.Shape;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token;
import org.isnad.facts.statements.cues.Token.Type;
import org.isnad.facts.statements.cues.WordClass;
import org.isnad.facts.statements.sources.Names;
import org.isnad.facts.statements.sources.SourcePhrase;
import org.jspecify.annotations.Nullable;

/** Reads one paragraph: cues with their complements and subjects, then source phrases, into drafts. For one use. */
final class ParagraphReader {
    /** How many tokens of a content count as taken: more than any quotation before its cue has. */
    private static final int FAR = 2000;

    private final Paragraph p;
    private final Names names;
    private final Grammar grammar;
    private final @Nullable Complement[] complements;
    private final boolean[] boundary;
    /** For each token, whether it is part of what a statement says. */
    private final boolean[] taken;
    /** For each token, whether it stands in a source phrase. */
    private final boolean[] sourced;

    private final List<SourcePhrase> phrases = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final ContentReader contents;
    private final CueFilter filter;
    private final Drafter drafter;
    private final Inversions inversions;

    ParagraphReader(Paragraph p, Names names, Grammar grammar) {
        this.p = p;
        this.names = names;
        this.grammar = grammar;
        this.complements = new Complement[p.size()];
        this.boundary = new boolean[p.size() + 1];
        this.taken = new boolean[p.size() + 1];
        this.sourced = new boolean[p.size() + 1];
        this.contents = new ContentReader(p, boundary);
        this.filter = new CueFilter(p, names, grammar);
        this.drafter = new Drafter(p, names, grammar, contents, filter);
        this.inversions = new Inversions(p, drafter, contents);
    }

    /** What a paragraph holds: its statements in order of their cues, and source phrases that stand for more than a clause. */
    record Result(List<Draft> drafts, List<SourcePhrase> phrases, List<SourcePhrase> alone) {}

    Result read() {
        findComplements();
        findPhrases();
        markBoundaries();
        for (int t = 0; t < p.size(); t++) {
            Complement complement = complements[t];
            CueForm form = p.cue(t);
            if (complement != null && form != null) {
                addStatement(t, form, complement);
            }
        }
        for (int t = 0; t < p.size(); t++) {
            addInversion(t);
        }
        return new Result(
                drafts, phrases, new PhrasePlacer(p, names, grammar, contents, boundary, drafts).place(phrases));
    }

    private void findComplements() {
        for (int t = 0; t < p.size(); t++) {
            boolean none = p.cue(t) == null || filter.excludes(t) || filter.supports(t, complements);
            Complement found = none ? null : grammar.complement(p, t, names);
            complements[t] = found != null && isFarFromQuotation(t, found) ? null : found;
        }
    }

    /** «...»، أوضح فلان في حديث، ...: a quotation right before a cue is what it reports, not a noun beyond the next comma. */
    private boolean isFarFromQuotation(int cue, Complement found) {
        CueForm form = p.cue(cue);
        if (form == null || form.isParticiple()) {
            return false;
        }
        boolean adjacent = p.is(Type.OPEN, found.marker()) && !hasComma(cue, found.marker() - 1);
        if (adjacent || inversions.quotationBefore(cue) < 0) {
            return false;
        }
        boolean clause = found.kind() == Takes.AN || found.isQuote();
        return p.is(Type.COMMA, cue - 1) && (!clause || hasComma(cue, found.marker() + 1));
    }

    private boolean hasComma(int from, int to) {
        for (int t = from; t < to; t++) {
            if (p.is(Type.COMMA, t)) {
                return true;
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
                Arrays.fill(sourced, t, phrase.to(), true);
                Arrays.fill(complements, t, phrase.to(), null);
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

    private void markBoundaries() {
        for (int t = 0; t < p.size(); t++) {
            if (complements[t] != null) {
                markBoundary(t);
            } else if (isNarratorsParticiple(t)) {
                boundary[t] = true;
            }
        }
        phrases.forEach(phrase -> boundary[phrase.from()] = true);
    }

    /** «..., متوقعا أن ...»: a participle of a speaker's doing after a comma, although it reports nothing. */
    private boolean isNarratorsParticiple(int t) {
        CueForm form = p.cue(t);
        return form != null && form.isParticiple() && p.is(Type.COMMA, t - 1) && !p.isQuoted(t);
    }

    private void markBoundary(int t) {
        CueForm form = p.cue(t);
        if (form == null) {
            return;
        }
        if (filter.isNarrated(t)) {
            boundary[t - 2] = true;
        } else if (form.isParticiple() || p.joinsAnd(t) || !p.isWord(t - 1)) {
            boundary[t] = true;
        } else if (p.form(t - 1).equals("ثم") || p.is(WordClass.BUT, t - 1)) {
            boundary[t - 1] = true;
        } else if (p.is(WordClass.THAT_FUSED, t - 1) && p.is(WordClass.BUT_OPENS, t - 2)) {
            boundary[t - 2] = true;
        } else if (p.is(WordClass.RELATIVE, t - 1) && p.is(Type.COMMA, t - 2)) {
            boundary[t - 1] = true;
        } else if (p.is(WordClass.ASIDE, t - 1)) {
            boundary[p.isForm("من", t - 2) || p.isForm("في", t - 2) ? t - 2 : t - 1] = true;
        }
    }

    private void addStatement(int cue, CueForm form, Complement complement) {
        Range content = contents.read(complement);
        if (content.isEmpty() || !hasWord(content)) {
            return;
        }
        Draft draft = drafter.draft(cue, form, complement, content);
        if (isPlausible(draft, form, complement)) {
            keep(draft);
            addSecond(draft, content);
        }
    }

    /** Without a clause or a quotation, a present tense inside a clause needs a subject that can speak; so does «كشف عن». */
    private boolean isPlausible(Draft draft, CueForm form, Complement complement) {
        boolean said = complement.kind() == Takes.AN || complement.isQuote();
        boolean present = form.shape() == Shape.IMPERFECT;
        boolean inside = present && !p.opensClause(draft.cueFrom);
        boolean disclosed = complement.kind() == Takes.AN_PREPOSITION;
        boolean caused = complement.isNoun() && present && complement.kind() != Takes.BI;
        boolean rare = form.cue().strength() == Strength.WEAK && form.isFinite() && !p.joinsAnd(draft.cueFrom);
        if (isHomograph(draft, form) && draft.subject != null && !grammar.recognises(draft.subject, names)) {
            return false;
        }
        if (said && !rare || complement.isQuote() || form.isParticiple() || !(inside || disclosed || rare || caused)) {
            return true;
        }
        return draft.subject == null ? !inside : grammar.recognises(draft.subject, names);
    }

    /** «وبين الجدارين»: three letters without a doubling mark that are a preposition or a common verb as well. */
    private boolean isHomograph(Draft draft, CueForm form) {
        Token token = p.token(draft.cueFrom);
        return form.cue().strength() == Strength.WEAK && token.withoutAnd().length() == 3 && !token.doubled();
    }

    /** A cue without a complement reports the quotation before it, unless another statement has it. */
    private void addInversion(int cue) {
        CueForm form = p.cue(cue);
        if (form == null
                || form.isParticiple()
                || complements[cue] != null && !isSplit(cue, complements[cue])
                || sourced[cue]
                || filter.excludes(cue)
                || filter.supports(cue, complements)) {
            return;
        }
        int open = inversions.quotationBefore(cue);
        boolean before = open >= 0 && !taken[open + 1];
        if (!before && complements[cue] != null) {
            return;
        }
        Draft draft = before ? inversions.draftBefore(cue, form, open) : inversions.parenthesis(cue, form);
        if (draft != null) {
            keep(draft);
        }
    }

    /** «...»، قال فلان، «...»: one speech on both sides of its cue. */
    private boolean isSplit(int cue, @Nullable Complement after) {
        return after != null && p.is(Type.OPEN, after.marker()) && p.is(Type.COMMA, cue - 1);
    }

    private void keep(Draft draft) {
        if (drafts.size() >= StatementReader.MOST) {
            return;
        }
        drafts.add(draft);
        Arrays.fill(taken, draft.from, Math.min(draft.to, draft.from + FAR), true);
    }

    private boolean hasWord(Range range) {
        return p.words(range.from(), range.to()) > 0;
    }

    /**
     * A second complement of the same cue: «، وإن ...» after a quotation or of quoted words, a sentence that begins with «وأن»,
     * a quotation that stands after the clause.
     */
    private void addSecond(Draft first, Range content) {
        int t = content.to();
        while (t < p.size() && !p.isWord(t) && !p.is(Type.OPEN, t) && t < content.to() + 3) {
            t++;
        }
        if (p.is(Type.OPEN, t) && !first.direct && contents.isOwnQuotation(t)) {
            keepSecond(first, contents.read(new Complement(t, t, Takes.QUOTE, -1)));
            return;
        }
        boolean fused = p.is(WordClass.THAT_FUSED, t);
        if (!p.isWord(t) || p.form(t).charAt(0) != 'و' || !fused && !p.is(WordClass.THAT, t)) {
            return;
        }
        int from = fused ? t : t + 1;
        Range second = contents.read(new Complement(t, from, p.is(Type.OPEN, from) ? Takes.QUOTE : Takes.AN, -1));
        if (first.direct || t == p.sentenceFrom(t) || contents.isDirect(second)) {
            keepSecond(first, second);
        }
    }

    private void keepSecond(Draft first, Range second) {
        if (!second.isEmpty() && hasWord(second)) {
            keep(drafter.again(first, second));
        }
    }
}
