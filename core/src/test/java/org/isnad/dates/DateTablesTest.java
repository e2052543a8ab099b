package org.isnad.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.isnad.DateMention;
import org.isnad.Tables;
import org.isnad.When;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DateTablesTest {
    private static final DateFinder FINDER = new DateFinder(Lexicon.bundled());

    static Stream<List<String>> everyday() {
        return Stream.concat(Tables.rows("/dates/everyday.tsv"), Tables.rows("/dates/chat.tsv"));
    }

    static Stream<List<String>> press() {
        return Tables.rows("/dates/press.tsv");
    }

    @ParameterizedTest
    @MethodSource("everyday")
    void readsAnEverydayExpressionAsOneDate(List<String> row) {
        assertThat(read(row)).isEqualTo(row.get(3).equals("none") ? List.of() : List.of(wanted(row)));
    }

    @ParameterizedTest
    @MethodSource("press")
    void findsTheDateInASentenceOfThePress(List<String> row) {
        if (row.get(0).equals("miss")) {
            assertThat(read(row)).as("a known miss").isNotEmpty().doesNotContain(wanted(row));
        } else if (row.get(3).equals("none")) {
            assertThat(read(row)).isEmpty();
        } else {
            assertThat(read(row)).contains(wanted(row));
        }
    }

    private static String wanted(List<String> row) {
        return row.get(3) + " " + row.get(4);
    }

    private static List<String> read(List<String> row) {
        When reference = When.parse(row.get(2)).orElseThrow();
        return FINDER.find(row.get(1), reference).stream()
                .map(DateTablesTest::shown)
                .toList();
    }

    private static String shown(DateMention mention) {
        return mention.value() + " " + mention.grain().name().toLowerCase(Locale.ROOT);
    }
}
