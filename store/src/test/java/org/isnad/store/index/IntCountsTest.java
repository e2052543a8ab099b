package org.isnad.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class IntCountsTest {
    private static Map<Integer, Integer> frequent(List<Integer> numbers, int most) {
        IntCounts counts = new IntCounts();
        numbers.forEach(counts::add);
        Map<Integer, Integer> frequent = new TreeMap<>();
        counts.frequent(most, frequent::put);
        return frequent;
    }

    @Property
    void everyNumberIsCountedWhereAllAreAskedFor(@ForAll @Size(max = 3000) List<@IntRange(min = 1) Integer> numbers) {
        Map<Integer, Integer> expected = numbers.stream()
                .collect(Collectors.toMap(Function.identity(), number -> 1, Integer::sum, TreeMap::new));

        assertThat(frequent(numbers, Math.max(1, numbers.size()))).isEqualTo(expected);
    }

    @Test
    void thoseAsFrequentAsTheLastAreThereToo() {
        assertThat(frequent(List.of(7, 7, 7, 5, 5, 9, 9, 4), 2)).isEqualTo(Map.of(7, 3, 5, 2, 9, 2));
    }
}
