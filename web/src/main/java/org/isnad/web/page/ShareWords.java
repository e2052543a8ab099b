package org.isnad.web.page;

import org.isnad.views.ArticleView;
import org.isnad.views.ArticleView.Shared;
import org.jspecify.annotations.Nullable;

/** A share of text in words: how much in all, and how much of that word by word where the rest is reworded. */
final class ShareWords {
    private ShareWords() {}

    /** Of an article and one that stood before it; empty when the share is not known. */
    static String of(Shell shell, Shared shared) {
        return shared.share() > 0 ? of(shell, shared.share(), shared.exact()) : "";
    }

    /** Of an article and another that it was made from. */
    static String of(Shell shell, ArticleView view, String parent, double share) {
        Double exact = view.parents().stream()
                .filter(shared -> shared.article().id().equals(parent))
                .findFirst()
                .map(Shared::exact)
                .orElse(null);
        return of(shell, share, exact);
    }

    private static String of(Shell shell, double share, @Nullable Double exact) {
        String told = shell.wording().percent(share);
        if (exact == null) {
            return shell.say("copies.share", told);
        }
        String literal = shell.wording().percent(exact);
        if (literal.equals(told)) {
            return shell.say("copies.exact", told);
        }
        return exact > share ? shell.say("copies.share", told) : shell.say("copies.near", told, literal);
    }
}
