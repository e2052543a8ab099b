package org.isnad.chains;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.CopyTree;
import org.isnad.Evidence;
import org.isnad.chains.Provenances.Printed;
import org.jspecify.annotations.Nullable;

/**
 * Finds agencies whose own printing was not read: where one of several outlets with one text marks it as an agency's, the earliest
 * printing, which says nothing, has it from there too. Immutable.
 */
final class Unseen {
    private static final double LEAST = 0.6;
    private static final double MARK = 0.1;
    private static final double MOST = 0.95;
    /** A copy that is less sure says nothing of its origin. */
    private static final double SURE = 0.6;

    private final Media media;

    Unseen(Media media) {
        this.media = media;
    }

    /**
     * Adds the unseen printings, in the order of the articles given.
     *
     * @param decided articles whose parent a copy tree has decided: they keep it
     */
    void imply(List<Report> reports, Map<String, Printed> printed, Set<String> decided) {
        Map<String, List<Printed>> families = new LinkedHashMap<>();
        Map<String, String> roots = new HashMap<>();
        for (Report report : reports) {
            String root = root(report.article(), printed, roots);
            families.computeIfAbsent(root, fresh -> new ArrayList<>(2)).add(printed.get(report.article()));
        }
        // What goes back to a wire that a tree implies already has its unseen origin.
        families.entrySet()
                .removeIf(family -> family.getValue().stream()
                        .noneMatch(printing -> printing.article().equals(family.getKey())));
        families.forEach(
                (root, family) -> mark(family).ifPresent(marked -> imply(root, marked, family, printed, decided)));
    }

    private static String root(String article, Map<String, Printed> printed, Map<String, String> roots) {
        List<String> way = new ArrayList<>();
        Set<String> met = new HashSet<>();
        String at = article;
        while (met.add(at) && !roots.containsKey(at)) {
            way.add(at);
            Printed here = printed.get(at);
            String parent = here == null ? null : here.parent();
            at = parent == null || !printed.containsKey(parent) ? at : parent;
        }
        String root = roots.getOrDefault(at, at);
        way.forEach(passed -> roots.put(passed, root));
        return root;
    }

    /** The printing with the mark that most outlets of a family have, when they are several and the agency is none of them. */
    private Optional<Printed> mark(List<Printed> family) {
        if (family.size() < 2) {
            return Optional.empty();
        }
        return family.stream()
                .filter(this::isMarked)
                .filter(printing -> printing.why() == null || printing.why().confidence() >= SURE)
                .filter(printing -> family.stream().noneMatch(other -> isOf(other, printing.credited())))
                .max(Comparator.comparingLong(printing -> marks(printing, family)));
    }

    /** Whether page or text mark it as an agency's; what was told to one stands in its own printing too. */
    private boolean isMarked(Printed printing) {
        return printing.credit() != null
                && !printing.credit().evidence().rule().equals(Report.HEARD)
                && media.isAgency(printing.credited());
    }

    private boolean isOf(Printed printing, @Nullable String agency) {
        return printing.outlet() != null && agency != null && media.same(printing.outlet(), agency);
    }

    private long marks(Printed marked, List<Printed> family) {
        return family.stream()
                .filter(printing -> credits(printing, marked.credited()))
                .map(Printed::outlet)
                .distinct()
                .count();
    }

    private boolean credits(Printed printing, @Nullable String agency) {
        return printing.credited() != null && agency != null && media.same(printing.credited(), agency);
    }

    /** Whether it names nobody as its source, or only its own outlet. */
    private boolean isSilent(Printed printing) {
        return printing.credit() == null || isOf(printing, printing.credited());
    }

    private void imply(
            String root, Printed marked, List<Printed> family, Map<String, Printed> printed, Set<String> decided) {
        Printed first = printed.get(root);
        String agency = marked.credited();
        if (first == null || !isSilent(first) || agency == null) {
            return;
        }
        String id = CopyTree.UNSEEN + agency;
        double confidence = Math.min(MOST, LEAST + MARK * marks(marked, family));
        Evidence why = new Evidence(marked.article(), null, "the mark of another printing", confidence);
        printed.put(root, first.from(id, why));
        family.stream()
                .filter(printing -> credits(printing, agency))
                .filter(printing -> !decided.contains(printing.article()))
                .forEach(printing ->
                        printed.put(printing.article(), printing.from(id, new Evidence(id, null, "its mark", MOST))));
        printed.putIfAbsent(id, new Printed(id, agency, null, null, null));
    }
}
