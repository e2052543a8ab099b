package org.isnad.store.rows;

import java.util.List;
import java.util.Optional;
import org.isnad.Article;
import org.isnad.Block;
import org.isnad.Facts;
import org.isnad.Placement;
import org.isnad.Reading;
import org.isnad.views.ArticleCard;
import org.isnad.views.ArticleView;
import org.isnad.views.StoryCard;
import org.jspecify.annotations.Nullable;

/** Reads articles. */
final class ArticleShelf {
    private ArticleShelf() {}

    private record Stored(Article article, Facts facts, long sequence, int place) {}

    static Optional<ArticleView> article(Session session, String id) {
        return session.first(
                        "SELECT json, facts, sequence, place FROM article WHERE id = ?",
                        row -> {
                            Reading reading = Ledger.reading(row);
                            return new Stored(reading.article(), reading.facts(), row.number(3), row.count(4));
                        },
                        id)
                .map(stored -> view(session, stored));
    }

    private static ArticleView view(Session session, Stored stored) {
        String id = stored.article().id();
        Placement placement = placement(session, id);
        StoryCard story = placement == null
                ? null
                : StoryShelf.card(session, placement.story()).orElse(null);
        return new ArticleView(
                stored.article(),
                stored.facts(),
                blocks(session, stored.sequence()),
                stored.place(),
                placement,
                new ChainReader(session).chain(id),
                parents(session, id),
                copiedBy(session, id),
                story);
    }

    static @Nullable Placement placement(Session session, String article) {
        return session.first(
                        "SELECT json FROM placement WHERE article = ?",
                        row -> RecordJson.read(row.text(1), Placement.class),
                        article)
                .orElse(null);
    }

    private static List<Block> blocks(Session session, long sequence) {
        return session.first(
                        "SELECT json FROM page WHERE sequence = ? AND json IS NOT NULL",
                        row -> RecordJson.read(row.text(1), Derived.PageParts.class)
                                .blocks(),
                        sequence)
                .orElse(List.of());
    }

    private static List<ArticleCard> parents(Session session, String article) {
        return Cards.list(
                session,
                "JOIN copy c ON c.of = a.id WHERE c.article = ? ORDER BY c.share DESC, c.near DESC, a.id",
                article);
    }

    private static List<ArticleCard> copiedBy(Session session, String article) {
        return Cards.list(session, "JOIN copy c ON c.article = a.id WHERE c.of = ? ORDER BY p.position, a.id", article);
    }
}
