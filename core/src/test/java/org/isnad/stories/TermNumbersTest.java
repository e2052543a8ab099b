package org.isnad.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.isnad.arabic.Word;
import org.isnad.arabic.Words;
import org.junit.jupiter.api.Test;

class TermNumbersTest {
    @Property(tries = 30)
    void numbersRunInTheOrderOfFirstMeeting(@ForAll List<String> words) {
        TermNumbers numbers = new TermNumbers();
        Map<String, Integer> expected = new HashMap<>();
        for (String word : words) {
            expected.putIfAbsent(word, expected.size());
            assertThat(numbers.number(TermNumbers.hash(word))).isEqualTo(expected.get(word));
        }
        assertThat(numbers.size()).isEqualTo(expected.size());
        assertThat(numbers.find(TermNumbers.hash("لم يأت بعد أبدا"))).isEqualTo(-1);
    }

    @Property(tries = 50)
    void theRunsOfATextAreItsWords(@ForAll String text) {
        for (String any : List.of(text, "قالَ «وزيرُ المياه» إنّ ١٢ بئرًا حُفرت، ﻻ ﷲ B2")) {
            List<String> runs = new ArrayList<>();
            WordRun.each(any, (units, begin, end, hash) -> {
                String word = new String(units, begin, end - begin);
                assertThat(hash).isEqualTo(TermNumbers.hash(word));
                runs.add(word);
            });
            assertThat(runs).isEqualTo(Words.of(any).stream().map(Word::form).toList());
        }
    }

    @Property(tries = 50)
    void sumsAreThoseOfAMap(@ForAll long seed) {
        Random random = new Random(seed);
        SparseSums sums = new SparseSums(1);
        Map<Integer, Double> expected = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            int number = random.nextInt(60) * 64;
            if (random.nextInt(3) == 0) {
                sums.remove(number);
                expected.remove(number);
            } else {
                sums.add(number, i);
                expected.merge(number, (double) i, Double::sum);
            }
        }
        for (int number = 0; number < 60 * 64; number += 64) {
            assertThat(sums.get(number)).isEqualTo(expected.getOrDefault(number, 0.0));
        }
    }

    @Test
    void theHighestAverageWinsAndOfEqualsTheHighestNumber() {
        Sums sums = new Sums();
        sums.add(7, 1);
        sums.add(2000, 1);
        sums.add(3, 0.5);
        assertThat(sums.best(0.1, (number, sum) -> sum)).isEqualTo(2000);
        assertThat(sums.best(0.1, (number, sum) -> sum)).isEqualTo(-1);
    }
}
