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
        NameVerdict verdict = MATCHER.compare(row.get(0), row.get(1));
        assertThat(verdict.same() ? "same" : "different")
                .as(verdict.reason().id())
                .isEqualTo(row.get(2));
    }

    /** A wider table, written before the rules that it measures; a few of its pairs need more than letters to tell. */
    @org.junit.jupiter.api.Test
    void tellsNearlyAllPairsOfOtherKinds() {
        List<List<String>> rows = Tables.rows("/names/pairs.tsv").toList();
        List<String> wrong = rows.stream()
                .filter(row -> MATCHER.compare(row.get(0), row.get(1)).same()
                        != row.get(2).equals("same"))
                .map(row -> row.get(0) + " | " + row.get(1))
                .toList();
        assertThat(wrong).as("of %d pairs", rows.size()).hasSizeLessThanOrEqualTo(9);
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
