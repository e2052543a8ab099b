package org.isnad.article;

import java.util.Arrays;
import org.isnad.Role;

/**
 * Posts of social networks inside an article that no class name gives away: a quotation that ends with a link and nothing else
 * to another site («عرض على نبض»), and the paragraph over a post's signature. Serves one page; linear to build.
 */
final class Posts {
    /** Letters of the link that ends a post at most. */
    private static final int LINK = 45;
    /** Pieces of a post at most. */
    private static final int LONGEST = 6;

    private static final int TEXT = 300;

    private final Draft draft;
    private final boolean[] posts;

    Posts(Draft draft, BoxRanges ranges) {
        this.draft = draft;
        posts = new boolean[draft.size()];
        for (int b = 0; b < draft.layout().boxes().size(); b++) {
            int end = ranges.end(b);
            if (draft.layout().boxes().get(b).tag().equals("blockquote")
                    && end - ranges.begin(b) <= LONGEST
                    && end - ranges.begin(b) > 1
                    && leadsAway(draft.piece(end - 1))) {
                Arrays.fill(posts, ranges.begin(b), end, true);
            }
        }
    }

    private static boolean leadsAway(Piece piece) {
        if (piece.linkShare() < 0.8 || piece.letters() > LINK || piece.anchors().isEmpty()) {
            return false;
        }
        String href = piece.anchors().get(0).href();
        return href.startsWith("http") || href.startsWith("//");
    }

    boolean holds(int piece) {
        return posts[piece];
    }

    /** A post's signature stands after its text. */
    void markBefore(int i, int article) {
        if (i > 0
                && draft.role(i - 1) == Role.PARAGRAPH
                && draft.article(i - 1) == article
                && (draft.isText() || draft.piece(i - 1).box() == draft.piece(i).box())
                && draft.piece(i - 1).letters() < TEXT) {
            draft.set(i - 1, Role.EMBEDDED_POST, article);
        }
    }
}
