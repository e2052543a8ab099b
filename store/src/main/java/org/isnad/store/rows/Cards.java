package org.isnad.store.rows;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.isnad.When;
import org.isnad.views.ArticleCard;
import org.jspecify.annotations.Nullable;

/** Reads articles in short. */
final class Cards {
    private static final String SELECT =
            "SELECT a.id, a.title, a.outlet, a.credit, a.url, a.moment, a.dated, coalesce(p.copy, 0), p.story"
                    + " FROM article a LEFT JOIN placement p ON p.article = a.id ";
    /** The undated come last: nothing is less than what is not there. */
    static final String NEWEST_FIRST = "ORDER BY a.second DESC, a.nano DESC, a.id ";
    /** The number of columns that {@link #card} reads. */
    static final int WIDTH = 9;

    private Cards() {}

    static String select(String rest) {
        return SELECT + rest;
    }

    static List<ArticleCard> list(Session session, String rest, @Nullable Object... values) {
        return session.list(SELECT + rest, row -> card(row, 1), values);
    }

    static Optional<ArticleCard> of(Session session, String article) {
        return list(session, "WHERE a.id = ?", article).stream().findFirst();
    }

    static ArticleCard card(Session.Row row, int from) throws SQLException {
        String moment = row.maybe(from + 5);
        return new ArticleCard(
                row.text(from),
                row.text(from + 1),
                row.maybe(from + 2),
                row.maybe(from + 3),
                row.maybe(from + 4),
                moment == null ? null : When.parse(moment).orElse(null),
                row.count(from + 6) != 0,
                row.count(from + 7) != 0,
                row.maybe(from + 8));
    }
}
