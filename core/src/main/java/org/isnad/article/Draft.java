package org.isnad.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.Page;
import org.isnad.Role;
import org.jspecify.annotations.Nullable;

/** A page while its pieces are given roles. Serves one page, one thread. */
final class Draft {
    /** The index of no article. */
    static final int NONE = -1;

    private final Layout layout;
    private final @Nullable Cue[] cues;
    private final @Nullable Role[] roles;
    private final int[] articles;

    Draft(Layout layout, Cues reader) {
        this.layout = layout;
        int size = layout.pieces().size();
        cues = new Cue[size];
        roles = new Role[size];
        articles = new int[size];
        Arrays.fill(articles, NONE);
        for (int i = 0; i < size; i++) {
            cues[i] = reader.read(piece(i).text());
        }
    }

    Layout layout() {
        return layout;
    }

    boolean isText() {
        return layout.form() == Page.Form.TEXT;
    }

    int size() {
        return roles.length;
    }

    List<Piece> pieces() {
        return layout.pieces();
    }

    Piece piece(int index) {
        return layout.pieces().get(index);
    }

    @Nullable Cue cue(int index) {
        return cues[index];
    }

    /** Whether a piece announces what is asked. */
    boolean announces(int index, Cue.Kind kind) {
        Cue cue = cues[index];
        return cue != null && cue.kind() == kind;
    }

    @Nullable Role role(int index) {
        return roles[index];
    }

    int article(int index) {
        return articles[index];
    }

    boolean isOpen(int index) {
        return roles[index] == null;
    }

    void set(int index, Role role, int article) {
        roles[index] = role;
        articles[index] = article;
    }

    /** The indices of an article's body pieces, in page order. */
    List<Integer> body(int article) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < roles.length; i++) {
            Role role = roles[i];
            if (articles[i] == article && role != null && role.isBody()) {
                found.add(i);
            }
        }
        return found;
    }

    /** The indices of an article's pieces with one of some roles, in page order. */
    List<Integer> of(int article, Role... wanted) {
        List<Role> kinds = List.of(wanted);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < roles.length; i++) {
            if (articles[i] == article && roles[i] != null && kinds.contains(roles[i])) {
                found.add(i);
            }
        }
        return found;
    }
}
