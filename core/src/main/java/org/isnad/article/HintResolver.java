package org.isnad.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Passes the hints of containers down to their pieces, except where a container that is said to be beside the article holds
 * most of the page's running text: then the name misleads ({@code <div class="content-with-sidebar">}).
 */
final class HintResolver {
    /** The share of a page's running text that nothing beside the article holds. */
    private static final double MOST = 0.4;

    private HintResolver() {}

    static Layout resolve(Layout layout) {
        int[] prose = prose(layout);
        int all = prose.length == 0 ? 0 : prose[0];
        int[] effective = new int[layout.boxes().size()];
        for (int b = 0; b < effective.length; b++) {
            Box box = layout.boxes().get(b);
            int own = box.hints();
            if (prose[b] > MOST * all && (own & Hint.COMMENT.bit()) == 0) {
                own &= ~Hint.INHERITED;
            }
            effective[b] = own | (box.parent() < 0 ? 0 : effective[box.parent()] & Hint.INHERITED);
        }
        List<Piece> pieces = new ArrayList<>(layout.pieces().size());
        for (Piece piece : layout.pieces()) {
            pieces.add(piece.withHints(effective[piece.box()]));
        }
        return new Layout(layout.form(), pieces, layout.boxes(), layout.head(), layout.truncated());
    }

    /** Letters of running text in each box and all boxes inside it. */
    private static int[] prose(Layout layout) {
        int[] prose = new int[layout.boxes().size()];
        for (Piece piece : layout.pieces()) {
            prose[piece.box()] += piece.isProse() && !piece.isHidden() ? piece.letters() : 0;
        }
        for (int b = prose.length - 1; b > 0; b--) {
            prose[layout.boxes().get(b).parent()] += prose[b];
        }
        return prose;
    }
}
