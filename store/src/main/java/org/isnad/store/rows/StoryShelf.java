package org.isnad.store.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.isnad.Change;
import org.isnad.Placement;
import org.isnad.Story;
import org.isnad.views.ArticleCard;
import org.isnad.views.StoryCard;
import org.isnad.views.StoryView;
import org.jspecify.annotations.Nullable;

/** Reads stories. */
final class StoryShelf {
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
        return new StoryView(
                story,
                card,
                articles,
                Statements.list(session, "p.story = ?", card.id()),
                origins(session, card.id(), articles),
                related,
                history,
                HistoryNames.of(session, history),
                TellingLedger.account(session, card.id()),
                session.list(
                        "SELECT json FROM placement WHERE story = ? ORDER BY position",
                        row -> RecordJson.read(row.text(1), Placement.class),
                        card.id()));
    }

    private static List<Change> history(Session session, String story) {
        return session.list(
                "SELECT json FROM change WHERE story = ? ORDER BY position",
                row -> RecordJson.read(row.text(1), Change.class),
                story);
    }

    /**
     * Groups a story's articles under those whose words they are: the credited source of the origin, else its outlet. What was put
     * together from texts of several origins is a copy of each.
     */
    private static List<StoryView.Origin> origins(Session session, String story, Map<String, ArticleCard> articles) {
        Map<String, Printed> printed = new LinkedHashMap<>();
        session.each(
                "SELECT article, origin, copy, position FROM placement WHERE story = ?1"
                        + " UNION SELECT t.article, t.origin, 1, p.position FROM part t JOIN placement p ON p.article = t.article"
                        + " WHERE p.story = ?1 ORDER BY 4",
                row -> new Placed(row.text(1), row.text(2), row.count(3) != 0),
                placed -> {
                    String words = placed.copy() ? placed.origin() : placed.article();
                    ArticleCard card = articles.containsKey(words)
                            ? articles.get(words)
                            : Cards.of(session, words).orElse(null);
                    String source = sourceOf(card);
                    printed.computeIfAbsent(source.isEmpty() ? words : source, key -> new Printed(source))
                            .add(placed);
                },
                story);
        return printed.values().stream().map(Printed::origin).toList();
    }

    private record Placed(String article, String origin, boolean copy) {}

    /** What was printed of one source's words. */
    private static final class Printed {
        private final String name;
        private final List<String> originals = new ArrayList<>();
        private final List<String> copies = new ArrayList<>();

        Printed(String name) {
            this.name = name;
        }

        void add(Placed placed) {
            (placed.copy() ? copies : originals).add(placed.article());
        }

        StoryView.Origin origin() {
            return new StoryView.Origin(name, originals, copies);
        }
    }

    private static String sourceOf(@Nullable ArticleCard card) {
        return card == null
                ? ""
                : Objects.requireNonNullElse(card.credit() == null ? card.outlet() : card.credit(), "");
    }
}
