package org.isnad.stories;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Which event an article that stands alone belongs to after all: a voice on the telephone, a day in pictures or a retelling have words
 * of their own, and so are like none of an event's articles enough on average. Such an article is of the event with the one it is most
 * like, when they came within hours and share names that few articles have, and no other event is nearly as like it. For one thread.
 */
final class LoneArticles {
    /** How many rare names it must share. */
    private static final int NAMES = 2;

    private final StorySettings settings;
    private final IntToDoubleFunction rarity;

    /** @param rarity of a feature: above 0 for a rare name, else 0 */
    LoneArticles(StorySettings settings, IntToDoubleFunction rarity) {
        this.settings = settings;
        this.rarity = rarity;
    }

    Search search() {
        return new Search();
    }

    /** What one article is weighed against. */
    final class Search {
        private int nearest = -1;
        private double most;
        private double next;
        private boolean near;

        /**
         * @param one what the lone article is about
         * @param other what an article of another cluster is about
         * @param gap days between them, or NaN
         * @param likeness of the two, faded by time
         */
        void meet(Profile one, Profile other, double gap, double likeness, int cluster) {
            if (likeness <= next || !sharesNames(one, other)) {
                return;
            }
            if (likeness <= most) {
                next = cluster == nearest ? next : likeness;
                return;
            }
            next = cluster == nearest ? next : most;
            most = likeness;
            nearest = cluster;
            near = gap <= settings.loneDays();
        }

        /** How like the article is to the one of all others that it is most like. */
        double likeness() {
            return most;
        }

        /** The cluster that the article belongs to, or -1. */
        int found() {
            boolean alone = most >= settings.loneLikeness() && most >= settings.loneMargin() * next;
            return alone && near ? nearest : -1;
        }
    }

    private boolean sharesNames(Profile one, Profile other) {
        int shared = 0;
        for (int feature : one.features()) {
            if (Profiler.isName(feature)
                    && Arrays.binarySearch(other.features(), feature) >= 0
                    && rarity.applyAsDouble(feature) > 0) {
                shared++;
            }
        }
        return shared >= NAMES;
    }
}
