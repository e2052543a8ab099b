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
    void findsAWordWhereverItStandsInAText() {
        WordMemo<String> memo = new WordMemo<>(3, word -> word + "!");
        String text = "ميناء م ميناء2 abc ميناء ".repeat(20);
        for (int begin = 0; begin < text.length(); begin++) {
            for (int end = begin; end < Math.min(text.length(), begin + 9); end++) {
                assertThat(memo.of(text, begin, end)).isEqualTo(text.substring(begin, end) + "!");
            }
        }
    }

    @Test
    void asksOnceForAWordThatAnotherTextHas() {
        AtomicInteger asked = new AtomicInteger();
        WordMemo<Integer> memo = new WordMemo<>(4, word -> asked.incrementAndGet());
        memo.of("في ميناء", 3, 8);
        memo.of("ميناء", 0, 5);
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
