package org.isnad.store.rows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.Article;
import org.isnad.views.ArticleCard;
import org.isnad.views.StoryCard;

/** Reads what a search shows besides what the index knows. */
final class SearchShelf {
    private SearchShelf() {}

    static Map<String, ArticleCard> cards(Session session, List<String> ids) {
        Map<String, ArticleCard> cards = new LinkedHashMap<>();
        for (String id : ids) {
            Cards.of(session, id).ifPresent(card -> cards.put(id, card));
        }
        return cards;
    }

    /** For each article all those of its origin, the origin first; at most so many. */
    static Map<String, List<String>> families(Session session, List<String> ids, int most) {
        Map<String, List<String>> families = new LinkedHashMap<>();
        Map<String, List<String>> known = new LinkedHashMap<>();
        for (String id : ids) {
            String origin = session.first("SELECT origin FROM placement WHERE article = ?", row -> row.text(1), id)
                    .orElse(id);
            families.put(id, known.computeIfAbsent(origin, key -> family(session, key, id, most)));
        }
        return families;
    }

    private static List<String> family(Session session, String origin, String member, int most) {
        List<String> family = session.list(
                "SELECT article FROM placement WHERE origin = ?1 ORDER BY article <> ?1, position LIMIT ?2",
                row -> row.text(1),
                origin,
                most);
        return family.isEmpty() ? List.of(member) : family;
    }

    /** Texts with their standfirsts. */
    static Map<String, String> texts(Session session, List<String> ids) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String id : ids) {
            session.first(
                            "SELECT json FROM article WHERE id = ?",
                            row -> RecordJson.read(row.text(1), Article.class).textWithStandfirst(),
                            id)
                    .ifPresent(text -> texts.put(id, text));
        }
        return texts;
    }

    static List<String> articlesOfStory(Session session, String id) {
        return session.list(
                "SELECT article FROM placement WHERE story = ? ORDER BY position",
                row -> row.text(1),
                StoryShelf.resolve(session, id));
    }

    /** The stories of articles, in their order. */
    static List<StoryCard> storiesOf(Session session, List<String> articles) {
        return articles.stream()
                .map(article ->
                        session.first("SELECT story FROM placement WHERE article = ?", row -> row.text(1), article))
                .flatMap(Optional::stream)
                .distinct()
                .map(story -> StoryShelf.card(session, story))
                .flatMap(Optional::stream)
                .toList();
    }
}
