package org.isnad.article;

import java.util.EnumSet;
import java.util.Set;
import org.isnad.Role;

/**
 * Stage 5c: the one sentence of a flash. What agencies print first is a headline and a sentence that says it again; it is too short to
 * be found as running text, and is taken only where the page says that it is an article, right under its headline. Pure.
 */
final class FlashBody {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 400;
    private static final double AGAIN = 0.4;
    /** What may stand between a headline and its text. */
    private static final Set<Role> FRAME = EnumSet.of(
            Role.DATE_LINE,
            Role.BYLINE,
            Role.SHARE,
            Role.READING_TIME,
            Role.SECTION,
            Role.BREAKING,
            Role.CAPTION,
            Role.PHOTO_CREDIT,
            Role.CREDIT,
            Role.TITLE);

    private FlashBody() {}

    /**
     * Marks the sentence under the headline as the body of a page that has none.
     *
     * @return whether there is one
     */
    static boolean mark(Draft draft, int title, Claims claims, LineShapes shapes) {
        if (draft.isText() || title < 0 || !claims.isArticle() || !draft.body(0).isEmpty() && !isUnder(draft, title)) {
            return false;
        }
        for (int i = title + 1; i < draft.size(); i++) {
            if (isFrame(draft, i)) {
                continue;
            }
            boolean flash = isSentence(draft, i)
                    && says(draft.piece(title).text(), draft.piece(i).text(), shapes);
            if (flash) {
                draft.set(i, Role.PARAGRAPH, 0);
            }
            return flash;
        }
        return false;
    }

    private static boolean isUnder(Draft draft, int title) {
        return draft.body(0).size() == 1 && draft.body(0).getFirst() > title;
    }

    private static boolean isFrame(Draft draft, int i) {
        Piece piece = draft.piece(i);
        Role role = draft.role(i);
        return role != null && FRAME.contains(role)
                || piece.isHidden()
                || piece.letters() < SHORTEST && !piece.isHeading();
    }

    private static boolean isSentence(Draft draft, int i) {
        Piece piece = draft.piece(i);
        boolean open =
                draft.role(i) == Role.OTHER || draft.role(i) == Role.PARAGRAPH || draft.role(i) == Role.STANDFIRST;
        return open
                && !piece.isHeading()
                && piece.linkShare() == 0
                && draft.cue(i) == null
                && (piece.hints() & Hint.APART) == 0
                && piece.letters() >= SHORTEST
                && piece.letters() <= LONGEST;
    }

    /** Whether a sentence is what a breaking headline stands over, or says again what a headline says. */
    private static boolean says(String headline, String sentence, LineShapes shapes) {
        return shapes.opensBreaking(headline)
                || shapes.opensBreaking(sentence)
                || TitleFinder.likeness(TitleFinder.key(headline), TitleFinder.key(sentence)) >= AGAIN;
    }
}
