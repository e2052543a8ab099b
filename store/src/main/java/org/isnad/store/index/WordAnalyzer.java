package org.isnad.store.index;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;

/** Words as the core reads them, in normal form or further reduced, with their offsets in the original letters. */
final class WordAnalyzer extends Analyzer {
    private final UnaryOperator<String> reduction;

    WordAnalyzer(UnaryOperator<String> reduction) {
        this.reduction = reduction;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new WordTokens(reduction));
    }

    private static final class WordTokens extends Tokenizer {
        private final UnaryOperator<String> reduction;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private Iterator<Word> words = List.<Word>of().iterator();
        private int length;

        WordTokens(UnaryOperator<String> reduction) {
            this.reduction = reduction;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            String text = all(input);
            length = text.length();
            words = Words.of(text).iterator();
        }

        private static String all(Reader in) throws IOException {
            StringWriter text = new StringWriter();
            in.transferTo(text);
            return text.toString();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!words.hasNext()) {
                return false;
            }
            Word word = words.next();
            term.append(reduction.apply(word.form()));
            offset.setOffset(
                    correctOffset(word.span().begin()),
                    correctOffset(word.span().end()));
            return true;
        }

        @Override
        public void end() throws IOException {
            super.end();
            offset.setOffset(correctOffset(length), correctOffset(length));
        }
    }
}
