package org.isnad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.Mention.Kind;
import org.isnad.Mention.Type;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Offices held with somebody: whose name behind them is whom the bearer serves, and who speaks. */
class RetainersTest {
    private static final Analyst ANALYST = new Analyst(Lexicon.bundled());

    static Stream<String> sentences() throws IOException {
        var in = Objects.requireNonNull(RetainersTest.class.getResourceAsStream("/facts/patrons.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aPatronIsNeitherTheBearerNorTheSpeaker(String row) {
        String[] cells = row.split("\t", -1);
        Facts facts = ANALYST.analyse(Article.builder("t").text(cells[0] + ".").build());

        assertThat(people(facts, Kind.ROLE).map(m -> surface(m, cells[0]))).containsExactlyElementsOf(cells(cells[1]));
        assertThat(facts.statements().stream().map(s -> s.speakerFull())).containsExactlyElementsOf(cells(cells[2]));
        if (!cells[3].equals("-")) {
            assertThat(people(facts, Kind.NAME).map(RetainersTest::named))
                    .containsExactlyInAnyOrderElementsOf(cells(cells[3]));
        }
    }

    private static List<String> cells(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(" ; "));
    }

    private static Stream<Mention> people(Facts facts, Kind kind) {
        return facts.mentions().stream().filter(m -> m.type() == Type.PERSON && m.kind() == kind);
    }

    private static String surface(Mention mention, String text) {
        return mention.span().of(text);
    }

    private static String named(Mention mention) {
        return mention.name() + "/" + (mention.role() == null ? "" : mention.role());
    }
}
