package org.isnad.arabic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.Span;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in digits, in words and mixed of both: «17», «و46», «21.5 مليون», «أحد عشر ألفا», «أربعة آلاف ومئتي». Digits that belong to
 * a score, time or date («2-1», «3:40», «07/04/2026») are no numbers, nor are vague plurals («مئات القتلى»). Immutable; one pass.
 */
public final class Numerals {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int MOST_DIGITS = 12;
    private static final String JOINED = "-–:/+×";

    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private final Set<String> vague;
    private final Set<String> single;
    private final Set<String> headed;

    public Numerals(Lexicon lexicon) {
        for (Lexicon.Row row : lexicon.table("number-words.tsv")) {
            row.values(1).forEach(word -> numbers.put(Letters.fold(word), new BigDecimal(row.cell(0))));
        }
        vague = words(lexicon, "vague");
        single = words(lexicon, "single");
        headed = words(lexicon, "headed");
    }

    private static Set<String> words(Lexicon lexicon, String kind) {
        return lexicon.table("no-numbers.tsv").stream()
                .filter(row -> row.cell(0).equals(kind))
                .flatMap(row -> row.values(1).stream())
                .map(Letters::fold)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A number of a text.
     *
     * @param first the index of its first word
     * @param end the index after its last word
     * @param span its place, without a clitic before it
     * @param value its value in plain digits, such as {@code 21500000} or {@code 3.1}
     */
    public record Numeral(int first, int end, Span span, String value) {}

    /** @param words the words of the text */
    public List<Numeral> in(String text, List<Word> words) {
        List<Numeral> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Run run = new Run(text, words, i);
            if (run.end > i && !run.isVague()) {
                found.add(run.numeral());
            }
            i = Math.max(run.end, i + 1);
        }
        return found;
    }

    /** A run of words that make one number: sums of hundreds, tens and units, multiplied by thousands and millions. */
    private final class Run {
        private final String text;
        private final List<Word> words;
        private final int begin;
        private BigDecimal whole = BigDecimal.ZERO;
        private BigDecimal part = BigDecimal.ZERO;
        private BigDecimal scale = BigDecimal.ONE;
        private int end;
        private boolean compound;

        Run(String text, List<Word> words, int begin) {
            this.text = text;
            this.words = words;
            this.begin = begin;
            this.end = begin;
            while (end < words.size() && take(words.get(end))) {
                end++;
            }
        }

        private boolean isVague() {
            boolean alone = end == begin + 1;
            String first = words.get(begin).form();
            return compound || vague.contains(bare(first)) || alone && (single.contains(bare(first)) || isTail());
        }

        /** «الصيادون الأربعة عشر»، «القرن الرابع عشر»: the second half of a number that counts what stands before it. */
        private boolean isTail() {
            return begin > 0
                    && BigDecimal.TEN.equals(part)
                    && headed.contains(words.get(begin - 1).form())
                    && !isBroken(words.get(begin - 1), words.get(begin));
        }

        /** Without a conjunction before it, and at the start without a preposition. */
        private String bare(String form) {
            boolean joined = form.startsWith("و");
            boolean governed = end == begin && form.length() > 3 && "فبلك".indexOf(form.charAt(0)) >= 0;
            return (joined || governed) && !numbers.containsKey(form) ? form.substring(1) : form;
        }

        Numeral numeral() {
            Word first = words.get(begin);
            int from = first.span().begin();
            String digits = digits(first.form());
            if (digits != null) {
                from = first.span().end() - digits.length();
            } else if (!numbers.containsKey(first.form())) {
                from++;
            }
            BigDecimal value = whole.add(part).stripTrailingZeros();
            Span span = new Span(from, words.get(end - 1).span().end());
            return new Numeral(begin, end, span, value.toPlainString());
        }

        private boolean take(Word word) {
            String form = word.form();
            String digits = digits(form);
            if (digits != null) {
                return digits(word, digits, digits.length() < form.length());
            }
            if (end > begin && form.equals("ونصف")) {
                whole = whole.add(HALF.multiply(scale));
                return true;
            }
            boolean gap = end > begin && isBroken(words.get(end - 1), word);
            BigDecimal value = gap ? null : numbers.get(bare(form));
            if (value != null) {
                add(value);
            }
            return value != null;
        }

        /** Whether more than blanks stands between two words. */
        private boolean isBroken(Word before, Word after) {
            int end = before.span().end();
            return end <= after.span().begin()
                    && !text.substring(end, after.span().begin()).isBlank();
        }

        /** The digits of a word, which may have a clitic before them. */
        private @Nullable String digits(String form) {
            int begin = form.length() > 1 && Clitics.isProclitic(form.charAt(0)) ? 1 : 0;
            if (form.length() - begin > MOST_DIGITS) {
                return null;
            }
            for (int i = form.length() - 1; i >= begin; i--) {
                if (form.charAt(i) < '0' || form.charAt(i) > '9') {
                    return null;
                }
            }
            return form.substring(begin);
        }

        private boolean digits(Word word, String digits, boolean clitic) {
            if (end == begin) {
                part = new BigDecimal(digits);
                compound = isJoined(word.span().begin() - 1, -1);
                return true;
            }
            Word before = words.get(end - 1);
            boolean joined = !clitic
                    && word.span().begin() == before.span().end() + 1
                    && digits(before.form()) != null
                    && part.precision() + digits.length() <= 2 * MOST_DIGITS;
            char between = joined ? text.charAt(before.span().end()) : ' ';
            if (between == '٬' || between == ',' && digits.length() == 3) {
                part = part.multiply(BigDecimal.TEN.pow(digits.length())).add(new BigDecimal(digits));
            } else if (between == '.' || between == '٫' || between == ',') {
                compound |= part.scale() > 0;
                part = compound ? part : new BigDecimal(part.toPlainString() + "." + digits);
            } else if (JOINED.indexOf(between) >= 0) {
                compound = true;
            } else if (clitic && part.signum() == 0 && whole.signum() > 0) {
                part = new BigDecimal(digits);
            } else {
                return false;
            }
            return true;
        }

        /** Whether a score or time goes on beyond a digit. */
        private boolean isJoined(int at, int step) {
            return at > 0
                    && at < text.length() - 1
                    && JOINED.indexOf(text.charAt(at)) >= 0
                    && Character.isDigit(text.charAt(at + step));
        }

        private void add(BigDecimal value) {
            if (value.compareTo(THOUSAND) >= 0) {
                whole = whole.add(part.signum() == 0 ? value : part.multiply(value));
                scale = value;
                part = BigDecimal.ZERO;
            } else if (value.equals(HUNDRED) && part.signum() > 0 && part.compareTo(BigDecimal.TEN) < 0) {
                part = part.multiply(value);
            } else {
                part = part.add(value);
            }
        }
    }
}
