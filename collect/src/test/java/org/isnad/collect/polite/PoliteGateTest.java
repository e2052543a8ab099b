package org.isnad.collect.polite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.isnad.collect.RudeServer;
import org.isnad.collect.fetch.FetchRequest;
import org.isnad.collect.fetch.FetchSettings;
import org.isnad.collect.fetch.Fetched;
import org.isnad.collect.fetch.Fetcher;
import org.isnad.collect.fetch.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manners towards a server, read from the server's own log. */
class PoliteGateTest {
    private static final Duration PAUSE = Duration.ofMillis(40);

    private final RudeServer server = new RudeServer();
    private final Fetcher fetcher = new Fetcher(
            FetchSettings.of("Isnad/test")
                    .allowing(Set.of("127.0.0.1"))
                    .within(Duration.ofMillis(500), Duration.ofSeconds(2)),
            InstantSource.system());
    private final Manners manners = Manners.USUAL.pausing(PAUSE);

    @AfterEach
    void close() {
        fetcher.close();
        server.close();
    }

    private Fetched get(PoliteGate gate, String path) {
        return fetcher.fetch(FetchRequest.page(server.url(path)), gate);
    }

    private static void assertTrouble(Fetched fetched, Trouble trouble) {
        assertThat(fetched)
                .isInstanceOfSatisfying(
                        Fetched.Failed.class,
                        failed ->
                                assertThat(failed.trouble()).as(failed.detail()).isEqualTo(trouble));
    }

    private void robots(String rules) {
        server.bytes("/robots.txt", "Content-Type: text/plain\r\n", rules.getBytes(UTF_8));
    }

    @Test
    void whatRobotsTxtForbidsIsNotAsked() {
        robots("User-agent: isnad\nDisallow: /private\nAllow: /private/open\n\nUser-agent: *\nDisallow: /\n");
        server.page("/news", "خبر").page("/private/a", "سر").page("/private/open", "خبر");
        PoliteGate gate = new PoliteGate(manners, fetcher);
        assertThat(get(gate, "/news")).isInstanceOf(Fetched.Got.class);
        assertThat(get(gate, "/private/open")).isInstanceOf(Fetched.Got.class);
        assertTrouble(get(gate, "/private/a"), Trouble.ROBOTS);
        assertThat(server.asked("/robots.txt")).isEqualTo(1);
        assertThat(server.asked("/private/a")).isZero();
    }

    @Test
    void aRedirectToAForbiddenPageIsNotFollowed() {
        robots("User-agent: *\nDisallow: /private\n");
        server.redirect("/news", "/private/a");
        assertTrouble(get(new PoliteGate(manners, fetcher), "/news"), Trouble.ROBOTS);
        assertThat(server.asked("/private/a")).isZero();
    }

    @Test
    void aMissingFileAllowsAndAFaultyServerForbids() {
        server.page("/news", "خبر");
        assertThat(get(new PoliteGate(manners, fetcher), "/news")).isInstanceOf(Fetched.Got.class);
        server.on("/robots.txt", (request, out) -> RudeServer.write(out, "500 Error", "", new byte[0]));
        assertTrouble(get(new PoliteGate(manners, fetcher), "/news"), Trouble.SERVER_ERROR);
        assertThat(server.asked("/news")).isEqualTo(1);
    }

    @Test
    void requestsToAHostGoOneAfterTheOtherWithPauses() throws Exception {
        server.on("*", (request, out) -> {
            Thread.sleep(15);
            RudeServer.write(out, "200 OK", "", "خبر".getBytes(UTF_8));
        });
        PoliteGate gate = new PoliteGate(manners, fetcher);
        List<Future<Fetched>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                String path = "/" + i;
                all.add(threads.submit(() -> get(gate, path)));
            }
        }
        for (Future<Fetched> one : all) {
            assertThat(one.get()).isInstanceOf(Fetched.Got.class);
        }
        assertGaps(PAUSE);
        assertThat(server.asked("/robots.txt")).isEqualTo(1);
    }

    private void assertGaps(Duration least) {
        List<RudeServer.Seen> log = server.log();
        for (int i = 1; i < log.size(); i++) {
            assertThat(Duration.ofNanos(log.get(i).nanos() - log.get(i - 1).nanos()))
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void aCrawlDelayIsKept() {
        robots("User-agent: *\nCrawl-delay: 0.2\n");
        server.page("/a", "خبر").page("/b", "خبر").page("/c", "خبر");
        PoliteGate gate = new PoliteGate(manners, fetcher);
        get(gate, "/a");
        get(gate, "/b");
        get(gate, "/c");
        List<RudeServer.Seen> log = server.log();
        assertThat(log.getLast().nanos() - log.get(2).nanos()).isGreaterThan(200_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"600", "86400", "9999999"})
    void aLongCrawlDelayIsALongPauseAndNoBan(String seconds) throws InterruptedException {
        robots("User-agent: *\nCrawl-delay: " + seconds + "\n");
        server.page("/a", "خبر").page("/b", "خبر");
        PoliteGate gate = new PoliteGate(manners, fetcher);
        assertThat(get(gate, "/a")).isInstanceOf(Fetched.Got.class);
        List<Fetched> second = new ArrayList<>();
        Thread waiting = Thread.ofVirtual().start(() -> second.add(get(gate, "/b")));
        assertThat(waiting.join(Duration.ofMillis(300))).isFalse();
        waiting.interrupt();
        waiting.join();
        assertTrouble(second.getFirst(), Trouble.STOPPED);
        assertThat(server.asked("/b")).isZero();
    }

    @Test
    void requestsAreCountedByHowTheyEnded() {
        robots("User-agent: *\nDisallow: /private/\n");
        server.page("/a", "خبر").redirect("/b", "/a");
        PoliteGate gate = new PoliteGate(manners, fetcher);
        get(gate, "/a");
        get(gate, "/b");
        get(gate, "/missing");
        get(gate, "/private/c");
        Requests requests = gate.requests();
        assertThat(requests.sent()).containsOnly(entry("page", 3L), entry("moved", 1L), entry("not-found", 1L));
        assertThat(requests.held()).containsOnly(entry("robots", 1L));
        assertThat(requests.bytes()).isPositive();
    }

    @Test
    void theBudgetIsNeverExceededNotEvenByARestart() {
        server.on("*", (request, out) -> RudeServer.write(out, "200 OK", "", "خبر".getBytes(UTF_8)));
        Manners frugal = manners.pausing(Duration.ofMillis(1)).spending(5, Duration.ofHours(1));
        PoliteGate gate = new PoliteGate(frugal, fetcher);
        for (int i = 0; i < 3; i++) {
            assertThat(get(gate, "/" + i)).isInstanceOf(Fetched.Got.class);
        }
        Map<String, Standing> kept = gate.standings();
        PoliteGate after = new PoliteGate(frugal, fetcher);
        after.restore(kept, Duration.ZERO);
        for (int i = 3; i < 8; i++) {
            get(after, "/" + i);
        }
        assertThat(server.log()).hasSize(5);
        assertTrouble(get(after, "/last"), Trouble.BUDGET);
    }

    @Test
    void afterACrashTheRequestsNotWrittenDownArePresumed() {
        server.on("*", (request, out) -> RudeServer.write(out, "200 OK", "", "خبر".getBytes(UTF_8)));
        Manners frugal = manners.pausing(Duration.ofMillis(100)).spending(5, Duration.ofHours(1));
        PoliteGate gate = new PoliteGate(frugal, fetcher);
        gate.restore(Map.of(), Duration.ofMillis(200));
        for (int i = 0; i < 5; i++) {
            get(gate, "/" + i);
        }
        assertThat(server.log()).hasSize(2);
    }

    @Test
    void aStormOf429IsStoodBackFrom() {
        robots("User-agent: *\nAllow: /\n");
        server.on("*", (request, out) -> RudeServer.write(out, "429 Too Many", "Retry-After: 600\r\n", new byte[0]));
        PoliteGate gate = new PoliteGate(manners, fetcher);
        assertTrouble(get(gate, "/0"), Trouble.BUSY);
        for (int i = 1; i < 30; i++) {
            assertTrouble(get(gate, "/" + i), Trouble.BACKING_OFF);
        }
        assertThat(server.log()).hasSize(2);
        assertThat(gate.standings().get("127.0.0.1:" + server.port()).leftAlone())
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    }

    @Test
    void waitsDoubleWhileAHostStaysBusyWithoutSayingHowLong() throws InterruptedException {
        robots("User-agent: *\nAllow: /\n");
        server.on("*", (request, out) -> RudeServer.write(out, "503 Busy", "", new byte[0]));
        PoliteGate gate = new PoliteGate(
                manners.pausing(Duration.ZERO).stepping(Duration.ofMillis(30), Duration.ofMinutes(1)), fetcher);
        Duration before = Duration.ZERO;
        for (int i = 0; i < 4; i++) {
            assertTrouble(get(gate, "/" + i), Trouble.BUSY);
            Duration wait = gate.standings().get("127.0.0.1:" + server.port()).leftAlone();
            assertThat(wait).isGreaterThan(before);
            before = wait;
            Thread.sleep(wait.plusMillis(2));
        }
    }

    @Test
    void sitemapsAreReadFromRobotsTxt() throws InterruptedException {
        robots("User-agent: *\nAllow: /\nSitemap: https://sahifa.example/news.xml\n");
        assertThat(new PoliteGate(manners, fetcher).sitemaps(server.url("/")))
                .containsExactly("https://sahifa.example/news.xml");
    }
}
