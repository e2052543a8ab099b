package org.isnad.copies;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Article;
import org.isnad.CopySign;
import org.isnad.CopyTree.Basis;
import org.isnad.CopyTree.Correction;
import org.isnad.CopyTree.Node;
import org.isnad.Evidence;

/** Where notices of corrections stand: beside what they correct, with which they are counted, since they tell nothing of their own. Pure functions. */
public final class Corrected {
    private Corrected() {}

    /**
     * The places of articles in copy trees, with those of notices.
     *
     * @param trees by id, of {@link Descents}
     * @param notices articles that are notices
     * @param corrections what they correct, where that was found
     */
    public static Map<String, Node> nodes(
            Map<String, Node> trees, Collection<Article> notices, Collection<Correction> corrections) {
        Map<String, Evidence> corrected = new HashMap<>();
        corrections.forEach(correction -> corrected.put(correction.by(), why(correction)));
        Map<String, Node> nodes = new HashMap<>(trees);
        for (Article notice : notices) {
            Evidence why = corrected.get(notice.id());
            Node node = trees.getOrDefault(notice.id(), alone(notice));
            if (why != null && node.parent() == null) {
                nodes.put(notice.id(), node.because(why));
            }
        }
        return nodes;
    }

    private static Node alone(Article article) {
        Basis basis = article.published() == null ? Basis.UNKNOWN : Basis.CLAIMED;
        Evidence why = Evidence.of(article.id(), CopySign.EARLIEST.words());
        return new Node(
                article.id(),
                true,
                article.outlet(),
                article.credit(),
                article.published(),
                null,
                null,
                basis,
                null,
                0,
                0,
                why,
                List.of());
    }

    /** What speaks for the place of a notice: that it corrects an article, or takes it back. */
    static Evidence why(Correction notice) {
        CopySign sign = CopySign.WITHDRAWAL.isIn(notice.why().rule()) ? CopySign.WITHDRAWS : CopySign.CORRECTS;
        return Evidence.of(notice.of(), sign.words());
    }
}
