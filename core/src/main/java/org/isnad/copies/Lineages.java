package org.isnad.copies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Copies;
import org.isnad.Copy;
import org.isnad.CopyTree.Node;
import org.isnad.Evidence;
import org.isnad.Passage;
import org.isnad.Placement;
import org.jspecify.annotations.Nullable;

/**
 * What the stream told of articles, with parents and origins as the copy trees decided them, so that whatever is told of the articles
 * later goes back to the same origins. Of articles that stand in no tree the stream's word stands. Pure functions.
 */
public final class Lineages {
    private final Map<String, Copies> streamed = new HashMap<>();
    private final Map<String, Node> nodes;

    private Lineages(Collection<Placement> all, Map<String, Node> nodes) {
        all.forEach(place -> streamed.put(place.article(), place.copies()));
        this.nodes = nodes;
    }

    /**
     * The placements of a stream as decided.
     *
     * @param nodes the places in the trees by id, of {@link Descents}
     * @return in the same order; of a printing of an unseen wire parent and origin are the wire's id
     */
    public static List<Placement> decided(List<Placement> all, Map<String, Node> nodes) {
        Lineages lineages = new Lineages(all, nodes);
        return all.stream()
                .map(place -> new Placement(
                        place.article(),
                        place.event(),
                        place.story(),
                        lineages.decided(place.copies()),
                        place.evidence()))
                .toList();
    }

    private Copies decided(Copies told) {
        Node node = nodes.get(told.article());
        List<String> way = way(told.article());
        if (node == null || node.parent() == null && told.parent() == null) {
            return earlier(told, told.parent(), told.why(), way.getLast());
        }
        String parent = node.parent();
        double sure = node.near() > 0 ? node.near() : node.why().confidence();
        Evidence why =
                parent == null ? null : new Evidence(parent, null, node.why().rule(), sure);
        return earlier(told, parent, why, way.getLast());
    }

    /** Without what was found earlier by a wrong clock only: texts that go back to this article. */
    private Copies earlier(Copies told, @Nullable String parent, @Nullable Evidence why, String origin) {
        List<Copy> copies = new ArrayList<>(told.copies());
        boolean turned = copies.removeIf(copy -> isBehind(copy.of(), told.article()));
        if (parent != null && why != null && isRead(parent)) {
            boolean known = copies.stream().anyMatch(copy -> copy.of().equals(parent));
            if (!known) {
                copies.addFirst(new Copy(parent, why.confidence(), why.confidence()));
            }
        }
        List<Passage> passages = !turned
                ? told.passages()
                : told.passages().stream()
                        .filter(passage -> !isBehind(passage.of(), told.article()))
                        .toList();
        double fresh = turned && copies.isEmpty() ? 1 : told.fresh();
        return new Copies(told.article(), copies, fresh, origin, parent, why, passages, told.parts());
    }

    private boolean isRead(String article) {
        Node node = nodes.get(article);
        return node != null && node.seen();
    }

    private boolean isBehind(String copy, String article) {
        return nodes.containsKey(copy) && way(copy).contains(article);
    }

    /** The ids from an article back to its origin, both among them. */
    private List<String> way(String article) {
        List<String> way = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (String at = article; at != null && met.add(at); at = parent(at)) {
            way.add(at);
        }
        return way;
    }

    private @Nullable String parent(String article) {
        Node node = nodes.get(article);
        Copies copies = streamed.get(article);
        return node != null ? node.parent() : copies == null ? null : copies.parent();
    }
}
