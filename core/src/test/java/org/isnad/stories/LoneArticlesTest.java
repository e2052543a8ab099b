package org.isnad.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.isnad.stories.LoneArticles.Search;
import org.junit.jupiter.api.Test;

class LoneArticlesTest {
    private static final int EVENT = 5;
    private static final int OTHER = 8;
    private static final double HOURS = 0.2;
    /** Names are 3, 7, 11 and so on; those from 100 on stand in many articles. */
    private static final Profile PHOTOS = profile(1, 3, 7, 11, 103, 107);

    private static final int[] RARE = LoneArticles.names(profile(3, 7, 9));
    private static final int[] COMMON = LoneArticles.names(profile(1, 3, 103, 107));

    private final Search search =
            new LoneArticles(StorySettings.defaults(), feature -> feature < 100 ? 1 : 0).search(PHOTOS);

    private static Profile profile(int... features) {
        return new Profile(features, new float[features.length]);
    }

    private void meet(int[] other, double gap, double likeness, int cluster) {
        if (search.heeds(likeness, cluster)) {
            search.meet(other, gap, likeness, cluster);
        }
    }

    @Test
    void anArticleGoesToTheOneEventOfItsHoursThatItSharesRareNamesWith() {
        meet(RARE, HOURS, 0.2, EVENT);
        meet(RARE, HOURS, 0.16, EVENT);
        assertThat(search.found()).isEqualTo(EVENT);
        assertThat(search.likeness()).isEqualTo(0.2);
    }

    @Test
    void itStaysAloneWhenAnotherEventIsNearlyAsLikeIt() {
        meet(RARE, HOURS, 0.2, EVENT);
        meet(RARE, HOURS, 0.15, OTHER);
        assertThat(search.found()).isEqualTo(-1);
    }

    @Test
    void anEventHalfAsLikeItIsNoRivalInAnyOrder() {
        meet(RARE, HOURS, 0.09, OTHER);
        meet(RARE, HOURS, 0.2, EVENT);
        assertThat(search.found()).isEqualTo(EVENT);
    }

    @Test
    void itStaysAloneWhenTheNamesTheyShareAreCommon() {
        meet(COMMON, HOURS, 0.29, EVENT);
        assertThat(search.found()).isEqualTo(-1);
    }

    @Test
    void itStaysAloneWhenTheOtherCameDaysBefore() {
        meet(RARE, 1.5, 0.2, EVENT);
        assertThat(search.found()).isEqualTo(-1);
    }

    @Test
    void anUndatedArticleStaysAlone() {
        meet(RARE, Double.NaN, 0.2, EVENT);
        assertThat(search.found()).isEqualTo(-1);
    }

    @Test
    void whatIsHardlyLikeAnythingStaysAlone() {
        meet(RARE, HOURS, 0.1, EVENT);
        assertThat(search.found()).isEqualTo(-1);
    }

    @Test
    void whatCanChangeNothingIsNotHeeded() {
        meet(RARE, HOURS, 0.2, EVENT);
        meet(RARE, HOURS, 0.09, OTHER);
        assertThat(search.heeds(0.19, EVENT)).isFalse();
        assertThat(search.heeds(0.08, OTHER)).isFalse();
        assertThat(search.heeds(0.1, OTHER)).isTrue();
        assertThat(search.heeds(0.21, EVENT)).isTrue();
    }

    @Test
    void aRivalLessThanHalfAsLikeAsEnoughIsNotHeeded() {
        assertThat(search.heeds(0.07, OTHER)).isFalse();
        assertThat(search.heeds(0.08, OTHER)).isTrue();
    }
}
