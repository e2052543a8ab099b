package org.isnad.stories;

import org.isnad.Copies;
import org.isnad.stories.ProfileIndex.Links;

/**
 * An article as the clustering keeps it.
 *
 * @param number its place in the order of steps, from 0
 * @param days event time in days since 1970, or NaN when undated
 * @param closes the day from which on it grows old as long as its own is not reached: the day after the one it came on, at most
 * @param profile what it is about; empty once its event can change no more
 * @param links the earlier articles that were open when it came, with their likeness as to events; once its event can change
 *     no more, only the strongest of its event
 * @param copies what it shares with earlier articles
 * @param telling what a timeline needs of it; {@link Telling#UNTOLD} once it is placed for good, where nothing is told
 * @param typical how like it is to its whole event; NaN until its event can change no more
 */
record Doc(
        int number,
        double days,
        double closes,
        Profile profile,
        Links links,
        Copies copies,
        Telling telling,
        double typical) {
    Doc(int number, double days, double closes, Profile profile, Links links, Copies copies, Telling telling) {
        this(number, days, closes, profile, links, copies, telling, Double.NaN);
    }

    /** An undated copy that goes where the article it was copied from is, which had closed when it came. */
    static Doc following(int number, double closes, Links parent, Copies copies, Telling telling) {
        return new Doc(number, Double.NaN, closes, Profile.EMPTY, parent, copies, telling);
    }

    /** Whether it goes where its one link leads, and has nothing of its own to be compared by. */
    boolean follows() {
        return profile.features().length == 0 && links.numbers().length == 1 && Double.isNaN(typical);
    }

    boolean dated() {
        return !Double.isNaN(days);
    }

    /** The day from which on it grows old: its own, once it is reached; until then, and when it has none, that of those it came with. */
    double closes(double today) {
        return days <= today + 1 ? days : closes;
    }

    String id() {
        return copies.article();
    }

    /** The same without what only a clustering needs. */
    Doc frozen(Links strongest, Profile event, boolean told) {
        return new Doc(
                number,
                days,
                closes,
                Profile.EMPTY,
                strongest,
                copies,
                told ? telling : Telling.UNTOLD,
                profile.dot(event));
    }

    /** How like it is to its event, whose profile is given for articles that do not know it yet. */
    double likeness(Profile event) {
        return Double.isNaN(typical) ? profile.dot(event) : typical;
    }
}
