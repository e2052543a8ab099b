package org.isnad.telling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.Placement;
import org.isnad.Sources;
import org.isnad.When;

/** The notes of the stream with their placements: whose words an article has, and what of an event has words of its own. Immutable. */
final class StoryNotes {
    /** The dated before the undated, the earlier first. */
    static final Comparator<Note> IN_TIME = Comparator.comparing(
                    Note::published, Comparator.nullsLast(Comparator.comparing(When::latest)))
            .thenComparing(Note::article);

    private final Map<String, Note> notes;
    private final Map<String, Placement> placements;

    StoryNotes(Map<String, Note> notes, Map<String, Placement> placements) {
        this.notes = notes;
        this.placements = placements;
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
        Placement placement = placements.get(note.article());
        return placement != null && placement.copies().parent() != null;
    }

    /** The id of the article whose words it has: its own when it is no copy. */
    String origin(Note note) {
        Placement placement = placements.get(note.article());
        return placement == null || placement.copies().parent() == null
                ? note.article()
                : placement.copies().origin();
    }

    /** Those with words of their own; of copies alone the first. */
    List<Note> originals(List<Note> articles) {
        List<Note> own = articles.stream().filter(note -> !isCopy(note)).toList();
        return own.isEmpty() && !articles.isEmpty() ? articles.subList(0, 1) : own;
    }

    /** The article whose words it has, where that was noted; else itself. */
    Note originOf(Note note) {
        return notes.getOrDefault(origin(note), note);
    }

    /** Whose words an article has: of a copy its origin's source. */
    String source(Note note) {
        return originOf(note).source();
    }

    /** How many outlets print articles, and their independent origins, the earliest first. */
    Sources sources(List<Note> articles) {
        Map<String, List<Note>> bySource = new LinkedHashMap<>();
        articles.forEach(note -> bySource.computeIfAbsent(source(note), source -> new ArrayList<>())
                .add(note));
        List<Sources.Origin> origins = new ArrayList<>();
        bySource.forEach((source, printed) -> {
            List<String> own = printed.stream()
                    .filter(note -> !isCopy(note))
                    .map(Note::article)
                    .toList();
            List<String> copies =
                    printed.stream().filter(this::isCopy).map(Note::article).toList();
            boolean seen = printed.stream().anyMatch(note -> note.printedBy().equals(source));
            origins.add(new Sources.Origin(source, seen, own, copies));
        });
        int outlets = (int) articles.stream().map(Note::printedBy).distinct().count();
        return new Sources(outlets, origins);
    }
}
