package org.isnad.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FeatureTableTest {
    private static Profile profile(Random random, int size) {
        int[] features =
                random.ints(0, 4 * size + 4).distinct().limit(size).sorted().toArray();
        float[] weights = new float[size];
        for (int i = 0; i < size; i++) {
            weights[i] = 0.01f + random.nextFloat();
        }
        return new Profile(features, weights);
    }

    @Property(tries = 100)
    void theProductIsThatOfTheProfilesToTheLastBit(@ForAll long seed, @ForAll @IntRange(min = 0, max = 700) int size) {
        Random random = new Random(seed);
        FeatureTable table = new FeatureTable();
        for (int round = 0; round < 3; round++) {
            Profile one = profile(random, size);
            Profile other = profile(random, random.nextInt(300));
            table.fill(one);
            assertThat(table.dot(other)).isEqualTo(one.dot(other));
            assertThat(table.dot(one)).isEqualTo(one.dot(one));
            table.clear(one);
            assertThat(table.dot(one)).isZero();
        }
    }
}
