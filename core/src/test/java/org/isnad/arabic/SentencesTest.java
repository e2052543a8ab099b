package org.isnad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.isnad.Span;
import org.isnad.Tables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SentencesTest {
    static Stream<List<String>> examples() {
        return Tables.rows("/arabic/sentences.tsv");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void splitsAsTheArabicPressWrites(List<String> row) {
        String text = row.get(0).replace("\\n", "\n");
        List<String> sentences =
                Sentences.of(text).stream().map(span -> span.of(text)).toList();
        assertThat(sentences).isEqualTo(row.subList(1, row.size()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void sentencesAreInOrderAndApart(List<String> row) {
        List<Span> spans = Sentences.of(row.get(0));
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).begin())
                    .isGreaterThanOrEqualTo(spans.get(i - 1).end());
        }
    }
}
