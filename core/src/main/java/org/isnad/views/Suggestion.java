package org.isnad.views;

/**
 * Something that a reader who is typing may mean.
 *
 * @param kind what it is
 * @param label its name in the spelling used most, or a story's headline
 * @param matched the spelling that begins as was typed, where it is another; empty else
 * @param articles in how many articles it occurs
 * @param target a story's id; the query that finds it else
 */
public record Suggestion(Kind kind, String label, String matched, long articles, String target) {
    public enum Kind {
        PERSON,
        PLACE,
        ORGANISATION,
        STORY
    }
}
