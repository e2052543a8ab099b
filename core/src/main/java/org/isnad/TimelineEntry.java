package org.isnad;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One development of a story.
 *
 * @param event the event it tells
 * @param when when it happened, or null when undated
 * @param sentence one sentence taken from the best independent source, never invented
 * @param source the article the sentence stands in
 * @param articles ids of all articles that report it, earliest first
 * @param independent how many independent origins they have: outlets and agencies whose words they are
 * @param outlets how many outlets printed it
 * @param statements ids of statements made in it
 * @param evidence where the sentence stands in its source
 */
public record TimelineEntry(
        String event,
        @Nullable When when,
        String sentence,
        String source,
        List<String> articles,
        int independent,
        int outlets,
        List<String> statements,
        Evidence evidence) {
    public TimelineEntry {
        articles = List.copyOf(articles);
        statements = List.copyOf(statements);
    }

    /** The same on another day. */
    public TimelineEntry on(@Nullable When day) {
        return new TimelineEntry(event, day, sentence, source, articles, independent, outlets, statements, evidence);
    }
}
