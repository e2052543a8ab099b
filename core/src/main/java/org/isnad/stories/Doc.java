package org.isnad.stories;

import org.isnad.Copies;

/**
 * An article as the clustering keeps it.
 *
 * @param number its place in the order of steps, from 0
 * @param days event time in days since 1970, or NaN when undated
 * @param profile what it is about
 * @param links the earlier articles that were open when it came, with their likeness as to events
 * @param copies what it shares with earlier articles
 * @param telling what a timeline needs of it
 */
record Doc(int number, double days, Profile profile, ProfileIndex.Links links, Copies copies, Telling telling) {
    boolean dated() {
        return !Double.isNaN(days);
    }

    String id() {
        return telling.article();
    }
}
