package org.isnad.copies;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.CopyTree;
import org.isnad.CopyTree.Node;
import org.isnad.Part;
import org.isnad.Sources;
import org.jspecify.annotations.Nullable;

/** Outlets and independent origins of a copy tree: roots of one source are one origin, and what was merged has several. For one use. */
final class TreeSources {
    private final CopyTree tree;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Set<Node>> roots = new HashMap<>();

    TreeSources(CopyTree tree) {
        this.tree = tree;
        tree.nodes().forEach(node -> nodes.put(node.id(), node));
    }

    /** Those of all that the tree shows, so that whoever counts its roots and outlets finds the same. */
    Sources sources() {
        Map<String, Heap> heaps = new LinkedHashMap<>();
        Set<String> outlets = new LinkedHashSet<>();
        for (Node node : tree.nodes()) {
            roots(node)
                    .forEach(root -> heaps.computeIfAbsent(key(root), first -> new Heap(root))
                            .add(node, root));
            if (node.seen()) {
                outlets.add(node.source() == null ? node.id() : node.source());
            }
        }
        return new Sources(
                outlets.size(), heaps.values().stream().map(Heap::origin).toList());
    }

    /** One origin on its way into {@link Sources}. */
    private static final class Heap {
        private final Node first;
        private final Set<String> originals = new LinkedHashSet<>();
        private final Set<String> copies = new LinkedHashSet<>();

        Heap(Node first) {
            this.first = first;
        }

        void add(Node node, Node root) {
            if (node.seen()) {
                (node == root ? originals : copies).add(node.id());
            }
        }

        Sources.Origin origin() {
            return new Sources.Origin(name(first), !originals.isEmpty(), List.copyOf(originals), List.copyOf(copies));
        }
    }

    /** The origins that a printing goes back to, through its parent and through its parts. */
    private Set<Node> roots(Node node) {
        Set<Node> known = roots.get(node.id());
        if (known != null) {
            return known;
        }
        Set<Node> found = new LinkedHashSet<>();
        roots.put(node.id(), found);
        if (node.parent() == null) {
            found.add(node);
        } else {
            addRoots(node.parent(), found);
            node.parts().stream().map(Part::of).forEach(of -> addRoots(of, found));
        }
        return found;
    }

    private void addRoots(String id, Set<Node> found) {
        Node node = nodes.get(id);
        if (node != null) {
            found.addAll(roots(node));
        }
    }

    /** Roots with one key are one origin: what an agency is credited with is the agency's. */
    private static String key(Node root) {
        String name = name(root);
        return name == null ? root.id() : SourceNames.plain(name);
    }

    private static @Nullable String name(Node root) {
        return root.credit() == null ? root.source() : root.credit();
    }
}
