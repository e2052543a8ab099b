package org.isnad.facts.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.Article;
import org.isnad.Statement;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences beside the rules that read them, positive and negative: the files of {@code statements/}. */
class StatementCorpusTest {
    private static final List<String> FILES =
            List.of("quotations", "clauses", "prepositions", "continued", "sources", "boundaries", "negatives");
    private static final StatementReader READER = new StatementReader(Lexicon.bundled());

    /** A row of the corpus. */
    record Row(
            String file,
            String text,
            @Nullable String speaker,
            @Nullable String content,
            boolean direct,
            List<String> via) {
        @Override
        public String toString() {
            return file + ": " + text;
        }
    }

    static Stream<Row> positive() {
        return rows().filter(row -> row.content() != null);
    }

    static Stream<Row> negative() {
        return rows().filter(row -> row.content() == null);
    }

    @ParameterizedTest
    @MethodSource("positive")
    void findsWhatWasSaidByWhom(Row row) {
        List<Statement> found = read(row.text());
        assertThat(found)
                .as(
                        "contents %s",
                        found.stream()
                                .map(s -> s.span().of(row.text()) + " — " + s.speakerFull())
                                .toList())
                .anySatisfy(s -> {
                    assertThat(s.span().of(row.text())).isEqualTo(row.content());
                    assertThat(s.speakerFull()).isEqualTo(row.speaker());
                    assertThat(s.direct()).isEqualTo(row.direct());
                    assertThat(s.via()).isEqualTo(row.via());
                });
    }

    @ParameterizedTest
    @MethodSource("negative")
    void findsNothingWhereNobodySpeaks(Row row) {
        assertThat(read(row.text())).isEmpty();
    }

    private static List<Statement> read(String text) {
        return READER.read(Article.builder("a").text(text).build(), List.of(), List::of)
                .statements();
    }

    private static Stream<Row> rows() {
        return FILES.stream().flatMap(StatementCorpusTest::rows);
    }

    private static Stream<Row> rows(String file) {
        InputStream in = Objects.requireNonNull(
                StatementCorpusTest.class.getResourceAsStream("/statements/" + file + ".tsv"), file);
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(file, line.split("\t", -1)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Row row(String file, String[] cells) {
        return new Row(
                file,
                cells[0],
                cells[1].equals("-") ? null : cells[1],
                cells.length > 2 ? cells[2] : null,
                cells.length > 3 && cells[3].equals("direct"),
                cells.length > 4 && !cells[4].isEmpty() ? List.of(cells[4].split("\\|")) : List.of());
    }
}
