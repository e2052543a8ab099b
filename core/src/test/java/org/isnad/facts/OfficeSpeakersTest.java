package org.isnad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.Facts;
import org.isnad.Mention;
import org.isnad.Span;
import org.isnad.Statement;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Offices that speak: whose words they are when somebody else has spoken in between. */
class OfficeSpeakersTest {
    private static final Analyst ANALYST = new Analyst(Lexicon.bundled());

    static Stream<String> reports() throws IOException {
        var in = Objects.requireNonNull(OfficeSpeakersTest.class.getResourceAsStream("/facts/office-speakers.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    private static Facts read(String row) {
        return ANALYST.analyse(Article.builder("t").text(row.split("\t")[0]).build());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void anOfficeSpeaksForItsBearer(String row) {
        assertThat(read(row).statements().stream().map(Statement::speakerFull))
                .containsExactly(row.split("\t")[1].split(" ; "));
    }

    /** The reading of mentions and that of statements are of one article: they may not name two bearers of one office. */
    @ParameterizedTest
    @MethodSource("reports")
    void aStatementIsOfWhomItsOfficeMeans(String row) {
        Facts facts = read(row);
        for (Statement statement : facts.statements()) {
            Span named = statement.chain().getLast().span();
            facts.mentions().stream()
                    .filter(mention -> mention.kind() == Mention.Kind.ROLE
                            && !mention.entity().startsWith("role/"))
                    .filter(mention -> named != null && mention.span().begin() == named.begin())
                    .forEach(mention -> assertThat(statement.speakerEntity()).isEqualTo(mention.entity()));
        }
    }
}
