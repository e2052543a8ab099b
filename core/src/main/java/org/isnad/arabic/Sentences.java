package org.isnad.arabic;

import java.util.ArrayList;
import java.util.List;
import org.isnad.Span;

/**
 * Splits text into sentences as the Arabic press writes them. Pure functions; one pass.
 *
 * <ul>
 *   <li>A line feed always ends a sentence: headlines have no stop.
 *   <li>Full stop, question and exclamation mark and ellipsis end one, closing quotes and brackets behind them included, also
 *       where the next sentence is glued to the stop.
 *   <li>Stops inside numbers and addresses, behind an initial or title (د.), in the number of a list item and an ellipsis in
 *       brackets do not; behind the last letter of a spaced agency mark (أ ف ب.) they do.
 *   <li>Quotes are of four kinds: «», "", “” also reversed, ‘’.
 * </ul>
 */
public final class Sentences {
    /** Quotes in pairs of opening and closing sign; the straight one is both. */
    private static final String QUOTES = "«»“”‘’\"\"";

    private Sentences() {}

    /** The sentences of a text in order, white space trimmed off, none empty. */
    public static List<Span> of(String text) {
        return first(text, Integer.MAX_VALUE);
    }

    /** The first sentences of a text: as {@link #of} finds them, at the cost of those alone. */
    public static List<Span> first(String text, int most) {
        Splitter splitter = new Splitter(text, most);
        splitter.run();
        return splitter.sentences;
    }

    /** The place of a quote among all; less than 0 for other signs, most of which a letter's or a blank's number tells. */
    private static int quote(char c) {
        return c == ' ' || Letters.isArabic(c) ? -1 : QUOTES.indexOf(c);
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '؟' || c == '…' || c == '۔';
    }

    /** The state of one pass: where the sentence began and which quotes are open on the line. */
    private static final class Splitter {
        private final String text;
        private final List<Span> sentences = new ArrayList<>();
        private final int most;
        private int begin;
        /** A bit for each kind of quote that is open. */
        private int open;

        Splitter(String text, int most) {
            this.text = text;
            this.most = most;
        }

        void run() {
            for (int i = 0; i < text.length() && sentences.size() < most; i++) {
                char c = text.charAt(i);
                if (c == '\n') {
                    end(i, i + 1);
                    open = 0;
                } else if (isStop(c) && endsSentence(i)) {
                    int end = afterClosers(i + 1);
                    end(end, end);
                    i = end - 1;
                } else {
                    passQuote(c);
                }
            }
            if (sentences.size() < most) {
                end(text.length(), text.length());
            }
        }

        private void end(int end, int next) {
            add(begin, end);
            begin = next;
        }

        private boolean endsSentence(int at) {
            char next = charAt(at + 1);
            if (isStop(next)) {
                return false;
            }
            if (text.charAt(at) != '.' || isStop(charAt(at - 1))) {
                return !isBracketedEllipsis(at);
            }
            if (isInitial(at) || isListNumber(at)) {
                return false;
            }
            boolean gluedNumber = Character.isDigit(next) && Letters.isArabic(charAt(at - 1));
            return at + 1 == text.length()
                    || Character.isWhitespace(next)
                    || isCloser(at + 1)
                    || isOpener(next)
                    || Letters.isArabic(next)
                    || gluedNumber;
        }

        private char charAt(int at) {
            return at < 0 || at >= text.length() ? ' ' : text.charAt(at);
        }

        private boolean isBracketedEllipsis(int at) {
            int from = at;
            while (isStop(charAt(from)) && at - from < 8) {
                from--;
            }
            char before = charAt(from);
            char after = charAt(at + 1);
            return (before == '(' || before == '[') && (after == ')' || after == ']');
        }

        /** A letter alone before the stop: an initial or a title, unless single letters with spaces stand before it. */
        private boolean isInitial(int at) {
            if (!isSingleLetter(at - 1)) {
                return false;
            }
            return !(charAt(at - 2) == ' ' && isSingleLetter(at - 3));
        }

        private boolean isSingleLetter(int at) {
            return Character.isLetter(charAt(at)) && !Character.isLetterOrDigit(charAt(at - 1));
        }

        /** The number of a list item: a sentence cannot consist of digits alone. */
        private boolean isListNumber(int at) {
            if (at - begin > 4 || !Character.isDigit(charAt(at - 1))) {
                return false;
            }
            return text.substring(begin, at).strip().chars().allMatch(Character::isDigit);
        }

        private int afterClosers(int at) {
            int end = at;
            while (isCloser(end)) {
                passQuote(charAt(end));
                end++;
            }
            return end;
        }

        /** Notes that a quote of a kind opens or closes. */
        private void passQuote(char c) {
            int quote = quote(c);
            if (quote >= 0) {
                open ^= 1 << quote / 2;
            }
        }

        /**
         * Whether a quote or bracket stands there that closes: a closing sign, or either sign of a kind that is open (quotes the
         * wrong way round). A straight one that is not open closes when no letter follows.
         */
        private boolean isCloser(int at) {
            char c = charAt(at);
            if (c == ')' || c == ']' || c == '»' || c == '”' || c == '’') {
                return true;
            }
            int quote = quote(c);
            boolean isOpen = quote >= 0 && (open >> quote / 2 & 1) == 1;
            return isOpen || c == '"' && !Character.isLetterOrDigit(charAt(at + 1));
        }

        private static boolean isOpener(char c) {
            return c == '«' || c == '“' || c == '"' || c == '‘' || c == '(';
        }

        private void add(int from, int to) {
            int first = from;
            int last = to;
            while (first < last && Character.isWhitespace(text.charAt(first))) {
                first++;
            }
            while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                sentences.add(new Span(first, last));
            }
        }
    }
}
