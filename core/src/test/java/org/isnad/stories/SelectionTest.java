package org.isnad.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SelectionTest {
    @Property(tries = 200)
    void theOneAtItsRankIsFoundAmongEqualsToo(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        double[] values =
                new Random(seed).ints(size + 3, 0, 20).asDoubleStream().toArray();
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        for (int most = 1; most <= size; most++) {
            assertThat(Selection.largest(values.clone(), size, most)).isEqualTo(sorted[size - most]);
        }
    }
}
