package org.isnad.copies;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.isnad.CopyTree.Node;
import org.isnad.Part;
import org.isnad.Sources;
import org.jspecify.annotations.Nullable;

/** Outlets and independent origins of printings: roots of one source are one origin, and what was merged has several. For one use. */
final class TreeSources {
    private final Function<String, @Nullable Node> nodes;
    private final Map<String, Set<Node>> roots = new HashMap<>();
    private final Set<String> circular = new HashSet<>();
    private final OriginTally tally = new OriginTally();

    /** @param nodes finds a printing or an unseen origin by its id; null when there is none */
    TreeSources(Function<String, @Nullable Node> nodes) {
        this.nodes = nodes;
    }

    Sources of(Collection<Node> printings) {
        findCircles(printings);
        for (Node node : printings) {
            if (node.seen()) {
                roots(node).forEach(root -> add(node, root));
                tally.outlet(node.source() == null ? node.id() : node.source());
            }
        }
        return tally.sources();
    }

    /** Those of one printing's own text: of its origins, each with whoever prints it, not what was merged with it elsewhere. */
    Sources of(Collection<Node> printings, Node own) {
        findCircles(printings);
        Set<Node> wanted = roots(own);
        for (Node node : printings) {
            List<Node> shared =
                    node.seen() ? roots(node).stream().filter(wanted::contains).toList() : List.of();
            shared.forEach(root -> add(node, root));
            if (!shared.isEmpty()) {
                tally.outlet(node.source() == null ? node.id() : node.source());
            }
        }
        return tally.sources();
    }

    /** An origin that credits whom its own copy is of, which credits it in turn, is nobody's copy. */
    private void findCircles(Collection<Node> printings) {
        for (Node node : printings) {
            for (Node root : roots(node)) {
                if (root != node
                        && SourceNames.credits(root.credit(), node.source())
                        && SourceNames.credits(node.credit(), root.source())) {
                    circular.add(root.id());
                }
            }
        }
    }

    private void add(Node node, Node root) {
        List<String> credited = circular.contains(root.id()) ? List.of() : SourceNames.each(root.credit());
        if (credited.isEmpty()) {
            String key = root.source() == null ? root.id() : SourceNames.key(root.source());
            add(key, root.source(), node, root);
        }
        credited.forEach(name -> add(SourceNames.key(name), name, node, root));
    }

    private void add(String key, @Nullable String name, Node node, Node root) {
        boolean own = name == null ? node == root : SourceNames.credits(name, node.source());
        tally.add(key, name, node.id(), own, kind(node, root));
    }

    private static OriginTally.Kind kind(Node node, Node root) {
        if (node.corrects() != null) {
            return OriginTally.Kind.NOTICE;
        }
        if (node == root) {
            return OriginTally.Kind.FIRST;
        }
        boolean version = root.source() != null && root.source().equals(node.source());
        return version ? OriginTally.Kind.VERSION : OriginTally.Kind.COPY;
    }

    /** The origins that a printing goes back to, through its parent, its parts and what it corrects; itself where no such is known. */
    private Set<Node> roots(Node node) {
        Set<Node> known = roots.get(node.id());
        if (known != null) {
            return known;
        }
        Set<Node> found = new LinkedHashSet<>();
        roots.put(node.id(), found);
        String from = node.parent() == null ? node.corrects() : node.parent();
        if (from != null) {
            addRoots(from, found);
            node.parts().stream().map(Part::of).forEach(of -> addRoots(of, found));
        }
        if (found.isEmpty()) {
            found.add(node);
        }
        return found;
    }

    private void addRoots(String id, Set<Node> found) {
        Node node = nodes.apply(id);
        if (node != null) {
            found.addAll(roots(node));
        }
    }
}
