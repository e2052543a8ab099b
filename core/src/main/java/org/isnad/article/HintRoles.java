package org.isnad.article;

import org.isnad.Role;

/** The role of a piece by what its markup's names say. Pure. */
final class HintRoles {
    private HintRoles() {}

    /** The role of a piece that stands apart from the body; {@code OTHER} when the names tell no more. */
    static Role of(Piece piece) {
        if (piece.is(Hint.POST)) {
            return Role.EMBEDDED_POST;
        }
        if (piece.is(Hint.COMMENT)) {
            return Role.COMMENT;
        }
        if (piece.is(Hint.SHARE)) {
            return Role.SHARE;
        }
        if (piece.is(Hint.SUBSCRIPTION)) {
            return Role.SUBSCRIPTION;
        }
        if (piece.is(Hint.PROMOTION)) {
            return Role.PROMOTION;
        }
        if (piece.is(Hint.CREDIT)) {
            return Role.PHOTO_CREDIT;
        }
        if (piece.is(Hint.CAPTION)) {
            return Role.CAPTION;
        }
        return beside(piece);
    }

    private static Role beside(Piece piece) {
        if (piece.is(Hint.CARD)) {
            return Role.CARD;
        }
        if (piece.is(Hint.TAGS)) {
            return Role.TAGS;
        }
        if (piece.is(Hint.RELATED)) {
            return piece.isHeading() && piece.linkShare() < 0.5 ? Role.HEADING : Role.RELATED;
        }
        if (piece.is(Hint.NAVIGATION)) {
            return Role.NAVIGATION;
        }
        return piece.is(Hint.BIO) ? Role.BYLINE : Role.OTHER;
    }
}
