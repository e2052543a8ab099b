package org.isnad.facts.statements.cues;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Span;
import org.isnad.arabic.NormalText;

/** Splits a paragraph into words and marks. Pure functions, one pass. */
public final class Tokenizer {
    private static final char MADDA = 'آ';
    private static final int SHORT_NAME = 3;

    private static final char DOUBLING = '\u0651';

    private final String text;
    private final NormalText aligned;
    private final String normal;
    private final int base;
    private final List<Token> tokens = new ArrayList<>();
    /** The paragraph's place in the normal form. */
    private final int start;

    private final int limit;

    private Tokenizer(NormalText aligned, int from, int to, int base) {
        this.text = aligned.original();
        this.aligned = aligned;
        this.normal = aligned.normal();
        this.base = base;
        this.start = aligned.toNormal(from);
        this.limit = aligned.toNormal(to);
    }

    /** The words and marks of a paragraph whose text begins at an offset of the article's text. */
    static List<Token> of(String paragraph, int base) {
        return new Tokenizer(NormalText.of(paragraph), 0, paragraph.length(), base).read();
    }

    /** The words and marks of a part of a text that ends at a line feed or with the text. */
    static List<Token> of(NormalText text, int from, int to) {
        return new Tokenizer(text, from, to, 0).read();
    }

    private List<Token> read() {
        int i = start;
        while (i < limit) {
            int end = wordEnd(i);
            if (end > i) {
                add(i, end, Token.Type.WORD);
                i = end;
            } else {
                i = mark(i);
            }
        }
        return tokens;
    }

    private int wordEnd(int from) {
        int i = from;
        while (i < limit && Character.isLetterOrDigit(normal.charAt(i))) {
            i++;
        }
        return i;
    }

    private int mark(int i) {
        if (normal.charAt(i) == ' ') {
            return i + 1;
        }
        int end = i + 1;
        while (normal.charAt(i) == '.' && end < limit && normal.charAt(end) == '.') {
            end++;
        }
        add(i, end, end > i + 1 ? Token.Type.COMMA : type(i));
        return end;
    }

    private Token.Type type(int i) {
        return switch (normal.charAt(i)) {
            case '،', ',', '؛', ';', '…' -> Token.Type.COMMA;
            case '.', '۔' -> stopsAt(i) ? Token.Type.STOP : Token.Type.OTHER;
            case '!', '?', '؟' -> Token.Type.STOP;
            case ':' -> between(i, Token.Type.COLON);
            case '«', '“', '„', '‟', '"', '＂' -> Token.Type.OPEN;
            case '»', '”' -> Token.Type.CLOSE;
            case '(', ')', '[', ']', '{', '}' -> Token.Type.BRACKET;
            case '-', '–', '—', '―' -> Token.Type.DASH;
            default -> Token.Type.OTHER;
        };
    }

    /** A colon between digits is part of a time. */
    private Token.Type between(int i, Token.Type otherwise) {
        return digit(i - 1) && digit(i + 1) ? Token.Type.OTHER : otherwise;
    }

    private boolean digit(int i) {
        return i >= start && i < limit && Character.isDigit(normal.charAt(i));
    }

    /** Points inside numbers and abbreviations do not end a sentence; one that a missing space glues to a word does. */
    private boolean stopsAt(int i) {
        if (i + 1 >= limit || !Character.isLetterOrDigit(normal.charAt(i + 1))) {
            return wordBefore(i) != 1 || digit(i - 1) || i - start < 2;
        }
        if (digit(i + 1)) {
            return false;
        }
        return (wordBefore(i) >= 3 || digit(i - 1)) && wordEnd(i + 1) - i > 3;
    }

    private int wordBefore(int i) {
        int from = i;
        while (from > start && i - from < 4 && Character.isLetterOrDigit(normal.charAt(from - 1))) {
            from--;
        }
        return i - from;
    }

    private void add(int from, int to, Token.Type type) {
        Span span = aligned.toOriginal(new Span(from, to));
        boolean doubled = false;
        boolean seated = false;
        for (int i = span.begin(); type == Token.Type.WORD && i < span.end(); i++) {
            char letter = text.charAt(i);
            doubled |= letter == DOUBLING;
            seated |= letter == 'ؤ' || letter == 'ئ';
        }
        char last = text.charAt(aligned.toOriginal(to - 1));
        String form = named(normal.substring(from, to), text.charAt(aligned.toOriginal(from)));
        tokens.add(new Token(base + span.begin(), base + span.end(), form, type, last, doubled, seated));
    }

    /** «آن»، «آنا»: a name, although its normal form is that of أن and أنا. */
    private static String named(String form, char first) {
        return first == MADDA && form.length() <= SHORT_NAME ? MADDA + form.substring(1) : form;
    }
}
