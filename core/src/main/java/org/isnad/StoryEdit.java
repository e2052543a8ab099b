package org.isnad;

import java.util.List;

/**
 * What an editor has decided about events and stories, for good: it wins over what the machine finds, now and after more news has
 * come. An event or story is named by one of its articles, so that a decision outlives any change of ids.
 */
public sealed interface StoryEdit {
    /** Why, in the editor's words; may be empty. */
    String reason();

    /** The story of one article takes in that of the other. */
    record Merge(String article, String other, String reason) implements StoryEdit {}

    /**
     * The events of some articles of one story leave it for a story of their own. An event that comes to the story later goes with
     * those that it is more like.
     *
     * @param articles of the events that leave
     * @param staying of the events that the story had besides when it was decided; where none are named, all others stay
     */
    record Split(List<String> articles, List<String> staying, String reason) implements StoryEdit {
        public Split {
            articles = List.copyOf(articles);
            staying = List.copyOf(staying);
        }
    }

    /** An article tells the event of another. */
    record Move(String article, String to, String reason) implements StoryEdit {}

    /** The story of an article has this headline, whatever comes; an empty one gives it back its own. */
    record Rename(String article, String headline, String reason) implements StoryEdit {}

    /** The story of an article is left out of lists of stories, or is not any more. */
    record Mute(String article, boolean muted, String reason) implements StoryEdit {}
}
