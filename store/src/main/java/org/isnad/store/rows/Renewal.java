package org.isnad.store.rows;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is derived from all articles together, written anew aside and then put in the place of what stood, only the rows that differ. Aside are
 * temporary tables of the connection, which go before the store's own where a table is named without its schema.
 */
final class Renewal {
    private static final List<Table> TABLES = List.of(
            new Table(
                    "placement",
                    List.of("article"),
                    List.of("position", "event", "story", "origin", "copy", "json", "day")),
            new Table("copy", List.of("article", "of"), List.of("share", "near")),
            new Table("part", List.of("article", "of"), List.of("origin")),
            new Table("event", List.of("id"), List.of("story", "json")),
            new Table("redirect", List.of("old"), List.of("now")),
            new Table("change", List.of("position"), List.of("story", "json")),
            new Table("utterance", List.of("id"), List.of("story", "json", "outlets", "independent")),
            new Table("wording", List.of("statement"), List.of("utterance")),
            new Table("positions", List.of("story"), List.of("json")),
            new Table("provenance", List.of("article"), List.of("json")),
            new Table("reported", List.of("statement"), List.of()),
            new Table("correction", List.of("notice"), List.of("of", "json")),
            new Table("story", List.of("id"), List.of("last", "heat", "json", "card", "muted", "sources")),
            new Table("account", List.of("story"), List.of("json")),
            new Table("similar", List.of("article"), List.of("json")),
            new Table("tree", List.of("origin"), List.of("size", "json")),
            new Table("outlet", List.of("name"), List.of("json")),
            new Table("actor", List.of("entity", "story"), List.of()));

    private Renewal() {}

    /** @param key the columns that tell a row from others; of a table without such, those that nearly do */
    private record Table(String name, List<String> key, List<String> rest) {
        private String columns() {
            return Stream.concat(key.stream(), rest.stream()).collect(Collectors.joining(", "));
        }

        private String sameKey() {
            return key.stream().map(column -> "n." + column + " = o." + column).collect(Collectors.joining(" AND "));
        }

        private String same() {
            return Stream.concat(Stream.of(sameKey()), rest.stream().map(column -> "n." + column + " IS o." + column))
                    .collect(Collectors.joining(" AND "));
        }

        void renew(Session session) {
            session.update("DELETE FROM main." + name + " AS o WHERE NOT EXISTS (SELECT 1 FROM temp." + name
                    + " n WHERE " + same() + ")");
            session.update("INSERT INTO main." + name + " (" + columns() + ") SELECT " + columns() + " FROM temp."
                    + name + " n WHERE NOT EXISTS (SELECT 1 FROM main." + name + " o WHERE " + sameKey() + ")");
        }
    }

    /** Makes the tables aside, empty. */
    static void begin(Session session) {
        session.execute("PRAGMA temp.cache_size = -65536");
        for (Table table : TABLES) {
            List<String> made = session.list(
                    "SELECT sql FROM main.sqlite_master WHERE tbl_name = ? AND type IN ('table', 'index') AND sql IS NOT NULL"
                            + " ORDER BY type DESC",
                    row -> row.text(1),
                    table.name);
            made.forEach(sql -> session.execute(sql.replaceFirst("^CREATE (TABLE|INDEX) \"?", "$0temp.")));
        }
    }

    /** Puts what was written aside in the place of what stands, and lets go of the tables aside. */
    static void finish(Session session) {
        TABLES.forEach(table -> table.renew(session));
        TABLES.forEach(table -> session.execute("DROP TABLE temp." + table.name));
    }
}
