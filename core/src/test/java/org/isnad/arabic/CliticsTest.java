package org.isnad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CliticsTest {
    static Stream<List<String>> examples() {
        return Tables.rows("/arabic/clitics.tsv");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void splitsOnlyWhatTheLexiconConfirms(List<String> row) {
        NormalText text = NormalText.of(row.get(0));
        Word word = Words.of(text).get(0);
        Clitics.Split split = Clitics.confirmed(text, word, Set.of(row.get(1).split("\\|"))::contains);
        assertThat(List.of(split.prefix(), split.definite(), split.suffix())).isEqualTo(row.subList(2, 5));
    }

    @Test
    void spanOfTheStemLiesInTheOriginalWithItsMarks() {
        NormalText text = NormalText.of("سافرَ وَبِالقاهِرَةِ أقام");
        Word word = Words.of(text).get(1);
        Clitics.Split split = Clitics.confirmed(text, word, "القاهره"::equals);
        assertThat(split.withArticle().of(text.original())).isEqualTo("القاهِرَةِ");
        assertThat(split.stemSpan().of(text.original())).isEqualTo("قاهِرَةِ");
    }

    static Stream<List<String>> stems() {
        return Tables.rows("/arabic/stems.tsv");
    }

    @ParameterizedTest
    @MethodSource("stems")
    void stemsForSearchKeepNamesApart(List<String> row) {
        assertThat(SearchStem.of(row.get(0))).isEqualTo(row.get(1));
        assertThat(SearchStem.of(row.get(1))).isEqualTo(row.get(1));
    }
}
