package org.isnad.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.CopyTree.Node;
import org.isnad.Placement;
import org.isnad.Reading;
import org.isnad.copies.CopyTrees;
import org.isnad.copies.Printing;
import org.isnad.measure.PressGold.GoldArticle;
import org.jspecify.annotations.Nullable;

/**
 * How many copies of the sample press hang, in the copy tree of their origin, under the article they were made from; of a merged
 * one either will do. Corrections that are articles of their own are no copies.
 */
final class PressTrees {
    private final Map<String, Node> nodes = new HashMap<>();

    /** @param readings all articles of the press, with their placements by article */
    PressTrees(List<Reading> readings, Map<String, Placement> placed) {
        Map<String, List<Printing>> groups = new HashMap<>();
        for (Reading reading : readings) {
            Placement placement =
                    Objects.requireNonNull(placed.get(reading.article().id()));
            groups.computeIfAbsent(placement.copies().origin(), key -> new ArrayList<>())
                    .add(printing(reading, placement));
        }
        groups.values().forEach(group -> CopyTrees.of(group).nodes().forEach(node -> nodes.put(node.id(), node)));
    }

    private static Printing printing(Reading reading, Placement placement) {
        String credit = reading.article().credit() == null
                ? reading.facts().credit()
                : reading.article().credit();
        return new Printing(reading.article(), credit, null, placement.copies());
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
