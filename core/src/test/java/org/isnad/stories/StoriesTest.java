package org.isnad.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.isnad.Copies;
import org.isnad.Span;
import org.isnad.stories.ProfileIndex.Links;
import org.isnad.stories.Stories.Placed;
import org.junit.jupiter.api.Test;

class StoriesTest {
    private static final StorySettings SETTINGS = StorySettings.defaults();
    private static final int SHARED = 0;
    /** Too little for one story, enough for a link. */
    private static final double FAINT = 0.1;

    private final List<Doc> docs = new ArrayList<>();
    private final Events events = new Events(SETTINGS, docs, new LoneArticles(SETTINGS, feature -> 0));
    private final Stories stories =
            new Stories(SETTINGS, docs, profile -> profile, new NameTies(SETTINGS, feature -> 0));

    /** What an event of its own is about, that all others are a little like. */
    private Profile faint(double likeness) {
        int own = 4 * (docs.size() + 1);
        return new Profile(new int[] {SHARED, own}, new float[] {(float) Math.sqrt(likeness), 0.5f});
    }

    private int told(double day, Profile profile) {
        Telling telling =
                new Telling("n" + docs.size(), null, "", "", null, null, "", "", new Span(0, 0), Map.of(), List.of());
        Doc doc = new Doc(docs.size(), day, day, profile, Links.NONE, Copies.none(telling.article()), telling);
        docs.add(doc);
        int event = events.place(doc);
        stories.open(event);
        return event;
    }

    private void repair(double today) {
        Events.Repaired after = events.repaired();
        StoryRepair retold = stories.repaired(after);
        List<Integer> gone = after.gone();
        events.adopt(after, today);
        stories.adopt(retold, gone, after.closed().keySet(), today);
    }

    private Links linksOf(int event) {
        Placed placed = stories.at(stories.place(event, List.of(event)));
        return placed == null ? Links.NONE : placed.links();
    }

    @Test
    void anEventKeepsItsLinksToManyOpenOnes() {
        for (int i = 0; i < 40; i++) {
            told(1, faint(FAINT));
        }
        assertThat(linksOf(told(2, faint(FAINT))).numbers()).hasSize(40);
    }

    @Test
    void ofRestingEventsItKeepsOnlyThoseItIsMostLike() {
        for (int i = 0; i < 40; i++) {
            told(1, faint(i % 2 == 0 ? FAINT : 1.5 * FAINT));
        }
        repair(30);
        int[] linked = linksOf(told(30, faint(FAINT))).numbers();
        assertThat(linked).hasSize(SETTINGS.restingLinks());
        assertThat(Arrays.stream(linked)).allMatch(place -> place % 2 == 1);
    }

    @Test
    void restingEventsTakeNoPlaceOfOpenOnes() {
        for (int i = 0; i < 40; i++) {
            told(1, faint(1.5 * FAINT));
        }
        repair(30);
        for (int i = 0; i < 40; i++) {
            told(30, faint(FAINT));
        }
        int[] linked = linksOf(told(30, faint(FAINT))).numbers();
        assertThat(Arrays.stream(linked).filter(place -> place < 40)).hasSize(SETTINGS.restingLinks());
        assertThat(Arrays.stream(linked).filter(place -> place >= 40)).hasSize(40);
    }

    @Test
    void aRepairWakesTheStoriesOfTheRestingEventsThatAnOpenOneIsMostLike() {
        for (int i = 0; i < 12; i++) {
            told(1, faint(1.5 * FAINT));
        }
        repair(30);
        int open = told(30, faint(1.5 * FAINT));
        StoryRepair repair = stories.repaired(events.repaired());
        assertThat(repair.stories().keySet()).contains(open).hasSize(1 + SETTINGS.storyTouches());
    }

    @Test
    void aRestingEventHardlyLikeAnOpenOneSleepsOn() {
        told(1, faint(FAINT));
        repair(30);
        int open = told(30, faint(FAINT));
        assertThat(stories.repaired(events.repaired()).stories().keySet()).containsExactly(open);
    }
}
