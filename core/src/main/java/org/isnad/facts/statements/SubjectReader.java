package org.isnad.facts.statements;

import org.isnad.facts.statements.Agreement.Count;
import org.isnad.facts.statements.SourceTable.Sort;
import org.isnad.facts.statements.Token.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads a cue's subject: after the verb, up to its complement; before it, back to where the clause begins; or the noun a
 * relative clause hangs on. The subject of a verb with a joined و always follows it or is implied.
 */
final class SubjectReader {
    private static final int BACK = 16;

    private final PhraseReader phrases;
    private final SourceTable sources;

    SubjectReader(PhraseReader phrases, SourceTable sources) {
        this.phrases = phrases;
        this.sources = sources;
    }

    /** The subject that stands between a verb and a token, or null when it is only implied there. */
    @Nullable NounPhrase after(Paragraph p, int verb, int limit, Names names) {
        CueForm form = p.cue(verb);
        if (form != null && form.isFinite() && form.voice().count() != Count.ONE) {
            return null;
        }
        int from = pastAdverbs(p, verb + 1, limit);
        return from >= limit ? null : phrases.read(p, from, limit, names);
    }

    /** The first word after adverbs and short adjuncts: «أعلن قبل أيام فلان»، «قال أمس فلان»، «قال، من جهته، فلان». */
    private static int pastAdverbs(Paragraph p, int from, int limit) {
        int t = from;
        while (t < limit) {
            int next = pastAdverb(p, t);
            if (next == t) {
                return t;
            }
            t = next;
        }
        return t;
    }

    private static int pastAdverb(Paragraph p, int t) {
        if (p.is(WordClass.TIME, t) || p.is(Type.COMMA, t) || p.is(Type.DASH, t)) {
            return t + 1;
        }
        String form = p.form(t);
        boolean adjunct = form.equals("قبل") || form.equals("بعد") || form.equals("منذ");
        boolean aside = form.equals("من") && p.is(WordClass.ASIDE, t + 1);
        boolean venue = form.equals("في") && (p.is(WordClass.VENUE, t + 1) || p.is(WordClass.TIME, t + 1));
        boolean deed = p.cue(t) != null && p.cue(t).isParticiple();
        return adjunct || aside || venue ? t + 2 : deed ? t + 1 : t;
    }

    /** The subject that stands before a verb, or null when the clause opens with the verb or with an adverb. */
    @Nullable NounPhrase before(Paragraph p, int verb) {
        if (joinedAnd(p, verb)) {
            return null;
        }
        int end = verb;
        while (end > p.sentenceFrom(verb) && isAuxiliary(p, end - 1)) {
            end--;
        }
        boolean relative = end > p.sentenceFrom(verb) && p.is(WordClass.RELATIVE, end - 1);
        int to = relative ? end - 1 : end;
        int from = clauseStart(p, to, relative);
        return from < to && isNounPhrase(p, from, to) ? new NounPhrase(p, from, to, 0) : null;
    }

    private static boolean joinedAnd(Paragraph p, int verb) {
        Token token = p.token(verb);
        CueForm form = p.cue(verb);
        return token.startsWithAnd() && form != null && !token.form().startsWith("وص");
    }

    private static boolean isAuxiliary(Paragraph p, int t) {
        return p.is(WordClass.BEING, t) && !p.is(Type.COMMA, t);
    }

    private int clauseStart(Paragraph p, int to, boolean relative) {
        int floor = Math.max(p.sentenceFrom(Math.max(to - 1, 0)), to - BACK);
        int t = to;
        while (t > floor && !opensClause(p, t - 1) && !(relative && breaksHead(p, t - 1))) {
            int open = p.is(Type.CLOSE, t - 1) ? p.partner(t - 1) : -1;
            t = open >= floor ? open : t - 1;
        }
        return t;
    }

    private static boolean opensClause(Paragraph p, int t) {
        if (!p.isWord(t)) {
            return p.is(Type.COMMA, t) || p.is(Type.OPEN, t) || p.is(Type.COLON, t) || p.is(Type.STOP, t);
        }
        return p.is(WordClass.CONNECTIVE, t)
                || p.is(WordClass.THAT, t)
                || p.is(WordClass.BEING, t)
                || p.is(WordClass.TAIL, t)
                || p.is(WordClass.RELATIVE, t)
                || p.cue(t) != null;
    }

    private static boolean breaksHead(Paragraph p, int t) {
        return Prepositions.is(p.form(t)) || p.is(WordClass.TIME, t);
    }

    private boolean isNounPhrase(Paragraph p, int from, int to) {
        if (!p.isWord(from) && !p.is(Type.OPEN, from)) {
            return false;
        }
        return !Prepositions.is(p.form(from))
                && !p.is(WordClass.ADJUNCT, from)
                && !p.is(WordClass.TIME, from)
                && !p.is(WordClass.NEGATION, from)
                && !p.token(from).form().startsWith("و" + "ب")
                && (to - from <= 12 || sources.is(Sort.OFFICE, p.form(from)));
    }
}
