package org.isnad.copies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.CopySign;
import org.isnad.CopyTree;
import org.isnad.CopyTree.Node;
import org.isnad.Evidence;

/**
 * Where several outlets have one text and an agency's mark, and the agency's own printing is not there, it is the origin. Of an agency that
 * the table of media knows one mark tells enough when the earliest printing, which the others were made from, names nobody.
 */
final class UnseenWires {
    private static final int OUTLETS = 3;
    private static final int MARKS = 2;
    /** A copy that has less of the text tells nothing of where the whole is from. */
    private static final double SURE = 0.6;

    private final List<Node> unseen = new ArrayList<>();

    private UnseenWires() {}

    /** Hangs printings under the wires they imply; returns these. */
    static List<Node> imply(List<TreeEntry> entries) {
        Map<TreeEntry, List<TreeEntry>> families = new LinkedHashMap<>();
        entries.forEach(entry -> families.computeIfAbsent(entry.root(), root -> new ArrayList<>())
                .add(entry));
        UnseenWires wires = new UnseenWires();
        families.values().forEach(wires::weigh);
        return wires.unseen;
    }

    /** Of equal marks that of the earliest printing counts. */
    private void weigh(List<TreeEntry> family) {
        Map<String, String> agencies = SourceNames.united(
                family.stream().flatMap(UnseenWires::credited).toList());
        Map<String, Set<String>> marks = new LinkedHashMap<>();
        for (TreeEntry entry : family) {
            String outlet = entry.outlet();
            if (outlet != null) {
                credited(entry)
                        .forEach(name -> marks.computeIfAbsent(
                                        agencies.getOrDefault(name, name), key -> new LinkedHashSet<>())
                                .add(outlet));
            }
        }
        long outlets = family.stream()
                .map(TreeEntry::outlet)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        marks.entrySet().stream()
                .filter(mark -> outlets >= OUTLETS && mark.getValue().size() >= MARKS
                        || outlets > 1 && SourceNames.isAgency(mark.getKey()) && isSilent(family))
                .filter(mark -> family.stream().noneMatch(entry -> isBy(entry, mark.getKey())))
                .max(Comparator.comparingInt((Map.Entry<String, Set<String>> mark) ->
                                mark.getValue().size())
                        .thenComparing(mark -> SourceNames.isAgency(mark.getKey())))
                .ifPresent(mark ->
                        add(family, mark.getKey(), agencies, mark.getValue().size()));
    }

    /** Each source that a printing credits. */
    private static Stream<String> credited(TreeEntry entry) {
        String credit = entry.credit();
        List<String> each = credit == null ? List.of() : SourceNames.each(credit);
        return credit == null ? Stream.empty() : each.isEmpty() ? Stream.of(credit) : each.stream();
    }

    /** Whether it is the marked source's own printing: «سهيل» is «وكالة سهيل للأنباء» where that has the text. */
    private static boolean isBy(TreeEntry entry, String mark) {
        return SourceNames.credits(mark, entry.outlet()) || SourceNames.creditsBare(mark, entry.outlet());
    }

    /** Whether the earliest names nobody, and another that does is nearly the same. */
    private static boolean isSilent(List<TreeEntry> family) {
        return family.getFirst().credit() == null
                && family.stream().anyMatch(entry -> entry.credit() != null && entry.near() >= SURE);
    }

    private void add(List<TreeEntry> family, String agency, Map<String, String> agencies, int marks) {
        String id = CopyTree.UNSEEN + agency + ':' + family.getFirst().id();
        double confidence = Math.min(0.95, 0.6 + 0.1 * marks);
        Evidence why = new Evidence(family.getFirst().id(), null, CopySign.implied(marks), confidence);
        unseen.add(new Node(
                id, false, agency, agency, null, null, null, CopyTree.Basis.UNKNOWN, null, 0, 0, why, List.of()));
        for (TreeEntry entry : family) {
            if (credited(entry).anyMatch(name -> agency.equals(agencies.get(name)))) {
                entry.descend(id, new Evidence(id, null, CopySign.MARK.words(), 0.9));
            } else if (entry.isRoot()) {
                entry.descend(id, new Evidence(id, null, CopySign.SAME_AS_MARKED.words(), confidence));
            }
        }
    }
}
