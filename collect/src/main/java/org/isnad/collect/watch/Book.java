package org.isnad.collect.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.isnad.collect.feeds.Links;
import org.isnad.collect.feeds.Listed;
import org.isnad.collect.fetch.Validators;
import org.isnad.collect.polite.Standing;
import org.isnad.collect.sources.Source;
import org.isnad.desk.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What watching must not forget, in one SQLite file: lists with their rhythm, pages with their state, versions, hosts. Safe for
 * many threads; one process writes.
 */
public final class Book implements AutoCloseable {
    private static final String LIST =
            "url, source, kind, due, visited, success, rhythm, etag, modified, fails, trouble,"
                    + " detail, quality, parent";
    /** Under this name of no host it is written whether a process came to its end. */
    private static final String END = "";

    private static final String ADDRESS =
            "key, url, list, state, mark, visits, etag, modified, page, print, title, text, handing";

    /** Of a twin so much of its text is kept, to know another by. */
    private static final int TWIN = 100;

    /** Days of which it is known what became of pages. */
    private static final int DAYS = 100;

    private final Table table;
    private final Outcomes outcomes;

    /** Where what was watched into a store is remembered: beside it, in its folder. */
    public static Path beside(Path store) {
        return store.resolve("watch.db");
    }

    /**
     * Copies a book as it stands at one moment, also while a watch writes to it.
     *
     * @param to a file that is not there yet, or empty
     * @throws BookException when it cannot be copied
     */
    public static void copy(Path from, Path to) {
        Table.copy(from, to);
    }

    /** @throws BookException when the file cannot be opened */
    public Book(Path file) {
        table = new Table(file, schema());
        table.column("list", "parent", "TEXT");
        table.column("address", "handing", "TEXT");
        table.column("day", "hours", "INTEGER NOT NULL DEFAULT 0");
        outcomes = new Outcomes(table);
    }

    private static String schema() {
        try (InputStream in = Book.class.getResourceAsStream("book.sql")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks book.sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("book.sql", e);
        }
    }

    /** Runs changes as one transaction. */
    void together(Runnable changes) {
        table.together(changes);
    }

    // Lists

    /** All lists, in order of their addresses. */
    public List<ListState> lists() {
        return table.list("SELECT " + LIST + " FROM list WHERE kind <> 'folder' ORDER BY url", Book::list);
    }

    /** The folders that are watched, as lists of kind {@code folder}. */
    List<ListState> folders() {
        return table.list("SELECT " + LIST + " FROM list WHERE kind = 'folder' ORDER BY url", Book::list);
    }

    Optional<ListState> list(String url) {
        return table.list("SELECT " + LIST + " FROM list WHERE url = ?", Book::list, url).stream()
                .findFirst();
    }

    /** Writes a list but for its quality, which {@link #judge} adds to at any moment. */
    void keep(ListState list) {
        table.together(() -> {
            write(list);
            Instant success = list.success();
            if (success != null && success.equals(list.visited())) {
                answered(list.source(), success);
            }
        });
    }

    /** Notes that a list of a source answered in an hour: what it gives on that day is known. */
    private void answered(String source, Instant at) {
        table.update(
                "INSERT INTO day (source, day, found, kept, hours) VALUES (?, ?, 0, 0, ?) ON CONFLICT DO UPDATE SET"
                        + " hours = hours | excluded.hours",
                source,
                day(at).toString(),
                1 << at.atOffset(ZoneOffset.UTC).getHour());
    }

    private void write(ListState list) {
        table.update(
                "INSERT INTO list (" + LIST
                        + ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) ON CONFLICT (url) DO UPDATE"
                        + " SET source = ?2, kind = ?3, due = ?4, visited = ?5, success = ?6, rhythm = ?7, etag = ?8,"
                        + " modified = ?9, fails = ?10, trouble = ?11, detail = ?12, parent = ?14",
                list.url(),
                list.source(),
                list.kind(),
                list.due().getEpochSecond(),
                seconds(list.visited()),
                seconds(list.success()),
                list.rhythm().written(),
                list.validators().etag(),
                list.validators().lastModified(),
                list.fails(),
                list.trouble(),
                list.detail(),
                list.quality().written(),
                list.parent());
    }

    private static ListState list(ResultSet row) throws SQLException {
        return new ListState(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Instant.ofEpochSecond(row.getLong(4)),
                instant(row, 5),
                instant(row, 6),
                Rhythm.parse(row.getString(7)),
                new Validators(row.getString(8), row.getString(9)),
                row.getInt(10),
                row.getString(11),
                row.getString(12),
                Quality.parse(row.getString(13)),
                row.getString(14));
    }

    /** Adds a page's dissection to a list's quality. */
    void judge(String url, boolean article, int words, boolean dated) {
        table.together(() -> list(url)
                .ifPresent(list -> table.update(
                        "UPDATE list SET quality = ? WHERE url = ?",
                        list.quality().with(article, words, dated, day(list)).written(),
                        url)));
    }

    /** The day of a list's last visit, which its pages come with. */
    private static LocalDate day(ListState list) {
        return day(list.visited() == null ? list.due() : list.visited());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /**
     * Notes that a folder was looked at.
     *
     * @param there whether it is one that can be read
     * @param read whether a file of it was read just now
     */
    void folder(String source, Path folder, Instant now, boolean there, boolean read) {
        ListState before =
                list(folder.toString()).orElseGet(() -> ListState.fresh(folder.toString(), source, "folder", now));
        ListState after = before.lookedInto(source, now, there, read);
        if (!after.equals(before)) {
            write(after);
        }
    }

    void forgetList(String url) {
        table.update("DELETE FROM list WHERE url = ?", url);
    }

    /** The lists that an index leads to. */
    List<ListState> children(String index) {
        return table.list("SELECT " + LIST + " FROM list WHERE parent = ? ORDER BY url", Book::list, index);
    }

    /** Forgets a list that its index no longer leads to first: its pages are looked at again with the index. */
    void forgetChild(String url, String index) {
        table.together(() -> {
            table.update("UPDATE address SET list = ? WHERE list = ? AND revisit IS NOT NULL", index, url);
            forgetList(url);
        });
    }

    // Pages

    Optional<AddressState> address(String url) {
        return table.list("SELECT " + ADDRESS + " FROM address WHERE key = ?", Book::address, Links.key(url)).stream()
                .findFirst();
    }

    private static AddressState address(ResultSet row) throws SQLException {
        return new AddressState(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                new Validators(row.getString(7), row.getString(8)),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13));
    }

    /** Notes a page that a list names for the first time. */
    void listed(Listed item, String list, String state, Instant now) {
        table.together(() -> {
            int fresh = insert(item, list, state, now);
            if (fresh > 0 && state.equals(Outcomes.LISTED)) {
                outcomes.listed(Links.key(item.url()), list, day(now));
            }
        });
    }

    private int insert(Listed item, String list, String state, Instant now) {
        return table.update(
                "INSERT OR IGNORE INTO address (key, url, list, state, mark, first, revisit) VALUES (?, ?, ?, ?, ?, ?, ?)",
                Links.key(item.url()),
                item.url(),
                list,
                state,
                item.mark(),
                now.getEpochSecond(),
                state.equals("listed") ? 0 : null);
    }

    /** Notes that an address leads to a page that another has, so that it need not be fetched. */
    void twin(String url, String list, PageLook.Look look, Instant now) {
        listed(new Listed(url, null, null, ""), list, "twin", now);
        String key = Links.key(url);
        int turned = table.update(
                "UPDATE address SET state = 'twin', revisit = NULL, print = ?, title = ?, text = ? WHERE key = ? AND state IN"
                        + " ('listed', 'twin')",
                look.print(),
                look.title(),
                look.text().substring(0, Math.min(TWIN, look.text().length())),
                key);
        if (turned > 0) {
            outcomes.became(key, "twin");
        }
    }

    /** The pages of a list that are due to be fetched: those never fetched, then those to be looked at again. */
    List<AddressState> due(String list, Instant now, int most) {
        return table.list(
                "SELECT " + ADDRESS + " FROM address WHERE list = ? AND revisit <= ? ORDER BY revisit LIMIT ?",
                Book::address,
                list,
                now.getEpochSecond(),
                most);
    }

    /** When the first page of a list is due. */
    Optional<Instant> nextRevisit(String list) {
        return table
                .list(
                        "SELECT revisit FROM address WHERE list = ? AND revisit IS NOT NULL ORDER BY revisit LIMIT 1",
                        row -> Instant.ofEpochSecond(row.getLong(1)),
                        list)
                .stream()
                .findFirst();
    }

    /** Notes what became of a page; the words of one that is not looked at again are forgotten. */
    void state(String key, String state, Instant now, @Nullable Instant revisit) {
        table.together(() -> {
            table.update(
                    "UPDATE address SET state = ?1, fetched = ?2, revisit = ?3, visits = visits + 1, handing = NULL,"
                            + " text = CASE WHEN ?3 IS NULL THEN NULL ELSE text END WHERE key = ?4",
                    state,
                    now.getEpochSecond(),
                    seconds(revisit),
                    key);
            outcomes.became(key, state);
        });
    }

    /**
     * Notes that a list says something else of a page than before: it is due to be looked at again, at once at first, then at ever
     * longer intervals, since some lists say so at every visit.
     */
    void mark(String key, String mark, Instant now) {
        table.update(
                "UPDATE address SET mark = ?, revisit = max(?, coalesce(fetched, 0) + (450 << min(visits, 9))) WHERE key = ?"
                        + " AND state NOT IN ('listed', 'handing', 'twin', 'folded', 'old')",
                mark,
                now.getEpochSecond(),
                key);
    }

    /** Makes pages due that wait for a time far ahead, as after a clock that ran ahead. */
    void sane(Instant now, Duration most) {
        table.update(
                "UPDATE address SET revisit = ? WHERE revisit > ?",
                now.getEpochSecond(),
                now.plus(most).getEpochSecond());
    }

    void validators(String key, Validators validators) {
        table.update(
                "UPDATE address SET etag = ?, modified = ? WHERE key = ?",
                validators.etag(),
                validators.lastModified(),
                key);
    }

    /** Notes what is about to be handed to the store, so that a crash in between is found out; until it is there it is not fetched again. */
    void handing(String key, PageLook.Look look) {
        table.update("UPDATE address SET state = 'handing', handing = ?, revisit = NULL WHERE key = ?", look.id(), key);
    }

    /** Keeps a wording; of the words themselves only those of the latest. */
    void wording(String key, PageLook.Look look) {
        table.update(
                "UPDATE address SET page = ?, print = ?, title = ?, text = ? WHERE key = ?",
                look.id(),
                look.print(),
                look.title(),
                look.text(),
                key);
    }

    /** The pages that were being handed to the store when the process ended. */
    List<AddressState> unfinished() {
        return table.list("SELECT " + ADDRESS + " FROM address WHERE state = 'handing'", Book::address);
    }

    /** Forgets what became of pages of days long gone. */
    void forgetDays() {
        outcomes.forget(DAYS);
    }

    // Versions

    /** A wording that an address had. */
    public record Version(int number, Instant at, String page, String title, String text) {}

    /** The wording that an address had when it was first read, before any other is noted. */
    void firstVersion(String key, String page, String title, String text) {
        table.update(
                "INSERT OR IGNORE INTO version SELECT key, 1, first, ?, ?, ? FROM address WHERE key = ?",
                page,
                title,
                text,
                key);
    }

    void version(String key, Instant at, String page, String title, String text) {
        table.update(
                "INSERT INTO version VALUES (?1, (SELECT count(*) + 1 FROM version WHERE key = ?1), ?2, ?3, ?4, ?5)",
                key,
                at.getEpochSecond(),
                page,
                title,
                text);
    }

    /** The wordings of an address, the first first; none when it never changed. */
    public List<Version> versions(String url) {
        return table.list(
                "SELECT number, at, page, title, text FROM version WHERE key = ? ORDER BY number",
                row -> new Version(
                        row.getInt(1),
                        Instant.ofEpochSecond(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)),
                Links.key(url));
    }

    /** When an address was found to be gone; empty when it is not. */
    public Optional<Instant> gone(String url) {
        return table
                .list(
                        "SELECT fetched FROM address WHERE key = ? AND state = 'gone'",
                        row -> Instant.ofEpochSecond(row.getLong(1)),
                        Links.key(url))
                .stream()
                .findFirst();
    }

    /** The addresses whose wording changed or that are gone, the latest first. */
    public List<Changed> changed(int most) {
        return table.list(
                "SELECT a.url, a.source, v.n, v.at, a.state FROM (SELECT address.*, list.source FROM address LEFT JOIN list ON"
                        + " list.url = address.list) a JOIN (SELECT key, count(*) n, max(at) at FROM version GROUP BY key) v"
                        + " USING (key) UNION ALL SELECT url, NULL, 0, fetched, state FROM address WHERE state = 'gone' AND key NOT IN (SELECT key FROM version)"
                        + " ORDER BY 4 DESC LIMIT ?",
                row -> new Changed(
                        row.getString(1), row.getInt(3), Instant.ofEpochSecond(row.getLong(4)), row.getString(5)),
                most);
    }

    /** An address that changed so many times, or is gone. */
    public record Changed(String url, int versions, Instant at, String state) {}

    // Hosts

    /** @param last whether this is written at an orderly end */
    void hosts(Map<String, Standing> standings, Instant now, boolean last) {
        table.together(() -> {
            table.update("DELETE FROM host");
            table.update("INSERT INTO host VALUES (?, ?, ?, '')", END, now.toEpochMilli(), last ? 1 : 0);
            standings.forEach((host, standing) -> table.update(
                    "INSERT INTO host VALUES (?, ?, ?, ?)",
                    host,
                    now.toEpochMilli(),
                    standing.leftAlone().toMillis(),
                    standing.ages().stream()
                            .map(age -> Long.toString(age.toMillis()))
                            .collect(Collectors.joining(" "))));
        });
    }

    /** Whether the process before ended in an orderly way, or there was none. */
    boolean endedWell() {
        List<Long> marks = table.list("SELECT alone FROM host WHERE host = ?", row -> row.getLong(1), END);
        return marks.isEmpty() || marks.getFirst() == 1;
    }

    /** How Isnad stands with hosts now, the time since it was written counted; a clock put back counts as no time. */
    Map<String, Standing> hosts(Instant now) {
        Map<String, Standing> standings = new TreeMap<>();
        table.list("SELECT host, at, alone, ages FROM host WHERE host <> ''", row -> {
            long since = Math.max(0, now.toEpochMilli() - row.getLong(2));
            List<Duration> ages = Arrays.stream(row.getString(4).split(" ", -1))
                    .filter(age -> !age.isEmpty())
                    .map(age -> Duration.ofMillis(Long.parseLong(age) + since))
                    .toList();
            Duration alone = Duration.ofMillis(Math.max(0, row.getLong(3) - since));
            return standings.put(row.getString(1), new Standing(ages, alone));
        });
        return standings;
    }

    // Days

    void count(String source, Instant at, int found, int kept) {
        table.update(
                "INSERT INTO day (source, day, found, kept) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET found = found + ?3, kept = kept + ?4",
                source,
                at.atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                found,
                kept);
    }

    /** Counts what became of a page out of a folder. */
    void taken(String source, Instant at, Receipt receipt) {
        String kind = switch (receipt) {
            case Receipt.Accepted accepted -> Outcomes.KEPT;
            case Receipt.Known known -> "known";
            case Receipt.Refused refused -> refused.rejected().reason().wire();
        };
        count(source, at, 1, receipt instanceof Receipt.Accepted ? 1 : 0);
        outcomes.taken(source, day(at), kind);
    }

    /** @param watched whether a list of the source answered on it */
    record Day(LocalDate day, int kept, boolean watched) {}

    /** The days of a source since one, in order. */
    List<Day> days(String source, LocalDate from) {
        return table.list(
                "SELECT day, kept, hours FROM day WHERE source = ? AND day >= ? ORDER BY day",
                row -> new Day(LocalDate.parse(row.getString(1)), row.getInt(2), row.getInt(3) != 0),
                source,
                from.toString());
    }

    Outcomes outcomes() {
        return outcomes;
    }

    /** How many pages were looked at by what became of them, since the book was opened. */
    public Map<String, Long> fetched() {
        return outcomes.fetched();
    }

    // What is watched

    /** A source of the plan that was last watched. */
    record Planned(String source, String place, boolean folder, Set<String> lists) {
        Planned {
            lists = Set.copyOf(lists);
        }
    }

    /** Notes what is watched from now on; a source that is called otherwise than before keeps its history. */
    public void watching(List<Source> sources) {
        table.together(() -> {
            List<Planned> before = planned();
            table.update("DELETE FROM plan");
            for (Source source : sources) {
                Planned now = planned(source);
                table.update(
                        "INSERT OR REPLACE INTO plan VALUES (?, ?, ?, ?)",
                        now.place(),
                        now.source(),
                        now.folder() ? 1 : 0,
                        String.join("\n", now.lists()));
            }
            Set<String> names = sources.stream().map(Source::name).collect(Collectors.toSet());
            for (Planned now : planned()) {
                before.stream()
                        .filter(one -> one.place().equals(now.place()) && !names.contains(one.source()))
                        .forEach(one -> rename(one.source(), now.source()));
                now.lists()
                        .forEach(list -> table.update("UPDATE list SET source = ? WHERE url = ?", now.source(), list));
            }
        });
    }

    private static Planned planned(Source source) {
        Path folder = source.folder();
        String place = folder == null ? String.valueOf(source.url()) : folder.toString();
        return new Planned(source.name(), place, folder != null, Set.copyOf(source.lists()));
    }

    private void rename(String before, String now) {
        table.update("UPDATE list SET source = ?2 WHERE source = ?1", before, now);
        table.update("UPDATE OR IGNORE day SET source = ?2 WHERE source = ?1", before, now);
        outcomes.rename(before, now);
    }

    /** What was last watched, in order of names; empty when that was never noted. */
    List<Planned> planned() {
        return table.list(
                "SELECT source, place, folder, lists FROM plan ORDER BY source, place",
                row -> new Planned(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3) != 0,
                        Arrays.stream(row.getString(4).split("\n", -1))
                                .filter(list -> !list.isEmpty())
                                .collect(Collectors.toSet())));
    }

    /**
     * The last sign of life of whoever watches.
     *
     * @param ended whether it was an orderly end
     */
    record Sign(Instant at, boolean ended) {}

    Optional<Sign> lastSign() {
        return table
                .list(
                        "SELECT at, alone FROM host WHERE host = ?",
                        row -> new Sign(Instant.ofEpochMilli(row.getLong(1)), row.getLong(2) == 1),
                        END)
                .stream()
                .findFirst();
    }

    private static @Nullable Long seconds(@Nullable Instant at) {
        return at == null ? null : at.getEpochSecond();
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long seconds = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochSecond(seconds);
    }

    @Override
    public void close() {
        table.close();
    }
}
