package org.isnad.web.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.CopyTree;
import org.isnad.When;
import org.isnad.views.ArticleView;
import org.isnad.web.chart.TreeChart;
import org.isnad.web.chart.TreeDrawing;
import org.jspecify.annotations.Nullable;

/** The copy tree of an article as a drawing: every copy in a row below what it was made from. */
final class TreeFigure {
    private final Shell shell;
    private final ArticleView view;
    private final List<TreeChart.Printing> printings = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private @Nullable Instant earliest;
    private @Nullable Instant latest;
    /** Of the earliest printing: the axis is in the zone of the times beside it. */
    private ZoneOffset zone = ZoneOffset.UTC;

    private TreeFigure(Shell shell, ArticleView view) {
        this.shell = shell;
        this.view = view;
    }

    /** Null when nobody else printed the text. */
    static @Nullable TreeFigure of(Shell shell, ArticleView view) {
        if (view.tree().nodes().size() < 2) {
            return null;
        }
        TreeFigure figure = new TreeFigure(shell, view);
        figure.addUnder(null);
        return figure;
    }

    /** The drawing where there is room for it. */
    TreeChart wide() {
        return TreeDrawing.wide(printings, shell.rtl(), tick(earliest), tick(latest));
    }

    /** The drawing for narrow screens. */
    TreeChart narrow() {
        return TreeDrawing.narrow(printings, shell.rtl(), tick(earliest), tick(latest));
    }

    /** How to read it, and in what zone its times are. */
    String legend() {
        return shell.say("tree.legend", shell.wording().offset(zone));
    }

    /** What was put together stands below the last of those it was made from. */
    private void addUnder(@Nullable String parent) {
        for (CopyTree.Node node : view.tree().nodes()) {
            boolean below = Objects.equals(node.parent(), parent) || parent != null && node.partOf(parent) != null;
            if (below && !rows.containsKey(node.id()) && isUnderPlaced(node)) {
                add(node);
                addUnder(node.id());
            }
        }
    }

    private boolean isUnderPlaced(CopyTree.Node node) {
        return (node.parent() == null || rows.containsKey(node.parent()))
                && node.parts().stream().allMatch(part -> rows.containsKey(part.of()));
    }

    private void add(CopyTree.Node node) {
        int parent = node.parent() == null ? -1 : rows.getOrDefault(node.parent(), -1);
        Instant time = notBefore(parent, time(node));
        if (time != null) {
            if (earliest == null || time.isBefore(earliest)) {
                earliest = time;
                zone = zone(node);
            }
            latest = latest == null || time.isAfter(latest) ? time : latest;
        }
        boolean here = node.id().equals(view.article().id());
        rows.put(node.id(), printings.size());
        printings.add(new TreeChart.Printing(
                parent,
                time == null ? null : time.getEpochSecond(),
                node.shareOf(node.parent()),
                node.leftOut(),
                here ? "here" : node.seen() ? "" : "unseen",
                node.source() == null ? shell.say("source.unknown") : node.source(),
                here || !node.seen() ? null : shell.href(Links.article(node.id())),
                said(node),
                taken(node)));
    }

    /** A copy whose clock says that it was there before what it was made from stands beside that: its clock was not used. */
    private @Nullable Instant notBefore(int parent, @Nullable Instant time) {
        Long second = parent < 0 ? null : printings.get(parent).second();
        return time == null || second == null || second <= time.getEpochSecond() ? time : Instant.ofEpochSecond(second);
    }

    private List<TreeChart.Taken> taken(CopyTree.Node node) {
        return node.parts().stream()
                .filter(part -> !part.of().equals(node.parent()))
                .map(part -> new TreeChart.Taken(
                        rows.getOrDefault(part.of(), 0),
                        part.share(),
                        shell.say("tree.near", shell.wording().percent(part.share()))))
                .toList();
    }

    /** That of the time that the list beside tells for it. */
    private static ZoneOffset zone(CopyTree.Node node) {
        When claimed = node.basis() == CopyTree.Basis.CLAIMED ? node.claimed() : null;
        ZoneOffset offset = claimed == null ? null : claimed.offset();
        return offset == null ? ZoneOffset.UTC : offset;
    }

    private static @Nullable Instant time(CopyTree.Node node) {
        return switch (node.basis()) {
            case CLAIMED -> node.claimed() == null ? null : node.claimed().latest();
            case FIRST_SEEN, FIRST_SEEN_BEFORE_CLAIM -> node.firstSeen();
            case UNKNOWN -> null;
        };
    }

    private String said(CopyTree.Node node) {
        double share = node.shareOf(node.parent());
        String near = share > 0 ? shell.say("tree.near", shell.wording().percent(share)) : "";
        String left = node.leftOut() > 0 ? shell.say("tree.left-out", node.leftOut()) : "";
        return near + (near.isEmpty() || left.isEmpty() ? "" : shell.say("list.comma")) + left;
    }

    private String tick(@Nullable Instant time) {
        return time == null
                ? ""
                : shell.wording()
                        .briefMoment(
                                When.of(time.atOffset(zone)),
                                time.atOffset(zone).toLocalDate());
    }
}
