package org.isnad.store.rows;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.Change;
import org.isnad.Placement;
import org.isnad.Story;
import org.isnad.TimelineEntry;
import org.isnad.When;
import org.isnad.views.ArticleCard;
import org.isnad.views.StatementView;
import org.isnad.views.StoryCard;
import org.isnad.views.StoryView;

/** Reads stories. */
final class StoryShelf {
    private static final int PLACES = 40;
    /** Of a story of so few articles all is told at a glance. */
    private static final int FEW = 12;
    /** Developments whose statements are told at a glance. */
    private static final int DEVELOPMENTS = 12;
    /** Statements that are told of each, and those of the story. */
    private static final int NEWEST = 24;

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
        return card(session, id).map(card -> view(session, card, false));
    }

    static Optional<StoryView> glance(Session session, String asked) {
        String id = resolve(session, asked);
        return card(session, id).map(card -> view(session, card, true));
    }

    private static StoryView view(Session session, StoryCard card, boolean glance) {
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
        List<StatementView> statements = glance && card.articles() > FEW
                ? newest(session, story)
                : Statements.list(session, "p.story = ?", card.id());
        List<StoryView.Said> said = ChainShelf.said(session, statements, card.id());
        return new StoryView(
                story,
                card,
                articles,
                statements,
                said,
                Math.max(
                        said.size(), (int) session.number("SELECT count(*) FROM utterance WHERE story = ?", card.id())),
                StoryView.Origin.all(TellingLedger.sources(session, card.id())),
                related,
                history,
                HistoryNames.of(session, history),
                TellingLedger.account(session, card.id()),
                glance && card.articles() > FEW
                        ? List.of()
                        : session.list(
                                "SELECT json FROM placement WHERE story = ? ORDER BY position",
                                row -> RecordJson.read(row.text(1), Placement.class),
                                card.id()),
                places(session, card.id()));
    }

    /** The first statements of the newest developments, and the newest. */
    private static List<StatementView> newest(Session session, Story story) {
        Set<String> ids = new LinkedHashSet<>(session.list(
                "SELECT s.id FROM placement p JOIN statement s ON s.article = p.article WHERE p.story = ?"
                        + " ORDER BY s.day DESC, s.article LIMIT "
                        + NEWEST,
                row -> row.text(1),
                story.id()));
        story.timeline().stream()
                .sorted(Comparator.comparing(
                                TimelineEntry::when,
                                Comparator.nullsFirst(
                                        Comparator.comparing((When when) -> when.instant(ZoneOffset.UTC))))
                        .reversed())
                .limit(DEVELOPMENTS)
                .forEach(entry -> entry.statements().stream().limit(NEWEST).forEach(ids::add));
        return Statements.list(session, "s.id IN (SELECT value FROM json_each(?))", RecordJson.write(ids));
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
