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
    /** Running text so soon after a linked heading, and no longer, is another article's teaser. */
    private static final int TEASER = 4;

    private static final int TEASER_LETTERS = 450;
    /** The share of the best container's sum that a self-named body must hold. */
    private static final double NAMED = 0.55;

    private BodyFinder() {}

    /** The share of the largest part's worth that a further part of a body has at least. */
    private static final double PART = 0.1;

    /** Parts of a body at most: no page of the press comes near, and each costs a pass over the page. */
    private static final int MOST_PARTS = 50;

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
        int best = best(worth);
        int named = named(draft, worth);
        if (named < 0 || worth[named] < NAMED * worth[best]) {
            return region(draft, best);
        }
        return region(draft, joined(draft, worth, named));
    }

    private static int[] worth(Draft draft) {
        List<Box> boxes = draft.layout().boxes();
        int[] worth = new int[boxes.size()];
        int linked = -TEASER;
        for (int i = 0; i < draft.size(); i++) {
            Piece piece = draft.piece(i);
            linked = piece.isHeading() && piece.linkShare() > 0.5 ? i : linked;
            boolean teaser = piece.letters() < TEASER_LETTERS && i - linked < TEASER;
            worth[piece.box()] += teaser ? Math.min(worth(piece), SCRAP) : worth(piece);
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

    private static int best(int[] worth) {
        int best = 0;
        for (int b = 1; b < worth.length; b++) {
            best = worth[b] >= worth[best] ? b : best;
        }
        return best;
    }

    /** The box that names itself body and is worth most; of equals, the inner one. */
    private static int named(Draft draft, int[] worth) {
        List<Box> boxes = draft.layout().boxes();
        int found = -1;
        for (int b = 0; b < worth.length; b++) {
            if (Hint.BODY.in(boxes.get(b).hints()) && (found < 0 || worth[b] >= worth[found])) {
                found = b;
            }
        }
        return found;
    }

    /** Where a body stands in several boxes that name themselves so, the box around them all. */
    private static int joined(Draft draft, int[] worth, int named) {
        List<Box> boxes = draft.layout().boxes();
        int around = named;
        int parts = 0;
        for (int b = 0; b < worth.length && parts < MOST_PARTS; b++) {
            boolean part = Hint.BODY.in(boxes.get(b).hints())
                    && worth[b] > 0
                    && worth[b] >= PART * worth[named]
                    && !within(boxes, b, named);
            if (part && !within(boxes, named, b)) {
                parts++;
                int both = common(boxes, around, b);
                around = worth[both] >= worth[around] + worth[b] / 2 && !parted(draft, around, b) ? both : around;
            }
        }
        return around;
    }

    private static boolean within(List<Box> boxes, int box, int outer) {
        int b = box;
        while (b > outer) {
            b = boxes.get(b).parent();
        }
        return b == outer;
    }

    private static int common(List<Box> boxes, int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            if (a > b) {
                a = boxes.get(a).parent();
            } else {
                b = boxes.get(b).parent();
            }
        }
        return a;
    }

    /** Whether a main heading between two boxes parts two articles. */
    private static boolean parted(Draft draft, int one, int other) {
        Region first = region(draft, Math.min(one, other));
        Region second = region(draft, Math.max(one, other));
        for (int i = first.end(); i < second.begin(); i++) {
            Piece piece = draft.piece(i);
            if (piece.level() == 1 || piece.isHeading() && piece.is(Hint.TITLE)) {
                return true;
            }
        }
        return false;
    }

    static Region region(Draft draft, int box) {
        List<Box> boxes = draft.layout().boxes();
        boolean[] inside = new boolean[boxes.size()];
        for (int b = box; b < inside.length; b++) {
            inside[b] = b == box
                    || boxes.get(b).parent() >= 0 && inside[boxes.get(b).parent()];
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
