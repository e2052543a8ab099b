package org.isnad;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text beside the one it was made from, piece by piece in the order of the later text, what was left out standing where it
 * stood. Every word of both is in exactly one piece.
 *
 * @param pieces the pieces
 */
public record Difference(List<Piece> pieces) {
    public Difference {
        pieces = List.copyOf(pieces);
    }

    /** What became of a piece. */
    public enum Kind {
        KEPT,
        ADDED,
        DROPPED,
        CHANGED,
        MOVED
    }

    /**
     * Some words.
     *
     * @param before their place in the earlier text; null when added
     * @param after their place in the later text; null when dropped
     */
    public record Piece(
            Kind kind, @Nullable Span before, @Nullable Span after) {}

    /** How many pieces are of a kind. */
    public long count(Kind kind) {
        return pieces.stream().filter(piece -> piece.kind() == kind).count();
    }
}
