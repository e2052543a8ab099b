package org.isnad;

/**
 * Why events and stories changed, as codes that readers' pages have words for: the rules of the evidence of changes. With a repair
 * goes the day it was made on, as what the evidence points into, and the likeness of what it joined as the confidence.
 */
public final class Reasons {
    /** An editor's decision; a reason of the editor's own takes its place. */
    public static final String EDITOR = "editor";
    /** The open articles of a day clustered anew made one event of two, or two of one. */
    public static final String REPAIRED_EVENTS = "events-clustered-anew";
    /** The open events clustered anew with the stories they touch made one story of two, or two of one. */
    public static final String REPAIRED_STORIES = "stories-clustered-anew";
    /** A new event is like a story in terms and actors. */
    public static final String LIKE_STORY = "like-story";
    /** An article is like those of its event in terms, actors and time. */
    public static final String LIKE_EVENT = "like-event";
    /** An article shares text with one of its event. */
    public static final String COPY = "copy";
    /** An article is the first of its event. */
    public static final String FIRST = "first-of-event";

    private Reasons() {}
}
