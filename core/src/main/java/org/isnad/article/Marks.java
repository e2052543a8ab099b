package org.isnad.article;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Role;

/** Writes the roles of pieces down, with the article each belongs to; subheads only once something follows them. Serves one page. */
final class Marks {
    private final Draft draft;
    private int article;
    private final List<Integer> subheads = new ArrayList<>();

    Marks(Draft draft) {
        this.draft = draft;
    }

    /** The index of the article that pieces are given to. */
    int article() {
        return article;
    }

    void nextArticle() {
        dropSubheads();
        article++;
    }

    /** Gives a piece its role, and to the article what is part of it. */
    void set(int i, Role role) {
        boolean own = switch (role) {
            case TABLE -> !draft.piece(i).is(Hint.BOX);
            case HEADING, RELATED, OTHER, NAVIGATION, SHARE, PROMOTION, SUBSCRIPTION, COMMENT, COMMENT_RULES -> false;
            default -> true;
        };
        draft.set(i, role, own ? article : Draft.NONE);
    }

    /** Marks a subhead, to be dropped unless a paragraph follows. */
    void subhead(int i) {
        set(i, Role.SUBHEAD);
        subheads.add(i);
    }

    void keepSubheads() {
        subheads.clear();
    }

    /** Subheads that nothing of the body followed are no subheads. */
    void dropSubheads() {
        for (int i : subheads) {
            draft.set(i, Role.HEADING, Draft.NONE);
        }
        subheads.clear();
    }
}
