package org.isnad.facts.statements.cues;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Pairs quotation marks as the press writes them: «», “”, the same reversed, straight marks, marks that lack their partner.
 *
 * <p>The mark's shape is only a hint; whether white space or letters stand beside it decides where the shape is wrong. A mark
 * that opens while one of its family stands open nests when its shape can tell opening from closing, else the former has no
 * partner. One pass with a stack for each family.
 */
public final class QuotePairs {
    private static final int NONE = -1;

    private final String text;
    private final List<Token> tokens;
    private final int base;
    private final int[] partner;
    private final Deque<Integer> angled = new ArrayDeque<>();
    private final Deque<Integer> curled = new ArrayDeque<>();

    private QuotePairs(String text, int base, List<Token> tokens) {
        this.text = text;
        this.base = base;
        this.tokens = tokens;
        this.partner = new int[tokens.size()];
        Arrays.fill(partner, NONE);
    }

    /**
     * For each token the index of the mark it is paired with, or -1; tokens that turn out to open or close although their
     * shape says otherwise are replaced in the list.
     */
    public static int[] of(String paragraph, int base, List<Token> tokens) {
        QuotePairs pairs = new QuotePairs(paragraph, base, tokens);
        for (int i = 0; i < tokens.size(); i++) {
            Token.Type type = tokens.get(i).type();
            if (type == Token.Type.OPEN || type == Token.Type.CLOSE) {
                pairs.place(i);
            }
        }
        return pairs.partner;
    }

    private void place(int i) {
        char mark = tokens.get(i).form().charAt(0);
        Deque<Integer> open = mark == '«' || mark == '»' ? angled : curled;
        if (closes(i, mark, open)) {
            close(i, open);
        } else {
            retype(i, Token.Type.OPEN);
            if (mark == '"') {
                open.clear();
            }
            open.push(i);
        }
    }

    private boolean closes(int i, char mark, Deque<Integer> open) {
        boolean looksOpening = looksOpening(i);
        boolean looksClosing = looksClosing(i);
        if (open.isEmpty()) {
            return looksClosing && !looksOpening && mark != '«';
        }
        return looksClosing || mark != '«' && !looksOpening;
    }

    private void close(int i, Deque<Integer> open) {
        retype(i, Token.Type.CLOSE);
        if (!open.isEmpty()) {
            int from = open.pop();
            partner[from] = i;
            partner[i] = from;
        }
    }

    /** White space, a mark or a one-letter preposition before it and something written after it. */
    private boolean looksOpening(int i) {
        int at = tokens.get(i).begin() - base;
        boolean after = at + 1 < text.length() && !isGap(text.charAt(at + 1));
        boolean shortWord = i > 0
                && tokens.get(i - 1).isWord()
                && tokens.get(i - 1).end() - base == at
                && tokens.get(i - 1).form().length() <= 2
                && tokens.get(i - 1).last() != 'ي';
        return after && (at == 0 || isGap(text.charAt(at - 1)) || isOpener(text.charAt(at - 1)) || shortWord);
    }

    private boolean looksClosing(int i) {
        int at = tokens.get(i).begin() - base;
        boolean before = at > 0 && !isGap(text.charAt(at - 1)) && !isOpener(text.charAt(at - 1));
        return before && (at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)) || glued(i));
    }

    /** A straight mark with letters on both sides closes when one is open; the word after it merely lost its space. */
    private boolean glued(int i) {
        return i > 0 && tokens.get(i - 1).isWord() && tokens.get(i - 1).form().length() > 2;
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isOpener(char c) {
        return c == ':' || c == '(' || c == '[' || c == '،' || c == '-' || c == 'ـ' || c == '«' || c == '“' || c == '/';
    }

    private void retype(int i, Token.Type type) {
        Token t = tokens.get(i);
        if (t.type() != type) {
            tokens.set(i, new Token(t.begin(), t.end(), t.form(), type, t.last(), t.doubled(), t.seated()));
        }
    }
}
