package org.isnad.article;

/** Tells where a whole article stands inside a page that another article heads. Pure. */
final class InnerArticle {
    private static final int HEADLINE = 170;
    private static final int PARAGRAPH = 45;
    /** Lines of date and place between a headline and its first paragraph at most. */
    private static final int LEAD = 6;

    private InnerArticle() {}

    /** Whether a heading of a list is followed by a headline and at least two paragraphs. */
    static boolean opensAt(Draft draft, int heading) {
        if (!draft.announces(heading, Cue.Kind.READ_ALSO) && !draft.announces(heading, Cue.Kind.RELATED)) {
            return false;
        }
        int headline = next(draft, heading + 1);
        int first = afterLead(draft, headline);
        int second = next(draft, first + 1);
        return second < draft.size()
                && isHeadline(draft.piece(headline))
                && isOwn(draft.piece(first))
                && goesOn(draft.piece(second));
    }

    /**
     * Whether a further article of an endless page begins: a heading of the main headline's rank or of an article's own
     * container, a date line under it, and at least two paragraphs.
     */
    static boolean followsAt(Draft draft, int heading, int title, DateLines dates) {
        if (title < 0 || heading <= title || !isRanked(draft, heading, title)) {
            return false;
        }
        int first = afterLead(draft, heading);
        int second = next(draft, first + 1);
        return second < draft.size()
                && isOwn(draft.piece(first))
                && goesOn(draft.piece(second))
                && isDated(draft, heading, dates);
    }

    /** Whether a date line stands between a headline and its first paragraph. */
    static boolean isDated(Draft draft, int headline, DateLines dates) {
        int first = afterLead(draft, headline);
        for (int i = next(draft, headline + 1); i < first; i = next(draft, i + 1)) {
            if (dates.isDateLine(draft.piece(i))) {
                return true;
            }
        }
        return false;
    }

    /** The piece after a headline and the lines of date, place and name under it. */
    private static int afterLead(Draft draft, int headline) {
        int first = next(draft, headline + 1);
        for (int lines = 0; lines < LEAD && isLead(draft, first); lines++) {
            first = next(draft, first + 1);
        }
        return first;
    }

    private static boolean isRanked(Draft draft, int heading, int title) {
        Piece piece = draft.piece(heading);
        if (!piece.isHeading() || !isHeadline(piece) || (piece.hints() & Hint.APART) != 0) {
            return false;
        }
        boolean own = Hint.ARTICLE.in(draft.layout().boxes().get(piece.box()).hints())
                && piece.box() != draft.piece(title).box();
        boolean rank = piece.level() == 1 || piece.level() == draft.piece(title).level();
        return rank || own && piece.level() <= 2 && piece.linkShare() < 0.5;
    }

    /** The next visible piece from an index on, or the number of pieces. */
    static int next(Draft draft, int from) {
        int i = from;
        while (i < draft.size() && draft.piece(i).isHidden()) {
            i++;
        }
        return i;
    }

    /** A line that may stand between a headline and its first paragraph: date, place, byline, picture, buttons. */
    private static boolean isLead(Draft draft, int i) {
        return i < draft.size()
                && !isParagraph(draft.piece(i))
                && (draft.cue(i) == null
                        || draft.announces(i, Cue.Kind.SHARE)
                        || draft.announces(i, Cue.Kind.PUBLISHED)
                        || draft.announces(i, Cue.Kind.BYLINE));
    }

    /** The second paragraph after a headline, or the last piece looked at. */
    static int paragraphAfter(Draft draft, int headline) {
        int met = 0;
        int last = headline;
        for (int i = headline + 1; i < Math.min(draft.size(), headline + 3 * LEAD) && met < 2; i++) {
            if (!draft.piece(i).isHidden() && isParagraph(draft.piece(i))) {
                met++;
                last = i;
            }
        }
        return last;
    }

    private static boolean isHeadline(Piece piece) {
        return piece.letters() < HEADLINE && piece.shape() != Piece.Shape.ITEM && !piece.isProse();
    }

    /** Whether a piece is a paragraph of an article, not of comments or of what else stands apart. */
    static boolean isOwn(Piece piece) {
        return isParagraph(piece) && (piece.hints() & Hint.APART) == 0;
    }

    /** Whether a piece goes on after a first paragraph: one closed sentence does. */
    static boolean goesOn(Piece piece) {
        return piece.isProse()
                && piece.linkShare() < 0.3
                && piece.shape() != Piece.Shape.ITEM
                && (piece.hints() & Hint.APART) == 0;
    }

    static boolean isParagraph(Piece piece) {
        return piece.isProse()
                && piece.linkShare() < 0.3
                && piece.letters() > PARAGRAPH
                && piece.shape() != Piece.Shape.ITEM;
    }
}
