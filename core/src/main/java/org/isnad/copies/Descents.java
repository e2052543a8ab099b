package org.isnad.copies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.isnad.Copies;
import org.isnad.CopyTree;
import org.isnad.CopyTree.Node;
import org.isnad.Part;

/**
 * Decides once from which printing each copy was made: by the copy trees of all that shares an origin, which see all printings and
 * both of their clocks, where the stream saw only what came before. Pure functions.
 */
public final class Descents {
    /** Of so many articles of one origin the tree decides, in the order of the stream; of further ones the stream does. */
    public static final int MOST = 400;

    private Descents() {}

    /**
     * The places of articles in the trees of their origins.
     *
     * @param all what the stream told of each article, in its order
     * @param printings gives the printings of articles by their ids
     * @return by id the node of each article that shares its origin with another, and of each unseen origin they imply
     */
    public static Map<String, Node> of(Collection<Copies> all, Function<Set<String>, List<Printing>> printings) {
        Map<String, Copies> known = new HashMap<>();
        Map<String, Set<String>> families = new LinkedHashMap<>();
        Map<String, Set<String>> texts = new HashMap<>();
        for (Copies copies : all) {
            known.put(copies.article(), copies);
            Set<String> family = families.computeIfAbsent(copies.origin(), origin -> new LinkedHashSet<>(2));
            if (family.size() < MOST) {
                family.add(copies.article());
            }
        }
        all.forEach(copies -> merged(copies, known)
                .forEach(origin -> texts.computeIfAbsent(origin, fresh -> new LinkedHashSet<>())
                        .addAll(sources(copies, known))));
        Map<String, Node> nodes = new HashMap<>();
        families.forEach((origin, family) -> {
            Set<String> shown = new LinkedHashSet<>(family);
            shown.addAll(texts.getOrDefault(origin, Set.of()));
            if (shown.size() > 1) {
                own(CopyTrees.of(printings.apply(shown)), family).forEach(node -> nodes.put(node.id(), node));
            }
        });
        return nodes;
    }

    /** The origins of which an article was put together; none for most. */
    private static List<String> merged(Copies copies, Map<String, Copies> known) {
        return copies.parts().stream()
                .map(Part::of)
                .map(of -> origin(of, known))
                .distinct()
                .toList();
    }

    private static String origin(String article, Map<String, Copies> known) {
        Copies copies = known.get(article);
        return copies == null ? article : copies.origin();
    }

    /** A merged article, what it was put together from, and the origins of that. */
    private static Collection<String> sources(Copies copies, Map<String, Copies> known) {
        Set<String> sources = new LinkedHashSet<>();
        sources.add(copies.article());
        copies.parts().stream().map(Part::of).forEach(sources::add);
        sources.addAll(merged(copies, known));
        return sources;
    }

    private static List<Node> own(CopyTree tree, Set<String> family) {
        List<Node> own = new ArrayList<>();
        Set<String> parents = new LinkedHashSet<>();
        tree.nodes().stream().filter(node -> family.contains(node.id())).forEach(node -> {
            own.add(node);
            Stream.ofNullable(node.parent()).forEach(parents::add);
        });
        tree.nodes().stream()
                .filter(node -> !node.seen() && parents.contains(node.id()))
                .forEach(own::add);
        return own;
    }
}
