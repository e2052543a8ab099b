package org.isnad.dates.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.Span;
import org.isnad.arabic.Letters;
import org.isnad.arabic.NormalText;
import org.isnad.arabic.WordMemo;
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
    /** Words remembered, as a power of two. */
    private static final int REMEMBERED = 15;

    private final DateGrammar grammar;
    private final Node root = new Node();
    private final long[] none;
    private final WordMemo<List<Piece>> words = new WordMemo<>(REMEMBERED, this::pieces);

    /** A node of the trie over words; a word or expression ends here when there are senses. */
    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final List<Sense> senses = new ArrayList<>();
        long[] symbols = {};
    }

    /** A word, number or sign before expressions are joined, with what the tables know of it and of what begins with it. */
    private record Raw(int begin, int end, String form, @Nullable Node node, boolean number) {}

    /** A word or clitic as part of a word, by offsets in the word. */
    private record Piece(int begin, int end, String form, @Nullable Node node) {}

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
        Node node = first.node();
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
                raw.add(number(text, i, end));
            } else if (Character.isLetter(c)) {
                while (end < normal.length() && Character.isLetter(normal.charAt(end))) {
                    end++;
                }
                addWord(text, i, end, raw);
            } else if (c != ' ') {
                raw.add(sign(text, i, sign(c)));
            } else if (text.original().charAt(text.toOriginal(i)) == '\n') {
                raw.add(sign(text, i, "\n"));
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

    private static Raw number(NormalText text, int begin, int end) {
        Span span = text.toOriginal(new Span(begin, end));
        return new Raw(span.begin(), span.end(), text.normal().substring(begin, end), null, true);
    }

    private Raw sign(NormalText text, int at, String form) {
        int begin = text.toOriginal(at);
        return new Raw(begin, begin + 1, form, root.next.get(form), false);
    }

    private void addWord(NormalText text, int begin, int end, List<Raw> raw) {
        for (Piece piece : words.of(text.normal(), begin, end)) {
            Span span = text.toOriginal(new Span(begin + piece.begin(), begin + piece.end()));
            raw.add(new Raw(span.begin(), span.end(), piece.form(), piece.node(), false));
        }
    }

    /** A word; where it is not known and the rest behind conjunction or preposition is, both. */
    private List<Piece> pieces(String word) {
        int clitics = root.next.containsKey(word) ? 0 : clitics(word);
        List<Piece> pieces = new ArrayList<>(clitics + 1);
        for (int i = 0; i < clitics; i++) {
            pieces.add(piece(i, i + 1, word.substring(i, i + 1)));
        }
        if (word.length() > clitics) {
            boolean lam = clitics > 0 && word.startsWith("لل", clitics - 1);
            String rest = word.substring(clitics);
            pieces.add(piece(clitics, word.length(), lam ? "ا" + rest : rest));
        }
        return List.copyOf(pieces);
    }

    private Piece piece(int begin, int end, String form) {
        return new Piece(begin, end, form, root.next.get(form));
    }

    /** How many of a form's first letters are clitics before a known word: 0, 1 or 2. */
    private int clitics(String form) {
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
