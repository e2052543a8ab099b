package org.isnad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.Span;
import org.isnad.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LettersTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    static Stream<List<String>> letters() {
        return Tables.rows("/arabic/letters.tsv");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void foldsWhatIsWrittenInSeveralWaysToOneForm(List<String> row) {
        String text =
                ESCAPE.matcher(row.get(0)).replaceAll(hit -> String.valueOf((char) Integer.parseInt(hit.group(1), 16)));
        assertThat(Letters.fold(text)).isEqualTo(row.get(1));
        assertThat(NormalText.of(text).normal()).isEqualTo(row.get(1));
    }

    @Test
    void everyUnitOfALigatureStandsForTheWholeOfIt() {
        NormalText text = NormalText.of("بـ\uFDF2 قال");
        int at = text.normal().indexOf("الله");
        assertThat(text.toOriginal(new Span(at, at + 4)).of(text.original())).isEqualTo("\uFDF2");
        assertThat(text.toOriginal(new Span(at, at + 2)).of(text.original())).isEqualTo("\uFDF2");
    }

    @Test
    void marksAndControlsInsideAWordStayInsideItsSpan() {
        String original = "زار بَغْـ\u200Fدَادَ أمس";
        Word word = Words.of(original).get(1);
        assertThat(word.form()).isEqualTo("بغداد");
        assertThat(word.span().of(original)).isEqualTo("بَغْـ\u200Fدَادَ");
    }

    @Test
    void loneSurrogatesAndOtherScriptsPass() {
        assertThat(Letters.fold("\uD800 Straße 東京 \uDC00")).isEqualTo("\uD800 straße 東京 \uDC00");
    }
}
