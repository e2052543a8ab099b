package org.isnad.collect.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What became of the pages that lists named. Each page counts once, for the day on which it was first named, as what it is now; one
 * that was had counts as that for good. Safe for many threads.
 */
final class Outcomes {
    /** Named by a list and not fetched yet. */
    static final String LISTED = "listed";

    static final String KEPT = "kept";

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private final Table table;
    private final Map<String, LongAdder> fetched = new ConcurrentHashMap<>();

    Outcomes(Table table) {
        this.table = table;
        table.column("address", "outcome", "TEXT");
        table.column("address", "backlog", "INTEGER NOT NULL DEFAULT 0");
    }

    /** A page that was just named for the first time; what the first visit to a source finds is its backlog. */
    void listed(String key, String list, LocalDate day) {
        table.update(
                "UPDATE address SET backlog = EXISTS (SELECT 1 FROM list WHERE url = ?2 AND visited IS NULL) AND NOT EXISTS"
                        + " (SELECT 1 FROM list JOIN day USING (source) WHERE url = ?2 AND hours <> 0 AND day < ?3) WHERE key = ?1",
                key,
                list,
                day.toString());
        move(key, null, LISTED);
    }

    /** A page was looked at, or turned out to be another. */
    void became(String key, String state) {
        List<Page> pages = table.list(
                "SELECT url, list, outcome FROM address WHERE key = ?",
                row -> new Page(row.getString(1), row.getString(2), row.getString(3)),
                key);
        pages.forEach(page -> became(key, page, state));
    }

    private record Page(String url, String list, @Nullable String outcome) {}

    private void became(String key, Page page, String state) {
        if (!state.equals(LISTED) && !state.equals("twin")) {
            fetched.computeIfAbsent(state, name -> new LongAdder()).increment();
        }
        if (!KEPT.equals(page.outcome()) && !state.equals(page.outcome())) {
            move(key, page.outcome(), state);
        }
        if (!state.equals(KEPT) && !state.equals(LISTED)) {
            LOG.atInfo()
                    .addKeyValue("list", page.list())
                    .addKeyValue("page", page.url())
                    .addKeyValue("outcome", state)
                    .log("not kept");
        }
    }

    private void move(String key, @Nullable String before, String now) {
        if (before != null) {
            add(key, before, -1);
        }
        add(key, now, 1);
        table.update("UPDATE address SET outcome = ? WHERE key = ?", now, key);
    }

    private void add(String key, String kind, int pages) {
        table.update(
                "INSERT INTO outcome SELECT source, date(first, 'unixepoch'), backlog, ?2, ?3 FROM address JOIN list ON"
                        + " list.url = address.list WHERE address.key = ?1"
                        + " ON CONFLICT DO UPDATE SET pages = pages + excluded.pages",
                key,
                kind,
                pages);
    }

    /** A page of a folder, which is of no list. */
    void taken(String source, LocalDate day, String kind) {
        fetched.computeIfAbsent(kind, name -> new LongAdder()).increment();
        table.update(
                "INSERT INTO outcome VALUES (?, ?, 0, ?, 1) ON CONFLICT DO UPDATE SET pages = pages + 1",
                source,
                day.toString(),
                kind);
    }

    /** How many pages were looked at by what became of them, since this was opened. */
    Map<String, Long> fetched() {
        Map<String, Long> counts = new TreeMap<>();
        fetched.forEach((kind, count) -> counts.put(kind, count.sum()));
        return counts;
    }

    /**
     * Pages of a source that were first named on a day.
     *
     * @param fresh those beyond the backlog
     * @param had those of them that are kept
     */
    record Named(LocalDate day, int fresh, int had) {}

    List<Named> named(String source, LocalDate from) {
        return table.list(
                "SELECT day, sum(pages), sum(CASE kind WHEN 'kept' THEN pages ELSE 0 END) FROM outcome"
                        + " WHERE source = ? AND day >= ? AND backlog = 0 GROUP BY day ORDER BY day",
                row -> new Named(LocalDate.parse(row.getString(1)), row.getInt(2), row.getInt(3)),
                source,
                from.toString());
    }

    /** How many pages that were first named on a day became what. */
    record Became(LocalDate day, String kind, int pages) {}

    /** The latest days first. */
    List<Became> became(String source, LocalDate from) {
        return table.list(
                "SELECT day, kind, sum(pages) FROM outcome WHERE source = ? AND day >= ? GROUP BY day, kind"
                        + " HAVING sum(pages) > 0 ORDER BY day DESC",
                row -> new Became(LocalDate.parse(row.getString(1)), row.getString(2), row.getInt(3)),
                source,
                from.toString());
    }

    void forget(int days) {
        table.update("DELETE FROM outcome WHERE day < (SELECT date(max(day), ?) FROM outcome)", "-" + days + " days");
    }

    void rename(String before, String now) {
        table.update("UPDATE OR IGNORE outcome SET source = ?2 WHERE source = ?1", before, now);
    }
}
