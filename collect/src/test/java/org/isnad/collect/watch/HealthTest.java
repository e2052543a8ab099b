package org.isnad.collect.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.isnad.Rejected;
import org.isnad.collect.feeds.Links;
import org.isnad.collect.feeds.Listed;
import org.isnad.collect.fetch.Fetched;
import org.isnad.collect.fetch.Trouble;
import org.isnad.collect.fetch.Validators;
import org.isnad.collect.sources.Source;
import org.isnad.desk.Receipt;
import org.isnad.desk.SourceHealth;
import org.isnad.desk.SourceHealth.FailedPages;
import org.isnad.desk.SourceHealth.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of sources from what the book remembers of their visits and pages. */
class HealthTest {
    private static final String FEED = "https://nakheel.example/feed";

    @TempDir
    private Path folder;

    private Book book;
    private Instant now = Instant.parse("2026-11-02T08:00:00Z");
    private int pages;

    @BeforeEach
    void open() {
        book = new Book(folder.resolve("watch.db"));
        book.keep(ListState.fresh(FEED, "النخيل", "list", now));
    }

    @AfterEach
    void close() {
        book.close();
    }

    private static Source site(String name, String... lists) {
        return new Source(name, "https://nakheel.example/", List.of(lists), null, 1);
    }

    /** A visit to the feed that names new pages, of each of which became the same. */
    private void visit(int fresh, String state) {
        book.hosts(Map.of(), now, false);
        for (int i = 0; i < fresh; i++) {
            String url = "https://nakheel.example/n/" + ++pages;
            book.listed(new Listed(url, null, null, ""), FEED, "listed", now);
            if (!state.equals("listed")) {
                became(url, state);
            }
        }
        ListState list = book.list(FEED).orElseThrow();
        book.keep(list.answered(now, list.rhythm(), Validators.NONE).due(now.plus(Duration.ofHours(1))));
    }

    private void became(String url, String state) {
        book.state(Links.key(url), state, now, null);
        if (state.equals("kept")) {
            book.count("النخيل", now, 1, 1);
        }
    }

    private void days(int count, int fresh, String state) {
        for (int i = 0; i < count; i++) {
            now = now.plus(Duration.ofDays(1));
            visit(fresh, state);
        }
    }

    private SourceHealth health() {
        return new Health(book, () -> now).sources().getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consent",
                "login",
                "challenge",
                "refused",
                "robots",
                "soft-404",
                "gone",
                "no-article",
                "server-error"
            })
    void aSourceWhosePagesAllFailIsNotWellAndTheKindIsTold(String kind) {
        visit(50, kind);
        assertThat(health().state()).isEqualTo(State.BARREN);
        assertThat(health().pages()).isEqualTo(new FailedPages(kind, 50, 50));
        assertThat(health().failed()).isEqualTo(50);
        assertThat(book.fetched()).containsEntry(kind, 50L);
    }

    @Test
    void theKindThatLeadsIsTold() {
        visit(20, "refused");
        visit(6, "consent");
        visit(10, "kept");
        assertThat(health().pages()).isEqualTo(new FailedPages("refused", 20, 36));
    }

    @Test
    void aFewFailuresAmongManyPagesAreNothing() {
        visit(30, "kept");
        visit(9, "gone");
        assertThat(health().state()).isEqualTo(State.WELL);
        assertThat(health().pages()).isNull();
        assertThat(health().today()).isEqualTo(30);
        assertThat(health().failed()).isEqualTo(9);
    }

    @Test
    void sevenPagesAreTooFewToTell() {
        visit(7, "consent");
        assertThat(health().state()).isEqualTo(State.WELL);
    }

    @Test
    void wallsThatWentUpTodayAreTold() {
        days(10, 20, "kept");
        days(1, 20, "consent");
        assertThat(health().state()).isEqualTo(State.BARREN);
        days(1, 20, "kept");
        assertThat(health().state()).isEqualTo(State.WELL);
    }

    @Test
    void aSlowSourceIsJudgedByTheLastTwoWeeks() {
        days(20, 1, "kept");
        days(9, 1, "refused");
        assertThat(health().pages()).isEqualTo(new FailedPages("refused", 9, 10));
    }

    @Test
    void pagesFoldedOntoOneAddressAreTold() {
        visit(1, "kept");
        visit(49, "folded");
        assertThat(health().pages()).isEqualTo(new FailedPages("folded", 49, 50));
    }

    @Test
    void aSecondAndThirdAddressOfEachPageIsNoFault() {
        visit(15, "kept");
        visit(30, "folded");
        assertThat(health().state()).isEqualTo(State.WELL);
    }

    @Test
    void pagesThatWaitSinceYesterdayAreTold() {
        visit(40, "listed");
        assertThat(health().state()).isEqualTo(State.WELL);
        days(1, 40, "listed");
        assertThat(health().pages()).isEqualTo(new FailedPages("listed", 40, 40));
    }

    @Test
    void aPageThatCameAtLastNoLongerCountsAsFailed() {
        visit(10, "timeout");
        for (int page = 1; page <= 10; page++) {
            became("https://nakheel.example/n/" + page, "kept");
        }
        assertThat(health().state()).isEqualTo(State.WELL);
        assertThat(health().failed()).isZero();
        became("https://nakheel.example/n/1", "gone");
        assertThat(health().failed()).as("had once").isZero();
    }

    @Test
    void aDeadFeedIsSilentAndItsHabitStays() {
        visit(50, "kept");
        days(20, 12, "kept");
        days(9, 0, "kept");
        assertThat(health().state()).isEqualTo(State.SILENT);
        assertThat(health().habit()).isEqualTo(12);
    }

    @Test
    void theBacklogOfTheFirstVisitIsNoHabit() {
        visit(50, "kept");
        visit(3, "kept");
        days(4, 3, "kept");
        days(1, 0, "kept");
        assertThat(health().state()).isEqualTo(State.WELL);
        assertThat(health().habit()).isEqualTo(3);
    }

    @Test
    void whereNobodyWatchesThatIsTold() {
        days(20, 12, "kept");
        now = now.plus(Duration.ofMinutes(10));
        assertThat(health().state()).isEqualTo(State.WELL);
        now = now.plus(Duration.ofMinutes(10));
        assertThat(health().state()).as("crashed").isEqualTo(State.UNWATCHED);
        visit(0, "kept");
        book.hosts(Map.of(), now, true);
        now = now.plus(Duration.ofHours(20));
        assertThat(health().state()).as("a daily run").isEqualTo(State.WELL);
        now = now.plus(Duration.ofDays(5));
        assertThat(health().state()).isEqualTo(State.UNWATCHED);
        visit(30, "kept");
        assertThat(health().state()).as("watched again").isEqualTo(State.WELL);
    }

    @Test
    void whatIsNoLongerInTheFileIsLeftOut() {
        book.keep(ListState.fresh("https://qadeem.example/feed", "القديم", "list", now)
                .failed(new Fetched.Failed(FEED, Trouble.GONE, "410")));
        assertThat(new Health(book, () -> now).sources())
                .extracting(SourceHealth::state)
                .contains(State.FAILING);
        book.watching(List.of(site("النخيل", FEED)));
        assertThat(new Health(book, () -> now).sources())
                .extracting(SourceHealth::source)
                .containsExactly("النخيل");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", FEED})
    void aRenamedSourceKeepsItsHistoryUnderTheNewName(String list) {
        String[] lists = list.isEmpty() ? new String[0] : new String[] {list};
        book.watching(List.of(site("النخيل", lists)));
        days(20, 12, "kept");
        book.watching(List.of(site("صحيفة النخيل", lists)));
        assertThat(new Health(book, () -> now).sources())
                .extracting(SourceHealth::source)
                .containsExactly("صحيفة النخيل");
        assertThat(health().habit()).isEqualTo(12);
        assertThat(health().today()).isEqualTo(12);
        assertThat(health().lists()).isEqualTo(1);
    }

    @Test
    void aSourceThatWasOnlyPlannedIsNew() {
        book.watching(
                List.of(site("النخيل", FEED), new Source("الجديد", "https://jadeed.example/", List.of(), null, 2)));
        assertThat(new Health(book, () -> now).sources())
                .extracting(SourceHealth::source, SourceHealth::state)
                .contains(tuple("الجديد", State.NEW));
    }

    @Test
    void aListTakenOutOfTheFileIsForgottenInTwoDays() {
        visit(5, "kept");
        ListState failing = ListState.fresh("https://nakheel.example/old", "النخيل", "list", now);
        book.keep(failing.failed(new Fetched.Failed(failing.url(), Trouble.NOT_FOUND, "404")));
        book.watching(List.of(site("النخيل", FEED)));
        days(3, 5, "kept");
        assertThat(health().state()).isEqualTo(State.WELL);
        assertThat(health().lists()).isEqualTo(1);
    }

    @Test
    void oneFailureIsAnAccidentUnlessItNeverAnswered() {
        Fetched.Failed why = new Fetched.Failed(FEED, Trouble.TIMEOUT, "late");
        book.keep(book.list(FEED).orElseThrow().failed(why));
        assertThat(health().state()).isEqualTo(State.FAILING);
        assertThat(health().fails()).isEqualTo(1);
        visit(5, "kept");
        book.keep(book.list(FEED).orElseThrow().failed(why));
        assertThat(health().state()).isEqualTo(State.WELL);
    }

    @Test
    void aFolderTellsWhatWasReadAndWhatFailed() {
        Path drop = folder.resolve("drop");
        book.watching(List.of(new Source("مجلد", null, List.of(), drop, 1)));
        book.folder("مجلد", drop, now, false, false);
        assertThat(health().state()).isEqualTo(State.FAILING);
        assertThat(health().trouble()).isEqualTo("no-folder");
        book.folder("مجلد", drop, now, true, true);
        book.taken("مجلد", now, new Receipt.Accepted("a.html", 1, List.of()));
        book.taken("مجلد", now, new Receipt.Known("a.html", 1));
        book.taken("مجلد", now, new Receipt.Refused(new Rejected("b.html", Rejected.Reason.EMPTY, "")));
        assertThat(health().state()).isEqualTo(State.WELL);
        assertThat(health().folder()).isTrue();
        assertThat(health().lastSuccess()).isEqualTo(now);
        assertThat(health().today()).isEqualTo(1);
        assertThat(health().failed()).isEqualTo(1);
        for (int i = 0; i < 20; i++) {
            book.taken("مجلد", now, new Receipt.Refused(new Rejected("c.html", Rejected.Reason.BINARY, "")));
        }
        assertThat(health().pages()).isEqualTo(new FailedPages("binary", 20, 22));
    }

    @Test
    void aFolderThatIsQuietIsNotSilent() {
        Path drop = folder.resolve("drop");
        book.watching(List.of(new Source("مجلد", null, List.of(), drop, 1)));
        for (int day = 0; day < 20; day++) {
            now = now.plus(Duration.ofDays(1));
            book.folder("مجلد", drop, now, true, true);
            book.taken("مجلد", now, new Receipt.Accepted("a.html", 1, List.of()));
        }
        now = now.plus(Duration.ofDays(30));
        book.hosts(Map.of(), now, false);
        assertThat(health().state()).isEqualTo(State.WELL);
    }

    @Test
    void aBookOfAnEarlierVersionIsReadOn() throws SQLException {
        Path old = folder.resolve("old.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE address (key TEXT PRIMARY KEY, url TEXT NOT NULL, list TEXT NOT NULL,"
                            + " state TEXT NOT NULL, mark TEXT NOT NULL, first INTEGER NOT NULL, fetched INTEGER, revisit INTEGER,"
                            + " visits INTEGER NOT NULL DEFAULT 0, etag TEXT, modified TEXT, page TEXT, print TEXT, title TEXT, text TEXT)");
            statement.execute("CREATE TABLE day (source TEXT NOT NULL, day TEXT NOT NULL, found INTEGER NOT NULL,"
                    + " kept INTEGER NOT NULL, PRIMARY KEY (source, day))");
            statement.execute("INSERT INTO day VALUES ('النخيل', '2026-11-01', 5, 4)");
        }
        assertThat(Files.exists(old)).isTrue();
        book.close();
        book = new Book(old);
        book.keep(ListState.fresh(FEED, "النخيل", "list", now));
        visit(9, "consent");
        assertThat(health().state()).isEqualTo(State.BARREN);
        assertThat(health().articles()).isEqualTo(4);
    }
}
