package org.isnad.app.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CsvCellTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static String cell(Object value) {
        return CsvCell.of(JSON.valueToTree(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-3 درجات", "@SUM(A1)", "\tنص", "＝1", "＋1", "－1", "＠a"})
    void textThatWouldBeAFormulaGetsAnApostrophe(String text) {
        assertThat(cell(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"نص", "a=b", "5-3", "'=1", " =1", "«قال»", ""})
    void otherTextStays(String text) {
        assertThat(cell(text)).isEqualTo(text);
    }

    @Test
    void numbersStayNumbers() {
        assertThat(cell(-0.5)).isEqualTo("-0.5");
        assertThat(cell(12)).isEqualTo("12");
    }

    @Test
    void separatorsAndQuotesAreQuotedAsWellAsFormulas() {
        assertThat(cell("=a,\"b\"")).isEqualTo("\"'=a,\"\"b\"\"\"");
        assertThat(cell("\rنص")).isEqualTo("\"'\rنص\"");
        assertThat(cell("سطر\nآخر")).isEqualTo("\"سطر\nآخر\"");
    }

    @Test
    void ofAListOnlyItsBeginningCanBeAFormula() {
        assertThat(cell(List.of("=1", "نص"))).isEqualTo("'=1 | نص");
        assertThat(cell(List.of("نص", "=1"))).isEqualTo("نص | =1");
    }
}
