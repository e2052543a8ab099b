package org.isnad.chains;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Span;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
import org.isnad.lexicon.Lexicon;

/** Finds of which kinds of issue ({@code issue-kinds.tsv}) words speak. Immutable; time grows with the number of words. */
final class Issues {
    private static final int MOST_WORDS = 400;
    private static final int MOST_PREFIXES = 2;
    private static final int SHORTEST = 3;
    /** The kind whose phrases speak of no issue. */
    private static final String NONE = "-";
    /** Conjunctions and prepositions written with the word. */
    private static final String PREFIXES = "وفبلك";

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    Issues(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.table("issue-kinds.tsv")) {
            Kind kind = new Kind(row.cell(0), row.cell(1), row.cell(2));
            kinds.put(kind.id(), kind);
            row.values(3).forEach(phrase -> add(kind, phrase));
        }
    }

    /** A kind of issue with its names. */
    record Kind(String id, String arabic, String english) {}

    private record Phrase(Kind kind, List<String> forms) {}

    private void add(Kind kind, String phrase) {
        List<String> forms = Words.of(phrase).stream().map(Word::form).toList();
        byFirst.computeIfAbsent(forms.getFirst(), first -> new ArrayList<>()).add(new Phrase(kind, forms));
    }

    Kind kind(String id) {
        Kind kind = kinds.get(id);
        return kind == null ? new Kind(id, id, id) : kind;
    }

    /**
     * The issues spoken of, each with the place of the first phrase that speaks of it.
     *
     * @param others places in the text that are not looked at: what others are reported to say in it
     */
    Map<String, Span> in(String text, List<Span> others) {
        List<Word> all = Words.of(text);
        List<Word> words = all.subList(0, Math.min(all.size(), MOST_WORDS));
        List<Set<String>> forms =
                words.stream().map(word -> formsOf(word.form())).toList();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            for (String form : forms.get(i)) {
                for (Phrase phrase : byFirst.getOrDefault(form, List.of())) {
                    int end = end(phrase.forms(), forms, i);
                    if (end > 0) {
                        int begin = words.get(i).span().begin();
                        places.add(new Place(
                                phrase.kind().id(),
                                new Span(begin, words.get(end - 1).span().end())));
                    }
                }
            }
        }
        Map<String, Span> found = new LinkedHashMap<>();
        for (Place place : places) {
            boolean own = others.stream().noneMatch(place.span()::overlaps);
            if (own && !place.kind().equals(NONE) && places.stream().noneMatch(place::isPartOf)) {
                found.putIfAbsent(place.kind(), place.span());
            }
        }
        return found;
    }

    /** Where a phrase of a kind stands. */
    private record Place(String kind, Span span) {
        boolean isPartOf(Place other) {
            return !kind.equals(other.kind) && other.span.length() > span.length() && other.span.contains(span);
        }
    }

    /** The index behind the phrase's last word; 0 when it does not stand there. One word may stand between two of it. */
    private static int end(List<String> phrase, List<Set<String>> forms, int begin) {
        int at = begin;
        for (String form : phrase.subList(1, phrase.size())) {
            if (at + 1 < forms.size() && forms.get(at + 1).contains(form)) {
                at += 1;
            } else if (at + 2 < forms.size() && forms.get(at + 2).contains(form)) {
                at += 2;
            } else {
                return 0;
            }
        }
        return at + 1;
    }

    /** The word as it stands, without a conjunction or preposition before it, and without its article. */
    private static Set<String> formsOf(String form) {
        Set<String> forms = new LinkedHashSet<>(List.of(form));
        for (int begin = 0; begin <= MOST_PREFIXES && form.length() - begin >= SHORTEST; begin++) {
            if (begin > 0 && PREFIXES.indexOf(form.charAt(begin - 1)) < 0) {
                break;
            }
            String rest = form.substring(begin);
            forms.add(rest);
            if (rest.startsWith("ال") && rest.length() > SHORTEST + 1) {
                forms.add(rest.substring(2));
            } else if (rest.startsWith("لل") && rest.length() > SHORTEST + 1) {
                forms.add("ال" + rest.substring(2));
                forms.add(rest.substring(2));
            }
        }
        return forms;
    }
}
