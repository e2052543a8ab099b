package org.isnad.arabic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WordMemoTest {
    @Test
    void saysWhatTheFunctionSaysHoweverManyWordsPushEachOtherOut() {
        WordMemo<Integer> lengths = new WordMemo<>(2, String::length);
        for (int i = 0; i < 500; i++) {
            String word = "كلمة" + i % 37;
            assertThat(lengths.of(word)).isEqualTo(word.length());
        }
    }

    @Test
    void asksOnceForAWordThatComesAgain() {
        AtomicInteger asked = new AtomicInteger();
        WordMemo<Integer> memo = new WordMemo<>(4, word -> asked.incrementAndGet());
        memo.of("ميناء");
        memo.of("ميناء");
        assertThat(asked).hasValue(1);
    }

    @Test
    void keepsNoWordThatIsTooLong() {
        AtomicInteger asked = new AtomicInteger();
        WordMemo<Integer> memo = new WordMemo<>(4, word -> asked.incrementAndGet());
        memo.of("م".repeat(1000));
        memo.of("م".repeat(1000));
        assertThat(asked).hasValue(2);
    }
}
