package org.isnad.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordTermsTest {
    private final WordTerms words = new WordTerms();

    @Test
    void aWordHasTheTermItWasGivenAlsoWhenThatCountsForNothing() {
        words.put(7, 0);
        words.put(0, 3);
        words.put(-1, -1);
        assertThat(words.get(7)).isZero();
        assertThat(words.get(0)).isEqualTo(3);
        assertThat(words.get(-1)).isEqualTo(-1);
        assertThat(words.get(8)).isEqualTo(WordTerms.UNKNOWN);
    }

    @Test
    void whatIsForgottenIsUnknown() {
        assertThat(words.get(0)).isEqualTo(WordTerms.UNKNOWN);
        words.put(0, 3);
        words.clear();
        assertThat(words.get(0)).isEqualTo(WordTerms.UNKNOWN);
        assertThat(words.size()).isZero();
    }

    @Test
    void thousandsOfWordsKeepTheirTerms() {
        Map<Long, Integer> given = new HashMap<>();
        Random random = new Random(5);
        for (int i = 0; i < 9_000; i++) {
            long hash = i % 3 == 0 ? (long) i << 32 : random.nextLong();
            if (given.putIfAbsent(hash, i) == null) {
                words.put(hash, i);
            }
        }
        given.forEach((hash, term) -> assertThat(words.get(hash)).isEqualTo(term));
        assertThat(words.size()).isEqualTo(given.size());
    }
}
