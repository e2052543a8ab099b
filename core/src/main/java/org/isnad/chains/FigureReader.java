package org.isnad.chains;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.arabic.Letters;
import org.isnad.arabic.Word;
import org.isnad.chains.Content.Figure;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text counts: numbers in digits and in words with the noun that stands behind or before them. Immutable; one pass.
 */
final class FigureReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int MOST_DIGITS = 12;

    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();

    FigureReader(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.table("number-words.tsv")) {
            row.values(1).forEach(word -> numbers.put(Letters.fold(word), new BigDecimal(row.cell(0))));
        }
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
        int i = 0;
        while (i < words.size()) {
            if (!isNumber(words.get(i).form())) {
                i++;
                continue;
            }
            Run run = new Run(text, words, i);
            String kind = run.end == i ? null : kind(words, i, run.end);
            if (kind != null) {
                Figure figure = new Figure(run.value().stripTrailingZeros().toPlainString(), kind);
                figures.add(new Place(figure, i, behind(words, run.end)));
            }
            i = Math.max(run.end, i + 1);
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

    private boolean isNumber(String form) {
        return Character.isDigit(form.charAt(0)) || numbers.containsKey(form);
    }

    /** A run of words that make one number: sums of hundreds, tens and units, multiplied by thousands and millions. */
    private final class Run {
        private final String text;
        private final List<Word> words;
        private BigDecimal whole = BigDecimal.ZERO;
        private BigDecimal part = BigDecimal.ZERO;
        private int end;

        Run(String text, List<Word> words, int begin) {
            this.text = text;
            this.words = words;
            this.end = begin;
            while (end < words.size() && take(words.get(end).form(), end > begin)) {
                end++;
            }
        }

        BigDecimal value() {
            return whole.add(part);
        }

        private boolean take(String form, boolean further) {
            if (Character.isDigit(form.charAt(0))) {
                return digits(form, further);
            }
            BigDecimal value = numbers.get(form);
            if (value == null && further && form.startsWith("و")) {
                value = numbers.get(form.substring(1));
            }
            if (value != null) {
                add(value);
            }
            return value != null;
        }

        private boolean digits(String form, boolean further) {
            if (form.length() > MOST_DIGITS || !form.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
            if (!further) {
                part = new BigDecimal(form);
                return true;
            }
            Word before = words.get(end - 1);
            boolean joined = words.get(end).span().begin() == before.span().end() + 1
                    && Character.isDigit(before.form().charAt(0))
                    && part.scale() <= 0
                    && part.precision() + form.length() <= 2 * MOST_DIGITS;
            char between = joined ? text.charAt(before.span().end()) : ' ';
            if (between == ',' || between == '٬') {
                part = part.multiply(BigDecimal.TEN.pow(form.length())).add(new BigDecimal(form));
            } else if (between == '.' || between == '٫') {
                part = new BigDecimal(part.toPlainString() + "." + form);
            } else {
                return false;
            }
            return true;
        }

        private void add(BigDecimal value) {
            if (value.compareTo(THOUSAND) >= 0) {
                whole = whole.add(part.signum() == 0 ? value : part.multiply(value));
                part = BigDecimal.ZERO;
            } else if (value.equals(HUNDRED) && part.signum() > 0 && part.compareTo(BigDecimal.TEN) < 0) {
                part = part.multiply(value);
            } else {
                part = part.add(value);
            }
        }
    }
}
