package org.isnad.telling;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.isnad.Contradiction;
import org.isnad.Contradiction.Claim;
import org.isnad.Contradiction.Side;
import org.isnad.Contradiction.Verdict;
import org.isnad.arabic.Letters;
import org.isnad.stories.CuePhrases;

/**
 * Sets side by side the days and the places that articles of one event tell differently of one thing. Two sentences are of one
 * thing when they agree in most of their other words and neither article knows what the other tells. Days are compared when both
 * were over, or both ahead, whichever article is asked: news of each day of a long meeting is no contradiction, nor is what was
 * planned beside what was held. Places are compared under one word («بلدة» with «بلدة»), for a town lies in a region. A day that its
 * source moved, or that a sentence says was put off, followed on the other. Cost is bounded by the articles compared.
 */
final class PointClashes {
    private static final int COMPARED = 40;
    private static final int MOST_SIDES = 4;
    private static final int SAME_STEMS = 4;
    private static final double SAME_SENTENCE = 0.6;
    private static final long FARTHEST_DAYS = 7;
    private static final String ARTICLE = "ال";
    /** How many letters at the beginning two spellings of one name share. */
    private static final int SPELLING = 3;

    private static final String PUT_OFF = "called-off";

    private final StoryNotes notes;
    private final PointFinder finder;
    private final CuePhrases states;

    /** @param states what tells that a happening was put off */
    PointClashes(StoryNotes notes, PointFinder finder, CuePhrases states) {
        this.notes = notes;
        this.finder = finder;
        this.states = states;
    }

    /** @param articles those of one event, in order of time */
    List<Contradiction> of(String event, List<Note> articles) {
        List<Point> points = notes.originals(articles).stream()
                .filter(note -> note.published() != null)
                .limit(COMPARED)
                .flatMap(note -> finder.in(note).stream())
                .toList();
        List<Contradiction> found = new ArrayList<>();
        for (String slot : List.of(Point.DAY, Point.PLACE)) {
            Map<String, Point> sides = sides(
                    points.stream().filter(point -> point.slot().equals(slot)).toList());
            if (sides.size() > 1 && sides.size() <= MOST_SIDES) {
                found.add(contradiction(event, slot, List.copyOf(sides.values()), points, articles));
            }
        }
        return found;
    }

    /** The first telling of each value that clashes with another, by value. */
    private Map<String, Point> sides(List<Point> points) {
        Map<String, Point> sides = new LinkedHashMap<>();
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                if (clash(points.get(i), points.get(j))) {
                    sides.putIfAbsent(points.get(i).value(), points.get(i));
                    sides.putIfAbsent(points.get(j).value(), points.get(j));
                }
            }
        }
        return sides;
    }

    private boolean clash(Point one, Point other) {
        return !one.value().equals(other.value())
                && one.kind().equals(other.kind())
                && !one.note().equals(other.note())
                && !one.knows(other)
                && !other.knows(one)
                && isOneSentence(one, other)
                && (one.slot().equals(Point.DAY) ? areComparable(one, other) : areRivals(one, other));
    }

    private boolean areRivals(Point one, Point other) {
        return !isOneSource(one, other) && !areSpellings(one, other);
    }

    /** Whether two places may be one in two spellings: they begin alike. */
    private static boolean areSpellings(Point one, Point other) {
        return beginning(one).equals(beginning(other));
    }

    private static String beginning(Point place) {
        String name = Letters.fold(place.words());
        String bare = name.startsWith(ARTICLE) ? name.substring(ARTICLE.length()) : name;
        return bare.substring(0, Math.min(SPELLING, bare.length()));
    }

    private static boolean isOneSentence(Point one, Point other) {
        int[] a = one.lead().stems();
        int[] b = other.lead().stems();
        int shared = Figure.common(a, b);
        return shared >= SAME_STEMS && shared >= SAME_SENTENCE * Math.max(a.length, b.length);
    }

    private boolean isOneSource(Point one, Point other) {
        return notes.source(one.note()).equals(notes.source(other.note()));
    }

    private boolean areComparable(Point one, Point other) {
        LocalDate a = LocalDate.parse(one.value());
        LocalDate b = LocalDate.parse(other.value());
        LocalDate early = told(one);
        LocalDate late = told(other);
        boolean over = !latest(a, b).isAfter(early.isBefore(late) ? early : late);
        boolean ahead = !earliest(a, b).isBefore(latest(early, late));
        boolean near = Math.abs(ChronoUnit.DAYS.between(a, b)) <= FARTHEST_DAYS;
        return near && (ahead || over && !isOneSource(one, other));
    }

    private static LocalDate told(Point point) {
        return Objects.requireNonNull(point.note().published()).date();
    }

    private static LocalDate earliest(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? b : a;
    }

    private Contradiction contradiction(
            String event, String slot, List<Point> sides, List<Point> points, List<Note> articles) {
        Point last = sides.getLast();
        boolean moved =
                slot.equals(Point.DAY) && (isPutOff(last) || sides.stream().allMatch(side -> isOneSource(side, last)));
        return new Contradiction(
                event,
                slot,
                "",
                moved ? Verdict.UPDATED : Verdict.OPEN,
                sides.stream().map(side -> side(side, points, articles)).toList());
    }

    private boolean isPutOff(Point point) {
        return states.in(point.lead().words()).stream()
                .anyMatch(hit -> hit.name().equals(PUT_OFF));
    }

    /** A side with the articles that tell it, and the copies of those. */
    private Side side(Point side, List<Point> points, List<Note> articles) {
        Map<String, Point> tellers = new LinkedHashMap<>();
        points.stream()
                .filter(point ->
                        point.slot().equals(side.slot()) && point.value().equals(side.value()))
                .forEach(point -> tellers.putIfAbsent(point.note().article(), point));
        List<Claim> claims = new ArrayList<>();
        List<Note> carriers = new ArrayList<>();
        for (Note note : articles) {
            Point told = tellers.get(note.article());
            if (told != null) {
                claims.add(told.claim());
            }
            if (tellers.containsKey(notes.origin(note))) {
                carriers.add(note);
            }
        }
        String value = side.slot().equals(Point.DAY) ? side.value() : side.words();
        return new Side(value, null, side.words(), side.note().published(), claims, notes.sources(carriers));
    }
}
