package org.isnad.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.isnad.stories.ProfileIndex.Links;

/**
 * An event that an article could have joined.
 *
 * @param event the event's id
 * @param likeness 0..1: how like the article is to the event's articles on average, faded by time; what decides
 * @param nearest the article of the event that it is most like
 * @param strongest 0..1: how like it is to that one
 */
public record Weighed(String event, double likeness, String nearest, double strongest) {
    private static final int MOST = 3;

    /** The events that the newest article was weighed against, the most like first. */
    static List<Weighed> of(Doc newest, List<Doc> docs, Events events, IntFunction<String> idOf) {
        Map<Integer, Sum> sums = new TreeMap<>();
        Links links = newest.links();
        for (int i = 0; i < links.numbers().length; i++) {
            int other = links.numbers()[i];
            sums.computeIfAbsent(events.eventOf(other), event -> new Sum()).add(other, links.likeness()[i]);
        }
        List<Weighed> weighed = new ArrayList<>();
        sums.forEach((event, sum) -> {
            long size = events.members(event).stream()
                    .filter(member -> member != newest.number())
                    .count();
            weighed.add(new Weighed(
                    idOf.apply(event),
                    Math.min(1, sum.all / Math.max(1, size)),
                    docs.get(sum.nearest).id(),
                    Math.min(1, sum.most)));
        });
        weighed.sort(Comparator.comparingDouble(Weighed::likeness).reversed().thenComparing(Weighed::event));
        return List.copyOf(weighed.subList(0, Math.min(MOST, weighed.size())));
    }

    private static final class Sum {
        private double all;
        private double most = -1;
        private int nearest;

        void add(int number, double likeness) {
            all += likeness;
            if (likeness > most) {
                most = likeness;
                nearest = number;
            }
        }
    }
}
