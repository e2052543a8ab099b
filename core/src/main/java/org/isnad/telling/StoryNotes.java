package org.isnad.telling;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isnad.Copies;
import org.isnad.CopySign;
import org.isnad.CopyTree;
import org.isnad.CopyTree.Node;
import org.isnad.Evidence;
import org.isnad.Placement;
import org.isnad.Sources;
import org.isnad.When;
import org.isnad.copies.CopyTrees;
import org.jspecify.annotations.Nullable;

/** The notes of the stream with their placements: whose words an article has, and what of an event has words of its own. For one thread. */
final class StoryNotes {
    /** The dated before the undated, the earlier first. */
    static final Comparator<Note> IN_TIME = Comparator.comparing(
                    Note::published, Comparator.nullsLast(Comparator.comparing(When::latest)))
            .thenComparing(Note::article);

    private final Map<String, Note> notes;
    private final Map<String, Placement> placements;

    /** Of what goes back to a wire that was not read the first printing, by the wire's id: it stands for it. */
    private final Map<String, Note> wires = new HashMap<>();

    private final Map<String, Node> nodes;
    private final Map<String, Node> printings = new HashMap<>();
    /** Of articles whose outlet put them right, or added to them, the latest version. */
    private final Map<String, Note> laterVersions = new HashMap<>();

    /** @param nodes where articles stand in copy trees, by id, with the unseen wires they go back to */
    StoryNotes(Map<String, Note> notes, Map<String, Placement> placements, Map<String, Node> nodes) {
        this.notes = notes;
        this.placements = placements;
        this.nodes = nodes;
        notes.values().forEach(note -> {
            String origin = copies(note.article()).origin();
            if (!notes.containsKey(origin)) {
                wires.merge(origin, note, (one, other) -> IN_TIME.compare(one, other) <= 0 ? one : other);
            }
            Node node = nodes.get(note.article());
            String of = node == null || !CopySign.LATER_VERSION.isIn(node.why().rule()) ? null : node.parent();
            if (of != null) {
                laterVersions.merge(of, note, (one, other) -> IN_TIME.compare(one, other) > 0 ? one : other);
            }
        });
    }

    private Copies copies(String article) {
        Placement placement = placements.get(article);
        return placement == null ? Copies.none(article) : placement.copies();
    }

    /** The notes of articles in order of time. */
    List<Note> of(List<String> articles) {
        return articles.stream()
                .map(notes::get)
                .filter(Objects::nonNull)
                .sorted(IN_TIME)
                .toList();
    }

    boolean isCopy(Note note) {
        return copies(note.article()).parent() != null && !origin(note).equals(note.article());
    }

    /** The id of the article whose words it has: its own when it is no copy. */
    String origin(Note note) {
        Copies copies = copies(note.article());
        Note first = wires.get(copies.origin());
        String origin = first == null ? copies.origin() : first.article();
        return copies.parent() == null ? note.article() : origin;
    }

    /** Those with words of their own; of copies alone the first. */
    List<Note> originals(List<Note> articles) {
        List<Note> own = articles.stream().filter(note -> !isCopy(note)).toList();
        return own.isEmpty() && !articles.isEmpty() ? articles.subList(0, 1) : own;
    }

    /** The same as they stand now: an outlet's later version, where it is among the articles, in place of what it put right. */
    List<Note> standing(List<Note> articles) {
        Set<String> given = new HashSet<>();
        articles.forEach(note -> given.add(note.article()));
        Map<String, Note> standing = new HashMap<>();
        for (Note note : originals(articles)) {
            Note later = laterVersions.get(note.article());
            Note now = later != null && given.contains(later.article()) ? later : note;
            standing.put(now.article(), now);
        }
        return standing.values().stream().sorted(IN_TIME).toList();
    }

    /** The article whose words it has, where that was noted; else itself. */
    Note originOf(Note note) {
        return notes.getOrDefault(origin(note), note);
    }

    /** Whose words an article has: of a copy its origin's source. */
    String source(Note note) {
        Node wire = nodes.get(copies(note.article()).origin());
        return wire == null || wire.seen() || wire.source() == null
                ? originOf(note).source()
                : wire.source();
    }

    /** How many outlets print articles, and their independent origins, the earliest first: where their copy trees put them. */
    Sources sources(List<Note> articles) {
        return CopyTrees.sources(articles.stream().map(this::printing).toList(), this::node);
    }

    private @Nullable Node node(String id) {
        Note note = notes.get(id);
        return note == null ? nodes.get(id) : printing(note);
    }

    private Node printing(Note note) {
        return printings.computeIfAbsent(note.article(), id -> {
            boolean unknown = id.startsWith(note.printedBy());
            boolean own = note.source().equals(note.printedBy());
            Copies copies = copies(id);
            Node tree = nodes.get(id);
            Evidence why = tree == null || tree.corrects() == null ? Evidence.of(id, "note") : tree.why();
            return new Node(
                    id,
                    true,
                    unknown ? null : note.printedBy(),
                    own ? null : note.source(),
                    note.published(),
                    null,
                    null,
                    CopyTree.Basis.CLAIMED,
                    copies.parent(),
                    0,
                    0,
                    why,
                    tree == null ? copies.parts() : tree.parts());
        });
    }
}
