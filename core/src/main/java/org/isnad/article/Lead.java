package org.isnad.article;

import java.util.List;
import org.isnad.Role;

/** Stage 5b: the standfirst, and where the lead of a page has no markup, what stands between headline and body. Pure. */
final class Lead {
    private static final int SHORTEST = 40;
    /** Letters of a piece that is named a standfirst at least. */
    private static final int SHORTEST_NAMED = 25;

    private static final int LONGEST = 700;
    /** As many captions in a row make a gallery. */
    private static final int PICTURES = 4;

    private Lead() {}

    static void mark(Draft draft, int title) {
        List<Integer> body = draft.body(0);
        if (body.isEmpty()) {
            return;
        }
        if (draft.isText()) {
            inText(draft, title, body);
        } else {
            inHtml(draft, title, body);
        }
    }

    /** A paragraph that the headline repeated or the date parts from the rest stands apart. */
    private static void inText(Draft draft, int title, List<Integer> body) {
        if (body.size() < 3 || title < 0 || body.get(0) < title) {
            return;
        }
        for (int i = body.get(0) + 1; i < body.get(1); i++) {
            boolean apart = draft.role(i) == Role.DATE_LINE || draft.role(i) == Role.HEADING && draft.cue(i) == null;
            if (apart) {
                draft.set(body.get(0), Role.STANDFIRST, 0);
                return;
            }
        }
    }

    private static void inHtml(Draft draft, int title, List<Integer> body) {
        if (title >= 0 && body.get(0) > title && body.size() > 2 && opensApart(draft, title, body)) {
            draft.set(body.get(0), Role.STANDFIRST, 0);
            return;
        }
        int end = body.get(0);
        int under = title < 0 ? end : InnerArticle.next(draft, title + 1);
        if (under < end && isSubtitle(draft, under)) {
            draft.set(under, Role.STANDFIRST, 0);
        }
        for (int i = Math.max(title, 0); i < end; i++) {
            Piece piece = draft.piece(i);
            boolean named =
                    piece.is(Hint.STANDFIRST) && !piece.isHidden() && i != title && (piece.hints() & Hint.APART) == 0;
            if (named
                    && piece.letters() >= SHORTEST_NAMED
                    && piece.letters() < LONGEST
                    && draft.role(i) != Role.TITLE
                    && piece.linkShare() < 0.5) {
                draft.set(i, Role.STANDFIRST, 0);
            }
        }
    }

    /** The body's first piece stands apart as a heading right under the headline, or by its name over the byline or date. */
    private static boolean opensApart(Draft draft, int title, List<Integer> body) {
        int first = body.get(0);
        Piece piece = draft.piece(first);
        boolean fits = piece.letters() >= SHORTEST_NAMED && piece.letters() < LONGEST && piece.linkShare() == 0;
        boolean heading = draft.role(first) == Role.SUBHEAD
                && piece.letters() >= SHORTEST
                && piece.level() > 1
                && first == InnerArticle.next(draft, title + 1)
                && !draft.piece(body.get(1)).isHeading();
        boolean named = piece.is(Hint.STANDFIRST)
                && draft.role(first) == Role.PARAGRAPH
                && !draft.piece(body.get(1)).is(Hint.STANDFIRST)
                && (piece.box() != draft.piece(body.get(1)).box() || isParted(draft, first, body.get(1)))
                && !isGallery(draft, first, body.get(1));
        return fits && (heading || named);
    }

    /** Whether a row of pictures stands between two pieces: what introduces a gallery is its text. */
    private static boolean isGallery(Draft draft, int first, int second) {
        int captions = 0;
        for (int i = first + 1; i < second; i++) {
            captions += draft.role(i) == Role.CAPTION ? 1 : 0;
        }
        return captions >= PICTURES;
    }

    /** Whether name or date stand between two pieces. */
    private static boolean isParted(Draft draft, int first, int second) {
        for (int i = first + 1; i < second; i++) {
            if (draft.role(i) == Role.BYLINE || draft.role(i) == Role.DATE_LINE) {
                return true;
            }
        }
        return false;
    }

    /** A long heading of a lower rank right under the headline. */
    private static boolean isSubtitle(Draft draft, int i) {
        Piece piece = draft.piece(i);
        return piece.isHeading()
                && piece.level() > 1
                && piece.letters() >= SHORTEST
                && piece.linkShare() == 0
                && draft.cue(i) == null
                && draft.role(i) == Role.HEADING
                && (piece.hints() & Hint.APART) == 0;
    }
}
