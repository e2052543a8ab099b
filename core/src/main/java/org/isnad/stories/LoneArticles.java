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

    /** @param article what a lone article is about */
    Search search(Profile article) {
        return new Search(Arrays.stream(names(article))
                .filter(feature -> rarity.applyAsDouble(feature) > 0)
                .toArray());
    }

    /** The names among the features of an article, ascending. */
    static int[] names(Profile article) {
        int[] names = new int[article.features().length];
        int count = 0;
        for (int feature : article.features()) {
            if (Profiler.isName(feature)) {
                names[count++] = feature;
            }
        }
        return Arrays.copyOf(names, count);
    }

    /** What one article is weighed against. */
    final class Search {
        private final int[] names;
        private int nearest = -1;
        private double most;
        private double next;
        private boolean near;

        /** @param names the rare names that the article has */
        private Search(int[] names) {
            this.names = names;
        }

        /** Whether an article of another cluster, so much like the one that searches, could change what is found. */
        boolean heeds(double likeness, int cluster) {
            return likeness
                    > (cluster == nearest ? most : Math.max(next, settings.loneLikeness() / settings.loneMargin()));
        }

        /**
         * Takes in another article; for one that it {@link #heeds}.
         *
         * @param other the names in it, ascending
         * @param gap days between them, or NaN
         * @param likeness of the two, faded by time
         */
        void meet(int[] other, double gap, double likeness, int cluster) {
            if (!sharesNames(other)) {
                return;
            }
            if (likeness <= most) {
                next = likeness;
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

        private boolean sharesNames(int[] other) {
            int shared = 0;
            int mine = 0;
            for (int theirs = 0; mine < names.length && theirs < other.length; ) {
                int order = Integer.compare(names[mine], other[theirs]);
                shared += order == 0 ? 1 : 0;
                mine += order <= 0 ? 1 : 0;
                theirs += order >= 0 ? 1 : 0;
            }
            return shared >= NAMES;
        }
    }
}
