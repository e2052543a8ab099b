package org.isnad.copies;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isnad.CopySign;
import org.isnad.CopyTree.Basis;
import org.isnad.CopyTree.Node;
import org.jspecify.annotations.Nullable;

/**
 * Of the printings whose clocks copy trees have found wrong, the printings whose times they are of: the one it was made from; of one that
 * claims to be of the future, and was read late, the first copy made from it. Not written to once made.
 */
public final class RightClocks {
    private final Map<String, Node> nodes;
    private final Map<String, Node> firstCopies = new HashMap<>();

    /** @param nodes where articles stand in copy trees, by id */
    public RightClocks(Map<String, Node> nodes) {
        this.nodes = nodes;
        nodes.values().stream()
                .filter(node -> node.parent() != null && isRight(node))
                .forEach(node -> firstCopies.merge(
                        Objects.requireNonNull(node.parent()),
                        node,
                        (one, other) -> isLater(one, other) ? other : one));
    }

    /** Whether what a printing claims of its time cannot be. */
    public static boolean isWrong(Node node) {
        return node.basis() == Basis.FIRST_SEEN_BEFORE_CLAIM
                || CopySign.WRONG_CLOCK.isIn(node.why().rule())
                || CopySign.ONLY_CLAIM.isIn(node.why().rule())
                || CopySign.LATE_PAGE.isIn(node.why().rule());
    }

    private static boolean isRight(Node node) {
        return node.basis() == Basis.CLAIMED && !isWrong(node);
    }

    private static boolean isLater(Node one, Node other) {
        int order = Objects.requireNonNull(one.claimed())
                .latest()
                .compareTo(Objects.requireNonNull(other.claimed()).latest());
        return order > 0 || order == 0 && one.id().compareTo(other.id()) > 0;
    }

    /** The nearest printing whose clock is right: of those it was made from, else of others made from them or from it. */
    public @Nullable Node of(String article) {
        Node node = nodes.get(article);
        if (node == null || !isWrong(node)) {
            return null;
        }
        Set<String> met = new HashSet<>();
        Node at = node;
        String last = article;
        while (at != null && at.parent() != null && !isRight(at) && met.add(at.id())) {
            last = at.parent();
            at = nodes.get(last);
        }
        if (at != null && isRight(at)) {
            return at;
        }
        Node beside = firstCopies.get(last);
        return beside == null ? firstCopies.get(article) : beside;
    }

    /** For each printing whose clock is wrong the printing whose time it is of, where there is one. */
    public Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        for (Node node : nodes.values()) {
            Node right = of(node.id());
            if (right != null) {
                all.put(node.id(), right.id());
            }
        }
        return all;
    }
}
