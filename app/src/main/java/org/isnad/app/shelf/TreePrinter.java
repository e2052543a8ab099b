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
import org.isnad.Part;
import org.isnad.Span;
import org.isnad.When;
import org.isnad.app.Messages;
import org.isnad.app.Workshop;
import org.isnad.views.ArticleView;
import org.isnad.views.Percent;
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
        if (view.isTooShort()) {
            workshop.say("chain.short", ArticleView.LEAST_WORDS);
        }
        view.earlier().stream().filter(view::isBeforeWindow).forEach(this::older);
        parts();
        view.tree().corrections().forEach(this::correction);
        if (view.compared() != null) {
            difference(view.compared());
        }
        view.furtherCompared().forEach(this::difference);
        workshop.print("");
    }

    private void roots(@Nullable String parent) {
        int depth = parent == null ? 1 : depths.getOrDefault(parent, 0) + 1;
        for (CopyTree.Node node : view.tree().nodes()) {
            Part part = parent == null ? null : node.partOf(parent);
            if (Objects.equals(node.parent(), parent)) {
                depths.put(node.id(), depth);
                node(node);
                roots(node.id());
            } else if (part != null) {
                workshop.print("  ".repeat(depth) + here(node) + name(node) + " " + percent(part.share()) + "  ("
                        + signs(part.why().rule()) + ")  " + node.id());
            }
        }
    }

    /** An article with its text that is older than what trees have. */
    private void older(ArticleView.Shared shared) {
        workshop.say(
                "chain.older",
                new OutletNames(messages).of(shared.article()),
                String.valueOf(Objects.requireNonNull(shared.article().when()).date()),
                percent(shared.share()),
                shared.article().id(),
                ArticleView.WINDOW_DAYS);
    }

    /** What an article was put together from, passage by passage. */
    private void parts() {
        CopyTree.Node own = node(view.article().id());
        if (own == null || own.parts().isEmpty()) {
            return;
        }
        workshop.say("chain.parts", own.parts().size());
        for (Part part : own.parts()) {
            CopyTree.Node source = node(part.of());
            workshop.print("  " + (source == null ? messages.of("unnamed") : name(source)) + " "
                    + percent(part.share()) + "  ("
                    + signs(part.why().rule()) + ")  " + part.of());
            for (Span passage : part.passages()) {
                workshop.print("    «" + Excerpts.of(passage.of(view.article().text())) + "»");
            }
        }
    }

    private CopyTree.@Nullable Node node(String id) {
        return view.tree().nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private String here(CopyTree.Node node) {
        return node.id().equals(view.article().id()) ? "▶ " : "";
    }

    private void node(CopyTree.Node node) {
        String near = node.shareOf(node.parent()) > 0 ? " " + percent(node.shareOf(node.parent())) : "";
        String leftOut = node.leftOut() > 0 ? messages.of("comma") + messages.of("chain.left-out", node.leftOut()) : "";
        String unseen = node.seen() ? "" : messages.of("chain.unseen") + messages.of("comma");
        String time = time(node);
        workshop.print("  ".repeat(depths.getOrDefault(node.id(), 1)) + here(node) + name(node) + near
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
            case MODIFIED ->
                messages.of("chain.modified", claimed(node), node.modified() == null ? "" : moment(node.modified()));
            case FIRST_SEEN_CHANGED -> messages.of("chain.first-seen-changed", claimed(node), seen(node));
            case UNKNOWN -> node.seen() ? messages.of("undated") : "";
        };
    }

    private static String claimed(CopyTree.Node node) {
        return node.claimed() == null ? "" : moment(node.claimed());
    }

    private static String moment(When when) {
        if (when.time() == null) {
            return when.date().toString();
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
        String kind = kind(correction);
        workshop.print("  "
                + messages.of("chain." + kind, printing(correction.by()), printing(correction.of()))
                + "  (" + signs(correction.why().rule()) + ")");
        correction
                .replaced()
                .forEach(put -> workshop.print("    " + messages.of("chain.replaced", put.wrong(), put.right())));
        String of = kind.equals("withdrawal") ? "chain.withdrawal." : "chain.";
        reach(kind.equals("update") ? "chain.added" : of + "reached", correction.reached(), correction);
        reach(of + "missed", correction.missed(), correction);
        reach(of + "unchanged", correction.unchanged(), correction);
        reach(of + "undated", correction.undated(), correction);
        if (correction.reached().isEmpty()
                && correction.missed().isEmpty()
                && correction.unchanged().isEmpty()
                && correction.undated().isEmpty()) {
            workshop.print("    " + messages.of(kind.equals("update") ? "chain.added.nobody" : of + "nobody"));
        }
    }

    private static String kind(CopyTree.Correction correction) {
        String rule = correction.why().rule();
        return CopySign.WITHDRAWAL.isIn(rule) ? "withdrawal" : CopySign.ADDS.isIn(rule) ? "update" : "correction";
    }

    private void reach(String key, List<String> copies, CopyTree.Correction correction) {
        if (!copies.isEmpty()) {
            String told = copies.stream()
                    .map(copy -> printing(copy) + through(correction.through().get(copy)))
                    .collect(Collectors.joining(messages.of("comma")));
            workshop.print("    " + messages.of(key, told));
        }
    }

    private String through(CopyTree.@Nullable Through own) {
        if (own == null) {
            return "";
        }
        String when = own.when() == null ? "" : messages.of("comma") + moment(own.when());
        return " " + messages.of(own.earlier() ? "chain.through.earlier" : "chain.through", own.article(), when);
    }

    /** Who printed it, and its id. */
    private String printing(String id) {
        CopyTree.Node node = node(id);
        return (node == null ? messages.of("unnamed") : name(node)) + " (" + id + ")";
    }

    private void difference(ArticleView.Compared compared) {
        String outlet = compared.parent().outlet();
        workshop.say(
                outlet != null && outlet.equals(view.article().outlet())
                        ? "chain.difference.version"
                        : "chain.difference",
                outlet == null ? messages.of("unnamed") : outlet,
                compared.parent().id());
        Difference difference = compared.difference();
        if (difference.pieces().stream().allMatch(piece -> piece.kind() == Difference.Kind.KEPT)) {
            workshop.print("    " + messages.of("difference.none"));
        }
        for (Difference.Piece piece : difference.pieces()) {
            if (piece.kind() != Difference.Kind.KEPT) {
                workshop.print(
                        "    " + messages.of("difference." + piece.kind().name().toLowerCase(Locale.ROOT)) + ": "
                                + words(compared, piece).replace("\n", "\n      "));
            }
        }
    }

    private String words(ArticleView.Compared compared, Difference.Piece piece) {
        String before = piece.before() == null ? "" : piece.before().of(compared.before());
        String after =
                piece.after() == null ? "" : piece.after().of(view.article().text());
        return switch (piece.kind()) {
            case CHANGED -> before + " → " + after;
            case DROPPED -> before;
            default -> after;
        };
    }

    private String percent(double share) {
        return messages.of("percent", Percent.of(share) / 100.0);
    }
}
