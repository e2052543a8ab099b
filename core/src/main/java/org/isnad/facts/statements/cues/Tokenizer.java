package org.isnad.facts.statements.cues;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Span;
import org.isnad.arabic.NormalText;

/** Splits a paragraph into words and marks. Pure functions, one pass. */
public final class Tokenizer {
    private static final char DOUBLING = '\u0651';

    private final String text;
    private final NormalText aligned;
    private final String normal;
    private final int base;
    private final List<Token> tokens = new ArrayList<>();

    private Tokenizer(String text, int base) {
        this.text = text;
        this.aligned = NormalText.of(text);
        this.normal = aligned.normal();
        this.base = base;
    }

    /** The words and marks of a paragraph whose text begins at an offset of the article's text. */
    public static List<Token> of(String paragraph, int base) {
        return new Tokenizer(paragraph, base).read();
    }

    private List<Token> read() {
        int i = 0;
        while (i < normal.length()) {
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
        while (i < normal.length() && Character.isLetterOrDigit(normal.charAt(i))) {
            i++;
        }
        return i;
    }

    private int mark(int i) {
        if (normal.charAt(i) == ' ') {
            return i + 1;
        }
        int end = i + 1;
        while (normal.charAt(i) == '.' && end < normal.length() && normal.charAt(end) == '.') {
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
        return i >= 0 && i < normal.length() && Character.isDigit(normal.charAt(i));
    }

    /** Points inside numbers and abbreviations do not end a sentence; one that a missing space glues to a word does. */
    private boolean stopsAt(int i) {
        if (i + 1 >= normal.length() || !Character.isLetterOrDigit(normal.charAt(i + 1))) {
            return wordBefore(i) != 1 || digit(i - 1) || i < 2;
        }
        if (digit(i + 1)) {
            return false;
        }
        return (wordBefore(i) >= 3 || digit(i - 1)) && wordEnd(i + 1) - i > 3;
    }

    private int wordBefore(int i) {
        int from = i;
        while (from > 0 && i - from < 4 && Character.isLetterOrDigit(normal.charAt(from - 1))) {
            from--;
        }
        return i - from;
    }

    private void add(int from, int to, Token.Type type) {
        Span span = aligned.toOriginal(new Span(from, to));
        boolean doubled = type == Token.Type.WORD && has(span, DOUBLING);
        boolean seated = type == Token.Type.WORD && (has(span, 'ؤ') || has(span, 'ئ'));
        char last = text.charAt(aligned.toOriginal(to - 1));
        String form = normal.substring(from, to);
        tokens.add(new Token(base + span.begin(), base + span.end(), form, type, last, doubled, seated));
    }

    private boolean has(Span span, char letter) {
        int at = text.indexOf(letter, span.begin(), span.end());
        return at >= 0;
    }
}
