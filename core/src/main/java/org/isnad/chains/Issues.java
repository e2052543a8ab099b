package org.isnad.chains;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.Span;
import org.isnad.arabic.Word;
import org.isnad.arabic.WordMemo;
import org.isnad.arabic.Words;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** Finds of which kinds of issue ({@code issue-kinds.tsv}) words speak. Immutable; time grows with the number of words. */
final class Issues {
    private static final int MOST_WORDS = 400;
    private static final int MOST_PREFIXES = 2;
    private static final int SHORTEST = 3;
    /** Words remembered, as a power of two. */
    private static final int REMEMBERED = 15;
    /** So many endings of words are told apart. */
    private static final int ENDINGS = 1 << 14;
    /** The kind whose phrases speak of no issue. */
    private static final String NONE = "-";
    /** Conjunctions and prepositions written with the word. */
    private static final String PREFIXES = "وفبلك";

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();
    private final Map<String, String> counted = new HashMap<>();
    private final BitSet endings = new BitSet();
    private final WordMemo<Forms> known;

    Issues(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.table("issue-kinds.tsv")) {
            Kind kind = new Kind(row.cell(0), row.cell(1), row.cell(2));
            kinds.put(kind.id(), kind);
            row.values(3).forEach(phrase -> add(kind, phrase));
            row.values(4).forEach(figure -> counted.put(figure, kind.id()));
        }
        this.known = new WordMemo<>(REMEMBERED, this::forms);
    }

    private Forms forms(String word) {
        Set<String> all = formsOf(word);
        return new Forms(
                all,
                all.stream()
                        .flatMap(form -> byFirst.getOrDefault(form, List.of()).stream())
                        .toList());
    }

    /** A kind of issue with its names. */
    record Kind(String id, String arabic, String english) {}

    private record Phrase(Kind kind, List<String> forms) {}

    /**
     * What a word may be.
     *
     * @param all its forms, without what is joined to it
     * @param opening the phrases that begin with one of them
     */
    private record Forms(Set<String> all, List<Phrase> opening) {}

    private void add(Kind kind, String phrase) {
        List<String> forms = Words.of(phrase).stream().map(Word::form).toList();
        byFirst.computeIfAbsent(forms.getFirst(), first -> new ArrayList<>()).add(new Phrase(kind, forms));
        endings.set(ending(forms.getFirst()));
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
        return in(Words.of(text), others);
    }

    /** The same of a text taken apart before. */
    Map<String, Span> in(List<Word> all, List<Span> others) {
        List<Word> words = all.subList(0, Math.min(all.size(), MOST_WORDS));
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).form();
            List<Phrase> opening = endings.get(ending(word)) ? known.of(word).opening() : List.of();
            for (Phrase phrase : opening) {
                int end = end(phrase.forms(), words, i);
                if (end > 0) {
                    int begin = words.get(i).span().begin();
                    places.add(new Place(
                            phrase.kind().id(),
                            new Span(begin, words.get(end - 1).span().end())));
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
    private int end(List<String> phrase, List<Word> words, int begin) {
        int at = begin;
        for (String form : phrase.subList(1, phrase.size())) {
            if (isForm(form, words, at + 1)) {
                at += 1;
            } else if (isForm(form, words, at + 2)) {
                at += 2;
            } else {
                return 0;
            }
        }
        return at + 1;
    }

    private boolean isForm(String form, List<Word> words, int at) {
        return at < words.size() && known.of(words.get(at).form()).all().contains(form);
    }

    /** The issue that a number of a kind of {@code figure-kinds.tsv} speaks of, of whatever sort of people; null for most. */
    @Nullable
    String counting(String figure) {
        int sort = figure.indexOf('#');
        return counted.get(sort < 0 ? figure : figure.substring(0, sort));
    }

    /** A number for a word's last letters: what is joined to a word stands before it, so all its forms end alike. */
    private static int ending(String word) {
        int ending = 0;
        for (int i = Math.max(0, word.length() - SHORTEST); i < word.length(); i++) {
            ending = ending * 31 + word.charAt(i);
        }
        return ending & ENDINGS - 1;
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
