package org.isnad.store.rows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.Change;
import org.isnad.Placement;
import org.isnad.Story;
import org.isnad.views.ArticleCard;
import org.isnad.views.StatementView;
import org.isnad.views.StoryCard;
import org.isnad.views.StoryView;

/** Reads stories. */
final class StoryShelf {
    private static final int PLACES = 40;

    private StoryShelf() {}

    static List<StoryCard> list(Session session, int offset, int limit) {
        return session.list(
                "SELECT card FROM story WHERE NOT muted ORDER BY heat DESC, last DESC, id LIMIT ? OFFSET ?",
                row -> RecordJson.read(row.text(1), StoryCard.class),
                limit,
                offset);
    }

    static Optional<StoryCard> card(Session session, String id) {
        return session.first(
                "SELECT card FROM story WHERE id = ?", row -> RecordJson.read(row.text(1), StoryCard.class), id);
    }

    /** The id that stands for an id: itself, or where it was merged into; the story of an event's id. */
    static String resolve(Session session, String id) {
        String now = session.first("SELECT now FROM redirect WHERE old = ?", row -> row.text(1), id)
                .orElse(id);
        return session.first("SELECT id FROM story WHERE id = ?", row -> row.text(1), now)
                .or(() -> session.first("SELECT story FROM event WHERE id = ?", row -> row.text(1), now))
                .orElse(now);
    }

    static Optional<StoryView> story(Session session, String asked) {
        String id = resolve(session, asked);
        return card(session, id).map(card -> view(session, card));
    }

    private static StoryView view(Session session, StoryCard card) {
        Story story = session.first(
                        "SELECT json FROM story WHERE id = ?",
                        row -> RecordJson.read(row.text(1), Story.class),
                        card.id())
                .orElseThrow();
        Map<String, ArticleCard> articles = new LinkedHashMap<>();
        Cards.list(session, "WHERE p.story = ? ORDER BY p.position", card.id())
                .forEach(article -> articles.put(article.id(), article));
        List<StoryCard> related = story.related().stream()
                .map(other -> card(session, resolve(session, other)))
                .flatMap(Optional::stream)
                .toList();
        List<Change> history = history(session, card.id());
        List<StatementView> statements = Statements.list(session, "p.story = ?", card.id());
        return new StoryView(
                story,
                card,
                articles,
                statements,
                ChainShelf.said(session, statements, card.id()),
                StoryView.Origin.all(TellingLedger.sources(session, card.id())),
                related,
                history,
                HistoryNames.of(session, history),
                TellingLedger.account(session, card.id()),
                session.list(
                        "SELECT json FROM placement WHERE story = ? ORDER BY position",
                        row -> RecordJson.read(row.text(1), Placement.class),
                        card.id()),
                places(session, card.id()));
    }

    private static List<StoryView.Place> places(Session session, String story) {
        return session.list(
                "SELECT max(m.name), count(DISTINCT m.article) AS articles FROM placement p JOIN mention m ON m.article = p.article"
                        + " WHERE p.story = ? AND m.type = 'place' GROUP BY m.entity ORDER BY articles DESC, m.entity LIMIT ?",
                row -> new StoryView.Place(row.text(1), row.count(2)),
                story,
                PLACES);
    }

    private static List<Change> history(Session session, String story) {
        return session.list(
                "SELECT json FROM change WHERE story = ? ORDER BY position",
                row -> RecordJson.read(row.text(1), Change.class),
                story);
    }
}
