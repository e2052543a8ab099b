package org.isnad.copies;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.Article;
import org.isnad.CopySign;
import org.isnad.CopyTree;
import org.isnad.CopyTree.Node;
import org.isnad.Evidence;
import org.isnad.Sources;
import org.isnad.arabic.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Makes the copy tree of articles that share text, of one event or of one origin. A pure function: the order in which the
 * articles are given does not matter. Each is compared with a bounded number of earlier ones.
 */
public final class CopyTrees {
    /** Pages that were first seen at one moment are in the order that they claim, even where none of the claims can be. */
    private static final Comparator<Entry> IN_TIME = Comparator.comparing((Entry entry) -> entry.time)
            .thenComparing(entry -> entry.printing.claimed())
            .thenComparing(Entry::id);

    private static final Duration SKEW = Duration.ofDays(1);
    /** How many units of a text are its opening, where a source is credited. */
    private static final int OPENING = 80;

    private static final int COMPARED = 20;
    private static final int MOST_WORDS = 10_000;
    private static final double COPY = 0.5;
    private static final double REWORDED = 0.6;
    private static final double STREAMED = 0.05;
    private static final int IMPLYING_OUTLETS = 3;
    private static final int IMPLYING_MARKS = 2;

    private final List<Entry> entries;
    private final List<Node> unseen = new ArrayList<>();

    private CopyTrees(List<Printing> printings) {
        this.entries = printings.stream().map(Entry::new).collect(Collectors.toCollection(ArrayList::new));
        entries.sort(IN_TIME);
        List.copyOf(entries).forEach(this::putBehindCredited);
        entries.sort(IN_TIME);
    }

    /**
     * Who credits an outlet printed after it, whatever the clocks say that are at most a day apart: times without an offset, and
     * days without a time, are often misread. A page that was first seen later is put behind it however old it claims to be. Whoever has
     * an earlier printing of that outlet to credit stays where he is: a correction printed later was not his source.
     */
    private void putBehindCredited(Entry entry) {
        Instant behind = null;
        for (Entry other : entries) {
            if (other != entry && entry.credits(other) && entry.nearOf(other) >= COPY) {
                if (!other.time.isAfter(entry.time)) {
                    return;
                }
                if (isMisread(entry, other) && (behind == null || other.time.isBefore(behind))) {
                    behind = other.time;
                }
            }
        }
        entry.time = behind == null ? entry.time : behind.plusSeconds(1);
    }

    private static boolean isMisread(Entry entry, Entry other) {
        return !other.time.equals(Instant.MAX)
                && (Duration.between(entry.time, other.time).compareTo(SKEW) <= 0 || entry.isSeenAfter(other));
    }

    /** The tree; several trees when the articles have several origins. */
    public static CopyTree of(List<Printing> printings) {
        CopyTrees trees = new CopyTrees(printings);
        trees.findParents();
        trees.implyOrigins();
        List<Node> nodes = new ArrayList<>(trees.unseen);
        trees.entries.forEach(entry -> nodes.add(entry.node()));
        return new CopyTree(nodes, trees.corrections());
    }

    /** Outlets and independent origins of a tree: roots of one source are one origin. */
    public static Sources sources(CopyTree tree) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        tree.nodes().forEach(node -> nodes.put(node.id(), node));
        Map<String, List<Node>> roots = new LinkedHashMap<>();
        Map<String, List<String>> copies = new HashMap<>();
        Set<String> outlets = new LinkedHashSet<>();
        for (Node node : tree.nodes()) {
            Node root = root(node, nodes);
            String key = key(root);
            if (root == node) {
                roots.computeIfAbsent(key, k -> new ArrayList<>()).add(node);
            } else {
                copies.computeIfAbsent(key, k -> new ArrayList<>()).add(node.id());
            }
            if (node.seen()) {
                outlets.add(node.source() == null ? node.id() : node.source());
            }
        }
        List<Sources.Origin> origins = new ArrayList<>();
        roots.forEach((key, own) -> {
            List<String> seen = own.stream().filter(Node::seen).map(Node::id).toList();
            Node first = own.getFirst();
            String name = first.credit() == null ? first.source() : first.credit();
            origins.add(new Sources.Origin(name, !seen.isEmpty(), seen, copies.getOrDefault(key, List.of())));
        });
        return new Sources(outlets.size(), origins);
    }

    private static Node root(Node node, Map<String, Node> nodes) {
        Node at = node;
        while (at.parent() != null) {
            at = Objects.requireNonNull(nodes.get(at.parent()), "a parent is in the tree");
        }
        return at;
    }

    /** Roots with one key are one origin: what an agency is credited with is the agency's. */
    private static String key(Node root) {
        String name = root.credit() == null ? root.source() : root.credit();
        return name == null ? root.id() : name;
    }

    /** A printing on its way into the tree. */
    private static final class Entry {
        private final Printing printing;
        private final WordPrint print;
        private final Comparison comparison;
        private @Nullable String parent;
        private double near;
        private int leftOut;
        private Evidence why;
        private Instant time;

        Entry(Printing printing) {
            this.printing = printing;
            this.time = printing.time();
            this.print = WordPrint.of(printing.article().text(), MOST_WORDS);
            this.comparison = new Comparison(print, Shingles.of(print.words()));
            this.why = Evidence.of(printing.article().id(), CopySign.EARLIEST.words());
        }

        Article article() {
            return printing.article();
        }

        String id() {
            return article().id();
        }

        @Nullable
        String credit() {
            return printing.credit();
        }

        /** Whether its credit line names the other's outlet, or its opening words do and the other's own do not. */
        boolean credits(Entry other) {
            String outlet = other.article().outlet();
            if (outlet == null || outlet.equals(article().outlet())) {
                return false;
            }
            return Descent.names(credit(), outlet)
                    || opening().contains(name(outlet)) && !other.opening().contains(name(outlet));
        }

        /** Whether its page was first seen later. */
        boolean isSeenAfter(Entry other) {
            Instant seen = printing.firstSeen();
            Instant otherSeen = other.printing.firstSeen();
            return seen != null && otherSeen != null && seen.isAfter(otherSeen);
        }

        private String opening() {
            String text = article().text();
            return name(text.substring(0, Math.min(text.length(), OPENING)));
        }

        private static String name(String words) {
            return ' ' + Letters.fold(words).strip() + ' ';
        }

        private int[] creditOf(Entry other) {
            comparison.with(other.print.words());
            comparison.rewordings(other.print.words(), comparison.exact(), REWORDED);
            return comparison.credit();
        }

        double nearOf(Entry earlier) {
            int[] credit = creditOf(earlier);
            return print.size() == 0 ? 0 : Arrays.stream(credit).sum() / (double) (print.size() * Rewording.WHOLE);
        }

        void descend(String from, double share, Evidence evidence) {
            parent = from;
            near = share;
            leftOut = 0;
            why = evidence;
        }

        /** A copy of an article that is there: it tells what it left out too. */
        void copy(Entry from, double share, Evidence evidence) {
            descend(from.id(), share, evidence);
            leftOut = LeftOut.paragraphs(from.article().text(), from.print, from.creditOf(this));
        }

        Node node() {
            return new Node(
                    id(),
                    true,
                    article().outlet(),
                    credit(),
                    article().published(),
                    printing.firstSeen(),
                    printing.basis(),
                    parent,
                    near,
                    leftOut,
                    why);
        }
    }

    private void findParents() {
        for (int i = 1; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            double most = 0;
            for (int j = 0; j < i; j++) {
                if (j < COMPARED || j >= i - COMPARED) {
                    most = weigh(entry, entries.get(j), most);
                }
            }
        }
    }

    /** Makes the earlier one the parent when it is likelier than the best so far; returns the best score. */
    private static double weigh(Entry entry, Entry earlier, double most) {
        double share = entry.comparison.with(earlier.print.words());
        double near = entry.nearOf(earlier);
        if (near < COPY) {
            return most;
        }
        List<CopySign> signs = new ArrayList<>(List.of(share >= COPY ? CopySign.TEXT : CopySign.REWORDED));
        double score = (share + near) / 2 + signs(entry, earlier, signs);
        if (score > most) {
            entry.copy(earlier, near, new Evidence(earlier.id(), null, CopySign.rule(signs), near));
        }
        return Math.max(score, most);
    }

    private static double signs(Entry entry, Entry earlier, List<CopySign> signs) {
        double score = 0;
        String credit = entry.credit();
        if (entry.credits(earlier)) {
            signs.add(CopySign.CREDIT);
            score += Descent.CREDITED;
        } else if (Descent.names(credit, earlier.credit())) {
            signs.add(CopySign.SAME_CREDIT);
            score += Descent.SAME_CREDIT;
        }
        if (!entry.time.equals(entry.printing.time())) {
            signs.add(CopySign.WRONG_CLOCK);
        }
        Evidence streamed = entry.printing.streamed();
        if (streamed != null && streamed.where().equals(earlier.id())) {
            score += STREAMED;
            if (CopySign.HABIT.isIn(streamed.rule())) {
                signs.add(CopySign.HABIT);
            }
        }
        return score;
    }

    /** Where several outlets have one text and an agency's mark, and the agency's own printing is not there, it is the origin. */
    private void implyOrigins() {
        Map<String, List<Entry>> families = new LinkedHashMap<>();
        Map<String, String> rootOf = new HashMap<>();
        for (Entry entry : entries) {
            String root = entry.parent == null ? entry.id() : Objects.requireNonNull(rootOf.get(entry.parent));
            rootOf.put(entry.id(), root);
            families.computeIfAbsent(root, key -> new ArrayList<>()).add(entry);
        }
        families.values().forEach(this::implyOrigin);
    }

    private void implyOrigin(List<Entry> family) {
        Map<String, Set<String>> marks = new LinkedHashMap<>();
        for (Entry entry : family) {
            String credit = entry.credit();
            if (credit != null && entry.article().outlet() != null) {
                marks.computeIfAbsent(credit, key -> new LinkedHashSet<>())
                        .add(entry.article().outlet());
            }
        }
        long outlets = family.stream()
                .map(entry -> entry.article().outlet())
                .filter(Objects::nonNull)
                .distinct()
                .count();
        marks.entrySet().stream()
                .filter(mark -> outlets >= IMPLYING_OUTLETS && mark.getValue().size() >= IMPLYING_MARKS)
                .filter(mark -> family.stream()
                        .noneMatch(entry ->
                                Descent.names(mark.getKey(), entry.article().outlet())))
                .max(Comparator.comparingInt(mark -> mark.getValue().size()))
                .ifPresent(mark -> imply(family, mark.getKey(), mark.getValue().size()));
    }

    private void imply(List<Entry> family, String agency, int marks) {
        String id = "unseen:" + agency + ':' + family.getFirst().id();
        double confidence = Math.min(0.95, 0.6 + 0.1 * marks);
        Evidence why = new Evidence(family.getFirst().id(), null, CopySign.implied(marks), confidence);
        unseen.add(new Node(id, false, agency, agency, null, null, CopyTree.Basis.UNKNOWN, null, 0, 0, why));
        for (Entry entry : family) {
            if (agency.equals(entry.credit())) {
                entry.descend(id, 0, new Evidence(id, null, CopySign.MARK.words(), 0.9));
            } else if (entry.parent == null) {
                entry.descend(id, 0, new Evidence(id, null, CopySign.SAME_AS_MARKED.words(), confidence));
            }
        }
    }

    private List<CopyTree.Correction> corrections() {
        List<CopyTree.Correction> corrections = new ArrayList<>();
        for (int later = 1; later < entries.size(); later++) {
            for (int earlier = Math.max(0, later - COMPARED); earlier < later; earlier++) {
                if (isVersion(entries.get(earlier), entries.get(later))) {
                    correction(entries.get(earlier), later).ifPresent(corrections::add);
                }
            }
        }
        return corrections;
    }

    private static boolean isVersion(Entry earlier, Entry later) {
        String outlet = later.article().outlet();
        return outlet != null && outlet.equals(earlier.article().outlet()) && later.nearOf(earlier) >= COPY;
    }

    private Optional<CopyTree.Correction> correction(Entry earlier, int number) {
        Entry later = entries.get(number);
        Revision revision = Revision.of(earlier.print.words(), later.print.words());
        if (revision.isEmpty()) {
            return Optional.empty();
        }
        List<String> reached = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Entry copy : entries.subList(number + 1, Math.min(entries.size(), number + 1 + 2 * COMPARED))) {
            switch (revision.in(copy.print.words())) {
                case REACHED -> reached.add(copy.id());
                case MISSED -> missed.add(copy.id());
                case NEITHER -> {}
            }
        }
        return Optional.of(new CopyTree.Correction(earlier.id(), later.id(), reached, missed));
    }
}
