package org.isnad.facts.statements.cues;

import org.isnad.arabic.WordMemo;
import org.jspecify.annotations.Nullable;

/** What the tables say of words, remembered for those met last. Safe for many threads. */
public final class TokenWords {
    /** Words remembered, as a power of two. */
    private static final int REMEMBERED = 16;

    private final WordClasses classes;
    private final CueTable cues;
    private final WordMemo<TokenWord> words = new WordMemo<>(REMEMBERED, this::read);

    public TokenWords(WordClasses classes, CueTable cues) {
        this.classes = classes;
        this.cues = cues;
    }

    private TokenWord read(String form) {
        String withoutAnd = TokenWord.startsWithAnd(form) ? form.substring(1) : form;
        boolean mayBeCue = cues.knows(form) || cues.knows(withoutAnd);
        return new TokenWord(form, withoutAnd, classes.of(form, withoutAnd), mayBeCue);
    }

    /** A word or mark of a text in normal form. */
    TokenWord word(String normal, int begin, int end) {
        return words.of(normal, begin, end);
    }

    /** The cue a word may be, as it is written. */
    @Nullable
    CueForm cue(Token token) {
        return token.word().mayBeCue() ? cues.of(token) : null;
    }
}
