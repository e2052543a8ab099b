package org.isnad.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectedTextTest {
    @ParameterizedTest
    @CsvSource({
        "ARABIC, قناة سيحم, rtl,",
        "ENGLISH, قناة سيحم, rtl, ar",
        "ARABIC, Hasba Weekly, ltr, ''",
        "ENGLISH, Hasba Weekly, ltr,",
        "ARABIC, 2026, rtl,",
        "ENGLISH, HTV: قال الوزير إن الجلسة انتهت, rtl, ar"
    })
    void textsKeepTheDirectionOfTheirLetters(Language page, String text, String dir, String lang) {
        DirectedText directed = DirectedText.on(page, text);
        assertThat(directed.dir()).isEqualTo(dir);
        assertThat(directed.lang()).isEqualTo(lang);
    }

    @Test
    void controlsThatTurnWhatFollowsAreLeftOut() {
        assertThat(DirectedText.on(Language.ARABIC, "\u202eخبر\u2067").text()).isEqualTo("خبر");
    }

    @ParameterizedTest
    @CsvSource({
        "وكتب الحساب @TirvalTalks بعد الجلسة, @TirvalTalks",
        "طائرة F-35 جديدة, F-35",
        "صحيفة Hasba Weekly Post قالت, Hasba Weekly Post",
        "زيادة قدرها ٥ في المئة, ''",
        "البريد a@b.example. وانتهى, a@b.example"
    })
    void latinWordsAreSetWithTheSignsThatBelongToThem(String text, String latin) {
        String found = LatinRuns.of(text).stream()
                .filter(LatinRuns.Piece::latin)
                .map(LatinRuns.Piece::text)
                .collect(Collectors.joining("|"));
        assertThat(found).isEqualTo(latin);
    }

    @Property
    void piecesJoinToTheText(@ForAll String text) {
        assertThat(LatinRuns.of(text).stream().map(LatinRuns.Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }
}
