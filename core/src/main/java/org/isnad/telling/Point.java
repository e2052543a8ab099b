package org.isnad.telling;

import org.isnad.Contradiction.Claim;
import org.isnad.Evidence;
import org.isnad.Span;
import org.isnad.telling.Note.Lead;

/**
 * The one day, or the one place of a kind, that a sentence of an article tells its happening of.
 *
 * @param slot {@code day} or {@code place}
 * @param kind of a place the word before it («بلدة»); of a day empty
 * @param value an ISO date, or the entity of the place
 * @param words as written
 * @param span in the article's text
 */
record Point(Note note, Lead lead, String slot, String kind, String value, String words, Span span) {
    static final String DAY = "day";
    static final String PLACE = "place";

    Claim claim() {
        return new Claim(
                null, note.article(), new Evidence(lead.where(), span, slot + " of a sentence told alike", 0.7));
    }

    /** Whether the article also speaks of another's value, so that both may be true. */
    boolean knows(Point other) {
        return slot.equals(DAY)
                ? note.days().stream().anyMatch(day -> day.date().toString().equals(other.value))
                : note.names().stream().anyMatch(name -> name.entity().equals(other.value));
    }
}
