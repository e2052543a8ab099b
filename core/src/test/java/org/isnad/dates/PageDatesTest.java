package org.isnad.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.isnad.Tables;
import org.isnad.When;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageDatesTest {
    private static final PageDates DATES = new PageDates(Lexicon.bundled());
    private static final When FETCHED = When.parse("2025-05-17T20:41:00+03:00").orElseThrow();

    static Stream<List<String>> lines() {
        return Tables.rows("/dates/lines.tsv");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void readsDateLinesInManyLanguages(List<String> row) {
        assertThat(DATES.readDateLine(row.get(1), FETCHED).map(When::toString).orElse("-"))
                .isEqualTo(row.get(0));
    }

    @Property
    void anyTextIsAnswered(@ForAll String text) {
        assertThat(DATES.readDateLine(text, FETCHED)).isNotNull();
    }
}
