package org.isnad.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PairQueueTest {
    /** Likeness in eighths, so that many are equal. */
    private record Pair(int eighths, int low, int high) {}

    @Property
    void pairsComeOutMostAlikeFirstAndEqualOnesByNumber(
            @ForAll @Size(max = 400) List<@IntRange(min = 0, max = 1 << 16) Integer> given) {
        List<Pair> pairs = given.stream()
                .map(n -> new Pair(n % 9, n / 9 % 40, 40 + n / 360))
                .toList();
        PairQueue queue = new PairQueue();
        pairs.forEach(pair -> queue.add(pair.eighths / 8.0, pair.low, pair.high, pair.eighths, pair.low));
        List<Pair> out = new ArrayList<>();
        while (!queue.isEmpty()) {
            assertThat(queue.lowVersion()).isEqualTo((int) (queue.likeness() * 8));
            assertThat(queue.highVersion()).isEqualTo(queue.low());
            out.add(new Pair((int) (queue.likeness() * 8), queue.low(), queue.high()));
            queue.remove();
        }
        assertThat(out)
                .isEqualTo(pairs.stream()
                        .sorted(Comparator.comparingInt(Pair::eighths)
                                .reversed()
                                .thenComparingInt(Pair::low)
                                .thenComparingInt(Pair::high))
                        .toList());
    }
}
