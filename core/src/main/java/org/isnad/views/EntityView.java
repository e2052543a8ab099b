package org.isnad.views;

import java.util.List;
import org.isnad.Mention;

/**
 * An organisation or a place.
 *
 * @param type which of the two
 * @param name the name it is mostly given
 * @param spellings as it was written, the most frequent first
 * @param people people in public roles who are named beside it, the most often first
 * @param statements what it said itself, the newest first
 * @param stories that tell of it, the newest first
 * @param articles the newest that name it
 * @param total how many articles name it
 */
public record EntityView(
        String entity,
        Mention.Type type,
        String name,
        List<String> spellings,
        List<Beside> people,
        List<StatementView> statements,
        List<StoryCard> stories,
        List<ArticleCard> articles,
        int total) {
    public EntityView {
        spellings = List.copyOf(spellings);
        people = List.copyOf(people);
        statements = List.copyOf(statements);
        stories = List.copyOf(stories);
        articles = List.copyOf(articles);
    }

    /**
     * Somebody who is named beside it.
     *
     * @param articles in how many of the newest articles
     */
    public record Beside(String name, int articles) {}
}
