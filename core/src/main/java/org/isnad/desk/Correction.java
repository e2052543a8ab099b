package org.isnad.desk;

import org.isnad.StoryEdit;

/** What a reader has put right, for good: an input like pages, kept in a journal. */
public sealed interface Correction {
    /**
     * A spelling is not a form of a person's name.
     *
     * @param person the id of the entity it was held for
     * @param spelling the spelling in normal form, its words parted by single spaces
     */
    record SpellingRejected(String person, String spelling) implements Correction {}

    /** A decision about events and stories. */
    record StoryEdited(StoryEdit edit) implements Correction {}
}
