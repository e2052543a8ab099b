package org.isnad.app.shelf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.isnad.CopySign;
import org.isnad.CopyTree;
import org.isnad.Difference;
import org.isnad.When;
import org.isnad.app.Messages;
import org.isnad.app.Workshop;
import org.isnad.views.ArticleView;
import org.jspecify.annotations.Nullable;

/** Prints the copy tree of an article: who printed it first, who copied whom, what was corrected, how a copy differs. */
final class TreePrinter {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

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
        String here = node.id().equals(view.article().id()) ? "▶ " : "";
        String near = node.near() > 0 ? " " + messages.of("percent", node.near()) : "";
        String leftOut = node.leftOut() > 0 ? messages.of("comma") + messages.of("chain.left-out", node.leftOut()) : "";
        String unseen = node.seen() ? "" : messages.of("chain.unseen") + messages.of("comma");
        String time = time(node);
        workshop.print("  ".repeat(depths.getOrDefault(node.id(), 1)) + here + name(node) + near
                + (time.isEmpty() ? "" : "  " + time)
                + "  (" + unseen + signs(node.why().rule()) + leftOut + ")" + (node.seen() ? "  " + node.id() : ""));
    }

    private String name(CopyTree.Node node) {
        return node.source() == null ? messages.of("unnamed") : node.source();
    }

    private String signs(String rule) {
        return CopySign.in(rule).stream().map(this::sign).collect(Collectors.joining(messages.of("comma")));
    }

    private String sign(CopySign.Named named) {
        CopySign sign = named.sign();
        if (sign == null) {
            return named.words();
        }
        String key = "sign." + sign.key();
        return sign == CopySign.IMPLIED ? messages.of(key, named.outlets()) : messages.of(key);
    }

    /** When it was printed, and which of the two times that says where it was first seen, or no time is claimed. */
    private String time(CopyTree.Node node) {
        return switch (node.basis()) {
            case CLAIMED -> claimed(node);
            case FIRST_SEEN -> messages.of("chain.first-seen", seen(node));
            case FIRST_SEEN_BEFORE_CLAIM -> messages.of("chain.first-seen-before-claim", seen(node), claimed(node));
            case UNKNOWN -> node.seen() ? messages.of("undated") : "";
        };
    }

    private static String claimed(CopyTree.Node node) {
        When when = node.claimed();
        if (when == null || when.time() == null) {
            return when == null ? "" : when.date().toString();
        }
        ZoneOffset offset = when.offset();
        return MINUTES.format(when.date().atTime(when.time())) + (offset == null ? "" : " " + zone(offset));
    }

    private static String seen(CopyTree.Node node) {
        Instant first = node.firstSeen();
        return first == null ? "" : MINUTES.format(first.atOffset(ZoneOffset.UTC)) + " " + zone(ZoneOffset.UTC);
    }

    private static String zone(ZoneOffset offset) {
        return "UTC" + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId());
    }

    private void correction(CopyTree.Correction correction) {
        workshop.print("  "
                + messages.of(
                        "chain.correction",
                        correction.by(),
                        correction.of(),
                        printings(correction.reached()),
                        printings(correction.missed())));
    }

    /** Who printed them, and their ids. */
    private String printings(List<String> ids) {
        return ids.isEmpty()
                ? messages.of("chain.nobody")
                : view.tree().nodes().stream()
                        .filter(node -> ids.contains(node.id()))
                        .map(node -> name(node) + " (" + node.id() + ")")
                        .collect(Collectors.joining(messages.of("comma")));
    }

    private void difference(Difference difference) {
        workshop.say("chain.difference");
        if (difference.pieces().stream().allMatch(piece -> piece.kind() == Difference.Kind.KEPT)) {
            workshop.print("    " + messages.of("difference.none"));
        }
        for (Difference.Piece piece : difference.pieces()) {
            if (piece.kind() != Difference.Kind.KEPT) {
                workshop.print(
                        "    " + messages.of("difference." + piece.kind().name().toLowerCase(Locale.ROOT)) + ": "
                                + words(piece).replace("\n", "\n      "));
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
