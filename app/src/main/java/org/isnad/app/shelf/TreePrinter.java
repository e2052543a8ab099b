package org.isnad.app.shelf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.isnad.CopyTree;
import org.isnad.Difference;
import org.isnad.app.Messages;
import org.isnad.app.Workshop;
import org.isnad.views.ArticleView;
import org.jspecify.annotations.Nullable;

/** Prints the copy tree of an article: who printed it first, who copied whom, what was corrected, how a copy differs. */
final class TreePrinter {
    private final Workshop workshop;
    private final Messages messages;
    private final ArticleView view;
    private final Map<String, Integer> depths = new HashMap<>();

    TreePrinter(Workshop workshop, ArticleView view) {
        this.workshop = workshop;
        this.messages = workshop.messages();
        this.view = view;
    }

    void print() {
        workshop.print("");
        workshop.say("chain.sources", view.sources().outlets(), view.sources().independent());
        roots(null);
        view.tree().corrections().forEach(this::correction);
        ArticleView.Compared compared = view.compared();
        if (compared != null) {
            difference(compared.difference());
        }
        workshop.print("");
    }

    private void roots(@Nullable String parent) {
        for (CopyTree.Node node : view.tree().nodes()) {
            if (Objects.equals(node.parent(), parent)) {
                depths.put(node.id(), parent == null ? 1 : depths.getOrDefault(parent, 0) + 1);
                node(node);
                roots(node.id());
            }
        }
    }

    private void node(CopyTree.Node node) {
        String name = node.source() == null ? messages.of("unnamed") : node.source();
        String here = node.id().equals(view.article().id()) ? "▶ " : "";
        String near = node.near() > 0 ? " " + Math.round(100 * node.near()) + "%" : "";
        workshop.print("  ".repeat(depths.getOrDefault(node.id(), 1)) + here + name + near + "  " + time(node) + "  ("
                + (node.seen()
                        ? node.why().rule()
                        : messages.of("chain.unseen") + ", " + node.why().rule()) + ")"
                + (node.seen() ? "  " + node.id() : ""));
    }

    private String time(CopyTree.Node node) {
        String claimed = node.claimed() == null ? "" : node.claimed().toString();
        return switch (node.basis()) {
            case CLAIMED -> claimed;
            case FIRST_SEEN -> messages.of("chain.first-seen", String.valueOf(node.firstSeen()));
            case FIRST_SEEN_BEFORE_CLAIM ->
                messages.of("chain.first-seen-before-claim", String.valueOf(node.firstSeen()), claimed);
            case UNKNOWN -> node.seen() ? messages.of("undated") : "";
        };
    }

    private void correction(CopyTree.Correction correction) {
        workshop.print("  "
                + messages.of(
                        "chain.correction",
                        correction.by(),
                        correction.of(),
                        ids(correction.reached()),
                        ids(correction.missed())));
    }

    private static String ids(List<String> ids) {
        return ids.isEmpty() ? "–" : String.join("، ", ids);
    }

    private void difference(Difference difference) {
        workshop.say("chain.difference");
        for (Difference.Piece piece : difference.pieces()) {
            if (piece.kind() != Difference.Kind.KEPT) {
                workshop.print(
                        "    " + messages.of("difference." + piece.kind().name().toLowerCase(Locale.ROOT)) + ": "
                                + words(piece));
            }
        }
    }

    private String words(Difference.Piece piece) {
        ArticleView.Compared compared = Objects.requireNonNull(view.compared());
        String before = piece.before() == null ? "" : piece.before().of(compared.before());
        String after =
                piece.after() == null ? "" : piece.after().of(view.article().text());
        return switch (piece.kind()) {
            case CHANGED -> before + " → " + after;
            case DROPPED -> before;
            default -> after;
        };
    }
}
