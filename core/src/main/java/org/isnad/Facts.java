package org.isnad;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one article says, read by a pure function of article, lexicon version and memory epoch.
 *
 * @param article the article's id
 * @param credit whom the text or the page credits with the whole text
 * @param dateline the place that opens the report
 * @param mentions people, places and organisations in order of their spans
 * @param dates dates in order of their spans
 * @param statements statements in order of their spans
 * @param unread UTF-16 units at the text's end that were not read because the text is longer than any article; mostly 0
 */
public record Facts(
        String article,
        @Nullable String credit,
        @Nullable String dateline,
        List<Mention> mentions,
        List<DateMention> dates,
        List<Statement> statements,
        int unread) {
    public Facts {
        mentions = List.copyOf(mentions);
        dates = List.copyOf(dates);
        statements = List.copyOf(statements);
    }

    /** The facts of a text that was read to its end. */
    public Facts(
            String article,
            @Nullable String credit,
            @Nullable String dateline,
            List<Mention> mentions,
            List<DateMention> dates,
            List<Statement> statements) {
        this(article, credit, dateline, mentions, dates, statements, 0);
    }

    public static Facts none(String article) {
        return new Facts(article, null, null, List.of(), List.of(), List.of());
    }
}
