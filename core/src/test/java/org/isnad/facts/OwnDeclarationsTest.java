package org.isnad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** «وفق بيان لها»: whose words they are, and on both sides of the source. */
class OwnDeclarationsTest {
    private static final Analyst ANALYST = new Analyst(Lexicon.bundled());

    static Stream<String> reports() throws IOException {
        var in = Objects.requireNonNull(OwnDeclarationsTest.class.getResourceAsStream("/facts/own-declarations.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aDeclarationIsOfWhomItsClauseIsAbout(String row) {
        String[] cells = row.split("\t");
        String text = cells[0];
        assertThat(ANALYST.analyse(Article.builder("t").text(text).build()).statements().stream()
                        .map(said -> said.speakerFull() + ": " + said.span().of(text)))
                .containsExactlyElementsOf(Arrays.stream(cells).skip(1).toList());
    }
}
