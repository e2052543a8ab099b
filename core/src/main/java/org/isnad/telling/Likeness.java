package org.isnad.telling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Similar;
import org.isnad.telling.Note.Term;

/** Finds articles of the same matter that are no copies of each other, among those of one story and its neighbours. Cost is bounded. For one thread. */
final class Likeness {
    private static final int COMPARED = 60;
    private static final int OTHERS = 4;
    private static final int SHARED = 3;
    private static final int TERMS = 8;
    private static final double LEAST = 0.08;

    private final StoryNotes notes;
    private final TermCounts counts;
    private final KeyTerms keyTerms;
    private final Map<Note, Weights> weights = new IdentityHashMap<>();

    Likeness(StoryNotes notes, TermCounts counts) {
        this.notes = notes;
        this.counts = counts;
        this.keyTerms = new KeyTerms(counts);
    }

    /** @param candidates what it may be like, in order of time */
    Similar of(Note note, List<Note> candidates) {
        Weights own = weights(note);
        String origin = notes.origin(note);
        List<Similar.Other> others = new ArrayList<>();
        for (Note other : nearest(note, candidates)) {
            if (!other.equals(note)
                    && !notes.isCopy(other)
                    && !notes.origin(other).equals(origin)) {
                compare(own, other, others);
            }
        }
        others.sort(
                Comparator.comparingDouble(Similar.Other::likeness).reversed().thenComparing(Similar.Other::article));
        return new Similar(note.article(), keyTerms.of(List.of(note), TERMS), firstOfEach(others));
    }

    /** One of each origin, so that a list does not repeat itself. */
    private List<Similar.Other> firstOfEach(List<Similar.Other> others) {
        Set<String> seen = new HashSet<>();
        return others.stream()
                .filter(other -> seen.add(other.article()))
                .limit(OTHERS)
                .toList();
    }

    private void compare(Weights own, Note other, List<Similar.Other> found) {
        Weights theirs = weights(other);
        double dot = 0;
        List<Map.Entry<String, Double>> shared = new ArrayList<>();
        for (Term term : other.terms()) {
            Double mine = own.of().get(term.key());
            if (mine != null) {
                double product = mine * theirs.of().getOrDefault(term.key(), 0.0);
                dot += product;
                shared.add(Map.entry(term.words(), product));
            }
        }
        double norm = Math.sqrt(own.squares() * theirs.squares());
        double likeness = norm == 0 ? 0 : Math.min(1, dot / norm);
        if (likeness >= LEAST) {
            shared.sort(Map.Entry.<String, Double>comparingByValue().reversed());
            List<String> words = distinct(shared.stream().map(Map.Entry::getKey).toList());
            found.add(new Similar.Other(other.article(), words, likeness));
        }
    }

    /** The first few, without those that stand in another. */
    static List<String> distinct(List<String> ranked) {
        List<String> kept = new ArrayList<>();
        for (String words : ranked) {
            boolean inside = kept.stream().anyMatch(other -> other.contains(words) || words.contains(other));
            if (!inside && kept.size() < SHARED) {
                kept.add(words);
            }
        }
        return kept;
    }

    /** How much each term of a note tells, and the sum of their squares. */
    private record Weights(Map<String, Double> of, double squares) {}

    private Weights weights(Note note) {
        return weights.computeIfAbsent(note, this::weigh);
    }

    private Weights weigh(Note note) {
        Map<String, Double> of = new HashMap<>();
        note.terms().forEach(term -> of.put(term.key(), Math.log1p(term.count()) * counts.rarity(term.key())));
        return new Weights(of, of.values().stream().mapToDouble(w -> w * w).sum());
    }

    /** The candidates around it in time. */
    private static List<Note> nearest(Note note, List<Note> candidates) {
        if (candidates.size() <= COMPARED) {
            return candidates;
        }
        int at = 0;
        while (at < candidates.size() && StoryNotes.IN_TIME.compare(candidates.get(at), note) < 0) {
            at++;
        }
        int from = Math.clamp(at - COMPARED / 2, 0, candidates.size() - COMPARED);
        return candidates.subList(from, from + COMPARED);
    }
}
