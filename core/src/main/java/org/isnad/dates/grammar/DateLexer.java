package org.isnad.dates.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Span;
import org.isnad.arabic.Letters;
import org.isnad.arabic.NormalText;
import org.isnad.dates.grammar.DateTerm.Sense;
import org.isnad.dates.reckon.Meaning;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Lexicon.Row;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text into date terms: words with conjunctions and prepositions split off where the rest is a word of dates, numbers,
 * signs. Expressions of several words become one term, the longest first. Immutable and safe for many threads.
 */
public final class DateLexer {
    private final DateGrammar grammar;
    private final Node root = new Node();
    private final long[] none;

    /** A node of the trie over words; a word or expression ends here when there are senses. */
    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final List<Sense> senses = new ArrayList<>();
        long[] symbols = {};
    }

    /** A word, number or sign before expressions are joined. */
    private record Raw(int begin, int end, String form, boolean number) {}

    public DateLexer(Lexicon lexicon, DateGrammar grammar) {
        this.grammar = grammar;
        this.none = new long[grammar.width()];
        for (Row row : lexicon.table("date-words.tsv")) {
            int symbol = grammar.symbolOrNone(row.cell(0));
            if (symbol >= 0) {
                row.values(2).forEach(form -> addForms(form, symbol, meaning(row.cell(1))));
            }
        }
        grammar.literals().forEach(literal -> add(literal, grammar.symbol(literal), new Meaning.Silent()));
        seal(root);
    }

    private static Meaning meaning(String value) {
        if (value.equals("-")) {
            return new Meaning.Silent();
        }
        boolean number = !value.isEmpty() && value.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9');
        return number ? new Meaning.Num(Long.parseLong(value)) : new Meaning.Name(value);
    }

    private void addForms(String form, int symbol, Meaning meaning) {
        if (form.startsWith("(ال)")) {
            add(form.substring(4), symbol, meaning);
            add("ال" + form.substring(4), symbol, meaning);
        } else {
            add(form, symbol, meaning);
        }
    }

    private void add(String form, int symbol, Meaning meaning) {
        Node node = root;
        for (String word : Letters.fold(form).strip().split(" ")) {
            node = node.next.computeIfAbsent(word, w -> new Node());
        }
        if (node.senses.stream().noneMatch(sense -> sense.symbol() == symbol)) {
            node.senses.add(new Sense(symbol, meaning));
        }
    }

    private void seal(Node node) {
        node.symbols = bits(node.senses);
        node.next.values().forEach(this::seal);
    }

    private long[] bits(List<Sense> senses) {
        long[] bits = new long[grammar.width()];
        senses.forEach(sense -> bits[sense.symbol() >> 6] |= 1L << sense.symbol());
        return bits;
    }

    /** The terms of a text in order between its two borders; a line feed is a term that nothing matches. */
    public List<DateTerm> terms(NormalText text) {
        List<Raw> raw = split(text);
        List<DateTerm> terms = new ArrayList<>(raw.size() + 2);
        terms.add(border("START", 0));
        int i = 0;
        while (i < raw.size()) {
            Raw first = raw.get(i);
            if (first.number()) {
                terms.add(number(first));
                i++;
            } else {
                i = addExpression(raw, i, terms);
            }
        }
        terms.add(border("END", text.original().length()));
        return terms;
    }

    /** The beginning or end of the text, for expressions that are all of it. */
    private DateTerm border(String symbol, int at) {
        List<Sense> senses = new ArrayList<>(1);
        sense(senses, symbol, new Meaning.Silent(), true);
        return new DateTerm(at, at, "", bits(senses), senses);
    }

    private int addExpression(List<Raw> raw, int at, List<DateTerm> terms) {
        Raw first = raw.get(at);
        Node node = root.next.get(first.form());
        Node best = node;
        int end = at + 1;
        for (int k = at + 1; node != null && !node.next.isEmpty() && k < raw.size(); k++) {
            node = node.next.get(raw.get(k).form());
            if (node != null && !node.senses.isEmpty()) {
                best = node;
                end = k + 1;
            }
        }
        boolean known = best != null && !best.senses.isEmpty();
        String form = end == at + 1
                ? first.form()
                : first.form() + ' ' + raw.get(end - 1).form();
        terms.add(new DateTerm(
                first.begin(),
                raw.get(end - 1).end(),
                form,
                known && best != null ? best.symbols : none,
                known && best != null ? best.senses : List.of()));
        return end;
    }

    private List<Raw> split(NormalText text) {
        String normal = text.normal();
        List<Raw> raw = new ArrayList<>(normal.length() / 5 + 1);
        int i = 0;
        while (i < normal.length()) {
            char c = normal.charAt(i);
            int end = i + 1;
            if (isDigit(c)) {
                while (end < normal.length() && isDigit(normal.charAt(end))) {
                    end++;
                }
                raw.add(raw(text, i, end, true));
            } else if (Character.isLetter(c)) {
                while (end < normal.length() && Character.isLetter(normal.charAt(end))) {
                    end++;
                }
                addWord(text, i, end, raw);
            } else if (c != ' ') {
                raw.add(new Raw(text.toOriginal(i), text.toOriginal(i) + 1, sign(c), false));
            } else if (text.original().charAt(text.toOriginal(i)) == '\n') {
                raw.add(new Raw(text.toOriginal(i), text.toOriginal(i) + 1, "\n", false));
            }
            i = end;
        }
        return raw;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String sign(char c) {
        return switch (c) {
            case '،', '؛' -> ",";
            case '–', '—', '‐', '‑', '−' -> "-";
            case '\\', '∕' -> "/";
            case '|' -> "bar";
            default -> String.valueOf(c);
        };
    }

    private static Raw raw(NormalText text, int begin, int end, boolean number) {
        Span span = text.toOriginal(new Span(begin, end));
        return new Raw(span.begin(), span.end(), text.normal().substring(begin, end), number);
    }

    /** Adds a word; where it is not known and the rest behind conjunction or preposition is, both. */
    private void addWord(NormalText text, int begin, int end, List<Raw> raw) {
        Raw whole = raw(text, begin, end, false);
        int clitics = root.next.containsKey(whole.form()) ? 0 : clitics(whole.form(), followedByDigit(text, end));
        if (clitics == 0) {
            raw.add(whole);
            return;
        }
        for (int i = 0; i < clitics; i++) {
            raw.add(raw(text, begin + i, begin + i + 1, false));
        }
        boolean lam = text.normal().startsWith("لل", begin + clitics - 1) && clitics > 0;
        @Nullable Raw rest = end > begin + clitics ? raw(text, begin + clitics, end, false) : null;
        if (rest != null) {
            raw.add(lam ? new Raw(rest.begin(), rest.end(), "ا" + rest.form(), false) : rest);
        }
    }

    private static boolean followedByDigit(NormalText text, int end) {
        return end < text.normal().length() && isDigit(text.normal().charAt(end));
    }

    /** How many of a form's first letters are clitics before a known word: 0, 1 or 2. */
    private int clitics(String form, boolean beforeDigits) {
        if (form.length() < 2) {
            return 0;
        }
        int one = isConjunction(form.charAt(0)) || isPreposition(form.charAt(0)) ? 1 : 0;
        if (one == 0 || knownBehind(form, 1)) {
            return one;
        }
        boolean two = form.length() > 3 && isConjunction(form.charAt(0)) && isPreposition(form.charAt(1));
        return two && knownBehind(form, 2) ? 2 : 0;
    }

    private boolean knownBehind(String form, int clitics) {
        String rest = form.substring(clitics);
        if (rest.length() < 2) {
            return false;
        }
        String word = form.charAt(clitics - 1) == 'ل' && rest.startsWith("ل") ? "ا" + rest : rest;
        return root.next.containsKey(word);
    }

    private static boolean isConjunction(char c) {
        return c == 'و' || c == 'ف';
    }

    private static boolean isPreposition(char c) {
        return c == 'ب' || c == 'ل' || c == 'ك';
    }

    private DateTerm number(Raw raw) {
        int digits = raw.form().length();
        long value = digits > 9 ? -1 : Long.parseLong(raw.form());
        List<Sense> senses = new ArrayList<>(5);
        Meaning meaning = new Meaning.Num(value);
        sense(senses, "N", meaning, value >= 0);
        sense(senses, "D31", meaning, digits <= 2 && value >= 1 && value <= 31);
        sense(senses, "M12", meaning, digits <= 2 && value >= 1 && value <= 12);
        sense(senses, "H24", meaning, digits <= 2 && value <= 24);
        sense(senses, "M60", meaning, digits == 2 && value <= 59);
        sense(senses, "Y2", meaning, digits == 2);
        sense(senses, "Y4", meaning, digits == 4 && value >= 1000 && value <= 2999);
        sense(senses, "Y1900", meaning, digits == 4 && value >= 1900 && value <= 2100);
        sense(senses, "HHMM", meaning, digits == 4 && value <= 2359 && value % 100 <= 59);
        return new DateTerm(raw.begin(), raw.end(), raw.form(), bits(senses), senses);
    }

    private void sense(List<Sense> senses, String symbol, Meaning meaning, boolean holds) {
        int number = grammar.symbolOrNone(symbol);
        if (holds && number >= 0) {
            senses.add(new Sense(number, meaning));
        }
    }
}
