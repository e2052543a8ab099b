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
import org.isnad.When;

/**
 * Later versions of a printing by the same outlet, and which copies have what they changed. Each printing is held against all earlier ones
 * of its outlet, each correction against all that goes back to the same text. For one use.
 */
final class Versions {
    private final List<Correction> corrections = new ArrayList<>();
    private final Map<TreeEntry, List<TreeEntry>> families = new HashMap<>();

    private Versions(List<TreeEntry> entries) {
        entries.forEach(entry -> families.computeIfAbsent(entry.root(), root -> new ArrayList<>())
                .add(entry));
    }

    /** @param entries in the order of time */
    static List<Correction> corrections(List<TreeEntry> entries) {
        Versions versions = new Versions(entries);
        Map<String, List<TreeEntry>> outlets = new HashMap<>();
        for (TreeEntry later : entries) {
            if (later.outlet() != null) {
                List<TreeEntry> own = outlets.computeIfAbsent(later.outlet(), outlet -> new ArrayList<>(1));
                own.forEach(earlier -> versions.weigh(earlier, later));
                own.add(later);
            }
        }
        return versions.corrections;
    }

    private void weigh(TreeEntry earlier, TreeEntry later) {
        if (later.isKnownLater(earlier)
                && isVersion(earlier, later)
                && corrections.stream().noneMatch(made -> follows(earlier, later, made))) {
            correction(earlier, later).ifPresent(corrections::add);
        }
    }

    /** Whether a printing is a version of an earlier one of its outlet. */
    static boolean isVersion(TreeEntry earlier, TreeEntry later) {
        return OwnVersions.isVersion(earlier.print().words(), later.print().words(), isSoon(earlier, later));
    }

    /** Whether a printing tells more fully what its outlet printed first, so that half of it may be new. */
    static boolean isFuller(TreeEntry earlier, TreeEntry later) {
        return later.isOfOutlet(earlier)
                && isSoon(earlier, later)
                && OwnVersions.isFuller(earlier.print().words(), later.print().words());
    }

    /** Whether both are of one day, or of what day is not known. */
    private static boolean isSoon(TreeEntry earlier, TreeEntry later) {
        When before = earlier.article().eventTime();
        When after = later.article().eventTime();
        return before == null || after == null || before.date().equals(after.date());
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

    private Optional<Correction> correction(TreeEntry earlier, TreeEntry later) {
        Revision revision = Revision.of(earlier.print().words(), later.print().words());
        if (revision.isEmpty()) {
            return Optional.empty();
        }
        List<CopySign> signs = new ArrayList<>(List.of(CopySign.LATER_VERSION));
        if (revision.gone().isEmpty()) {
            signs.add(CopySign.ADDS);
        }
        Map<TreeEntry, Reach.Has> copies = new LinkedHashMap<>();
        List<TreeEntry> family = families.getOrDefault(earlier.root(), List.of());
        for (TreeEntry copy : family.subList(family.indexOf(earlier) + 1, family.size())) {
            if (copy != later) {
                copies.put(copy, revision.in(copy.print().words()));
            }
        }
        List<Reach.Own> right = new ArrayList<>(List.of(own(later)));
        copies.forEach((copy, has) -> {
            if (has == Reach.Has.RIGHT) {
                right.add(own(copy));
            }
        });
        Reach reach = new Reach(later.period(), right);
        copies.forEach((copy, has) -> reach.add(copy.id(), copy.outlet(), copy.period(), has));
        double near = later.nearOf(earlier);
        Evidence why = new Evidence(later.id(), null, CopySign.rule(signs), Math.min(1, near));
        return Optional.of(reach.correction(earlier.id(), later.id(), List.of(), why));
    }

    private static Reach.Own own(TreeEntry entry) {
        return new Reach.Own(
                entry.id(), entry.outlet(), entry.period(), entry.printing().told(), false);
    }
}
