package org.isnad;

import java.util.List;

/** What a step of the stories' state did to an article's event and story; kept as the story's history. */
public sealed interface Change {
    /** The event or story that changed. */
    String subject();

    Evidence evidence();

    /** A new event or story, opened by an article. */
    record Opened(String subject, String article, Evidence evidence) implements Change {}

    /** An article joined an event, or an event a story. */
    record Joined(String subject, String member, Evidence evidence) implements Change {}

    /** Two turned out to be one; the absorbed id redirects to the subject. */
    record Merged(String subject, String absorbed, Evidence evidence) implements Change {}

    /** Members left for an event or story of their own. */
    record Split(String subject, String fresh, List<String> members, Evidence evidence) implements Change {
        public Split {
            members = List.copyOf(members);
        }
    }

    /** An editor gave a story a headline; an empty one gave it back its own. */
    record Renamed(String subject, String headline, Evidence evidence) implements Change {}

    /** An editor took a story out of lists of stories, or put it back. */
    record Muted(String subject, boolean muted, Evidence evidence) implements Change {}
}
