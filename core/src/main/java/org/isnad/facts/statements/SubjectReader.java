package org.isnad.facts.statements;

import org.isnad.Mention;
import org.isnad.facts.statements.cues.Agreement.Count;
import org.isnad.facts.statements.cues.Cue.Takes;
import org.isnad.facts.statements.cues.CueForm;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token;
import org.isnad.facts.statements.cues.Token.Type;
import org.isnad.facts.statements.cues.WordClass;
import org.isnad.facts.statements.sources.Names;
import org.isnad.facts.statements.sources.NounPhrase;
import org.isnad.facts.statements.sources.PhraseReader;
import org.isnad.facts.statements.sources.SourceTable;
import org.isnad.facts.statements.sources.SourceTable.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Reads a cue's subject: after the verb, up to its complement; before it, back to where the clause begins; or the noun a
 * relative clause hangs on. The subject of a verb with a joined و always follows it or is implied.
 */
final class SubjectReader {
    private static final int BACK = 16;
    private static final int LONGEST_BEFORE = 12;

    private final PhraseReader phrases;
    private final SourceTable sources;

    SubjectReader(PhraseReader phrases, SourceTable sources) {
        this.phrases = phrases;
        this.sources = sources;
    }

    /** The subject of a verb whose complement begins at a token, or null when it is only implied. */
    @Nullable
    NounPhrase read(Paragraph p, int verb, int limit, Names names) {
        CueForm form = p.cue(verb);
        boolean plural = form != null && form.isFinite() && form.voice().count() != Count.ONE;
        boolean told = form != null && form.cue().takes(Takes.PERSON);
        if (plural || told || opensAdjunct(p, verb + 1)) {
            NounPhrase before = before(p, verb, names);
            if (before != null || plural) {
                return before;
            }
        }
        if (p.form(verb + 1).equals("من") && p.is(WordClass.OWNER, verb + 2)) {
            return before(p, verb, names);
        }
        if (p.isForm("هو", verb + 1) || p.isForm("هي", verb + 1)) {
            return before(p, verb, names);
        }
        NounPhrase after = after(p, verb, told ? Math.min(limit, firstEnd(p, verb, limit, names)) : limit, names);
        return after != null ? after : before(p, verb, names);
    }

    /** With an object after it the subject is the first noun phrase only: «أبلغ الوزير البرلمان أن». */
    private int firstEnd(Paragraph p, int verb, int limit, Names names) {
        int from = pastAdverbs(p, verb + 1, limit);
        return from < limit && !opensAdjunct(p, from)
                ? Math.max(from + 1, phrases.firstEnd(p, from, limit, names))
                : limit;
    }

    private @Nullable NounPhrase after(Paragraph p, int verb, int limit, Names names) {
        int from = pastAdverbs(p, verb + 1, limit);
        if (from < limit && opensAdjunct(p, from)) {
            from = firstKnown(p, from, limit, names);
        }
        if (from >= limit || phrases.isAddressee(p, from - 1, from) || isCalledUpon(p, verb, from, names)) {
            return null;
        }
        return phrases.read(p, pastSoCalled(p, from), limit, names);
    }

    /** «ناشد المواطنين قائلا»: a sound plural in the accusative after a verb of calling is who was called upon. */
    private static boolean isCalledUpon(Paragraph p, int verb, int t, Names names) {
        CueForm form = p.cue(verb);
        boolean calls =
                form != null && (form.cue().takes(Takes.OBJECT) || form.cue().takes(Takes.PERSON));
        String word = p.form(t);
        return calls
                && p.token(t).isDefinite()
                && word.endsWith("ين")
                && word.length() > 6
                && names.beginning(p, t) == null;
    }

    /** «ما يسمى "الجبهة"»: the name follows. */
    private static int pastSoCalled(Paragraph p, int from) {
        boolean soCalled = p.form(from).equals("ما")
                && (p.form(from + 1).startsWith("يسم") || p.form(from + 1).equals("يعرف"));
        return soCalled ? from + 2 : from;
    }

    /** The first word after adverbs: «قال أمس فلان»، «قال، بدوره، فلان». */
    private int pastAdverbs(Paragraph p, int from, int limit) {
        int t = from;
        while (t < limit) {
            int past = phrases.pastAddressee(p, t, limit);
            if (past > t) {
                t = past;
                continue;
            }
            boolean aside = p.form(t).equals("من") && p.is(WordClass.ASIDE, t + 1);
            CueForm form = p.cue(t);
            boolean deed = form != null && form.isParticiple() && !sources.is(Sort.OFFICE, p.form(t));
            if (aside) {
                t += 2;
            } else if (phrases.isNoSpeaker(p, t)
                    || deed
                    || p.is(WordClass.TIME, t)
                    || p.is(Type.COMMA, t)
                    || p.is(Type.DASH, t)) {
                t++;
            } else {
                return t;
            }
        }
        return t;
    }

    private boolean opensAdjunct(Paragraph p, int t) {
        String form = p.form(t);
        boolean inOccasion = form.equals("في") && !p.is(WordClass.OWNER, t);
        return p.is(WordClass.ADJUNCT, t)
                || inOccasion
                || form.equals("عبر")
                || form.startsWith("لل") && form.length() > 4
                || sources.isGoverned(form)
                || form.equals("علي") && p.is(WordClass.IDLE, t + 1);
    }

    /** Past an adjunct of unknown length: the first word that can be a speaker and is not governed by a preposition. */
    private int firstKnown(Paragraph p, int from, int limit, Names names) {
        for (int t = from + 2; t < limit; t++) {
            boolean governed =
                    p.is(WordClass.PREPOSITION, t - 1) || !p.token(t - 1).isDefinite() && sources.isHead(p.form(t - 1));
            boolean known = sources.isHead(p.form(t)) || names.beginning(p, t) != null;
            boolean describes = p.is(WordClass.VENUE, t - 1) && p.form(t).endsWith("ي");
            if (p.isWord(t)
                    && known
                    && !governed
                    && !describes
                    && !p.is(WordClass.VENUE, t)
                    && !p.token(t).startsWithAnd()) {
                return t;
            }
        }
        return limit;
    }

    private @Nullable NounPhrase before(Paragraph p, int verb, Names names) {
        if (p.joinsAnd(verb)) {
            return p.form(verb).startsWith("ف") ? topic(p, verb) : null;
        }
        boolean owned =
                p.is(WordClass.OWNER, verb + 1) || p.form(verb + 1).equals("من") && p.is(WordClass.OWNER, verb + 2);
        int end = pastAside(p, verb);
        while (end > p.sentenceFrom(verb) && p.is(WordClass.BEING, end - 1)) {
            end--;
        }
        boolean relative = end > p.sentenceFrom(verb) && p.is(WordClass.RELATIVE, end - 1);
        if (relative && !agrees(p.form(end - 1), p.cue(verb))) {
            return null;
        }
        int to = relative ? end - 1 : end;
        Mention person = relative ? names.personBefore(p, to) : null;
        if (person != null) {
            int first = names.tokenAt(p, person, to);
            return new NounPhrase(p, first, names.after(p, first, person), 0);
        }
        if (owned) {
            return null;
        }
        int from = relative ? headStart(p, to) : clauseStart(p, to);
        to = relative && p.is(Type.COMMA, to - 1) ? to - 1 : to;
        return from < to && isNounPhrase(p, from, to) ? new NounPhrase(p, from, to, joined(p, from)) : null;
    }

    /** «الاجتماعات التي ألمح في أعقابها»: a verb of the other gender has its subject elsewhere. */
    private static boolean agrees(String relative, @Nullable CueForm verb) {
        if (verb == null || verb.voice().count() != Count.ONE) {
            return true;
        }
        boolean feminine = relative.endsWith("التي");
        boolean masculine = relative.endsWith("الذي");
        return !feminine && !masculine || verb.voice().feminine() == feminine;
    }

    /** Back over «، طلب عدم نشر اسمه،» between a subject and its verb. */
    private static int pastAside(Paragraph p, int verb) {
        int t = p.is(Type.COMMA, verb - 1) ? verb - 1 : verb;
        int end = t;
        while (p.isUnnamedClause(t - 1)) {
            t--;
        }
        return t == end ? verb : p.is(Type.COMMA, t - 1) ? t - 1 : t;
    }

    /** One unit when a conjunction is joined to the first word: «فرئيس النقابة يعتبر». */
    private int joined(Paragraph p, int from) {
        Token first = p.token(from);
        boolean known = sources.isHead(first.withoutAnd()) || first.withoutAnd().startsWith("ال");
        return first.startsWithAnd() && known && !sources.isHead(first.form()) ? 1 : 0;
    }

    /** «أما الوزير فقال»: the topic is the subject. */
    private static @Nullable NounPhrase topic(Paragraph p, int verb) {
        int floor = Math.max(p.sentenceFrom(verb), verb - BACK);
        for (int t = verb - 1; t >= floor; t--) {
            if (p.isForm("اما", t) && t + 1 < verb) {
                return new NounPhrase(p, t + 1, verb, 0);
            }
        }
        return null;
    }

    /** Back over the noun a relative clause hangs on: its adjectives and the heads that govern it. */
    private int headStart(Paragraph p, int to) {
        int floor = Math.max(p.sentenceFrom(Math.max(to - 1, 0)), to - BACK);
        int t = p.is(Type.COMMA, to - 1) ? to - 1 : to;
        int last = t;
        while (t > floor && p.isWord(t - 1) && !opensClause(p, t - 1) && (t == last || governs(p, t - 1))) {
            t--;
        }
        return t == last ? to : t;
    }

    private boolean governs(Paragraph p, int t) {
        return p.token(t).isDefinite() || p.is(WordClass.PARTITIVE, t) || sources.isHead(p.form(t));
    }

    private static int clauseStart(Paragraph p, int to) {
        int floor = Math.max(p.sentenceFrom(Math.max(to - 1, 0)), to - BACK);
        int t = to;
        while (t > floor && !opensClause(p, t - 1)) {
            int open = p.is(Type.CLOSE, t - 1) ? p.partner(t - 1) : -1;
            t = open >= floor ? open : t - 1;
        }
        return t;
    }

    /** «28 نقطة رأوا»: a number of what cannot speak. */
    private boolean countsThings(Paragraph p, int from) {
        return Character.isDigit(p.form(from).charAt(0)) && !sources.isHead(p.form(from + 1));
    }

    private static boolean opensClause(Paragraph p, int t) {
        if (!p.isWord(t)) {
            return p.is(Type.COMMA, t) || p.is(Type.OPEN, t) || p.is(Type.COLON, t) || p.is(Type.STOP, t);
        }
        return p.is(WordClass.CONNECTIVE, t)
                || p.is(WordClass.THAT, t)
                || p.is(WordClass.THAT_FUSED, t)
                || p.is(WordClass.BEING, t)
                || p.is(WordClass.TAIL, t)
                || p.is(WordClass.RELATIVE, t)
                || p.cue(t) != null;
    }

    private boolean isNounPhrase(Paragraph p, int from, int to) {
        if (!p.isWord(from) && !p.is(Type.OPEN, from)) {
            return false;
        }
        return !p.is(WordClass.PREPOSITION, from)
                && !phrases.isNoSpeaker(p, from)
                && !p.form(from).startsWith("لل")
                && !sources.isGoverned(p.form(from))
                && !p.is(WordClass.ADJUNCT, from)
                && !p.is(WordClass.TIME, from)
                && !p.is(WordClass.NEGATION, from)
                && !countsThings(p, from)
                && (to - from <= LONGEST_BEFORE || sources.is(Sort.OFFICE, p.form(from)));
    }
}
