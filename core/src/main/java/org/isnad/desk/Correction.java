package org.isnad.desk;

import java.time.Instant;
import org.isnad.StoryEdit;

/** What a reader has put right or wants to be told of, for good: an input like pages, kept in a journal. */
public sealed interface Correction {
    /**
     * A spelling is not a form of a person's name.
     *
     * @param person the id of the entity it was held for
     * @param spelling the spelling in normal form, its words parted by single spaces
     */
    record SpellingRejected(String person, String spelling) implements Correction {}

    /**
     * A statement was read wrongly: nobody said these words, or somebody else did.
     *
     * @param article the id of the article it stands in
     * @param words its words in normal form, parted by single spaces
     * @param speaker who was read to say them, in normal form; empty when that is not known
     */
    record StatementRejected(String article, String words, String speaker) implements Correction {}

    /**
     * A statement that was reported as wrong was read rightly after all. The rest is as in {@link StatementRejected}; reported in another
     * copy of the text, it stands again in all.
     */
    record StatementRestored(String article, String words, String speaker) implements Correction {}

    /**
     * A page is taken out for good, as its owner or the law asked: its bytes, and all that was derived from them.
     *
     * @param page its identity by content, under which it is not taken in again
     * @param reason what is kept in its place for operators to read
     */
    record PageRemoved(String page, String reason) implements Correction {}

    /**
     * The bodies of pages are let go, after their time: their bytes and texts. What was concluded from them stays, with the
     * sentences that it rests on.
     *
     * @param before when a page must have been taken in, to the second
     */
    record BodiesLetGo(Instant before) implements Correction {}

    /**
     * A search is kept, in place of one of the same name: its answers are told of as they come in.
     *
     * @param query in the language of {@code QueryParser}
     * @param after sequence number of the last page that was read before
     */
    record SearchKept(String name, String query, long after) implements Correction {}

    /** A search is kept no longer. */
    record SearchDropped(String name) implements Correction {}

    /** A decision about events and stories. */
    record StoryEdited(StoryEdit edit) implements Correction {}
}
