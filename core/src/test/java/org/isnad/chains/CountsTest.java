package org.isnad.chains;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.isnad.When;
import org.isnad.chains.Counts.Count;
import org.isnad.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {
    private final Counts counts = new Counts(Lexicon.bundled());

    private static Count count(String number, String first, String last) {
        return new Count(
                new BigDecimal(number),
                When.parse(first).orElseThrow(),
                When.parse(last).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "people/dead, 7, 9, 2031-05-02T10:00+03:00, 2031-05-02T18:00+03:00, true",
        "people/dead#children, 7, 9, 2031-05-02, 2031-05-03, true",
        "people/missing, 9, 4, 2031-05-02, 2031-05-03, true",
        "people/dead, 9, 7, 2031-05-02, 2031-05-03, false",
        "people/missing, 4, 9, 2031-05-02, 2031-05-03, false",
        "money/dinar, 40, 65, 2031-05-02, 2031-05-03, false",
        "people/dead, 7, 17, 2031-05-02T10:00+03:00, 2031-05-02T11:00+03:00, false",
        "people/dead, 7, 17, 2031-05-02, 2031-05-02, false"
    })
    void ofAnotherSourceOnlyAClearlyLaterNumberThatGoesOnIsANewerCount(
            String slot, String early, String late, String then, String later, boolean newer) {
        assertThat(counts.isNewer(slot, count(early, then, then), count(late, later, later), false))
                .isEqualTo(newer);
    }

    @Test
    void ofOneChainOfSourcesAHigherTollIsNewerHoweverSoon() {
        Count seven = count("7", "2031-05-02T10:00+03:00", "2031-05-02T10:00+03:00");
        Count nine = count("9", "2031-05-02T10:20+03:00", "2031-05-02T10:20+03:00");
        assertThat(counts.isNewer("people/dead", seven, nine, true)).isTrue();
        assertThat(counts.isNewer("people/dead", nine, seven, true)).isFalse();
    }

    @Test
    void aNumberThatIsHeldToAfterTheOtherIsARival() {
        Count held = count("7", "2031-05-02T10:00+03:00", "2031-05-04T10:00+03:00");
        Count other = count("17", "2031-05-03T10:00+03:00", "2031-05-03T10:00+03:00");
        assertThat(counts.isNewer("people/dead", held, other, false)).isFalse();
    }

    @Test
    void withoutDatesTheOrderGivenCounts() {
        assertThat(counts.isNewer(
                        "people/dead",
                        new Count(BigDecimal.ONE, null, null),
                        new Count(BigDecimal.TWO, null, null),
                        false))
                .isTrue();
    }
}
