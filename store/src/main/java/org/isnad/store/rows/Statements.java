package org.isnad.store.rows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.Statement;
import org.isnad.arabic.Letters;
import org.isnad.views.StatementFilter;
import org.isnad.views.StatementView;
import org.jspecify.annotations.Nullable;

/** Reads statements. */
final class Statements {
    private static final String SELECT =
            "SELECT s.json, s.words, a.id, a.title, a.outlet, a.credit, a.url, a.moment, a.dated, coalesce(p.copy, 0),"
                    + " p.story FROM statement s JOIN article a ON a.id = s.article"
                    + " LEFT JOIN placement p ON p.article = a.id WHERE ";
    private static final String REPORTED = "EXISTS (SELECT 1 FROM reported r WHERE r.statement = s.id)";
    private static final String NEWEST_FIRST = " ORDER BY s.day IS NULL, s.day DESC, a.second DESC, a.id, s.position";

    /** The kind of the last link, the speaker's, as it is written on the wire. */
    private static final String SPEAKER_KIND =
            "replace(lower(json_extract(s.json, '$.chain[#-1].kind')), '_', '-') LIKE ?";

    private Statements() {}

    static List<StatementView> list(Session session, String where, @Nullable Object... values) {
        return session.list(SELECT + "NOT " + REPORTED + " AND " + where + NEWEST_FIRST, Statements::view, values);
    }

    private static StatementView view(Session.Row row) throws SQLException {
        return new StatementView(RecordJson.read(row.text(1), Statement.class), row.text(2), Cards.card(row, 3));
    }

    static List<StatementView> filtered(Session session, StatementFilter filter, Names names, String story) {
        List<String> where = new ArrayList<>(List.of(filter.reported() ? REPORTED : "NOT " + REPORTED));
        List<Object> values = new ArrayList<>();
        if (filter.speaker() != null) {
            Optional<String> entity = names.person(session, filter.speaker());
            where.add("(s.entity = ? OR s.speaker = ?)");
            values.add(entity.orElse(""));
            values.add(Letters.fold(filter.speaker().strip()));
        }
        add("s.outlet = ?", filter.outlet(), where, values);
        add("s.day >= ?", filter.from(), where, values);
        add("s.day <= ?", filter.to(), where, values);
        add("p.story = ?", filter.story() == null ? null : story, where, values);
        add(SPEAKER_KIND, filter.kind() == null ? null : filter.kind() + "%", where, values);
        values.add(filter.limit());
        String sql = SELECT + String.join(" AND ", where) + NEWEST_FIRST + " LIMIT ?";
        return session.list(sql, Statements::view, values.toArray());
    }

    private static void add(String condition, @Nullable String value, List<String> where, List<Object> values) {
        if (value != null) {
            where.add(condition);
            values.add(value);
        }
    }
}
