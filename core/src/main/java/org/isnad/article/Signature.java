package org.isnad.article;

import java.util.List;
import org.isnad.Role;
import org.jspecify.annotations.Nullable;

/** Stage 5c: a short last line that opens with the outlet's name is whom the article is credited to. Pure. */
final class Signature {
    private static final int LONGEST = 6;

    private Signature() {}

    static void mark(Draft draft, int articles, @Nullable String outlet) {
        for (int a = 0; a < articles && outlet != null; a++) {
            List<Integer> body = draft.body(a);
            if (body.size() > 1 && draft.of(a, Role.CREDIT).isEmpty() && signs(draft.piece(body.get(body.size() - 1)), outlet)) {
                draft.set(body.get(body.size() - 1), Role.CREDIT, a);
            }
        }
    }

    private static boolean signs(Piece piece, String outlet) {
        boolean isShort = LineWords.of(piece.text(), LONGEST + 1).count() <= LONGEST && !piece.isProse();
        return isShort && TitleFinder.key(piece.text()).startsWith(TitleFinder.key(outlet));
    }
}
