package org.isnad.facts.statements.cues;

import java.util.Arrays;
import java.util.List;
import org.isnad.Span;
import org.isnad.arabic.NormalText;
import org.isnad.facts.statements.cues.Token.Type;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph's words and marks with what the tables know of each: its classes, the cue it may be, its quotation partner and
 * its sentence. Indexes are token indexes; asking outside the paragraph is allowed and finds nothing.
 */
public final class Paragraph {
    private static final int UNNAMED_REACH = 7;

    private final String text;
    private final List<Token> tokens;
    private final int[] partner;
    private final long[] classes;
    private final @Nullable CueForm[] cues;
    private final boolean[] quoted;
    /** For each token in quotation marks, the index of the mark that closes the outermost pair, else -1. */
    private final int[] closing;
    /** Whether a token tells why a source goes unnamed: «طلب عدم ذكر اسمه». */
    private final boolean[] unnamed;

    /** Words, and quoted words, before each token. */
    private final int[] wordsBefore;

    private final int[] quotedBefore;
    private final int[] sentenceFrom;
    private final int[] sentenceTo;

    private Paragraph(String text, List<Token> tokens, int[] partner, WordClasses words, CueTable table) {
        this.text = text;
        this.tokens = tokens;
        this.partner = partner;
        int size = tokens.size();
        this.classes = new long[size];
        this.cues = new CueForm[size];
        for (int i = 0; i < size; i++) {
            Token token = tokens.get(i);
            if (token.isWord()) {
                classes[i] = isThatNot(token) ? WordClass.THAT_FUSED.bit() : words.of(token);
                cues[i] = table.of(token);
            }
        }
        this.closing = new int[size];
        this.quoted = markQuoted();
        this.unnamed = markUnnamed();
        this.wordsBefore = new int[size + 1];
        this.quotedBefore = new int[size + 1];
        for (int i = 0; i < size; i++) {
            int word = tokens.get(i).isWord() ? 1 : 0;
            wordsBefore[i + 1] = wordsBefore[i] + word;
            quotedBefore[i + 1] = quotedBefore[i] + (quoted[i] ? word : 0);
        }
        this.sentenceFrom = new int[size];
        this.sentenceTo = new int[size];
        splitSentences();
    }

    /**
     * Reads a paragraph.
     *
     * @param text the whole article's text, which offsets point into
     * @param from offset of the paragraph's first unit
     * @param to offset after its last unit
     */
    public static Paragraph of(String text, int from, int to, WordClasses words, CueTable table) {
        String own = text.substring(from, to);
        List<Token> tokens = Tokenizer.of(own, from);
        int[] partner = QuotePairs.of(own, from, tokens);
        return new Paragraph(text, tokens, partner, words, table);
    }

    /** Reads a paragraph that ends at a line feed or with its text. */
    public static Paragraph of(NormalText text, int from, int to, WordClasses words, CueTable table) {
        List<Token> tokens = Tokenizer.of(text, from, to);
        int[] partner = QuotePairs.of(text.original(), 0, tokens);
        return new Paragraph(text.original(), tokens, partner, words, table);
    }

    /** ألا, which only its first letter tells from إلا. */
    private boolean isThatNot(Token token) {
        return token.form().equals("الا") && text.charAt(token.begin()) == 'أ';
    }

    private boolean[] markQuoted() {
        boolean[] marked = new boolean[tokens.size()];
        int until = -1;
        for (int i = 0; i < marked.length; i++) {
            if (i > until && type(i) == Type.OPEN && partner[i] > i) {
                until = partner[i];
            }
            closing[i] = i < until ? until : -1;
            marked[i] = i < until && type(i) != Type.OPEN || i < until && partner[i] < until && partner[i] >= 0;
        }
        return marked;
    }

    private boolean[] markUnnamed() {
        boolean[] marked = new boolean[tokens.size()];
        for (int i = 0; i < marked.length; i++) {
            if (is(WordClass.UNNAMED, i)) {
                markUpToIdentity(marked, i);
            }
        }
        return marked;
    }

    private void markUpToIdentity(boolean[] marked, int from) {
        for (int t = from + 1; t < Math.min(tokens.size(), from + UNNAMED_REACH) && isWord(t); t++) {
            if (is(WordClass.IDENTITY, t)) {
                Arrays.fill(marked, from, t + 1, true);
                return;
            }
        }
    }

    private void splitSentences() {
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            sentenceFrom[i] = from;
            if (endsSentence(i)) {
                close(from, i + 1);
                from = i + 1;
            }
        }
        close(from, tokens.size());
    }

    private void close(int from, int to) {
        for (int i = from; i < to; i++) {
            sentenceTo[i] = to;
        }
    }

    /** A stop outside quotation marks, or a closing mark right after one, unless a comma goes on. */
    private boolean endsSentence(int i) {
        if (type(i) == Type.STOP) {
            return !quoted[i] && !is(Type.CLOSE, i + 1);
        }
        return type(i) == Type.CLOSE
                && (partner[i] < 0 || !quoted[i])
                && is(Type.STOP, i - 1)
                && !is(Type.COMMA, i + 1)
                && !is(Type.STOP, i + 1);
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    public String form(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).form() : "";
    }

    public Type type(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).type() : Type.OTHER;
    }

    public boolean is(Type type, int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).type() == type;
    }

    public boolean isWord(int i) {
        return is(Type.WORD, i);
    }

    public boolean is(WordClass wordClass, int i) {
        return i >= 0 && i < classes.length && (classes[i] & wordClass.bit()) != 0;
    }

    @Nullable
    public CueForm cue(int i) {
        return i >= 0 && i < cues.length ? cues[i] : null;
    }

    /** The index of the mark a quotation mark is paired with, or -1. */
    public int partner(int i) {
        return partner[i];
    }

    /** Whether a token stands between a pair of quotation marks. */
    public boolean isQuoted(int i) {
        return i >= 0 && i < quoted.length && quoted[i];
    }

    /** The index of the mark that closes the outermost quotation a token stands in, or the paragraph's end. */
    public int quotationEnd(int i) {
        return closing[i] < 0 ? size() : closing[i];
    }

    /** Whether a token only tells that a source asks not to be named. */
    public boolean isUnnamedClause(int i) {
        return i >= 0 && i < unnamed.length && unnamed[i];
    }

    /** How many words a range of tokens has; 0 for an empty one. */
    public int words(int from, int to) {
        return from >= to ? 0 : wordsBefore[Math.min(to, size())] - wordsBefore[Math.max(from, 0)];
    }

    public int quotedWords(int from, int to) {
        return from >= to ? 0 : quotedBefore[to] - quotedBefore[from];
    }

    public int sentenceFrom(int i) {
        return sentenceFrom[i];
    }

    public int sentenceTo(int i) {
        return sentenceTo[i];
    }

    /** Whether a word is this one, with or without a leading و or ف. */
    public boolean isForm(String form, int i) {
        return isWord(i)
                && (token(i).form().equals(form) || token(i).withoutAnd().equals(form));
    }

    /** Whether a mark stands right after a word without a space: the point of an abbreviation. */
    public boolean isGlued(int i) {
        return is(Type.OTHER, i + 1) && token(i + 1).begin() == token(i).end();
    }

    /** The index of the bracket that closes one within a few tokens, or -1. */
    public int closingBracket(int open) {
        if (!is(Type.BRACKET, open) || !"([{".contains(form(open))) {
            return -1;
        }
        for (int t = open + 1; t < Math.min(size(), open + 15); t++) {
            if (is(Type.BRACKET, t) && !"([{".contains(form(t))) {
                return t;
            }
        }
        return -1;
    }

    /**
     * Whether a word may open a clause: joined to و or ف, after a mark, or after a particle that opens one. Nouns that look
     * like a verb of saying do not.
     */
    public boolean opensClause(int i) {
        boolean particle = is(WordClass.CONNECTIVE, i - 1)
                || is(WordClass.ASIDE, i - 1)
                || is(WordClass.BEING, i - 1)
                || is(WordClass.RELATIVE, i - 1)
                || is(WordClass.ADJUNCT, i - 1)
                || is(WordClass.TIME, i - 1);
        return i == 0 || !isWord(i - 1) || i == sentenceFrom[i] || joinsAnd(i) || particle;
    }

    /** Whether a cue's first letter is the conjunction. */
    public boolean joinsAnd(int i) {
        CueForm cue = cue(i);
        return cue != null && token(i).startsWithAnd() && !cue.joinsWaw(token(i).form());
    }

    /** The place of tokens in the article's text. */
    public Span span(int from, int to) {
        return new Span(token(from).begin(), token(to - 1).end());
    }

    /** The words of tokens as written. */
    public String text(int from, int to) {
        return span(from, to).of(text);
    }

    public String articleText() {
        return text;
    }
}
