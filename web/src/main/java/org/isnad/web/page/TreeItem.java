package org.isnad.web.page;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isnad.CopySign;
import org.isnad.CopyTree;
import org.isnad.Part;
import org.isnad.When;
import org.isnad.views.ArticleView;
import org.isnad.web.text.DirectedText;
import org.jspecify.annotations.Nullable;

/**
 * A printing in the copy tree, with those that were made from it.
 *
 * @param href its article; null when it is this one, or was never seen
 * @param style {@code here}, {@code unseen} or empty
 * @param note when it was printed and what it shares
 * @param rule what speaks for its place
 */
public record TreeItem(
        DirectedText source,
        @Nullable String href,
        String style,
        List<String> note,
        String rule,
        List<TreeItem> copies) {
    public TreeItem {
        note = List.copyOf(note);
        copies = List.copyOf(copies);
    }

    /** The origins of an article's text, each with its copies; none when nobody else printed it. */
    static List<TreeItem> of(Shell shell, ArticleView view) {
        return view.tree().nodes().size() < 2 ? List.of() : under(shell, view, null);
    }

    private static List<TreeItem> under(Shell shell, ArticleView view, @Nullable String parent) {
        List<TreeItem> items = new ArrayList<>();
        for (CopyTree.Node node : view.tree().nodes()) {
            Part part = parent == null ? null : node.partOf(parent);
            if (Objects.equals(node.parent(), parent)) {
                items.add(of(shell, view, node));
            } else if (part != null) {
                items.add(ofPart(shell, view, node, part));
            }
        }
        return items;
    }

    /** A printing that was put together, under another than its parent: its copies stand under that. */
    private static TreeItem ofPart(Shell shell, ArticleView view, CopyTree.Node node, Part part) {
        boolean here = node.id().equals(view.article().id());
        return new TreeItem(
                shell.directed(node.source() == null ? shell.say("source.unknown") : node.source()),
                here ? null : shell.href(Links.article(node.id())),
                here ? "here" : "",
                List.of(shell.say("tree.near", shell.wording().percent(part.share()))),
                CopySigns.of(shell, part.why().rule()),
                List.of());
    }

    private static TreeItem of(Shell shell, ArticleView view, CopyTree.Node node) {
        boolean here = node.id().equals(view.article().id());
        String source = node.source() == null ? shell.say("source.unknown") : node.source();
        return new TreeItem(
                shell.directed(source),
                here || !node.seen() ? null : shell.href(Links.article(node.id())),
                here ? "here" : node.seen() ? "" : "unseen",
                note(shell, node, here),
                CopySigns.of(shell, node.why().rule()),
                under(shell, view, node.id()));
    }

    private static List<String> note(Shell shell, CopyTree.Node node, boolean here) {
        List<String> note = new ArrayList<>();
        if (here) {
            note.add(shell.say("tree.here"));
        }
        boolean origin = node.parent() == null && node.seen() && node.corrects() == null;
        if (origin && !CopySigns.tells(node.why().rule(), CopySign.EARLIEST)) {
            note.add(shell.say("tree.origin"));
        }
        double share = node.shareOf(node.parent());
        if (share > 0) {
            note.add(shell.say("tree.near", shell.wording().percent(share)));
        }
        if (node.leftOut() > 0) {
            note.add(shell.say("tree.left-out", node.leftOut()));
        }
        note.add(time(shell, node));
        return note;
    }

    private static String time(Shell shell, CopyTree.Node node) {
        String claimed = node.claimed() == null ? "" : shell.wording().moment(node.claimed());
        String seen = node.firstSeen() == null
                ? ""
                : shell.wording().moment(When.of(node.firstSeen().atOffset(ZoneOffset.UTC)));
        return switch (node.basis()) {
            case CLAIMED -> claimed;
            case FIRST_SEEN -> shell.say("tree.first-seen", seen);
            case FIRST_SEEN_BEFORE_CLAIM -> shell.say("tree.first-seen-before-claim", seen, claimed);
            case MODIFIED ->
                shell.say(
                        "tree.modified",
                        claimed,
                        node.modified() == null ? "" : shell.wording().moment(node.modified()));
            case FIRST_SEEN_CHANGED -> shell.say("tree.first-seen-changed", claimed, seen);
            case UNKNOWN -> shell.say(node.seen() ? "tree.unknown" : "tree.unseen");
        };
    }
}
