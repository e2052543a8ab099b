package org.isnad.store.rows;

import java.util.List;
import java.util.Optional;
import org.isnad.views.ArticleCard;
import org.isnad.views.PersonView;
import org.isnad.views.StatementView;
import org.isnad.views.StoryCard;

/** Reads people. */
final class PersonShelf {
    /** Stories and articles that are listed, the newest. */
    private static final int MOST = 100;

    private PersonShelf() {}

    static PersonView person(Session session, String entity) {
        return new PersonView(
                entity,
                name(session, entity).orElse(entity),
                Names.spellings(session, entity),
                roles(session, entity),
                statements(session, entity),
                ChainShelf.utterances(session, entity),
                ChainShelf.record(session, entity),
                stories(session, entity),
                articles(session, entity),
                (int) session.number("SELECT count(DISTINCT article) FROM mention WHERE entity = ?", entity));
    }

    /** The name that an entity is mostly given. */
    static Optional<String> name(Session session, String entity) {
        return session.first(
                "SELECT name FROM mention WHERE entity = ? GROUP BY name ORDER BY count(*) DESC, name LIMIT 1",
                row -> row.text(1),
                entity);
    }

    /** The roles in which a person was met; of one met in none those that statements tell. */
    private static List<PersonView.RoleHeld> roles(Session session, String entity) {
        List<PersonView.RoleHeld> met = met(session, entity);
        return met.isEmpty() ? told(session, entity) : met;
    }

    private static List<PersonView.RoleHeld> told(Session session, String entity) {
        return session.list(
                "SELECT json_extract(s.json, '$.role') AS role, coalesce(min(substr(a.moment, 1, 10)), '') AS since"
                        + " FROM statement s JOIN article a ON a.id = s.article WHERE s.entity = ? AND role IS NOT NULL"
                        + " GROUP BY role ORDER BY since = '', since, role",
                row -> new PersonView.RoleHeld(row.text(1), row.text(2)),
                entity);
    }

    private static List<PersonView.RoleHeld> met(Session session, String entity) {
        return session.list(
                "SELECT m.role, coalesce(min(substr(a.moment, 1, 10)), '') AS since FROM mention m"
                        + " JOIN article a ON a.id = m.article WHERE m.entity = ? AND m.role IS NOT NULL"
                        + " GROUP BY m.role ORDER BY since = '', since, m.role",
                row -> new PersonView.RoleHeld(row.text(1), row.text(2)),
                entity);
    }

    private static List<StatementView> statements(Session session, String entity) {
        return Statements.list(session, "s.entity = ?", entity);
    }

    private static List<StoryCard> stories(Session session, String entity) {
        return session.list(
                "SELECT card FROM story WHERE id IN (SELECT p.story FROM mention m JOIN placement p"
                        + " ON p.article = m.article WHERE m.entity = ?) ORDER BY last DESC, id LIMIT " + MOST,
                row -> RecordJson.read(row.text(1), StoryCard.class),
                entity);
    }

    private static List<ArticleCard> articles(Session session, String entity) {
        return Cards.list(
                session,
                "WHERE a.id IN (SELECT article FROM mention WHERE entity = ?) " + Cards.NEWEST_FIRST + "LIMIT " + MOST,
                entity);
    }
}
