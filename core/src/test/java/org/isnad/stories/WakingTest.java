package org.isnad.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WakingTest {
    private static final int STORY = 1;
    private static final int OTHER = 2;
    private static final int THIRD = 3;

    private final Waking waking = new Waking();

    @Test
    void whatIsTouchedWakesWhileThereIsRoom() {
        waking.touch(OTHER, 0.2, false);
        waking.touch(STORY, 0.3, false);
        assertThat(waking.woken(story -> 5, 10)).containsExactly(STORY, OTHER);
    }

    @Test
    void whereRoomIsShortTheStoryMostLikeAnOpenEventWakes() {
        waking.touch(STORY, 0.2, false);
        waking.touch(OTHER, 0.3, false);
        assertThat(waking.woken(story -> 5, 9)).containsExactly(OTHER);
    }

    @Test
    void aStoryIsAsLikeAsItsEventMostLikeAnOpenOne() {
        waking.touch(STORY, 0.2, false);
        waking.touch(STORY, 0.4, false);
        waking.touch(STORY, 0.1, false);
        waking.touch(OTHER, 0.3, false);
        assertThat(waking.woken(story -> 1, 1)).containsExactly(STORY);
    }

    @Test
    void theStoryOfAnOpenEventWakesBeforeOneMoreLikeIt() {
        waking.touch(STORY, 0.12, true);
        waking.touch(OTHER, 0.9, false);
        assertThat(waking.woken(story -> 1, 1)).containsExactly(STORY);
    }

    @Test
    void ofEquallyLikeOnesTheEarlierWakes() {
        waking.touch(OTHER, 0.3, false);
        waking.touch(STORY, 0.3, false);
        assertThat(waking.woken(story -> 1, 1)).containsExactly(STORY);
    }

    @Test
    void whatIsLessLikeDoesNotWakeInPlaceOfAStoryTooLong() {
        waking.touch(STORY, 0.5, false);
        waking.touch(OTHER, 0.4, false);
        waking.touch(THIRD, 0.3, false);
        assertThat(waking.woken(story -> story == OTHER ? 20 : 1, 10)).containsExactly(STORY);
    }

    @Test
    void withoutTouchNothingWakes() {
        assertThat(waking.woken(story -> 1, 10)).isEmpty();
    }
}
