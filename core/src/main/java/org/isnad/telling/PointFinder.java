package org.isnad.telling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isnad.Mention;
import org.isnad.Span;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
import org.isnad.lexicon.Lexicon;
import org.isnad.telling.Note.Lead;
import org.isnad.telling.Note.Named;

/** Finds the day and the places that a sentence tells, each only where it is the one of its kind. Immutable. */
final class PointFinder {
    private final Set<String> heads = new HashSet<>();
    /** The number of each day of the week by its names. */
    private final Map<String, Integer> weekdays = new HashMap<>();

    PointFinder(Lexicon lexicon) {
        lexicon.table("place-heads.tsv").forEach(row -> heads.add(Letters.fold(row.cell(0))));
        lexicon.table("date-words.tsv").stream()
                .filter(row -> row.cell(0).equals("WD"))
                .forEach(row ->
                        row.values(2).forEach(name -> weekdays.put(Letters.fold(name), Integer.valueOf(row.cell(1)))));
    }

    /** The points of the body sentences among an article's leads. */
    List<Point> in(Note note) {
        return note.leads().stream()
                .filter(lead -> lead.where().equals("body"))
                .flatMap(lead -> points(note, lead).stream())
                .toList();
    }

    private List<Point> points(Note note, Lead lead) {
        List<Point> points = new ArrayList<>(day(note, lead));
        List<Point> places = places(note, lead);
        places.stream().filter(place -> isOnlyOne(place, places)).forEach(points::add);
        return points;
    }

    private static boolean isOnlyOne(Point place, List<Point> places) {
        return places.stream().filter(one -> one.kind().equals(place.kind())).count() == 1;
    }

    private List<Point> day(Note note, Lead lead) {
        Set<LocalDate> days = new LinkedHashSet<>();
        List<Point> points = new ArrayList<>();
        for (Note.Day day : note.days()) {
            if (within(day.span(), lead.span()) && days.add(day.date())) {
                points.add(new Point(
                        note, lead, Point.DAY, "", day.date().toString(), words(day.span(), lead), day.span()));
            }
        }
        return points.size() == 1 && isNamed(points.getFirst()) ? points : List.of();
    }

    /**
     * Whether a day is named by its number or its name, and the name fits: «أمس» alone hangs on when a page was printed, and papers
     * print agencies' words a day later.
     */
    private boolean isNamed(Point day) {
        List<Integer> named = Words.of(day.words()).stream()
                .map(word -> weekdays.get(word.form()))
                .filter(Objects::nonNull)
                .toList();
        int weekday = LocalDate.parse(day.value()).getDayOfWeek().getValue();
        return named.isEmpty()
                ? day.words().chars().anyMatch(Character::isDigit)
                : named.stream().allMatch(number -> number == weekday);
    }

    private List<Point> places(Note note, Lead lead) {
        List<Point> points = new ArrayList<>();
        for (Named name : note.names()) {
            if (name.type() == Mention.Type.PLACE && within(name.span(), lead.span())) {
                String kind = lastWord(lead.words()
                        .substring(0, name.span().begin() - lead.span().begin()));
                if (heads.contains(kind)) {
                    points.add(new Point(
                            note, lead, Point.PLACE, kind, name.entity(), words(name.span(), lead), name.span()));
                }
            }
        }
        return points;
    }

    /** The last word in normal form, without the «ب» or «ل» before it: «ببلدة» is a «بلدة». */
    private String lastWord(String text) {
        List<Word> words = Words.of(text);
        String last = words.isEmpty() ? "" : words.getLast().form();
        boolean clitic = !heads.contains(last) && last.length() > 2 && "بلو".indexOf(last.charAt(0)) >= 0;
        return clitic ? last.substring(1) : last;
    }

    private static boolean within(Span inner, Span outer) {
        return inner.begin() >= outer.begin() && inner.end() <= outer.end();
    }

    private static String words(Span span, Lead lead) {
        int begin = lead.span().begin();
        return lead.words().substring(span.begin() - begin, span.end() - begin);
    }
}
