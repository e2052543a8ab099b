package org.isnad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.Mention;
import org.isnad.Mention.Kind;
import org.isnad.Tables;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Readings of names that the everyday press makes easy to mistake: every name of a sentence, and whom or what it means. */
class NameReadingsTest {
    private static final MentionFinder FINDER = new MentionFinder(Lexicon.bundled());

    static Stream<List<String>> sentences() {
        return Tables.rows("/facts/readings.tsv");
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsEveryNameOfASentenceAndNoOther(List<String> row) {
        String text = row.get(1);
        List<String> names = FINDER.find(Article.builder("t").text(text).build()).stream()
                .filter(mention -> mention.kind() == Kind.NAME)
                .map(mention -> describe(mention, text))
                .toList();
        assertThat(String.join(" ; ", names))
                .as(row.get(0))
                .isEqualTo(row.get(2).equals("-") ? "" : row.get(2));
    }

    private static String describe(Mention mention, String text) {
        return mention.span().of(text) + " = " + mention.entity();
    }
}
