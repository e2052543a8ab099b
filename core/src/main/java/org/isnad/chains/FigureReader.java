package org.isnad.chains;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Numerals;
import org.isnad.arabic.Word;
import org.isnad.chains.Content.Figure;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text counts: numbers in digits and in words with the noun that stands behind or before them, or of people by the verb
 * before them, «مقتل 17 شخصا». Immutable.
 */
final class FigureReader {
    /** So many words may stand between a verb and its number: «مقتل ما لا يقل عن 17». */
    private static final int REACH = 5;
    /** The sort that tells nothing of people but that they are some. */
    private static final String ALL = "all";

    private final Numerals numerals;
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, String> verbs = new HashMap<>();
    private final Map<String, String> people = new HashMap<>();
    private final Set<String> totals = new HashSet<>();

    FigureReader(Lexicon lexicon) {
        this.numerals = new Numerals(lexicon);
        for (Lexicon.Row row : lexicon.table("figure-kinds.tsv")) {
            row.values(1).forEach(noun -> kinds.put(Letters.fold(noun), row.cell(0)));
        }
        for (Lexicon.Row row : lexicon.table("slots.tsv")) {
            switch (row.cell(1)) {
                case "verb" -> row.values(2).forEach(verb -> verbs.putIfAbsent(Letters.fold(verb), row.cell(0)));
                case "total" -> row.values(2).forEach(word -> totals.add(Letters.fold(word)));
                case "person" -> row.values(2).forEach(noun -> people.putIfAbsent(Letters.fold(noun), row.cell(0)));
                default -> {}
            }
        }
    }

    /**
     * A figure with its words.
     *
     * @param begin index of its first word
     * @param end index behind its last word, that of its kind included where it stands behind the number
     */
    record Place(Figure figure, int begin, int end) {}

    boolean tellsTotal(List<Word> words) {
        return words.stream().anyMatch(word -> totals.contains(word.form()));
    }

    List<Place> read(String text, List<Word> words) {
        List<Place> figures = new ArrayList<>();
        for (Numerals.Numeral number : numerals.in(text, words)) {
            String kind = kind(words, number.first(), number.end());
            String of = kind == null ? befell(words, number.first(), number.end()) : null;
            if (kind != null) {
                figures.add(new Place(new Figure(number.value(), kind), number.first(), behind(words, number.end())));
            } else if (of != null) {
                figures.add(new Place(new Figure(number.value(), of), number.first(), number.end() + 1));
            }
        }
        figures.removeIf(place -> figures.stream().anyMatch(other -> isPart(place.figure(), other.figure())));
        return figures;
    }

    /** Whether the greater number has it: «ارتفعت الحصيلة إلى 19 قتيلا بعد وفاة اثنين». */
    private static boolean isPart(Figure one, Figure whole) {
        return one.countsPeople()
                && one.contradicts(whole)
                && new BigDecimal(one.value()).compareTo(new BigDecimal(whole.value())) < 0;
    }

    /** The kind told by the word behind the number, by the two behind it, or by the one before it. */
    private @Nullable String kind(List<Word> words, int begin, int end) {
        String next = end < words.size() ? words.get(end).form() : "";
        String two = end + 1 < words.size() ? next + " " + words.get(end + 1).form() : "";
        String kind = kinds.getOrDefault(two, kindOf(next));
        return kind == null && begin > 0 ? kindOf(words.get(begin - 1).form()) : kind;
    }

    /** What the verb before a number of people tells of them, or the one right behind them; one sort is counted apart from others. */
    private @Nullable String befell(List<Word> words, int begin, int end) {
        String sort = end < words.size() ? people.get(words.get(end).form()) : null;
        if (sort == null) {
            return null;
        }
        String before = before(words, begin);
        String slot = before == null && end + 1 < words.size()
                ? verbs.get(words.get(end + 1).form())
                : before;
        return slot == null || sort.equals(ALL) ? slot : slot + '#' + sort;
    }

    private @Nullable String before(List<Word> words, int begin) {
        for (int i = begin - 1; i >= Math.max(0, begin - REACH); i--) {
            String form = words.get(i).form();
            String slot = verbs.get(form);
            slot = slot == null && form.startsWith("و") ? verbs.get(form.substring(1)) : slot;
            if (slot != null) {
                return slot;
            }
            if (people.containsKey(form)) {
                return null;
            }
        }
        return null;
    }

    /** The index behind the words of the kind that follow a number. */
    private int behind(List<Word> words, int end) {
        if (end + 1 < words.size()
                && kinds.containsKey(
                        words.get(end).form() + " " + words.get(end + 1).form())) {
            return end + 2;
        }
        return end < words.size() && kindOf(words.get(end).form()) != null ? end + 1 : end;
    }

    private @Nullable String kindOf(String form) {
        String kind = kinds.get(form);
        return kind == null && form.startsWith("ال") ? kinds.get(form.substring(2)) : kind;
    }
}
