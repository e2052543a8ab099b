package org.isnad.facts.statements;

import java.util.List;
import org.isnad.facts.statements.ContentReader.Range;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token.Type;
import org.jspecify.annotations.Nullable;

/**
 * Quotations that go on in the next paragraph: one left open goes on to where it is closed or, when each paragraph opens it anew,
 * to the paragraph's end; after one that closes its paragraph, a paragraph that is nothing but a quotation is the same speaker's.
 * Pure functions.
 */
final class Continuations {
    private static final int SHORTEST = 4;

    private Continuations() {}

    /**
     * The statement with which a paragraph goes on, or null.
     *
     * @param before the last statement of the paragraph before, or null
     * @param own the paragraph's own statements
     */
    static @Nullable Draft of(@Nullable Draft before, Paragraph p, List<Draft> own) {
        if (before == null || p.size() == 0 || !before.direct || !endsParagraph(before)) {
            return null;
        }
        Range range = p.is(Type.OPEN, 0) ? opened(before, p) : isOpen(before) ? toUnpaired(p, 0) : null;
        if (range == null || p.words(range.from(), range.to()) < SHORTEST || isTold(own, range)) {
            return null;
        }
        Draft draft = new Draft(p, 0, 1, range.from(), range.to(), "continued-quotation", before.confidence * 0.9);
        draft.direct = true;
        draft.voice = before.voice;
        draft.modality = before.modality;
        draft.outer = null;
        draft.continued = before;
        return draft;
    }

    private static boolean endsParagraph(Draft draft) {
        return draft.paragraph.words(draft.to, draft.paragraph.size()) == 0;
    }

    private static boolean isOpen(Draft draft) {
        int mark = draft.from - 1;
        return draft.paragraph.is(Type.OPEN, mark) && draft.paragraph.partner(mark) < 0;
    }

    private static @Nullable Range opened(Draft before, Paragraph p) {
        int close = p.partner(0);
        if (close > 0) {
            return p.words(close, p.size()) == 0 ? new Range(1, close) : null;
        }
        if (!isOpen(before)) {
            return null;
        }
        Range closed = toUnpaired(p, 1);
        return closed != null ? closed : new Range(1, p.size());
    }

    /** Up to a closing mark that nothing in the paragraph opens, or null when there is none. */
    private static @Nullable Range toUnpaired(Paragraph p, int from) {
        for (int t = from; t < p.size(); t++) {
            if (p.is(Type.CLOSE, t) && p.partner(t) < 0) {
                return new Range(from, t);
            }
        }
        return null;
    }

    /** Whether one of the paragraph's own statements has those words already. */
    private static boolean isTold(List<Draft> own, Range range) {
        return own.stream().anyMatch(d -> d.from <= range.from() + 1 && d.to >= range.to() - 1);
    }
}
