package org.isnad.chains;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.CopyTree.Node;
import org.isnad.Evidence;
import org.isnad.Part;
import org.isnad.Placement;
import org.jspecify.annotations.Nullable;

/**
 * From which article each was made: as its copy tree has it; where there is none as the stream found it, but turned round where the
 * earlier one credits the later one, as happens with times told without an offset. Not written to once made.
 */
final class Parents {
    private final Map<String, Report> reports = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Evidence> why = new HashMap<>();
    private final Map<String, List<Part>> parts = new HashMap<>();
    private final Media media;

    Parents(Collection<Report> all, Map<String, Placement> placements, Map<String, Node> nodes, Media media) {
        this.media = media;
        all.forEach(report -> reports.put(report.article(), report));
        for (Report report : all) {
            Placement placement = placements.get(report.article());
            Node node = nodes.get(report.article());
            if (node != null) {
                decided(node);
                parts.put(report.article(), node.parts());
            } else if (placement != null
                    && placement.copies().parent() != null
                    && placement.copies().why() != null) {
                parents.put(report.article(), placement.copies().parent());
                why.put(report.article(), placement.copies().why());
            }
        }
        all.stream().filter(report -> !nodes.containsKey(report.article())).forEach(this::turn);
    }

    /** What a tree decided, with the share that it tells; of a printing of an unseen wire how sure that is. */
    private void decided(Node node) {
        if (node.parent() != null) {
            double sure = node.near() > 0 ? node.near() : node.why().confidence();
            parents.put(node.id(), node.parent());
            why.put(node.id(), new Evidence(node.parent(), null, node.why().rule(), sure));
        }
    }

    @Nullable
    String of(String article) {
        return parents.get(article);
    }

    /** What it was put together from; none for most. */
    List<Part> parts(String article) {
        return parts.getOrDefault(article, List.of());
    }

    @Nullable
    Evidence why(String article) {
        return why.get(article);
    }

    private void turn(Report child) {
        String above = parents.get(child.article());
        Report parent = above == null ? null : reports.get(above);
        if (parent == null || !credits(parent, child) || credits(child, parent) || parents.containsKey(above)) {
            return;
        }
        Evidence copied = Objects.requireNonNull(why.remove(child.article()));
        parents.remove(child.article());
        parents.put(above, child.article());
        why.put(above, new Evidence(child.article(), null, copied.rule() + ", credit", copied.confidence()));
    }

    /** Whether its credit or its opening names the other's outlet. */
    private boolean credits(Report report, Report other) {
        String outlet = other.outlet();
        if (outlet == null || report.outlet() != null && media.same(report.outlet(), outlet)) {
            return false;
        }
        boolean credit = report.credited() != null && media.same(report.credited(), outlet);
        return credit || report.opening().contains(' ' + media.key(outlet) + ' ');
    }
}
