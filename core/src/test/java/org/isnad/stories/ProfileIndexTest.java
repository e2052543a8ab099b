package org.isnad.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.isnad.stories.ProfileIndex.Links;
import org.junit.jupiter.api.Test;

class ProfileIndexTest {
    private static Profile profile(int... features) {
        WeightedFeatures weights = new WeightedFeatures();
        for (int feature : IntStream.of(features).distinct().toArray()) {
            weights.add(feature, 0.5f);
        }
        return weights.profile();
    }

    @Test
    void aBoundedIndexFindsOldProfilesByWhatIsRare() {
        ProfileIndex index = new ProfileIndex(3, 8);
        index.add(0, profile(1, 7));
        for (int i = 1; i < 50; i++) {
            index.add(i, profile(1, 100 + i));
        }
        Links links = index.like(profile(1, 7), 0, 0.4);
        assertThat(links.numbers()).containsExactly(0);
        assertThat(links.likeness()[0]).isEqualTo(0.5f);
    }

    @Test
    void ofProfilesFoundInPartOnlyTheMostPromisingAreComparedInFull() {
        assertThat(foundInPart(1).numbers()).containsExactly(1);
        assertThat(foundInPart(1).likeness()[0]).isEqualTo(0.75f);
        assertThat(foundInPart(2).numbers()).containsExactly(0, 1);
    }

    private static Links foundInPart(int compared) {
        ProfileIndex index = new ProfileIndex(3, compared);
        index.add(0, profile(1, 7));
        index.add(1, profile(1, 8, 9));
        for (int i = 2; i < 50; i++) {
            index.add(i, profile(1, 100 + i));
        }
        return index.like(profile(1, 7, 8, 9), 0, 0.4);
    }

    @Test
    void aProfileThatNothingFindsIsForgotten() {
        ProfileIndex index = new ProfileIndex(3, 8);
        index.add(0, profile(1, 2));
        for (int i = 1; i < 50; i++) {
            index.add(i, profile(1, 2));
        }
        assertThat(index.like(profile(1, 2), 0, 0.1).numbers()).containsExactly(47, 48, 49);
    }

    @Test
    void droppedProfilesAreNotFound() {
        ProfileIndex index = new ProfileIndex();
        index.add(0, profile(1));
        index.add(1, profile(1));
        index.dropBefore(1);
        assertThat(index.like(profile(1), 0, 0.1).numbers()).containsExactly(1);
        assertThat(index.like(profile(1), 2, 0.1).numbers()).isEmpty();
    }

    @Property(tries = 50)
    void theLikenessIsTheProductOfTheProfiles(@ForAll long seed, @ForAll @IntRange(min = 0, max = 20) int from) {
        Random random = new Random(seed);
        ProfileIndex index = new ProfileIndex();
        Profile[] all = new Profile[20];
        for (int i = 0; i < all.length; i++) {
            all[i] = profile(random.ints(5, 0, 12).toArray());
            index.add(i, all[i]);
        }
        Profile asked = profile(random.ints(5, 0, 12).toArray());
        Links links = index.like(asked, from, 1e-9);
        int k = 0;
        for (int i = from; i < all.length; i++) {
            if (asked.dot(all[i]) > 0) {
                assertThat(links.numbers()[k]).isEqualTo(i);
                assertThat((double) links.likeness()[k++]).isEqualTo(asked.dot(all[i]));
            }
        }
        assertThat(links.numbers()).hasSize(k);
    }
}
