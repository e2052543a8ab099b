package org.isnad.app.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedLinesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 50, 51, 1000})
    void anyNumberOfLinesComesBackInOrderWhateverFitsInMemory(int most) {
        List<String> given = new ArrayList<>(
                IntStream.range(0, 50).mapToObj(number -> "سطر " + number % 40).toList());
        Collections.shuffle(given, new Random(most));
        List<String> sorted = new ArrayList<>();
        try (SortedLines lines = new SortedLines(most)) {
            given.forEach(lines::add);
            lines.each(sorted::add);
        }
        Collections.sort(given);
        assertThat(sorted).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void noLineGivesNone(int most) {
        List<String> sorted = new ArrayList<>();
        try (SortedLines lines = new SortedLines(most)) {
            lines.each(sorted::add);
        }
        assertThat(sorted).isEmpty();
    }
}
