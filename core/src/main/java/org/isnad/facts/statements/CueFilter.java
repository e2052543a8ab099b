package org.isnad.facts.statements;

import org.isnad.facts.statements.cues.Cue;
import org.isnad.facts.statements.cues.Cue.Strength;
import org.isnad.facts.statements.cues.Cue.Takes;
import org.isnad.facts.statements.cues.CueForm;
import org.isnad.facts.statements.cues.CueForm.Shape;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.WordClass;
import org.isnad.facts.statements.sources.Names;
import org.isnad.facts.statements.sources.SourceTable.Sort;
import org.jspecify.annotations.Nullable;

/** Tells which words that look like a cue are none: negated verbs, nouns, verbs after أن. For one paragraph. */
final class CueFilter {
    private static final int SUPPORT_REACH = 14;
    private static final int AS_IF_REACH = 6;

    private final Paragraph p;
    private final Names names;
    private final Grammar grammar;

    CueFilter(Paragraph p, Names names, Grammar grammar) {
        this.p = p;
        this.names = names;
        this.grammar = grammar;
    }

    /** Negated verbs, verbs after أن, «يذكر أن», nouns and what only tells why a source goes unnamed are no cues. */
    boolean excludes(int t) {
        CueForm form = p.cue(t);
        if (form == null || isNegated(t, form) || p.isUnnamedClause(t) || isNoun(t, form)) {
            return true;
        }
        if (form.cue().strength() == Strength.DOCUMENT) {
            return grammar.document(p, t, names) == null;
        }
        if (isSupposed(t) || isStoodIn(t, form) || form.isFinite() && p.is(WordClass.PROVERB, t + 1)) {
            return true;
        }
        boolean afterThat = p.isForm("ان", t - 1) && form.shape() == Shape.IMPERFECT;
        return isItNoted(t, form) || isHeldFor(t, form) || isWho(t, form) || afterThat && !isDue(t) && !isNarrated(t);
    }

    /** «ورد في خبرنا أن»: what stood somewhere, no answer with a joined و. */
    private boolean isStoodIn(int t, CueForm form) {
        return form.cue().lemma().equals("رد") && p.joinsAnd(t) && p.is(WordClass.STOOD_IN, t + 1);
    }

    /** Not «ما تعتبره»: before a pronoun ما is what it stands for. */
    private boolean isNegated(int t, CueForm form) {
        return p.is(WordClass.NEGATION, t - 1) && !(form.hasObject() && p.isForm("ما", t - 1));
    }

    /** «يذكر أن»: the narrator's own reminder. */
    private boolean isItNoted(int t, CueForm form) {
        return form.cue().lemma().equals("ذكر")
                && form.shape() == Shape.IMPERFECT
                && (p.is(WordClass.THAT, t + 1) || p.is(WordClass.THAT_FUSED, t + 1));
    }

    /** «التي تعد معقله»: what is held for something; who promises does so with أن or ب. */
    private boolean isHeldFor(int t, CueForm form) {
        return form.cue().lemma().equals("وعد")
                && form.shape() == Shape.IMPERFECT
                && !p.is(WordClass.THAT, t + 1)
                && !p.is(WordClass.THAT_FUSED, t + 1)
                && !p.form(t + 1).startsWith("ب");
    }

    /** «لو قال إن»، «كأن الوزير يقول إن»: what nobody is told to have said. Only its hamza tells كأن from كان. */
    private boolean isSupposed(int t) {
        if (p.is(WordClass.SUPPOSING, t - 1)) {
            return true;
        }
        for (int k = t - 1; k >= Math.max(p.sentenceFrom(t), t - AS_IF_REACH) && p.isWord(k) && p.cue(k) == null; k--) {
            if (p.is(WordClass.AS_IF, k) && p.text(k, k + 1).indexOf('أ') >= 0) {
                return true;
            }
        }
        return false;
    }

    /** «من قال إن»: whoever said it. */
    private boolean isWho(int t, CueForm form) {
        return form.isFinite() && p.form(t - 1).equals("من") && !p.is(WordClass.OWNER, t + 1);
    }

    /** «من المتوقع أن يعلن». */
    boolean isDue(int t) {
        return p.isForm("ان", t - 1) && p.is(WordClass.DUE, t - 2);
    }

    /** «قبل أن يضيف»: the report goes on. */
    boolean isNarrated(int t) {
        return p.isForm("ان", t - 1) && (p.isForm("قبل", t - 2) || p.isForm("بعد", t - 2));
    }

    /**
     * Words that only look like a verb of saying: three letters or a rare verb inside a noun phrase (رفض ذكر اسمه), a verbal
     * noun with teh marbuta (إضافة، إشارة), a participle that is a predicate (سيكون مطالبا), a noun right after its verb
     * (قال طالب).
     */
    private boolean isNoun(int t, CueForm form) {
        if (form.isParticiple()) {
            return p.is(WordClass.BEING, t - 1);
        }
        if (form.hasObject() && !takesObject(form.cue())) {
            return true;
        }
        CueForm before = p.cue(t - 1);
        if (before != null && before.isFinite() && grammar.sources.is(Sort.OFFICE, p.form(t))) {
            return true;
        }
        boolean doubtful = form.shape() == Shape.PERFECT
                && (form.cue().strength() == Strength.WEAK
                        || p.form(t).length() == 3 && !form.cue().lemma().equals("قال"));
        return doubtful && !p.token(t).doubled() && !p.opensClause(t) && !mayFollow(t - 1);
    }

    /** Whether a word can be the subject a verb follows. */
    private boolean mayFollow(int t) {
        return p.token(t).isDefinite() || Character.isDigit(p.form(t).charAt(0)) || names.endsAt(p, t);
    }

    private static boolean takesObject(Cue cue) {
        return cue.takes(Takes.OBJECT)
                || cue.takes(Takes.DEMAND)
                || cue.takes(Takes.CALL)
                || cue.takes(Takes.URGE)
                || cue.takes(Takes.JUDGE)
                || cue.takes(Takes.PERSON);
    }

    /** Whether a participle only supports a verb before it whose complement comes after both: «وأضاف قائلا». */
    boolean supports(int t, @Nullable Complement[] complements) {
        CueForm form = p.cue(t);
        if (form == null || !form.isParticiple() || !form.cue().lemma().equals("قال")) {
            return false;
        }
        for (int k = t - 1; k >= Math.max(p.sentenceFrom(t), t - SUPPORT_REACH); k--) {
            CueForm other = p.cue(k);
            Complement complement = complements[k];
            if (other != null && other.isFinite() && complement != null) {
                return complement.marker() > t;
            }
        }
        return false;
    }
}
