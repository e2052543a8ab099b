package org.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    @Property(tries = 300)
    void holdsARunExactlyWhereTheTextDoes(@ForAll("words") List<String> text, @ForAll("words") List<String> run) {
        String whole = String.join(" ", text);
        String part = String.join(" ", run);
        assertThat(new Phrases(whole).contain(part)).isEqualTo((' ' + whole + ' ').contains(' ' + part + ' '));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("جسر", "مرفأ", "ال", "رصيف").list().ofMinSize(1).ofMaxSize(9);
    }

    @Property(tries = 100)
    void statesGrowInLineWithTheWords(@ForAll("words") List<String> part) {
        String text = (String.join(" ", part) + ' ').repeat(200);
        assertThat(new Phrases(text).states()).isLessThanOrEqualTo(2 * text.split(" ").length + 1);
    }

    @Test
    void keepsWordsThatStandApartApart() {
        Phrases phrases = new Phrases("نقابة البحارة في ميناء الزعفران");
        assertThat(phrases.contain("ميناء الزعفران")).isTrue();
        assertThat(phrases.contain("نقابة ميناء")).isFalse();
        assertThat(phrases.contain("ميناء الزعفر")).isFalse();
        assertThat(phrases.contain("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"سلمى الدرزاني وهدى النجار", "سلمى وليد وهدى"})
    void anyNumberOfJoinedAuthorsGivesNames(String names) {
        Lexicon lexicon = Lexicon.bundled();
        Authors authors = new Authors(lexicon, new LineShapes(lexicon, new Cues(lexicon.table("page-cues.tsv"))));
        assertThat(authors.read((names + " و").repeat(50_000) + "هدى", null)).isNotEmpty();
    }
}
