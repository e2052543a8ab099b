package org.isnad.copies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isnad.CopySign;
import org.isnad.CopyTree;
import org.isnad.CopyTree.Node;
import org.isnad.Evidence;
import org.isnad.Sources;
import org.jspecify.annotations.Nullable;

/**
 * Makes the copy tree of articles that share text, of one event or of one origin. A pure function: the order in which the
 * articles are given does not matter. Each is compared with a bounded number of earlier ones.
 */
public final class CopyTrees {
    private static final int COMPARED = 20;
    private static final double COPY = 0.5;
    private static final double STREAMED = 0.05;
    /** What an outlet makes a new version of is its own printing, where a copy of that is as like. */
    private static final double OWN = 0.1;

    private final List<TreeEntry> entries;

    private CopyTrees(List<Printing> printings) {
        this.entries = Readings.linked(printings).stream()
                .map(TreeEntry::new)
                .collect(Collectors.toCollection(ArrayList::new));
        PrintOrder.sort(entries);
    }

    /** The tree; several trees when the articles have several origins. */
    public static CopyTree of(List<Printing> printings) {
        return of(printings, List.of());
    }

    /** @param notices what notices among the articles correct */
    public static CopyTree of(List<Printing> printings, List<CopyTree.Correction> notices) {
        CopyTrees trees = new CopyTrees(printings);
        trees.findParents();
        List<Node> nodes = new ArrayList<>(UnseenWires.imply(trees.entries));
        Map<String, CopyTree.Correction> noticed = new HashMap<>();
        notices.forEach(notice -> noticed.put(notice.by(), notice));
        for (TreeEntry entry : trees.entries) {
            CopyTree.Correction notice = noticed.get(entry.id());
            if (notice != null && entry.isRoot()) {
                entry.corrects(notice);
            }
            nodes.add(entry.node());
        }
        List<CopyTree.Correction> corrections = new ArrayList<>(notices);
        Versions.corrections(trees.entries).stream()
                .filter(version -> !noticed.containsKey(version.by()))
                .forEach(corrections::add);
        return new CopyTree(nodes, corrections);
    }

    /** Outlets and independent origins of a tree: roots of one source are one origin, and what was merged has several. */
    public static Sources sources(CopyTree tree) {
        Map<String, Node> nodes = new HashMap<>();
        tree.nodes().forEach(node -> nodes.put(node.id(), node));
        return sources(tree.nodes(), nodes::get);
    }

    /** The same of the text of one of its printings; of all when that is none of them. */
    public static Sources sources(CopyTree tree, String printing) {
        Map<String, Node> nodes = new HashMap<>();
        tree.nodes().forEach(node -> nodes.put(node.id(), node));
        Node own = nodes.get(printing);
        return own == null ? sources(tree) : new TreeSources(nodes::get).of(tree.nodes(), own);
    }

    /**
     * The same of some printings, as of a story or an event.
     *
     * @param nodes finds a printing or an unseen origin by its id; null when there is none
     */
    public static Sources sources(Collection<Node> printings, Function<String, @Nullable Node> nodes) {
        return new TreeSources(nodes).of(printings);
    }

    private void findParents() {
        for (int i = 1; i < entries.size(); i++) {
            TreeEntry entry = entries.get(i);
            List<TreeEntry> earlier = comparedWith(i);
            if (!isDecided(entry, entry.printing().decided(), i) && !isLetGo(entry, i)) {
                findParent(entry, earlier);
            }
            TreeParts.find(entry, earlier);
        }
    }

    private static void findParent(TreeEntry entry, List<TreeEntry> earlier) {
        double most = 0;
        for (TreeEntry other : earlier) {
            if (entry.isChangedFrom(other) && weigh(entry, other, 0) > 0) {
                return;
            }
            most = weigh(entry, other, most);
        }
        followErrors(entry, earlier);
    }

    /** Puts a printing that credits its parent under a copy of that whose errors it has: it was made from there, with the credit. */
    private static void followErrors(TreeEntry entry, List<TreeEntry> earlier) {
        TreeEntry source = entry.from();
        if (source == null || !entry.credits(source)) {
            return;
        }
        for (TreeEntry copy : earlier) {
            double near = copy.from() == source ? entry.nearOf(copy) : 0;
            if (near >= COPY && TellTales.leadTo(copy, entry, source)) {
                List<CopySign> signs = List.of(CopySign.TEXT, CopySign.ERRORS, CopySign.CREDITS_ORIGIN);
                entry.copy(copy, near, new Evidence(copy.id(), null, CopySign.rule(signs), near));
                return;
            }
        }
    }

    /** Hangs a printing under the earlier one that a tree of all printings has decided for, so that all trees tell one parent. */
    private boolean isDecided(TreeEntry entry, @Nullable Evidence decided, int number) {
        if (decided != null) {
            entries.subList(0, number).stream()
                    .filter(other -> other.id().equals(decided.where()))
                    .findFirst()
                    .ifPresent(parent -> entry.copy(parent, decided.confidence(), decided));
        }
        return !entry.isRoot();
    }

    /** Texts that were let go cannot be compared any more: what the stream found while they were there stands. */
    private boolean isLetGo(TreeEntry entry, int number) {
        Evidence streamed = entry.printing().why();
        boolean either = streamed != null
                && (entry.article().isBodyLetGo()
                        || entries.stream()
                                .anyMatch(other -> other.id().equals(streamed.where())
                                        && other.article().isBodyLetGo()));
        return either && isDecided(entry, streamed, number);
    }

    /** The first of all, the last before a printing, its outlet's own, and the one that the stream found for it. */
    private List<TreeEntry> comparedWith(int number) {
        List<TreeEntry> earlier = new ArrayList<>(entries.subList(0, Math.min(COMPARED, number)));
        if (number > COMPARED) {
            int last = Math.max(COMPARED, number - COMPARED);
            Evidence streamed = entries.get(number).printing().why();
            entries.subList(COMPARED, last).stream()
                    .filter(entry -> entry.isOfOutlet(entries.get(number))
                            || streamed != null && streamed.where().equals(entry.id()))
                    .forEach(earlier::add);
            earlier.addAll(entries.subList(last, number));
        }
        return earlier;
    }

    /** Makes the earlier one the parent when it is likelier than the best so far; returns the best score. */
    private static double weigh(TreeEntry entry, TreeEntry earlier, double most) {
        double share = entry.shareOf(earlier);
        double near = entry.nearOf(earlier);
        if (near < COPY && !Versions.isFuller(earlier, entry) || goesOn(entry, earlier, near)) {
            return most;
        }
        List<CopySign> signs = new ArrayList<>(
                List.of(near >= COPY && CopySign.isReworded(share, near) ? CopySign.REWORDED : CopySign.TEXT));
        double score = (share + near) / 2 + signs(entry, earlier, signs);
        if (score > most) {
            entry.copy(earlier, near, new Evidence(earlier.id(), null, CopySign.rule(signs), near));
        }
        return Math.max(score, most);
    }

    /**
     * Whether an earlier printing, or one that it goes back to with nothing more in common, is of the same outlet and no text of which this
     * is a version: it goes on from that, or was filled in anew, and is no copy of those who printed that.
     */
    private static boolean goesOn(TreeEntry entry, TreeEntry earlier, double near) {
        for (TreeEntry at = earlier; at != null; at = at.from()) {
            if (at.isOfOutlet(entry)) {
                return !Versions.isVersion(at, entry) && entry.nearOf(at) >= near - Descent.MORE;
            }
        }
        return false;
    }

    private static double signs(TreeEntry entry, TreeEntry earlier, List<CopySign> signs) {
        CopySign credit = entry.sign(earlier);
        double score = Descent.weight(credit);
        if (credit != null) {
            signs.add(credit);
        }
        if (credit == CopySign.CREDIT && earlier.credits(entry)) {
            signs.add(CopySign.CIRCULAR);
        }
        if (entry.isOfOutlet(earlier)) {
            signs.add(CopySign.LATER_VERSION);
            score += OWN;
        }
        signs.addAll(order(entry, earlier, credit));
        Evidence streamed = entry.printing().why();
        if (streamed != null && streamed.where().equals(earlier.id()) && !earlier.isPutElsewhere()) {
            score += STREAMED;
            if (CopySign.HABIT.isIn(streamed.rule())) {
                signs.add(CopySign.HABIT);
            }
        }
        return score;
    }

    /** What is to be told of the order of two printings; nothing where clocks alone, or a credit, say which was first. */
    private static List<CopySign> order(TreeEntry entry, TreeEntry earlier, @Nullable CopySign credit) {
        if (entry.isPutBeforeCrediting()) {
            return List.of(CopySign.LATE_PAGE);
        }
        if (entry.isPutElsewhere()) {
            return List.of(entry.isPutBehindAgency() ? CopySign.ONLY_CLAIM : CopySign.WRONG_CLOCK);
        }
        boolean open = credit != CopySign.CREDIT || earlier.credits(entry);
        if (!open || entry.period().isAfter(earlier.period()) || entry.isOfOutlet(earlier)) {
            return List.of();
        }
        return earlier.isOfAgency() && !entry.isOfAgency()
                ? List.of(CopySign.OPEN_ORDER, CopySign.AGENCY)
                : List.of(CopySign.OPEN_ORDER);
    }
}
