package org.isnad.dates.line;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.isnad.arabic.Letters;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.Row;
import org.jspecify.annotations.Nullable;

/** The month names and words of date lines, by their normal form. Immutable. */
public final class DateLineWords {
    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Integer> persianMonths = new HashMap<>();
    /** By kind and form. */
    private final Map<String, Map<String, Row>> words = new HashMap<>();
    /** The first words of forms of several. */
    private final Set<String> openings = new HashSet<>();

    public DateLineWords(Lexicon lexicon) {
        lexicon.table("month-names.tsv").forEach(this::addMonths);
        for (Row row : lexicon.table("date-line-words.tsv")) {
            row.values(2).forEach(form -> addWord(row, Letters.fold(form)));
        }
    }

    private void addWord(Row row, String form) {
        words.computeIfAbsent(row.cell(0), k -> new HashMap<>()).putIfAbsent(form, row);
        int space = form.indexOf(' ');
        if (space > 0) {
            openings.add(form.substring(0, space));
        }
    }

    private void addMonths(Row row) {
        Map<String, Integer> table = row.cell(0).equals("fa-jalali") ? persianMonths : months;
        for (int month = 1; month <= 12; month++) {
            for (String name : row.values(month)) {
                table.putIfAbsent(Letters.fold(name), month);
            }
        }
    }

    /** The number of a Gregorian month in any language of the table. */
    @Nullable
    Integer month(String name) {
        return months.get(name);
    }

    /** The number of a month of the Solar Hijri calendar. */
    @Nullable
    Integer persianMonth(String name) {
        return persianMonths.get(name);
    }

    /** Whether a form of several words begins with a word. */
    boolean open(String word) {
        return openings.contains(word);
    }

    /** The row of a word of a kind. */
    @Nullable
    public Row word(String kind, String form) {
        return words.getOrDefault(kind, Map.of()).get(form);
    }
}
