package org.isnad.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isnad.CopyTree.Node;
import org.isnad.measure.PressGold.GoldArticle;
import org.jspecify.annotations.Nullable;

/**
 * How many copies of the sample press hang, in the copy tree of their origin, under the article they were made from; of a merged
 * one either will do. Corrections that are articles of their own are no copies.
 */
final class PressTrees {
    private final Map<String, Node> nodes;

    /** @param nodes of the articles of the press, by article */
    PressTrees(Map<String, Node> nodes) {
        this.nodes = nodes;
    }

    Figure measure(PressGold gold, PrintStream misses) {
        int asked = 0;
        int right = 0;
        for (GoldArticle article : gold.articles()) {
            String origin = article.copyOf();
            if (origin != null
                    && article.json().path("copyOf").path("kind").asString("").startsWith("copy")) {
                asked++;
                boolean ok = descends(article.id(), origin)
                        || merged(article).stream().anyMatch(other -> descends(article.id(), other));
                right += ok ? 1 : 0;
                if (!ok) {
                    misses.println(
                            "copy tree: " + article.id() + " not under " + origin + " but " + parent(article.id()));
                }
            }
        }
        return new Figure("press copy trees", asked == 0 ? 1 : (double) right / asked);
    }

    /** The other articles that it was put together from. */
    private static List<String> merged(GoldArticle article) {
        List<String> others = new ArrayList<>();
        article.json()
                .path("copyOf")
                .path("also")
                .forEach(also -> others.add(also.path("page").asString() + "#"
                        + also.path("article").asInt(0)));
        return others;
    }

    /** Whether it was made from the other, or both from one unseen origin. */
    private boolean descends(String article, String origin) {
        String parent = parent(article);
        if (parent == null || parent.equals(origin)) {
            return parent != null;
        }
        Node above = nodes.get(parent);
        return above != null && (above.seen() ? descends(parent, origin) : parent.equals(parent(origin)));
    }

    private @Nullable String parent(String article) {
        Node node = nodes.get(article);
        return node == null ? null : node.parent();
    }
}
