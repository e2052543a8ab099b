package org.isnad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.isnad.Tables;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NameMatcherTest {
    private static final NameMatcher MATCHER = new NameMatcher(Lexicon.bundled());

    static Stream<List<String>> pairs() {
        return Tables.rows("/facts/name-pairs.tsv");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void tellsSpellingsFromOtherNames(List<String> row) {
        NameMatcher.Verdict verdict = MATCHER.compare(row.get(0), row.get(1));
        assertThat(verdict.same() ? "same" : "different").as(verdict.reason()).isEqualTo(row.get(2));
    }

    static Stream<List<String>> spellings() {
        return pairs().filter(row -> row.get(2).equals("same"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theOrderOfTheTwoDoesNotMatter(List<String> row) {
        assertThat(MATCHER.compare(row.get(1), row.get(0)).same())
                .isEqualTo(MATCHER.compare(row.get(0), row.get(1)).same());
    }

    @org.junit.jupiter.api.Test
    void spellingsOfOneNameMostlyShareAKey() {
        List<List<String>> same = spellings().toList();
        long shared = same.stream()
                .filter(row -> MATCHER.key(row.get(0)).equals(MATCHER.key(row.get(1))))
                .count();
        assertThat((double) shared / same.size()).isGreaterThan(0.9);
    }

    @Property
    void aNameIsItself(@ForAll String name) {
        assertThat(MATCHER.compare(name, name).same()).isTrue();
        assertThat(MATCHER.key(name)).hasSizeLessThanOrEqualTo(3);
    }

    @Property
    void anyTwoTextsAreAnswered(@ForAll String a, @ForAll String b) {
        assertThat(MATCHER.compare(a, b).score()).isBetween(0.0, 1.0);
    }
}
