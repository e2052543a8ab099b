package org.isnad.stories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** How like events are to others in the view of stories, reckoned when asked. For one thread. */
final class EventLikeness {
    private final int[] eventOf;
    private final BiFunction<Integer, List<Integer>, Profile> profileOf;
    private final double breadth;
    private final Map<Integer, List<Integer>> members = new HashMap<>();
    private final Map<Integer, Profile> profiles = new HashMap<>();

    /**
     * @param eventOf the event of each article, by number
     * @param profileOf what an event with its articles is about
     * @param breadth the power of the number of events that a sum of likenesses is divided by
     */
    EventLikeness(int[] eventOf, BiFunction<Integer, List<Integer>, Profile> profileOf, double breadth) {
        this.eventOf = eventOf;
        this.profileOf = profileOf;
        this.breadth = breadth;
    }

    /** The average likeness of an event to others; 0 when there are none. */
    double of(int event, Collection<Integer> others) {
        double sum = 0;
        for (int other : others) {
            sum += profile(event).dot(profile(other));
        }
        return others.isEmpty() ? 0 : sum / Math.pow(others.size(), breadth);
    }

    private Profile profile(int event) {
        if (members.isEmpty()) {
            for (int doc = 0; doc < eventOf.length; doc++) {
                members.computeIfAbsent(eventOf[doc], e -> new ArrayList<>()).add(doc);
            }
        }
        return profiles.computeIfAbsent(event, e -> profileOf.apply(e, members.getOrDefault(e, List.of(e))));
    }
}
