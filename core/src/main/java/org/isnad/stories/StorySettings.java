package org.isnad.stories;

/**
 * The few numbers that decide what becomes one event and one story. Chosen on plateaus: small changes of any of them move
 * the figures little.
 *
 * @param titleWeight how much the likeness of titles counts, 0..1; the three weights add up to one
 * @param headWeight how much the likeness of title and opening counts
 * @param textWeight how much the likeness of whole texts counts
 * @param headWords how many words of the text the opening is
 * @param terms how many terms of each part are kept, those that weigh most
 * @param priorArticles how many unseen articles the term weights are smoothed with, so that the first ones are not misjudged
 * @param eventDays how many days of event time an event stays open to further articles
 * @param eventFade after how many days between two articles their likeness, for events, has fallen to 1/e
 * @param undatedFade what the likeness to an undated article falls to
 * @param eventLikeness average likeness from which articles tell one event
 * @param copyShare share of text from which a copy is taken to tell what its parent tells
 * @param storyDays how many days after its last article an event can still change its story
 * @param storyFade after how many days between two events their likeness, for stories, has fallen to 1/e
 * @param storyFloor what the fading leaves of the likeness at least, so that a story can wake up after months
 * @param storyLikeness average likeness from which events belong to one story
 * @param relatedLikeness likeness from which stories are shown as related
 */
public record StorySettings(
        double titleWeight,
        double headWeight,
        double textWeight,
        int headWords,
        int terms,
        int priorArticles,
        int eventDays,
        double eventFade,
        double undatedFade,
        double eventLikeness,
        double copyShare,
        int storyDays,
        double storyFade,
        double storyFloor,
        double storyLikeness,
        double relatedLikeness) {

    public static StorySettings defaults() {
        return new StorySettings(0.2, 0.4, 0.4, 45, 50, 50, 5, 3, 0.5, 0.28, 0.5, 7, 45, 0.8, 0.2, 0.1);
    }
}
