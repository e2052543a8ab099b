package org.isnad.store.rows;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.Copy;
import org.isnad.CopyTree;
import org.isnad.Evidence;
import org.isnad.Part;
import org.isnad.Placement;
import org.isnad.Sources;
import org.isnad.views.ArticleCard;
import org.isnad.views.ArticleView.Shared;
import org.jspecify.annotations.Nullable;

/** What an article shares with those before it: of what it was made from its tree tells the share, of the others the stream. */
final class Shares {
    private final CopyTree.@Nullable Node own;
    private final Map<String, Copy> copies = new HashMap<>();

    private Shares(CopyTree.@Nullable Node own) {
        this.own = own;
    }

    static Shares of(CopyTree tree, @Nullable Placement placement, String article) {
        Shares shares = new Shares(tree.nodes().stream()
                .filter(node -> node.id().equals(article))
                .findFirst()
                .orElse(null));
        if (placement != null) {
            placement.copies().copies().forEach(copy -> shares.copies.put(copy.of(), copy));
        }
        return shares;
    }

    /** What the article was made from; none that was not read. */
    List<Shared> parents(Session session) {
        CopyTree.Node node = own;
        return node == null
                ? List.of()
                : from(node)
                        .flatMap(id -> Cards.of(session, id).stream()
                                .map(card -> new Shared(card, node.shareOf(id), exact(id), why(node, id))))
                        .toList();
    }

    /** The others of the earlier articles that it shares text with. */
    List<Shared> earlier(List<ArticleCard> sharing) {
        CopyTree.Node node = own;
        Set<String> parents = node == null ? Set.of() : new HashSet<>(from(node).toList());
        return sharing.stream()
                .filter(card -> !parents.contains(card.id()))
                .map(card -> new Shared(card, near(card.id()), exact(card.id()), null))
                .toList();
    }

    /** All that share text with an article, by itself or through what it was made from. */
    static Set<String> sharing(
            Sources sources, Stream<List<ArticleCard>> later, List<Shared> parents, List<Shared> earlier) {
        Set<String> ids = new HashSet<>();
        sources.origins().forEach(origin -> {
            ids.addAll(origin.originals());
            ids.addAll(origin.copies());
            ids.addAll(origin.versions());
        });
        later.flatMap(Collection::stream).map(ArticleCard::id).forEach(ids::add);
        Stream.concat(parents.stream(), earlier.stream())
                .map(shared -> shared.article().id())
                .forEach(ids::add);
        return ids;
    }

    private static Stream<String> from(CopyTree.Node node) {
        return Stream.concat(
                        Stream.ofNullable(node.parent()), node.parts().stream().map(Part::of))
                .distinct();
    }

    private static Evidence why(CopyTree.Node node, String parent) {
        Part part = node.partOf(parent);
        return part == null ? node.why() : part.why();
    }

    private double near(String id) {
        Copy copy = copies.get(id);
        return copy == null ? 0 : copy.near();
    }

    private @Nullable Double exact(String id) {
        Copy copy = copies.get(id);
        return copy == null ? null : copy.share();
    }
}
