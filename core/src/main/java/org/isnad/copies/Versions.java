package org.isnad.copies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.CopySign;
import org.isnad.CopyTree.Correction;
import org.isnad.Evidence;

/** Later versions of a printing by the same outlet, and which copies have what they changed. Pure functions. */
final class Versions {
    private static final int COMPARED = 20;
    private static final double VERSION = 0.5;

    private Versions() {}

    /** @param entries in the order of time */
    static List<Correction> corrections(List<TreeEntry> entries) {
        List<Correction> corrections = new ArrayList<>();
        for (int later = 1; later < entries.size(); later++) {
            for (int earlier = Math.max(0, later - COMPARED); earlier < later; earlier++) {
                TreeEntry of = entries.get(earlier);
                TreeEntry by = entries.get(later);
                if (isVersion(of, by) && corrections.stream().noneMatch(made -> follows(of, by, made))) {
                    correction(entries, earlier, later).ifPresent(corrections::add);
                }
            }
        }
        return corrections;
    }

    private static boolean isVersion(TreeEntry earlier, TreeEntry later) {
        String outlet = later.outlet();
        return outlet != null
                && outlet.equals(earlier.outlet())
                && later.isKnownLater(earlier)
                && later.nearOf(earlier) >= VERSION;
    }

    /** Whether a version only takes over what another outlet put right before it. */
    private static boolean follows(TreeEntry earlier, TreeEntry later, Correction made) {
        return !made.by().equals(later.id()) && isRight(later, made) && !isRight(earlier, made);
    }

    /** Whether a printing itself has what a correction put right. */
    private static boolean isRight(TreeEntry entry, Correction made) {
        return entry.id().equals(made.by())
                || made.reached().contains(entry.id()) && !made.through().containsKey(entry.id());
    }

    private static Optional<Correction> correction(List<TreeEntry> entries, int of, int by) {
        TreeEntry earlier = entries.get(of);
        TreeEntry later = entries.get(by);
        Revision revision = Revision.of(earlier.print().words(), later.print().words());
        if (revision.isEmpty()) {
            return Optional.empty();
        }
        Map<TreeEntry, Revision.Flow> flows = new LinkedHashMap<>();
        Map<String, TreeEntry> right = new HashMap<>();
        for (TreeEntry copy : entries.subList(of + 1, Math.min(entries.size(), by + 1 + 2 * COMPARED))) {
            if (copy != later && copy.root() == earlier.root()) {
                Revision.Flow flow = revision.in(copy.print().words());
                flows.put(copy, flow);
                if (flow == Revision.Flow.REACHED && copy.outlet() != null && isSince(copy, later)) {
                    right.put(copy.outlet(), copy);
                }
            }
        }
        double near = later.nearOf(earlier);
        Evidence why = new Evidence(later.id(), null, CopySign.LATER_VERSION.words(), Math.min(1, near));
        return Optional.of(told(earlier, later, flows, right, why));
    }

    /** What was printed before a correction it did not reach, though it may have it right. */
    private static boolean isSince(TreeEntry copy, TreeEntry later) {
        return !copy.time().isBefore(later.time());
    }

    /** @param right of each outlet a printing that has what is right */
    private static Correction told(
            TreeEntry earlier,
            TreeEntry later,
            Map<TreeEntry, Revision.Flow> flows,
            Map<String, TreeEntry> right,
            Evidence why) {
        List<String> reached = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        Map<String, String> through = new HashMap<>();
        flows.forEach((copy, flow) -> {
            TreeEntry own = copy.outlet() == null ? null : right.get(copy.outlet());
            if (flow == Revision.Flow.REACHED && isSince(copy, later)) {
                reached.add(copy.id());
            } else if (flow == Revision.Flow.MISSED && own != null && own.time().isAfter(copy.time())) {
                reached.add(copy.id());
                through.put(copy.id(), own.id());
            } else if (flow == Revision.Flow.MISSED) {
                boolean after = copy.time().isAfter(later.time());
                (after ? missed : unchanged).add(copy.id());
            }
        });
        return new Correction(earlier.id(), later.id(), List.of(), reached, missed, unchanged, through, why);
    }
}
