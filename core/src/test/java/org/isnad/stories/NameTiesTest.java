package org.isnad.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.isnad.stories.ProfileIndex.Links;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTiesTest {
    private static final StorySettings SETTINGS = StorySettings.defaults();
    private static final Links LINKS = new Links(new int[] {4}, new float[] {0.1f});
    /** Names of one rarity have even features, what is no rare name odd ones. */
    private final NameTies ties = new NameTies(SETTINGS, feature -> feature % 2 == 0 ? 1 : 0);

    private static Profile profile(int... features) {
        float[] weights = new float[features.length];
        Arrays.fill(weights, 0.1f);
        return new Profile(features, weights);
    }

    private float likeness(Profile one, Profile other) {
        return ties.strengthened(LINKS, one, number -> other).likeness()[0];
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "2, 0", "3, 1", "4, 2", "5, 3", "9, 3"})
    void eachRareNameAfterTheSecondTiesUpToALimit(int shared, double tie) {
        int[] names = new int[shared];
        Arrays.setAll(names, i -> 2 * i);
        Profile profile = profile(names);
        assertThat(likeness(profile, profile)).isCloseTo((float) (0.1 + SETTINGS.tieGain() * tie), within(1e-6f));
    }

    @Test
    void termsAndCommonNamesTieNothing() {
        Profile profile = profile(1, 3, 5, 7, 9);
        assertThat(likeness(profile, profile)).isEqualTo(0.1f);
    }

    @Test
    void namesThatOnlyOneOfTwoEventsHasTieNothing() {
        assertThat(likeness(profile(0, 2, 4, 6), profile(4, 6, 8, 10))).isEqualTo(0.1f);
    }

    @Test
    void oneVeryRareNameAmongLessRareOnesTiesNothing() {
        NameTies uneven = new NameTies(SETTINGS, feature -> feature == 0 ? 3 : 1);
        Profile profile = profile(0, 2, 4);
        assertThat(uneven.strengthened(LINKS, profile, number -> profile).likeness()[0])
                .isEqualTo(0.1f);
    }

    @Test
    void aLinkToAnEventThatIsGoneStaysAsItIs() {
        assertThat(ties.strengthened(LINKS, profile(0, 2, 4, 6), number -> null).likeness()[0])
                .isEqualTo(0.1f);
    }

    @Test
    void theLinksGivenAreNotWrittenTo() {
        Profile profile = profile(0, 2, 4, 6);
        assertThat(likeness(profile, profile)).isGreaterThan(0.1f);
        assertThat(LINKS.likeness()[0]).isEqualTo(0.1f);
    }
}
