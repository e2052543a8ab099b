package org.isnad.article;

/**
 * Small containers whose button announces a subscription: what stands beside the button is part of the offer, whatever the
 * container is called. Serves one page; linear to build.
 */
final class Offers {
    /** Letters and pieces of an offer at most. */
    private static final int LETTERS = 200;

    private static final int PIECES = 5;

    private final Draft draft;
    private final int[] letters;
    private final int[] pieces;
    private final boolean[] buttons;

    /** @param region the container of the body, which is no offer */
    Offers(Draft draft, int region, int title) {
        this.draft = draft;
        int boxes = draft.layout().boxes().size();
        letters = new int[boxes];
        pieces = new int[boxes];
        buttons = new boolean[boxes];
        for (int i = 0; i < draft.size(); i++) {
            Piece piece = draft.piece(i);
            letters[piece.box()] += piece.letters();
            pieces[piece.box()]++;
            buttons[piece.box()] |= isButton(i);
        }
        buttons[region] = false;
        if (title >= 0) {
            buttons[draft.piece(title).box()] = false;
        }
    }

    private boolean isButton(int i) {
        Piece piece = draft.piece(i);
        return draft.announces(i, Cue.Kind.SUBSCRIPTION) && (piece.is(Hint.NAVIGATION) || piece.linkShare() > 0.8);
    }

    boolean holds(int i) {
        int box = draft.piece(i).box();
        return buttons[box] && letters[box] <= LETTERS && pieces[box] <= PIECES && pieces[box] > 1;
    }
}
