package org.isnad.chains;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Numerals;
import org.isnad.arabic.Word;
import org.isnad.chains.Content.Figure;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text counts: numbers in digits and in words with the noun that stands behind or before them. Immutable.
 */
final class FigureReader {
    private final Numerals numerals;
    private final Map<String, String> kinds = new HashMap<>();

    FigureReader(Lexicon lexicon) {
        this.numerals = new Numerals(lexicon);
        for (Lexicon.Row row : lexicon.table("figure-kinds.tsv")) {
            row.values(1).forEach(noun -> kinds.put(Letters.fold(noun), row.cell(0)));
        }
    }

    /**
     * A figure with its words.
     *
     * @param begin index of its first word
     * @param end index behind its last word, that of its kind included where it stands behind the number
     */
    record Place(Figure figure, int begin, int end) {}

    List<Place> read(String text, List<Word> words) {
        List<Place> figures = new ArrayList<>();
        for (Numerals.Numeral number : numerals.in(text, words)) {
            String kind = kind(words, number.first(), number.end());
            if (kind != null) {
                figures.add(new Place(new Figure(number.value(), kind), number.first(), behind(words, number.end())));
            }
        }
        return figures;
    }

    /** The kind told by the word behind the number, by the two behind it, or by the one before it. */
    private @Nullable String kind(List<Word> words, int begin, int end) {
        String next = end < words.size() ? words.get(end).form() : "";
        String two = end + 1 < words.size() ? next + " " + words.get(end + 1).form() : "";
        String kind = kinds.getOrDefault(two, kindOf(next));
        return kind == null && begin > 0 ? kindOf(words.get(begin - 1).form()) : kind;
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
