package org.isnad.views.query;

/** What a clause can be asked of, besides the text. {@code search-words.tsv} holds their names. */
public enum Field {
    /** The outlet, or whom it credits. */
    SOURCE,
    AUTHOR,
    PERSON,
    PLACE,
    ORGANISATION,
    /** A statement: its speaker, or its words. */
    SAID,
    STORY,
    TAG,
    SECTION,
    TITLE,
    /** Published on or after a day. */
    FROM,
    /** Published on or before a day. */
    TO,
    /** Published on a day, in a month or a year. */
    ON;

    boolean takesDate() {
        return this == FROM || this == TO || this == ON;
    }
}
