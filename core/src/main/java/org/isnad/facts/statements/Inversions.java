package org.isnad.facts.statements;

import org.isnad.facts.statements.ContentReader.Range;
import org.isnad.facts.statements.cues.Cue.Takes;
import org.isnad.facts.statements.cues.CueForm;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token.Type;
import org.isnad.facts.statements.cues.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a cue reports that has no complement after it: the quotation before it («...» قال فلان), or the clause it stands
 * in the middle of (والعملية، يضيف المتحدث، ...). For one paragraph.
 */
final class Inversions {
    private static final int SUBJECT_REACH = 14;
    private static final int LONG_QUOTE = 6;

    private final Paragraph p;
    private final Drafter drafter;
    private final ContentReader contents;

    Inversions(Paragraph p, Drafter drafter, ContentReader contents) {
        this.p = p;
        this.drafter = drafter;
        this.contents = contents;
    }

    /** The index of the mark that opens the quotation a cue stands right after, or -1. */
    int quotationBefore(int cue) {
        int close = cue - 1;
        while (close >= 0 && (p.is(Type.COMMA, close) || p.is(Type.DASH, close) || isPointer(close))) {
            close--;
        }
        if (p.is(Type.STOP, close) && close < cue - 1) {
            close--;
        }
        int open = p.is(Type.CLOSE, close) ? p.partner(close) : -1;
        return open >= 0 && p.words(open, close) >= 1 && !namesIn(open, close, cue) ? open : -1;
    }

    /** One word in marks is a name unless a comma or a pointer sets it apart. */
    private boolean namesIn(int open, int close, int cue) {
        return p.words(open, close) < 2 && close == cue - 1;
    }

    Draft draftBefore(int cue, CueForm form, int open) {
        int close = p.partner(open);
        Complement complement = new Complement(subjectLimit(cue), open, Takes.QUOTE, -1);
        Draft draft = drafter.draft(cue, form, complement, new Range(open + 1, lastWord(open + 1, close)));
        draft.direct = true;
        return draft;
    }

    /** «هكذا رد»، «هذا ما قاله»، «كما يقول»، «بهذه الكلمات ختم»: they point back. */
    private boolean isPointer(int t) {
        return p.is(WordClass.POINTER, t) || p.isWord(t) && p.is(WordClass.POINTER_BEFORE_NOUN, t - 1);
    }

    private int subjectLimit(int cue) {
        int limit = Math.min(p.sentenceTo(cue), cue + SUBJECT_REACH);
        for (int t = cue + 1; t < limit; t++) {
            if (p.is(Type.OPEN, t) && p.partner(t) - t > LONG_QUOTE || p.is(Type.STOP, t)) {
                return t;
            }
        }
        return limit;
    }

    private int lastWord(int from, int to) {
        int end = to;
        while (end > from && p.is(Type.COMMA, end - 1)
                || p.is(Type.STOP, end - 1) && p.form(end - 1).equals(".")) {
            end--;
        }
        return end;
    }

    /** «..., يقول فلان، ...»: the piece after the second comma, or null when the cue is not set apart so. */
    @Nullable
    Draft parenthesis(int cue, CueForm form) {
        if (!p.is(Type.COMMA, cue - 1)
                || form.shape() != CueForm.Shape.IMPERFECT
                || p.token(cue).startsWithAnd()) {
            return null;
        }
        int comma = cue + 1;
        int limit = Math.min(p.sentenceTo(cue) - 2, cue + SUBJECT_REACH);
        while (comma < limit && p.isWord(comma)) {
            comma++;
        }
        if (comma >= limit || !p.is(Type.COMMA, comma) || comma == cue + 1) {
            return null;
        }
        Range content = contents.read(new Complement(comma, comma + 1, Takes.AN, -1));
        Draft draft = content.isEmpty()
                ? null
                : drafter.draft(cue, form, new Complement(comma, comma + 1, Takes.QUOTE, -1), content);
        return draft == null || draft.subject == null || !reaches(draft.subject.to(), comma) ? null : draft;
    }

    /** Whether only adverbs and where it was said stand between a subject and a comma: not «تواصل البعثة حفرياتها». */
    private boolean reaches(int from, int comma) {
        int t = from;
        while (t < comma && p.is(WordClass.TIME, t)) {
            t++;
        }
        return t >= comma
                || p.is(WordClass.PREPOSITION, t)
                || p.is(WordClass.ADJUNCT, t)
                || p.form(t).startsWith("ل");
    }
}
