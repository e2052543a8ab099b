package org.isnad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordFlagsTest {
    @Test
    void joinsTheClassesOfAWordAndKnowsNoOther() {
        WordFlags flags = new WordFlags();
        flags.add("مرفأ", 1);
        flags.add("مرفأ", 4);
        assertThat(flags.of("مرفأ")).isEqualTo(5);
        assertThat(flags.of("مرفا")).isZero();
        assertThat(flags.of("")).isZero();
    }

    @Test
    void holdsMoreWordsThanItBeganWith() {
        WordFlags flags = new WordFlags();
        Map<String, Integer> added = new HashMap<>();
        for (int i = 1; i < 20_000; i++) {
            flags.add("كلمة" + i, i);
            added.put("كلمة" + i, i);
        }
        added.forEach((word, classes) -> assertThat(flags.of(word)).isEqualTo(classes));
        assertThat(flags.of("كلمة20000")).isZero();
    }

    @Test
    void findsPartsOfAWordAndPartsWithAnotherLetterBehind() {
        WordFlags flags = new WordFlags();
        flags.add("سفين", 1);
        flags.add("سفينه", 2);
        String word = "وسفينتان";
        WordFlags.Hashes hashes = new WordFlags.Hashes(word);
        assertThat(flags.of(hashes.of(1, 5), word, 1, 5)).isEqualTo(1);
        assertThat(flags.of(31 * hashes.of(1, 5) + 'ه', word, 1, 5, 'ه')).isEqualTo(2);
        assertThat(flags.of(31 * hashes.of(1, 5) + 'ي', word, 1, 5, 'ي')).isZero();
        assertThat(flags.of(hashes.of(0, 5), word, 0, 5)).isZero();
    }
}
