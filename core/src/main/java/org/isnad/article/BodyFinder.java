package org.isnad.article;

import java.util.List;

/**
 * Stage 3: finds the part of the page that holds the article's body, by structure and density.
 *
 * <p>Running text counts for a container, links and scraps against it; the container with the greatest sum wins (the maximum
 * subsequence idea of Pasternack and Roth, WWW 2009, on the tree of containers). A container that names itself the body wins
 * over a larger one when it holds most of that one's text.
 */
final class BodyFinder {
    /** What one scrap of text costs, and a link besides its letters. */
    private static final int SCRAP = 3;

    private static final int LINK = 12;
    /** The share of the best container's sum that a self-named body must hold. */
    private static final double NAMED = 0.55;

    private BodyFinder() {}

    /** A range of pieces and the box they stand in. */
    record Region(int begin, int end, int box) {
        boolean isEmpty() {
            return begin >= end;
        }
    }

    static Region find(Draft draft) {
        if (draft.isText()) {
            return new Region(0, draft.size(), 0);
        }
        int[] worth = worth(draft);
        int best = best(draft, worth);
        int named = named(draft, worth, best);
        return region(draft, named >= 0 && worth[named] >= NAMED * worth[best] ? named : best);
    }

    private static int[] worth(Draft draft) {
        List<Box> boxes = draft.layout().boxes();
        int[] worth = new int[boxes.size()];
        for (Piece piece : draft.pieces()) {
            worth[piece.box()] += worth(piece);
        }
        for (int b = worth.length - 1; b > 0; b--) {
            worth[boxes.get(b).parent()] += worth[b];
        }
        return worth;
    }

    private static int worth(Piece piece) {
        if (piece.isHidden()) {
            return 0;
        }
        if ((piece.hints() & Hint.APART) != 0) {
            return piece.isProse() ? 0 : -SCRAP;
        }
        if (piece.isProse()) {
            return (int) (piece.letters() * (1 - piece.linkShare()));
        }
        if (piece.isHeading()) {
            return piece.linkShare() > 0.5 ? -LINK : 0;
        }
        return piece.linkShare() > 0.5 ? -LINK - piece.measure().linked() / 3 : -SCRAP;
    }

    private static int best(Draft draft, int[] worth) {
        int best = 0;
        for (int b = 1; b < worth.length; b++) {
            best = worth[b] >= worth[best] ? b : best;
        }
        return best;
    }

    /** The box that names itself body and is worth most; of equals, the inner one. */
    private static int named(Draft draft, int[] worth, int best) {
        List<Box> boxes = draft.layout().boxes();
        int found = -1;
        for (int b = 0; b < worth.length; b++) {
            if (Hint.BODY.in(boxes.get(b).hints()) && (found < 0 || worth[b] >= worth[found])) {
                found = b;
            }
        }
        return found;
    }

    static Region region(Draft draft, int box) {
        List<Box> boxes = draft.layout().boxes();
        boolean[] inside = new boolean[boxes.size()];
        for (int b = box; b < inside.length; b++) {
            inside[b] = b == box || boxes.get(b).parent() >= 0 && inside[boxes.get(b).parent()];
        }
        int begin = draft.size();
        int end = 0;
        for (int i = 0; i < draft.size(); i++) {
            if (inside[draft.piece(i).box()]) {
                begin = Math.min(begin, i);
                end = i + 1;
            }
        }
        return new Region(Math.min(begin, end), end, box);
    }
}
