package org.isnad.copies;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.CopySign;
import org.isnad.Evidence;
import org.isnad.Part;
import org.jspecify.annotations.Nullable;

/** From which other origins than its parent's the rest of a printing's text was taken: two wires merged are of both. For one use. */
final class TreeParts {
    private final TreeEntry entry;
    private final List<TreeEntry> earlier;
    /** The words that stand in no part yet. */
    private final BitSet rest;

    private final Set<TreeEntry> roots = new HashSet<>();
    private final List<TreeEntry> sources = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    private TreeParts(TreeEntry entry, List<TreeEntry> earlier) {
        this.entry = entry;
        this.earlier = earlier;
        this.rest = new BitSet();
        rest.set(0, entry.print().size());
    }

    /** Tells a printing with a text, with or without a parent, of its parts; what no part makes half of hangs under the largest. */
    static void find(TreeEntry entry, List<TreeEntry> earlier) {
        if (entry.print().size() > 0 && !entry.article().isBodyLetGo()) {
            new TreeParts(entry, earlier).find();
        }
    }

    private void find() {
        TreeEntry parent = entry.from();
        TreeEntry next = parent == null ? most() : parent;
        while (next != null) {
            take(next);
            next = isEnough(rest) ? most() : null;
        }
        if (parts.size() < 2 || parent == null && !Parts.areWhole(parts)) {
            return;
        }
        if (parent == null) {
            entry.copy(
                    sources.getFirst(),
                    entry.nearOf(sources.getFirst()),
                    parts.getFirst().why());
        }
        entry.consistsOf(parts);
    }

    private boolean isEnough(BitSet words) {
        return Parts.isEnough(words.cardinality(), entry.print().size());
    }

    private void take(TreeEntry source) {
        BitSet words = words(source);
        double share = (double) words.cardinality() / entry.print().size();
        List<CopySign> signs = new ArrayList<>(List.of(CopySign.PART));
        Stream.ofNullable(entry.sign(source)).forEach(signs::add);
        parts.add(new Part(
                source.id(),
                share,
                Parts.passages(entry.print(), words),
                new Evidence(source.id(), null, CopySign.rule(signs), Math.min(1, share))));
        sources.add(source);
        roots.add(source.root());
        rest.andNot(words);
    }

    private BitSet words(TreeEntry source) {
        BitSet words = entry.wordsOf(source);
        words.and(rest);
        return words;
    }

    /** Of the origins that have no part yet the printing that most of the rest stands in, of equals the earliest. */
    private @Nullable TreeEntry most() {
        TreeEntry best = null;
        int most = 0;
        for (TreeEntry other : earlier) {
            if (!roots.contains(other.root())) {
                BitSet words = words(other);
                if (isEnough(words) && words.cardinality() > most) {
                    most = words.cardinality();
                    best = other;
                }
            }
        }
        return best;
    }
}
