package org.isnad.copies;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.Article;
import org.isnad.CopySign;
import org.isnad.CopyTree;
import org.isnad.CopyTree.Correction;
import org.isnad.Difference;
import org.isnad.Replaced;
import org.jspecify.annotations.Nullable;

/** What later versions put in the place of what, in words, as notices tell it of themselves. Pure functions. */
public final class Replacements {
    private Replacements() {}

    /**
     * The tree, every correction by a later version telling what it replaced.
     *
     * @param articles those of the tree; where a body was let go the correction stays as it is
     */
    public static CopyTree in(CopyTree tree, Collection<Article> articles) {
        Map<String, Article> byId = new HashMap<>();
        articles.forEach(article -> byId.put(article.id(), article));
        return new CopyTree(
                tree.nodes(),
                tree.corrections().stream()
                        .map(correction -> told(correction, byId.get(correction.of()), byId.get(correction.by())))
                        .toList());
    }

    private static Correction told(Correction correction, @Nullable Article before, @Nullable Article after) {
        if (CopySign.LATER_VERSION.isIn(correction.why().rule())
                && before != null
                && after != null
                && !before.isBodyLetGo()
                && !after.isBodyLetGo()) {
            return correction.replacing(between(before.text(), after.text()));
        }
        return correction;
    }

    /** The words of the earlier text that stand changed in the later one, in its order, each change once. */
    static List<Replaced> between(String before, String after) {
        return Differences.of(before, after).pieces().stream()
                .filter(piece -> piece.kind() == Difference.Kind.CHANGED)
                .map(piece -> new Replaced(
                        Objects.requireNonNull(piece.before()).of(before),
                        Objects.requireNonNull(piece.after()).of(after)))
                .distinct()
                .toList();
    }
}
