package org.isnad.collect.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.isnad.Pipeline;
import org.isnad.RawPage;
import org.isnad.Rejected;
import org.isnad.collect.RudeServer;
import org.isnad.collect.fetch.FetchSettings;
import org.isnad.collect.fetch.Fetcher;
import org.isnad.collect.polite.Manners;
import org.isnad.collect.polite.PoliteGate;
import org.isnad.collect.sources.Source;
import org.isnad.collect.sources.WatchPlan;
import org.isnad.desk.Arrival;
import org.isnad.desk.Intake;
import org.isnad.desk.Receipt;
import org.isnad.desk.Settling;
import org.isnad.desk.SourceHealth;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watching a small press on a local server, run by run, with the clock moved on between them. */
class WatcherTest {
    private static final Pipeline PIPELINE = new Pipeline(Lexicon.bundled());

    @TempDir
    private Path folder;

    private final RudeServer server = new RudeServer();
    private final Shifted clock = new Shifted();
    private final Recorder intake = new Recorder();

    @AfterEach
    void close() {
        server.close();
    }

    /** The time of day, which a test can move. */
    private static final class Shifted implements InstantSource {
        private volatile Duration by = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(by);
        }
    }

    /** Takes everything in and remembers it. */
    private static final class Recorder implements Intake {
        private final List<Arrival> received = Collections.synchronizedList(new ArrayList<>());
        private boolean breaks;
        private @Nullable Error error;
        private volatile boolean refuses;
        private Duration takes = Duration.ZERO;

        @Override
        public List<Receipt> receive(List<Arrival> arrivals) {
            LockSupport.parkNanos(takes.toNanos());
            if (error != null) {
                throw error;
            }
            if (breaks) {
                throw new IllegalStateException("the disk is full");
            }
            List<Receipt> receipts = new ArrayList<>();
            for (Arrival arrival : arrivals) {
                received.add(arrival);
                receipts.add(
                        refuses
                                ? new Receipt.Refused(new Rejected(arrival.name(), Rejected.Reason.EMPTY, ""))
                                : new Receipt.Accepted(arrival.name(), received.size(), List.of()));
            }
            return receipts;
        }

        @Override
        public Optional<Settling> settling() {
            return Optional.empty();
        }

        @Override
        public void follow() {}

        List<String> names() {
            return received.stream().map(Arrival::name).toList();
        }
    }

    private static String article(String title, String last) {
        return "<html dir=rtl><head><title>" + title
                + "</title><meta property='article:published_time' content='2026-11-21T09:00:00+03:00'>"
                + "</head><body><article><h1>" + title + "</h1>"
                + "<p>قالت بلدية الواحة إن الجسر الجديد افتتح صباح الأحد بحضور عدد كبير من سكان الأحياء القريبة من النهر.</p>"
                + "<p>وأضافت البلدية أن العمل في المشروع استمر ثلاث سنوات، وأن كلفته بلغت أربعة ملايين دينار.</p>"
                + "<p>" + last + "</p></article></body></html>";
    }

    private void feed(String... items) {
        listing(server.url(""), items);
    }

    private void listing(String site, String... items) {
        StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>صحيفة</title>");
        for (String item : items) {
            feed.append("<item><title>خبر</title><link>").append(site + item).append("</link></item>");
        }
        byte[] bytes = feed.append("</channel></rss>").toString().getBytes(UTF_8);
        String etag = "\"" + feed.toString().hashCode() + "\"";
        server.on("/feed", (request, out) -> {
            boolean same = request.header("if-none-match").equals(etag);
            RudeServer.write(
                    out, same ? "304 Not Modified" : "200 OK", "ETag: " + etag + "\r\n", same ? new byte[0] : bytes);
        });
    }

    private WatchPlan plan(Source... sources) {
        return new WatchPlan(
                "press@sahifa.example",
                Duration.ofMillis(1),
                900,
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                Set.of("127.0.0.1"),
                List.of(sources));
    }

    private Source site(String... lists) {
        List<String> urls = Arrays.stream(lists).map(server::url).toList();
        return new Source("النخيل", server.url("/"), urls, null, 1);
    }

    private Book watchOnce(Source... sources) {
        watching(Watcher::once, sources);
        return new Book(folder.resolve("watch.db"));
    }

    private void watching(Consumer<Watcher> how, Source... sources) {
        FetchSettings settings = FetchSettings.of("Isnad/test")
                .allowing(Set.of("127.0.0.1", "nakheel.example"))
                .within(Duration.ofSeconds(1), Duration.ofSeconds(3));
        try (Fetcher fetcher = new Fetcher(
                        settings, InstantSource.system(), host -> List.of(InetAddress.getLoopbackAddress()));
                Book book = new Book(folder.resolve("watch.db"))) {
            PoliteGate gate = new PoliteGate(Manners.USUAL.pausing(Duration.ofMillis(1)), fetcher);
            Parts parts = new Parts(
                    fetcher,
                    gate,
                    book,
                    intake,
                    PIPELINE::dissect,
                    id -> intake.received.stream()
                            .anyMatch(arrival -> arrival instanceof Arrival.Arrived(var page)
                                    && PageLook.id(page.bytes()).equals(id)),
                    Lexicon.bundled(),
                    clock);
            how.accept(new Watcher(plan(sources), parts));
        }
    }

    private void runsUntilStopped(Watcher watcher, Runnable meanwhile) {
        try (ExecutorService running = Executors.newSingleThreadExecutor()) {
            Future<?> run = running.submit(watcher::run);
            try {
                meanwhile.run();
            } finally {
                watcher.stop();
            }
            assertThat(run).succeedsWithin(Duration.ofSeconds(30));
        }
    }

    private void awaitVisits(int count) {
        await(() -> server.asked("/feed") >= count);
    }

    private static void await(BooleanSupplier done) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < until) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    @Test
    void whatAFeedListsIsFetchedOnce() {
        feed("/n/1", "/n/2");
        server.page("/n/1", article("افتتاح الجسر", "النهاية.")).page("/n/2", article("موسم الزيتون", "الختام."));
        watchOnce(site("/feed")).close();
        assertThat(intake.names()).containsExactlyInAnyOrder(server.url("/n/1"), server.url("/n/2"));
        watchOnce(site("/feed")).close();
        feed("/n/3", "/n/1", "/n/2");
        server.page("/n/3", article("خبر ثالث", "تم."));
        watchOnce(site("/feed")).close();
        assertThat(intake.names()).hasSize(3);
        assertThat(server.asked("/n/1")).isEqualTo(1);
    }

    @Test
    void theFeedIsFoundFromTheHomePage() {
        feed("/n/1");
        server.page("/", "<html><head><link rel=alternate type=application/rss+xml href=/feed></head></html>")
                .page("/n/1", article("افتتاح الجسر", "النهاية."));
        watchOnce(site()).close();
        watchOnce(site()).close();
        assertThat(intake.names()).containsExactly(server.url("/n/1"));
        assertThat(server.asked("/")).isEqualTo(1);
    }

    @Test
    void anUnchangedFeedIsAskedForConditionally() {
        feed("/n/1");
        server.page("/n/1", article("افتتاح الجسر", "النهاية."));
        watchOnce(site("/feed")).close();
        watchOnce(site("/feed")).close();
        List<RudeServer.Seen> asked = server.log().stream()
                .filter(seen -> seen.path().equals("/feed"))
                .toList();
        assertThat(asked).hasSize(2);
        assertThat(asked.getLast().header("if-none-match")).isNotEmpty();
    }

    @Test
    void aSilentCorrectionIsKeptAsAVersion() {
        feed("/n/1");
        server.page("/n/1", article("افتتاح الجسر", "وبلغ عدد الحضور مئتي شخص."));
        watchOnce(site("/feed")).close();
        clock.by = Duration.ofHours(2);
        server.page("/n/1", article("افتتاح الجسر", "وبلغ عدد الحضور مئة شخص.") + "<!-- decoration -->");
        try (Book book = watchOnce(site("/feed"))) {
            assertThat(book.versions(server.url("/n/1")))
                    .extracting(Book.Version::number)
                    .containsExactly(1, 2);
            assertThat(book.versions(server.url("/n/1")).getFirst().text()).contains("مئتي");
            assertThat(book.versions(server.url("/n/1")).getFirst().at())
                    .isBefore(clock.instant().minus(Duration.ofHours(1)));
            assertThat(book.changed(10)).extracting(Book.Changed::versions).containsExactly(2);
        }
        assertThat(intake.received).hasSize(2);
    }

    @Test
    void aPageWhoseDecorationAloneChangedIsNotHandedInAgain() {
        feed("/n/1");
        server.page("/n/1", article("افتتاح الجسر", "النهاية."));
        watchOnce(site("/feed")).close();
        clock.by = Duration.ofHours(2);
        server.page("/n/1", article("افتتاح الجسر", "النهاية.") + "<!-- 81723 -->");
        try (Book book = watchOnce(site("/feed"))) {
            assertThat(book.versions(server.url("/n/1"))).isEmpty();
        }
        assertThat(server.asked("/n/1")).isEqualTo(2);
        assertThat(intake.received).hasSize(1);
    }

    @Test
    void aDeletedArticleIsNoted() {
        feed("/n/1", "/n/2");
        server.page("/n/1", article("افتتاح الجسر", "النهاية.")).page("/n/2", article("موسم الزيتون", "الختام."));
        watchOnce(site("/feed")).close();
        clock.by = Duration.ofHours(2);
        server.on("/n/1", (request, out) -> RudeServer.write(out, "410 Gone", "", new byte[0]));
        server.page("/n/2", "<html><body><h1>عذراً</h1><p>الصفحة التي تبحث عنها غير موجودة</p></body></html>");
        try (Book book = watchOnce(site("/feed"))) {
            assertThat(book.changed(10)).extracting(Book.Changed::url).containsExactly(server.url("/n/1"));
        }
        clock.by = Duration.ofHours(4);
        try (Book book = watchOnce(site("/feed"))) {
            assertThat(book.changed(10)).extracting(Book.Changed::state).containsExactly("gone", "gone");
        }
    }

    @Test
    void anArticleThatIsMissingForAMomentIsNotDeleted() {
        feed("/n/1");
        server.page("/n/1", article("افتتاح الجسر", "النهاية."));
        watchOnce(site("/feed")).close();
        clock.by = Duration.ofHours(2);
        server.on("/n/1", (request, out) -> RudeServer.write(out, "404 Not Found", "", new byte[0]));
        watchOnce(site("/feed")).close();
        clock.by = Duration.ofHours(4);
        server.page("/n/1", article("افتتاح الجسر", "النهاية."));
        try (Book book = watchOnce(site("/feed"))) {
            assertThat(book.changed(10)).isEmpty();
            assertThat(state(book, "/n/1")).isEqualTo("kept");
        }
        assertThat(intake.received).hasSize(1);
    }

    @Test
    void aPageListedBeforeItIsThereIsTriedAgainAndNeverCalledDeleted() {
        feed("/n/1");
        server.on("/n/1", (request, out) -> RudeServer.write(out, "404 Not Found", "", new byte[0]));
        try (Book book = watchOnce(site("/feed"))) {
            assertThat(book.changed(10)).isEmpty();
        }
        clock.by = Duration.ofMinutes(30);
        server.page("/n/1", article("افتتاح الجسر", "النهاية."));
        watchOnce(site("/feed")).close();
        assertThat(intake.received).hasSize(1);
    }

    private String state(Book book, String path) {
        return book.address(server.url(path)).orElseThrow().state();
    }

    /** A server that answers conditional requests. */
    private void conditional(String path, String html) {
        String etag = "\"" + html.hashCode() + "\"";
        server.on(path, (request, out) -> {
            boolean same = request.header("if-none-match").equals(etag);
            RudeServer.write(
                    out,
                    same ? "304 Not Modified" : "200 OK",
                    "ETag: " + etag + "\r\n",
                    same ? new byte[0] : html.getBytes(UTF_8));
        });
    }

    @Test
    void aPageThatTheStoreDidNotTakeIsAskedForWithoutACondition() {
        feed("/n/1");
        conditional("/n/1", article("افتتاح الجسر", "النهاية."));
        intake.breaks = true;
        assertThatThrownBy(() -> watchOnce(site("/feed")).close()).hasMessageContaining("the disk is full");
        intake.breaks = false;
        try (Book book = watchOnce(site("/feed"))) {
            assertThat(state(book, "/n/1")).isEqualTo("kept");
        }
        assertThat(intake.received).hasSize(1);
    }

    @Test
    void anObstacleIsNotKeptBecauseItIsUnchanged() {
        feed("/n/1");
        conditional("/n/1", "<html><body><h1>We value your privacy</h1><button>Accept</button></body></html>");
        watchOnce(site("/feed")).close();
        clock.by = Duration.ofHours(1);
        try (Book book = watchOnce(site("/feed"))) {
            assertThat(state(book, "/n/1")).isEqualTo("consent");
        }
        assertThat(intake.received).isEmpty();
    }

    @Test
    void anErrorInTheStoreEndsTheWatchAndIsTold() {
        feed("/n/1");
        server.page("/n/1", article("افتتاح الجسر", "النهاية."));
        intake.error = new StackOverflowError("deep");
        assertThatThrownBy(() -> watchOnce(site("/feed")).close())
                .hasMessageContaining("deep")
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void validatorsThatCannotBeSentBackAreLeftOut() {
        String feed = "<rss version='2.0'><channel><item><title>خبر</title><link>" + server.url("/n/1")
                + "</link></item></channel></rss>";
        server.on(
                "/feed",
                (request, out) -> RudeServer.write(
                        out, "200 OK", "Last-Modified: الثلاثاء, 24 نوفمبر 2026\r\n", feed.getBytes(UTF_8)));
        server.page("/n/1", article("افتتاح الجسر", "النهاية."));
        watchOnce(site("/feed")).close();
        try (Book book = watchOnce(site("/feed"))) {
            assertThat(book.lists().getFirst().trouble()).isNull();
        }
        assertThat(server.asked("/feed")).isEqualTo(2);
    }

    @Test
    void pagesThatAllNameOneAddressAsTheirOwnAreAllKept() {
        feed("/n/1", "/n/2", "/n/3", "/n/4");
        for (int i = 1; i <= 4; i++) {
            String own = server.url(i < 3 ? "/" : "/article.php");
            String page = article("الخبر رقم " + "١٢٣٤".charAt(i - 1), "النهاية.");
            server.page("/n/" + i, page.replace("</head>", "<link rel=canonical href='" + own + "'></head>"));
        }
        watchOnce(site("/feed")).close();
        assertThat(intake.received).hasSize(4);
    }

    @Test
    void shortNewsOfShutDoorsIsNews() {
        feed("/n/1", "/n/2");
        server.page("/n/1", article("مهلة للمستفيدين", "وقالت الوزارة إنه يجب تسجيل الدخول إلى المنصة قبل يوم الأحد."));
        server.page("/n/2", article("بوابة الميناء", "وظهرت على شاشة البوابة عبارة Access denied طوال الصباح."));
        watchOnce(site("/feed")).close();
        assertThat(intake.received).hasSize(2);
    }

    private void sitemap(String path, String... pages) {
        StringBuilder map = new StringBuilder("<urlset>");
        for (String page : pages) {
            map.append("<url><loc>").append(server.url(page)).append("</loc></url>");
        }
        server.bytes(path, "", map.append("</urlset>").toString().getBytes(UTF_8));
    }

    private void index(String... maps) {
        StringBuilder index = new StringBuilder("<sitemapindex>");
        for (String map : maps) {
            index.append("<sitemap><loc>").append(server.url(map)).append("</loc></sitemap>");
        }
        String all = index.append("</sitemapindex>").toString();
        conditional("/index.xml", all);
    }

    @Test
    void theListsOfAnIndexAreVisitedAfterARestartToo() {
        index("/news.xml");
        sitemap("/news.xml", "/n/1");
        server.page("/n/1", article("افتتاح الجسر", "النهاية.")).page("/n/2", article("موسم الزيتون", "الختام."));
        watchOnce(site("/index.xml")).close();
        sitemap("/news.xml", "/n/1", "/n/2");
        watchOnce(site("/index.xml")).close();
        assertThat(intake.received).hasSize(2);
    }

    @Test
    void whatAnIndexLeadsToNoLongerIsForgotten() {
        index("/day-1.xml", "/day-2.xml");
        sitemap("/day-1.xml", "/n/1");
        sitemap("/day-2.xml", "/n/2");
        server.page("/n/1", article("افتتاح الجسر", "النهاية.")).page("/n/2", article("موسم الزيتون", "الختام."));
        watchOnce(site("/index.xml")).close();
        index("/day-2.xml");
        server.on("/day-1.xml", (request, out) -> RudeServer.write(out, "404 Not Found", "", new byte[0]));
        watchOnce(site("/index.xml")).close();
        try (Book book = watchOnce(site("/index.xml"))) {
            assertThat(book.lists())
                    .extracting(ListState::url)
                    .containsExactlyInAnyOrder(server.url("/index.xml"), server.url("/day-2.xml"));
            assertThat(book.lists())
                    .allSatisfy(list -> assertThat(list.trouble()).isNull());
        }
    }

    @Test
    void anUndatedSitemapThatGrowsAtItsEndShowsWhatIsNew() {
        String[] pages = new String[2_600];
        Arrays.setAll(pages, i -> "/n/" + i);
        sitemap("/map.xml", Arrays.copyOf(pages, 2_590));
        watchOnce(site("/map.xml")).close();
        sitemap("/map.xml", pages);
        try (Book book = watchOnce(site("/map.xml"))) {
            assertThat(book.address(server.url("/n/2599"))).isPresent();
            assertThat(book.address(server.url("/n/2589")).orElseThrow().state())
                    .isNotEqualTo("old");
        }
    }

    @Test
    void aSitemapThatCallsEverythingChangedIsBelievedLessAndLess() {
        server.page("/n/1", article("افتتاح الجسر", "النهاية."));
        for (int minutes = 0; minutes < 600; minutes += 10) {
            clock.by = Duration.ofMinutes(minutes);
            String map = "<urlset><url><loc>" + server.url("/n/1") + "</loc><lastmod>"
                    + clock.instant().toString() + "</lastmod></url></urlset>";
            server.bytes("/map.xml", "", map.getBytes(UTF_8));
            watchOnce(site("/map.xml")).close();
        }
        assertThat(server.asked("/n/1")).isBetween(4L, 9L);
    }

    @Test
    void aFileThatTheStoreDidNotTakeIsReadAgain() throws IOException {
        Path drop = Files.createDirectory(folder.resolve("drop"));
        Path page = drop.resolve("a.html");
        Files.writeString(page, article("افتتاح الجسر", "النهاية."));
        Files.setLastModifiedTime(page, FileTime.from(Instant.now().minusSeconds(60)));
        Source source = new Source("مجلد", null, List.of(), drop, 1);
        intake.breaks = true;
        intake.takes = Duration.ofMillis(300);
        assertThatThrownBy(() -> watchOnce(source).close()).hasMessageContaining("the disk is full");
        intake.breaks = false;
        watchOnce(source).close();
        watchOnce(source).close();
        assertThat(intake.names()).containsExactly("a.html");
    }

    @Test
    void aListIsDueWhenAPageOfItIsToBeLookedAtAgain() {
        feed("/n/1");
        server.page("/n/1", article("افتتاح الجسر", "النهاية."));
        watchOnce(site("/feed")).close();
        clock.by = Duration.ofDays(3);
        feed("/n/1", "/n/2");
        server.page("/n/2", article("موسم الزيتون", "الختام."));
        watchOnce(site("/feed")).close();
        clock.by = Duration.ofDays(3).plusMinutes(5);
        try (Book book = watchOnce(site("/feed"))) {
            assertThat(book.lists().getFirst().due()).isBefore(clock.instant().plus(Duration.ofMinutes(70)));
        }
    }

    @Test
    void aFeedThatWasAPageWhenItWasFirstAskedForIsAFeedAgain() {
        StringBuilder page = new StringBuilder("<html><body><main>");
        for (int i = 1; i <= 8; i++) {
            page.append(
                    "<h2><a href='/old/2026/11/2/story-" + i + "'>خبر طويل العنوان عن الجسر رقم " + i + "</a></h2>");
        }
        server.page("/feed", page.append("</main></body></html>").toString());
        watchOnce(site("/feed")).close();
        feed("/n/1");
        server.page("/n/1", article("افتتاح الجسر", "النهاية."));
        try (Book book = watchOnce(site("/feed"))) {
            assertThat(book.lists()).extracting(ListState::kind).containsExactly("list");
        }
        assertThat(intake.names()).containsExactly(server.url("/n/1"));
    }

    @Test
    void aPageThatWaitsForTheStoreIsNotFetchedAgain() {
        feed("/n/1");
        server.page("/n/1", article("افتتاح الجسر", "النهاية."));
        intake.takes = Duration.ofSeconds(3);
        watching(
                watcher -> runsUntilStopped(watcher, () -> {
                    await(() -> server.asked("/n/1") == 1);
                    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                    clock.by = Duration.ofDays(2);
                    awaitVisits(2);
                    await(() -> !intake.received.isEmpty());
                }),
                site("/feed"));
        assertThat(intake.received).hasSize(1);
    }

    @Test
    void aFrontPageIsReadByItsLinksWhateverItsPath() {
        StringBuilder front = new StringBuilder("<html><body><main>");
        for (int i = 1; i <= 8; i++) {
            String headline = "خبر طويل العنوان عن افتتاح الجسر الجديد رقم " + i;
            front.append("<h2><a href='/news/2026/11/2/story-" + i + "'>" + headline + "</a></h2>");
            server.page("/news/2026/11/2/story-" + i, article(headline, "النهاية " + i));
        }
        server.page("/ar/", front.append("</main></body></html>").toString());
        watchOnce(site("/ar/")).close();
        try (Book book = watchOnce(site("/ar/"))) {
            assertThat(book.lists()).extracting(ListState::trouble).containsOnlyNulls();
        }
        assertThat(intake.received).hasSize(8);
    }

    @Test
    void aFolderBehindALinkIsRead() throws IOException {
        Path drop = Files.createDirectory(folder.resolve("drop"));
        Path page = drop.resolve("a.html");
        Files.writeString(page, article("افتتاح الجسر", "النهاية."));
        Files.setLastModifiedTime(page, FileTime.from(Instant.now().minusSeconds(60)));
        Path link = Files.createSymbolicLink(folder.resolve("link"), drop);
        watchOnce(new Source("مجلد", null, List.of(), link, 1)).close();
        assertThat(intake.names()).containsExactly("a.html");
    }

    @Test
    void obstaclesAreNotHandedIn() {
        feed("/a", "/b", "/c", "/d");
        server.page("/a", "<html><body><p>الصفحة المطلوبة غير موجودة</p></body></html>");
        server.page("/b", "<html><body><h1>We value your privacy</h1><button>Accept</button></body></html>");
        server.page("/c", "<html><title>Just a moment...</title><body>Checking your browser</body></html>");
        server.redirect("/d", "/").page("/", "<html><body>الرئيسية</body></html>");
        try (Book book = watchOnce(site("/feed"))) {
            assertThat(book.address(server.url("/a")).orElseThrow().state()).isEqualTo("soft-404");
            assertThat(book.address(server.url("/b")).orElseThrow().state()).isEqualTo("consent");
            assertThat(book.address(server.url("/c")).orElseThrow().state()).isEqualTo("challenge");
            assertThat(book.address(server.url("/d")).orElseThrow().state()).isEqualTo("soft-404");
        }
        assertThat(intake.received).isEmpty();
    }

    @Test
    void aFeedOfConsentWallsIsNotWell() {
        String[] items = IntStream.rangeClosed(1, 9).mapToObj(i -> "/w/" + i).toArray(String[]::new);
        feed(items);
        for (String item : items) {
            server.page(item, "<html><body><h1>We value your privacy</h1><button>Accept</button></body></html>");
        }
        try (Book book = watchOnce(site("/feed"))) {
            assertThat(new Health(book, clock).sources())
                    .extracting(SourceHealth::pages)
                    .containsExactly(new SourceHealth.FailedPages("consent", 9, 9));
        }
    }

    @Test
    void pagesThatRobotsTxtForbidsAreTold() {
        String[] items = IntStream.rangeClosed(1, 9).mapToObj(i -> "/w/" + i).toArray(String[]::new);
        feed(items);
        server.page("/robots.txt", "User-agent: *\nDisallow: /w/\n");
        try (Book book = watchOnce(site("/feed"))) {
            assertThat(new Health(book, clock).sources())
                    .extracting(SourceHealth::pages)
                    .containsExactly(new SourceHealth.FailedPages("robots", 9, 9));
        }
    }

    @Test
    void pagesThatAreFoldedOntoOneAddressAreTold() {
        String site = "http://nakheel.example:" + server.port();
        String[] items = IntStream.rangeClosed(1, 12).mapToObj(i -> "/w/" + i).toArray(String[]::new);
        listing(site, items);
        for (String item : items) {
            String page = article("آخر الأخبار", "النهاية " + item);
            server.page(item, page.replace("</head>", "<link rel=canonical href='" + site + "/latest'></head>"));
        }
        try (Book book = watchOnce(new Source("النخيل", site, List.of(site + "/feed"), null, 1))) {
            assertThat(new Health(book, clock).sources())
                    .extracting(SourceHealth::pages)
                    .containsExactly(new SourceHealth.FailedPages("folded", 11, 12));
        }
    }

    @Test
    void twinsAreFoldedByTheAddressThePageNames() {
        String site = "http://nakheel.example:" + server.port();
        String canonical = "<link rel=canonical href='" + site + "/n/1'>";
        String page = article("افتتاح الجسر", "النهاية.").replace("</head>", canonical + "</head>");
        for (String variant : new String[] {"/n/1", "/mobile?story=1", "/other?story=1"}) {
            server.page(variant, page.replace("<article>", "<article class='" + variant + "'>"));
        }
        Source source = new Source("النخيل", site, List.of(site + "/feed"), null, 1);
        listing(site, "/n/1", "/mobile?story=1");
        watchOnce(source).close();
        listing(site, "/n/1", "/mobile?story=1", "/other?story=1");
        try (Book book = watchOnce(source)) {
            assertThat(book.address(site + "/other?story=1").orElseThrow().state())
                    .isEqualTo("folded");
        }
        assertThat(intake.received).hasSize(1);
    }

    @Test
    void aFaultOnTheWayIsTriedAgainLater() {
        feed("/n/1");
        server.on("/n/1", (request, out) -> RudeServer.write(out, "500 Error", "", new byte[0]));
        watchOnce(site("/feed")).close();
        assertThat(intake.received).isEmpty();
        clock.by = Duration.ofHours(1);
        server.page("/n/1", article("افتتاح الجسر", "النهاية."));
        watchOnce(site("/feed")).close();
        assertThat(intake.received).hasSize(1);
    }

    @Test
    void aFeedThatFailsKeepsItsErrorAndIsLeftForLonger() {
        server.on("/feed", (request, out) -> RudeServer.write(out, "404 Not Found", "", new byte[0]));
        try (Book book = watchOnce(site("/feed"))) {
            ListState list = book.lists().getFirst();
            assertThat(list.trouble()).isEqualTo("not-found");
            assertThat(list.fails()).isEqualTo(1);
            assertThat(list.due()).isAfter(clock.instant().plusSeconds(300));
        }
    }

    @Test
    void whatAStoreCouldNotTakeIsTakenAfterARestart() {
        feed("/n/1");
        server.page("/n/1", article("افتتاح الجسر", "النهاية."));
        intake.breaks = true;
        assertThatThrownBy(() -> watchOnce(site("/feed")).close()).hasMessageContaining("the disk is full");
        intake.breaks = false;
        watchOnce(site("/feed")).close();
        watchOnce(site("/feed")).close();
        assertThat(intake.received).hasSize(1);
    }

    @Test
    void aStoreThatFailsOnTheLastPagesIsTold() {
        feed("/n/1");
        server.page("/n/1", article("افتتاح الجسر", "النهاية."));
        intake.breaks = true;
        intake.takes = Duration.ofMillis(500);
        assertThatThrownBy(() -> watchOnce(site("/feed")).close()).hasMessageContaining("the disk is full");
    }

    @Test
    void aPushThatTheStoreRefusesIsNoPage() {
        feed("/n/1");
        server.page("/n/1", article("افتتاح الجسر", "النهاية."));
        watching(
                watcher -> runsUntilStopped(watcher, () -> {
                    await(() -> intake.received.size() == 1 && watcher.pages() == 1);
                    intake.refuses = true;
                    try {
                        RawPage pushed = RawPage.of("pushed", new byte[0]);
                        assertThat(watcher.push(pushed)).isInstanceOf(Receipt.Refused.class);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    assertThat(watcher.pages()).isEqualTo(1);
                    assertThat(watcher.waiting()).isZero();
                }),
                site("/feed"));
    }

    @Test
    void aSitemapIndexLeadsToItsNews() {
        server.bytes(
                "/index.xml",
                "",
                ("<sitemapindex><sitemap><loc>" + server.url("/news.xml") + "</loc></sitemap></sitemapindex>")
                        .getBytes(UTF_8));
        server.bytes(
                "/news.xml", "", ("<urlset><url><loc>" + server.url("/n/1") + "</loc></url></urlset>").getBytes(UTF_8));
        server.page("/n/1", article("افتتاح الجسر", "النهاية."));
        watchOnce(site("/index.xml")).close();
        assertThat(intake.names()).containsExactly(server.url("/n/1"));
    }

    @Test
    void aClockPutBackMakesNoListWaitForTheDayItWas() {
        feed("/n/1");
        server.page("/n/1", article("افتتاح الجسر", "النهاية."));
        watching(
                watcher -> runsUntilStopped(watcher, () -> {
                    awaitVisits(1);
                    await(() -> intake.received.size() == 1);
                    clock.by = Duration.ofDays(-10);
                    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                    clock.by = Duration.ofDays(-8);
                    awaitVisits(2);
                }),
                site("/feed"));
        assertThat(intake.received).hasSize(1);
    }

    @Test
    void aClockThatWasAheadWhenItStoppedDelaysNothing() {
        feed("/n/1");
        server.page("/n/1", article("افتتاح الجسر", "النهاية."));
        clock.by = Duration.ofDays(400);
        watchOnce(site("/feed")).close();
        clock.by = Duration.ZERO;
        watching(watcher -> runsUntilStopped(watcher, () -> awaitVisits(2)), site("/feed"));
        assertThat(intake.received).hasSize(1);
    }

    @Test
    void aClockThatJumpsAheadVisitsEachListOnce() {
        feed("/n/1");
        server.page("/n/1", article("افتتاح الجسر", "النهاية."));
        watching(
                watcher -> runsUntilStopped(watcher, () -> {
                    awaitVisits(1);
                    await(() -> intake.received.size() == 1);
                    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                    clock.by = Duration.ofDays(30);
                    awaitVisits(2);
                    LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
                }),
                site("/feed"));
        assertThat(server.asked("/feed")).isEqualTo(2);
        assertThat(intake.received).hasSize(1);
    }

    @Test
    void aFolderIsReadAndReadAgainOnlyWhereItChanged() throws IOException {
        Path drop = Files.createDirectory(folder.resolve("drop"));
        Path page = drop.resolve("a.html");
        Files.writeString(page, article("افتتاح الجسر", "النهاية."));
        Files.setLastModifiedTime(page, FileTime.from(Instant.now().minusSeconds(60)));
        Files.writeString(drop.resolve("unfinished.html"), "<html>");
        Source source = new Source("مجلد", null, List.of(), drop, 1);
        watchOnce(source).close();
        watchOnce(source).close();
        assertThat(intake.names()).containsExactly("a.html");
    }
}
