package org.isnad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of texts that are no articles. */
class AnalystTest {
    private static final Analyst ANALYST = new Analyst(Lexicon.bundled());

    private static Facts read(String text) {
        return ANALYST.analyse(Article.builder("t").text(text).build());
    }

    @Test
    void ofAnEndlessLineOfNamesABoundedPartIsReadAndTheRestIsTold() {
        String line = "قال سمير الفولاني لخالد العماري في القاهرة ".repeat(20_000);
        Facts facts = read(line);
        assertThat(facts.unread()).isBetween(line.length() - Analyst.LONGEST, line.length() - Analyst.LONGEST + 1000);
        assertThat(facts.mentions()).isNotEmpty();
        int end = line.length() - facts.unread();
        assertThat(facts.mentions()).allMatch(mention -> mention.span().end() <= end);
        assertThat(facts.mentions().getLast().span().end()).isGreaterThan(end - 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ا", "\uD83D\uDE00", "\uD800"})
    void aTextWithoutWordsIsCutWithoutAFault(String letter) {
        String text = letter.repeat(Analyst.LONGEST / letter.length() + 5000);
        assertThat(read(text).unread()).isGreaterThan(0);
    }

    @Test
    void anArticleIsReadToItsEnd() {
        assertThat(read("قال سمير الفولاني إن الوفد وصل.\nوأضاف أن الجولة انتهت.")
                        .unread())
                .isZero();
    }
}
