package org.isnad.stories;

/**
 * The few numbers that decide what becomes one event and one story. Chosen on plateaus: small changes of any of them
 * move the figures little.
 *
 * @param titleWeight how much the likeness of titles counts, 0..1; the first three weights add up to one
 * @param headWeight how much the likeness of title and opening counts
 * @param textWeight how much the likeness of whole texts counts
 * @param actorWeight how much the likeness of actors counts against that of all terms when events are told apart, 0..1
 * @param storyActorWeight the same for stories, where actors matter more
 * @param actorDamping what keeps two articles with few and common actors from being alike by them alone
 * @param headWords how many words of the text the opening is
 * @param terms how many terms of each part are kept, those that weigh most
 * @param priorArticles how many unseen articles the term weights are smoothed with, so that the first ones are not
 *     misjudged
 * @param eventDays how many days of event time an event stays open to further articles
 * @param eventFade after how many days between two articles their likeness, for events, has fallen to 1/e
 * @param undatedFade what the likeness to an undated article falls to
 * @param eventLikeness average likeness from which articles tell one event
 * @param loneLikeness likeness to one article from which an article that stands alone tells that one's event, when they share
 *     rare names
 * @param loneMargin how many times more like that event it must be than any other
 * @param loneDays how many days of event time may lie between the two
 * @param copyShare share of text from which a copy is taken to tell what its parent tells
 * @param followDays for how many days after it closed an undated copy goes to the event of the article it was copied from
 * @param storyFade after how many days between two events their likeness, for stories, has fallen to 1/e
 * @param undatedStoryFade what the likeness to an undated event falls to, for stories
 * @param storyFloor what the fading leaves of the likeness at least, so that a story can wake up after months
 * @param storyLikeness average likeness from which events belong to one story
 * @param storyOpening the same for a new event as it comes, before repairs know what follows it
 * @param storyBreadth how forgiving the average is towards stories of many events: the power of the number of pairs their
 *     likenesses are divided by, 1 for the plain average
 * @param storyHold how many times more two events of one story count for a repair when they are no more days apart than an
 *     event stays open: what readers were told is kept unless there is good reason
 * @param tieArticles up to how many articles name a person, place or body for it to tie events as a rare name
 * @param tieGain how much rare names that two events share add to their likeness, a factor of their rarities' logarithms
 * @param tieMost up to how much of those counts
 * @param movingEvents up to how many resting events of a story are clustered anew when it goes on
 * @param speakingEvents how many of its newest resting events speak for a story that has more than those
 * @param storyLinks how many earlier events an event is compared with for good, those it is most like
 * @param restingLinks of those at most how many may rest, the most like again: of resting ones there are ever more
 * @param storyTouches how many resting events an open one brings back into a repair, those it is most like, each with its story
 * @param wokenEvents how many resting events take part in a repair at most, or two for each open one, whichever is more; the
 *     stories most like an open event come first
 * @param dormantEvents how many resting events a term or actor leads to, the newest
 * @param dormantCompared how many events that not all of their terms and actors lead to any more an event is compared with in full,
 *     those that promise most
 * @param dormantDays after how many days of rest an event keeps only its links within its story
 * @param relatedLikeness likeness from which stories are shown as related
 * @param repairs whether open events and stories are clustered anew each day, or stay as they were first placed
 */
public record StorySettings(
        double titleWeight,
        double headWeight,
        double textWeight,
        double actorWeight,
        double storyActorWeight,
        double actorDamping,
        int headWords,
        int terms,
        int priorArticles,
        int eventDays,
        double eventFade,
        double undatedFade,
        double eventLikeness,
        double loneLikeness,
        double loneMargin,
        double loneDays,
        double copyShare,
        int followDays,
        double storyFade,
        double undatedStoryFade,
        double storyFloor,
        double storyLikeness,
        double storyOpening,
        double storyBreadth,
        double storyHold,
        int tieArticles,
        double tieGain,
        double tieMost,
        int movingEvents,
        int speakingEvents,
        int storyLinks,
        int restingLinks,
        int storyTouches,
        int wokenEvents,
        int dormantEvents,
        int dormantCompared,
        int dormantDays,
        double relatedLikeness,
        boolean repairs) {

    public static StorySettings defaults() {
        return new StorySettings(
                0.2, 0.4, 0.4, 0.05, 0.28, 200, 45, 50, 5000, 5, 3, 0.5, 0.3, 0.15, 2, 0.5, 0.5, 45, 45, 0.9, 0.9, 0.22,
                0.21, 0.85, 1.3, 30, 0.12, 3, 20, 40, 400, 16, 8, 800, 64, 32, 90, 0.1, true);
    }

    /** The same, but what was once placed stays where it is. */
    public StorySettings withoutRepair() {
        return with(eventFade, storyFade, false);
    }

    /** The same, but likeness does not fade with time. */
    public StorySettings withoutFading() {
        return with(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, repairs);
    }

    private StorySettings with(double newEventFade, double newStoryFade, boolean newRepairs) {
        return new StorySettings(
                titleWeight,
                headWeight,
                textWeight,
                actorWeight,
                storyActorWeight,
                actorDamping,
                headWords,
                terms,
                priorArticles,
                eventDays,
                newEventFade,
                undatedFade,
                eventLikeness,
                loneLikeness,
                loneMargin,
                loneDays,
                copyShare,
                followDays,
                newStoryFade,
                undatedStoryFade,
                storyFloor,
                storyLikeness,
                storyOpening,
                storyBreadth,
                storyHold,
                tieArticles,
                tieGain,
                tieMost,
                movingEvents,
                speakingEvents,
                storyLinks,
                restingLinks,
                storyTouches,
                wokenEvents,
                dormantEvents,
                dormantCompared,
                dormantDays,
                relatedLikeness,
                newRepairs);
    }
}
