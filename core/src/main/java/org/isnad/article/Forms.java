package org.isnad.article;

import org.isnad.Role;
import org.jspecify.annotations.Nullable;

/** The role of a piece by the form of its line alone. Serves one page. */
final class Forms {
    private static final int SHORT = 40;
    private static final int META = 90;
    private static final int BYLINE = 120;

    private final LineShapes shapes;
    private final DateLines dates;

    Forms(LineShapes shapes, DateLines dates) {
        this.shapes = shapes;
        this.dates = dates;
    }

    /**
     * The role, or null when the form does not give the piece away.
     *
     * @param crawlText whether the page has no markup
     * @param inBody whether paragraphs of an article came before and more may come
     */
    @Nullable
    Role of(Piece piece, boolean crawlText, boolean inBody) {
        String text = piece.text();
        if (LineShapes.isRule(text)) {
            return Role.OTHER;
        }
        if (LineShapes.isHashtags(text)) {
            return Role.HASHTAGS;
        }
        Role ending = inBody ? ending(piece, text) : null;
        if (ending != null) {
            return ending;
        }
        if (PostLines.isSignature(text) || PostLines.hasLink(text)) {
            return Role.EMBEDDED_POST;
        }
        if (crawlText && piece.linkShare() == 0 && PostLines.gluedCard(text) != null) {
            return Role.CARD;
        }
        if (crawlText && piece.letters() < BYLINE && LineShapes.isPictureLine(text)) {
            return Role.CAPTION;
        }
        return beside(piece, text);
    }

    /** What can only follow paragraphs. */
    private @Nullable Role ending(Piece piece, String text) {
        if (shapes.isCommentRules(text)) {
            return Role.COMMENT_RULES;
        }
        if (piece.letters() < SHORT && !LineShapes.bracketed(text).isEmpty()) {
            return Role.CREDIT;
        }
        if (!piece.isHeading() && !piece.isBold() && !shapes.attributed(text).isEmpty()) {
            return Role.CREDIT;
        }
        return shapes.isSignOff(text) ? Role.OTHER : null;
    }

    private @Nullable Role beside(Piece piece, String text) {
        if (piece.letters() < SHORT && shapes.readingMinutes(text) != null) {
            return Role.READING_TIME;
        }
        if ((piece.shape() != Piece.Shape.PARAGRAPH || piece.letters() < META) && shapes.isCaption(text)) {
            return Role.CAPTION;
        }
        if (piece.letters() < META
                && (dates.isDateLine(piece) || piece.letters() < SHORT && dates.isMachineDate(piece))) {
            return Role.DATE_LINE;
        }
        return piece.is(Hint.BYLINE) && piece.letters() < BYLINE && !piece.isHeading() ? Role.BYLINE : null;
    }
}
