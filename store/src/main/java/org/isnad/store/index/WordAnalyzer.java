package org.isnad.store.index;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.isnad.Span;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;

/**
 * Words as the core reads them, in normal form, further reduced or in their own letters, with their offsets in the original. A word
 * may have several terms, all at its place.
 */
final class WordAnalyzer extends Analyzer {
    private static final int GAP = 100;
    private static final int LONGEST = 200;

    private final BiFunction<String, Word, List<String>> reduction;
    private final LastWords last;

    private WordAnalyzer(BiFunction<String, Word, List<String>> reduction, LastWords last) {
        this.reduction = reduction;
        this.last = last;
    }

    /** @param last shared by the analysers of fields that hold the same texts */
    WordAnalyzer(UnaryOperator<String> reduction, LastWords last) {
        this((text, word) -> List.of(reduction.apply(word.form())), last);
    }

    /** Several terms for each word; the first counts for the length of the text. */
    static WordAnalyzer ofSeveral(Function<String, List<String>> terms, LastWords last) {
        return new WordAnalyzer((text, word) -> terms.apply(word.form()), last);
    }

    /** Words in the letters of the text; only tatweel and invisible controls are left out. */
    static WordAnalyzer ofLetters(LastWords last) {
        return new WordAnalyzer((text, word) -> List.of(letters(word.span().of(text))), last);
    }

    /** The words of the text that a thread read last: the fields of one document hold the same text in several forms. Safe for many threads. */
    static final class LastWords {
        private final ThreadLocal<Read> read = ThreadLocal.withInitial(() -> new Read("", List.of()));

        private record Read(String text, List<Word> words) {}

        List<Word> of(String text) {
            Read last = read.get();
            if (!last.text().equals(text)) {
                last = new Read(text, Words.of(text));
                read.set(last);
            }
            return last.words();
        }
    }

    static String letters(String word) {
        return word.chars().noneMatch(WordAnalyzer::isNoLetter)
                ? word
                : word.codePoints()
                        .filter(c -> !isNoLetter(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isNoLetter(int c) {
        return c == 'ـ' || Character.getType(c) == Character.FORMAT;
    }

    /** Phrases do not reach from one value of a field into the next. */
    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new WordTokens(reduction, last));
    }

    private static final class WordTokens extends Tokenizer {
        private final BiFunction<String, Word, List<String>> reduction;
        private final LastWords last;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private Iterator<String> terms = List.<String>of().iterator();
        private Word word = new Word(new Span(0, 0), "");
        private Iterator<Word> words = List.<Word>of().iterator();
        private String text = "";

        WordTokens(BiFunction<String, Word, List<String>> reduction, LastWords last) {
            this.reduction = reduction;
            this.last = last;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            text = all(input);
            words = last.of(text).iterator();
            terms = List.<String>of().iterator();
        }

        private static String all(Reader in) throws IOException {
            StringWriter text = new StringWriter();
            in.transferTo(text);
            return text.toString();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            boolean next = !terms.hasNext();
            if (next) {
                if (!words.hasNext()) {
                    return false;
                }
                word = words.next();
                terms = reduction.apply(text, word).iterator();
            }
            step.setPositionIncrement(next ? 1 : 0);
            String reduced = terms.next();
            term.append(reduced, 0, Math.min(reduced.length(), LONGEST));
            offset.setOffset(
                    correctOffset(word.span().begin()),
                    correctOffset(word.span().end()));
            return true;
        }

        @Override
        public void end() throws IOException {
            super.end();
            offset.setOffset(correctOffset(text.length()), correctOffset(text.length()));
        }
    }
}
