package org.isnad.store.rows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isnad.Mention;
import org.isnad.arabic.Letters;
import org.isnad.views.EntityView;
import org.isnad.views.StoryCard;

/** Reads organisations and places. Lists end at {@value #MOST}, people beside are counted in the newest {@value #SAMPLE} articles. */
final class EntityShelf {
    private static final int MOST = 100;
    private static final int SAMPLE = 500;
    private static final int BESIDE = 12;

    private EntityShelf() {}

    static Optional<EntityView> named(Session session, Mention.Type type, String name) {
        return entity(session, type, name).map(entity -> view(session, type, entity));
    }

    /** What a name of this type mostly stands for. */
    private static Optional<String> entity(Session session, Mention.Type type, String name) {
        return session.first(
                "SELECT entity FROM (SELECT entity, article FROM mention WHERE normal = ?1 AND type = ?2 AND kind = 'name'"
                        + " UNION ALL SELECT entity, article FROM mention WHERE canonical = ?1 AND type = ?2)"
                        + " GROUP BY entity ORDER BY count(DISTINCT article) DESC, entity LIMIT 1",
                row -> row.text(1),
                Letters.fold(name.strip()),
                type.name().toLowerCase(Locale.ROOT));
    }

    private static EntityView view(Session session, Mention.Type type, String entity) {
        List<String> spellings = Names.spellings(session, entity);
        return new EntityView(
                entity,
                type,
                PersonShelf.name(session, entity).orElse(entity),
                spellings,
                beside(session, entity),
                Statements.list(session, "s.entity = ?", entity).stream()
                        .limit(MOST)
                        .toList(),
                stories(session, entity),
                Cards.list(
                        session,
                        "WHERE a.id IN (SELECT article FROM mention WHERE entity = ?) " + Cards.NEWEST_FIRST
                                + "LIMIT ?",
                        entity,
                        MOST),
                (int) session.number("SELECT count(DISTINCT article) FROM mention WHERE entity = ?", entity));
    }

    private static List<EntityView.Beside> beside(Session session, String entity) {
        return session.list(
                "SELECT max(m.name), count(DISTINCT m.article) FROM mention m WHERE m.type = 'person' AND m.article IN"
                        + " (SELECT a.id FROM article a WHERE a.id IN (SELECT article FROM mention WHERE entity = ?)"
                        + " ORDER BY a.second DESC LIMIT ?) GROUP BY m.entity HAVING max(m.role) IS NOT NULL"
                        + " ORDER BY 2 DESC, 1 LIMIT ?",
                row -> new EntityView.Beside(row.text(1), row.count(2)),
                entity,
                SAMPLE,
                BESIDE);
    }

    private static List<StoryCard> stories(Session session, String entity) {
        return session.list(
                "SELECT card FROM story WHERE NOT muted AND id IN (SELECT p.story FROM mention m JOIN placement p"
                        + " ON p.article = m.article WHERE m.entity = ?) ORDER BY last IS NULL, last DESC, id LIMIT ?",
                row -> RecordJson.read(row.text(1), StoryCard.class),
                entity,
                MOST);
    }
}
