package org.isnad.facts.statements;

import org.isnad.facts.statements.cues.Cue.Takes;
import org.isnad.facts.statements.cues.Paragraph;
import org.isnad.facts.statements.cues.Token.Type;
import org.isnad.facts.statements.cues.WordClass;

/**
 * Finds where what was said ends: with the quotation, or at the end of the clause, before the next cue, a trailing attribution
 * or the narrator's own tail.
 */
final class ContentReader {
    private static final int SHORT_QUOTE = 4;
    private static final int LONG_SPEECH = 120;
    /** Words of a clause outside quotation marks: more than any sentence has, so that any text is read in bounded time. */
    private static final int LONGEST_CLAUSE = 600;
    /** A question that somebody was asked, with any ending. */
    private static final String QUESTION = "سوال";

    private final Paragraph p;
    /** For each token, whether another statement or attribution begins there. */
    private final boolean[] boundary;

    ContentReader(Paragraph p, boolean[] boundary) {
        this.p = p;
        this.boundary = boundary;
    }

    /** A range of tokens. */
    record Range(int from, int to) {
        boolean isEmpty() {
            return from >= to;
        }
    }

    Range read(Complement c) {
        if (p.is(Type.OPEN, c.from())) {
            return trim(p.partner(c.from()) < 0 ? unpaired(c.from()) : quotation(c.from()));
        }
        boolean afterColon = c.isQuote() && p.is(Type.COLON, c.marker());
        int end = afterColon ? speechEnd(c.from()) : clauseEnd(c.from());
        return trim(new Range(c.from(), c.isNoun() ? nounEnd(c.from(), end) : afterColon ? end : plainEnd(c, end)));
    }

    /** A noun phrase ends where a finite verb is joined to the sentence: «أعلنت تشكيل لجنة، ومنحتها شهرا». */
    private int nounEnd(int from, int end) {
        for (int t = from + 1; t < end; t++) {
            if (!p.isQuoted(t) && opensContrast(t)) {
                return t;
            }
            if (p.is(Type.COMMA, t - 1)
                    && !p.isQuoted(t)
                    && (opensDeed(t) || opensGloss(t) || p.form(t).equals("وان"))) {
                return t - 1;
            }
        }
        return end;
    }

    /** «أعرب عن رغبته في الصلح لكن جهوده ...»، «، في ظل ...»: what the narrator sets against or beside it. */
    private boolean opensContrast(int t) {
        boolean that = p.is(WordClass.THAT, t + 1) || p.is(WordClass.THAT_FUSED, t + 1);
        boolean but = p.is(WordClass.BUT, t) || p.is(WordClass.BUT_OPENS, t) && that;
        return p.isForm("لكن", t) || but || p.is(Type.COMMA, t - 1) && p.isForm("في", t) && p.isForm("ظل", t + 1);
    }

    /** A feminine verb of the past: ومنحتها، وعادت. */
    private boolean opensDeed(int t) {
        if (!p.isWord(t) || !p.token(t).startsWithAnd() || p.token(t).last() == 'ة') {
            return false;
        }
        String word = p.token(t).withoutAnd();
        String bare = word.endsWith("ها") || word.endsWith("هم") ? word.substring(0, word.length() - 2) : word;
        return bare.length() > 3 && bare.endsWith("ت") && !bare.endsWith("ات") && !bare.startsWith("ال");
    }

    /** The narrator comments: «، وهو ما ...»، «، وهو بند ...». */
    private boolean opensGloss(int t) {
        return (p.isForm("هو", t) || p.isForm("هي", t))
                && p.token(t).startsWithAnd()
                && (!p.token(t + 1).isDefinite() || p.is(WordClass.RELATIVE, t + 2));
    }

    /** An unquoted clause ends before a quotation of its own, and before a second clause of mostly quoted words. */
    private int plainEnd(Complement c, int end) {
        if (c.kind() != Takes.AN) {
            return end;
        }
        for (int t = c.from() + 2; t < end; t++) {
            boolean gloss = p.is(Type.COMMA, t - 1) && opensGloss(t) && p.is(WordClass.GLOSS, t + 1);
            boolean second = p.is(WordClass.THAT, t) && p.form(t).startsWith("و") && isMostlyQuoted(t + 1, end);
            if (!p.isQuoted(t) && (gloss || second)) {
                return t;
            }
            if (p.is(Type.OPEN, t) && !p.isQuoted(t - 1) && isOwnQuotation(t) && p.quotedWords(c.from(), t) == 0) {
                return t - 1;
            }
        }
        return end;
    }

    private boolean isMostlyQuoted(int from, int end) {
        return 2 * p.quotedWords(from, end) > p.words(from, end);
    }

    /** Whether a quotation after a colon or comma fills the rest of its sentence: «...: «...»». */
    boolean isOwnQuotation(int open) {
        int close = open < p.size() && p.is(Type.OPEN, open) ? p.partner(open) : -1;
        boolean apart = p.is(Type.COLON, open - 1) || p.is(Type.COMMA, open - 1);
        return close > open && apart && p.words(open, close) > SHORT_QUOTE && p.words(close, p.sentenceTo(open)) == 0;
    }

    /** The quotation alone, or the clause around it when the marks hold only its first words. */
    private Range quotation(int open) {
        int close = p.partner(open);
        int end = clauseEnd(close + 1);
        boolean goesOn = p.isWord(close + 1)
                && !(p.is(WordClass.THAT, close + 1) && p.form(close + 1).startsWith("و"))
                && p.words(open, close) <= SHORT_QUOTE
                && p.words(close, end) >= p.words(open, close);
        return goesOn ? new Range(open, end) : new Range(open + 1, close);
    }

    private Range unpaired(int open) {
        int end = speechEnd(open + 1);
        for (int t = open + 1; t < end; t++) {
            if (p.is(Type.CLOSE, t) && p.partner(t) < 0) {
                return new Range(open + 1, t);
            }
        }
        return new Range(open + 1, end);
    }

    /** Speech without a closing mark runs on over sentences until one that begins with a cue or the paragraph's end. */
    private int speechEnd(int from) {
        int end = clauseEnd(from);
        if (p.size() - end > LONG_SPEECH) {
            return end;
        }
        int before = from;
        while (end > before && end < p.size() && end == p.sentenceTo(end - 1) && !opensNarration(end)) {
            before = end;
            end = clauseEnd(end);
        }
        return end;
    }

    private boolean opensNarration(int t) {
        for (int k = t; k < Math.min(t + 4, p.size()); k++) {
            if (boundary[k] || p.cue(k) != null || p.is(WordClass.TAIL, k) || p.is(WordClass.ASIDE, k)) {
                return true;
            }
        }
        return p.isForm("في", t) && p.isForm("اشاره", t + 1) || p.is(WordClass.PAGE_LABEL, t);
    }

    /** The end of the clause that begins at a token: never past its sentence, never inside a quotation it opens. */
    int clauseEnd(int from) {
        if (from >= p.size()) {
            return p.size();
        }
        int limit = Math.min(p.sentenceTo(from), from + LONGEST_CLAUSE);
        int t = from;
        while (t < limit) {
            if (p.is(Type.OPEN, t) && p.partner(t) > t) {
                limit = Math.min(p.sentenceTo(from), Math.max(limit, p.partner(t) + 1));
                t = Math.min(p.partner(t) + 1, limit);
            } else if (t > from && (boundary[t] || opensTail(t)) || leavesQuotation(from, t)) {
                return t;
            } else {
                t++;
            }
        }
        return limit;
    }

    /** A clause that begins inside quotation marks ends with them. */
    private boolean leavesQuotation(int from, int t) {
        return p.is(Type.CLOSE, t) && p.partner(t) >= 0 && p.partner(t) < from;
    }

    /** The narrator goes on: «لكنه رفض ...»، «، فيما ...»، «وذلك بعد ...». */
    private boolean opensTail(int t) {
        if (!p.is(WordClass.TAIL, t)) {
            return opensAside(t);
        }
        return switch (p.form(t)) {
            case "فيما" -> p.is(Type.COMMA, t - 1) && !p.form(t + 1).startsWith("ي");
            case "وذلك" -> p.is(WordClass.ADJUNCT, t + 1) || p.form(t + 1).equals("في") && p.is(WordClass.VENUE, t + 2);
            case "مما" -> false;
            case "من" -> opensAside(t) || isWithout(t) && (p.isForm("ان", t + 2) || p.is(Type.COMMA, t - 1));
            case "غير" -> p.is(WordClass.REFUSAL, t + 3) || p.is(WordClass.REFUSAL, t + 2);
            case "دون", "لكن" -> p.is(WordClass.REFUSAL, t + 1) || p.is(WordClass.REFUSAL, t + 2);
            default -> p.is(WordClass.REFUSAL, t + 1) || p.is(WordClass.REFUSAL, t + 2);
        };
    }

    private boolean isWithout(int t) {
        return p.form(t + 1).equals("دون") || p.form(t + 1).equals("غير");
    }

    /** «في إشارة إلى»، «في الوقت الذي»، «، من جانبه»، «وعند سؤاله»: the narrator speaks on. */
    private boolean opensAside(int t) {
        String next = p.form(t + 1);
        return switch (p.form(t)) {
            case "في" ->
                p.is(WordClass.COMMENT, t + 1) && !p.isWord(t - 1)
                        || next.equals("الوقت") && p.is(WordClass.RELATIVE, t + 2);
            case "ردا", "تعليقا" -> p.is(Type.COMMA, t - 1) && next.equals("علي");
            case "اما", "ثم" -> p.is(Type.COMMA, t - 1);
            case "من" -> p.is(Type.COMMA, t - 1) && p.is(WordClass.ASIDE, t + 1) && !next.equals("حيث");
            default ->
                p.is(WordClass.BEFORE_QUESTION, t) && p.token(t).startsWithAnd() && next.startsWith(QUESTION)
                        || p.is(WordClass.BESIDES, t) && p.is(Type.COMMA, t - 1)
                        || p.is(WordClass.REFUSAL, t) && p.token(t).startsWithAnd() && !p.isWord(t - 1);
        };
    }

    /** Without marks and blanks at either end, and without quotation marks that enclose all of it. */
    Range trim(Range range) {
        int from = range.from();
        int to = range.to();
        while (from < to && isLoose(from, from, to)) {
            from++;
        }
        while (to > from && isLoose(to - 1, from, to)) {
            to--;
        }
        boolean wrapped = to - from > 2 && p.is(Type.OPEN, from) && p.partner(from) == to - 1;
        return wrapped ? trim(new Range(from + 1, to - 1)) : new Range(from, to);
    }

    private boolean isLoose(int t, int from, int to) {
        return switch (p.type(t)) {
            case COMMA, COLON, DASH, OTHER -> true;
            case STOP ->
                !p.form(t).equals("؟") && !p.form(t).equals("?") && !p.form(t).equals("!") || t == from;
            case OPEN, CLOSE -> p.partner(t) < from || p.partner(t) >= to;
            default -> false;
        };
    }

    /** Whether most of a range stands in quotation marks; one mark without its partner is enough. */
    boolean isDirect(Range range) {
        int quoted = p.quotedWords(range.from(), range.to());
        return 2 * quoted > p.words(range.from(), range.to())
                || isUnpaired(range.from() - 1)
                || isUnpaired(range.to())
                || isUnpaired(range.to() + 1);
    }

    private boolean isUnpaired(int t) {
        boolean mark = p.is(Type.OPEN, t) || p.is(Type.CLOSE, t);
        return mark && p.partner(t) < 0;
    }
}
