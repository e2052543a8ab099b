package org.isnad.collect.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.isnad.collect.RudeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Fetching from servers that behave and servers that do not. */
class FetcherTest {
    private static final String NEWS = "<html><body><p>أعلنت الهيئة فتح الجسر الجديد صباح الأحد.</p></body></html>";

    private final RudeServer server = new RudeServer();
    private final FetchSettings settings = FetchSettings.of(FetchSettings.agent("0.1", "press@sahifa.example"))
            .allowing(Set.of("127.0.0.1", "localhost"))
            .within(Duration.ofMillis(400), Duration.ofSeconds(2));
    private final Fetcher fetcher = new Fetcher(settings, InstantSource.system());

    @AfterEach
    void close() {
        fetcher.close();
        server.close();
    }

    private Fetched get(String path) {
        return fetcher.fetch(FetchRequest.page(server.url(path)));
    }

    private static String text(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Got.class);
        return new String(((Fetched.Got) fetched).bytes(), UTF_8);
    }

    private static void assertTrouble(Fetched fetched, Trouble trouble) {
        assertThat(fetched)
                .isInstanceOfSatisfying(
                        Fetched.Failed.class,
                        failed ->
                                assertThat(failed.trouble()).as(failed.detail()).isEqualTo(trouble));
    }

    @Test
    void aPageComesWithItsTypeAndValidators() {
        server.bytes("/", "Content-Type: text/html\r\nETag: \"a1\"\r\n", NEWS.getBytes(UTF_8));
        Fetched fetched = get("/");
        assertThat(text(fetched)).isEqualTo(NEWS);
        assertThat(((Fetched.Got) fetched).validators().etag()).isEqualTo("\"a1\"");
        assertThat(((Fetched.Got) fetched).contentType()).isEqualTo("text/html");
    }

    @Test
    void itSaysWhoAsksAndWhereToComplain() {
        server.page("/", NEWS);
        get("/");
        assertThat(server.log().getFirst().header("user-agent")).isEqualTo("Isnad/0.1 (+press@sahifa.example)");
    }

    @Test
    void everyPackingIsUndone() throws IOException {
        byte[] plain = NEWS.repeat(20).getBytes(UTF_8);
        server.bytes("/gzip", "Content-Encoding: gzip\r\n", gzip(plain));
        server.bytes("/zlib", "Content-Encoding: deflate\r\n", deflate(plain, false));
        server.bytes("/bare", "Content-Encoding: deflate\r\n", deflate(plain, true));
        server.bytes("/zstd", "Content-Encoding: zstd\r\n", Zstd.compress(plain));
        server.bytes("/twice", "Content-Encoding: zstd, gzip\r\n", gzip(Zstd.compress(plain)));
        server.bytes("/liar", "Content-Encoding: gzip\r\n", plain);
        for (String path : new String[] {"/gzip", "/zlib", "/bare", "/zstd", "/twice", "/liar"}) {
            assertThat(text(get(path))).as(path).isEqualTo(NEWS.repeat(20));
        }
    }

    @Test
    void brotliIsUndone() {
        byte[] packed = Base64.getDecoder().decode("CwSAaGVsbG8gd29ybGQD".replace("CwSA", "CwWA"));
        server.bytes("/br", "Content-Encoding: br\r\n", packed);
        assertThat(text(get("/br"))).isEqualTo("hello world");
    }

    @Test
    void damagedPackingsAreSaid() throws IOException {
        byte[] noise = new byte[40_000];
        new Random(7).nextBytes(noise);
        byte[] packed = gzip(noise);
        byte[] damaged = packed.clone();
        Arrays.fill(damaged, 2_000, 2_200, (byte) 0x55);
        server.bytes("/damaged", "Content-Encoding: gzip\r\n", damaged);
        server.bytes("/cut", "Content-Encoding: gzip\r\n", Arrays.copyOf(packed, 9_000));
        server.bytes("/zstd", "Content-Encoding: zstd\r\n", noise);
        server.bytes("/unknown", "Content-Encoding: compress-me\r\n", noise);
        for (String path : new String[] {"/damaged", "/cut", "/zstd", "/unknown"}) {
            assertTrouble(get(path), Trouble.BAD_ENCODING);
        }
    }

    @Test
    void bombsDoNotGoOff() throws IOException {
        byte[] zeros = new byte[64 << 20];
        byte[] once = gzip(zeros);
        server.bytes("/bomb", "Content-Encoding: gzip\r\n", once);
        server.bytes("/nested", "Content-Encoding: gzip, gzip\r\n", gzip(once));
        server.bytes("/zstd", "Content-Encoding: zstd\r\n", Zstd.compress(zeros));
        server.bytes("/layers", "Content-Encoding: gzip, gzip, gzip\r\n", gzip(once));
        assertTrouble(get("/bomb"), Trouble.BOMB);
        assertTrouble(get("/nested"), Trouble.BOMB);
        assertTrouble(get("/zstd"), Trouble.BOMB);
        assertTrouble(get("/layers"), Trouble.BAD_ENCODING);
    }

    @Test
    void anEndlessBodyIsLeft() {
        byte[] paragraph = "<p>خبر</p>".repeat(1000).getBytes(UTF_8);
        server.on("/endless", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(ISO_8859_1));
            while (true) {
                out.write(paragraph);
            }
        });
        try (Fetcher small = new Fetcher(settings.sizes(1 << 20, 1 << 20), InstantSource.system())) {
            assertTrouble(small.fetch(FetchRequest.page(server.url("/endless"))), Trouble.TOO_LARGE);
        }
    }

    @Test
    void aDripIsLeftWhenItsTimeIsOver() {
        server.on("/drip", (request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(ISO_8859_1));
            while (true) {
                out.write('.');
                out.flush();
                Thread.sleep(50);
            }
        });
        server.on("/silent", (request, out) -> Thread.sleep(3_000));
        assertTrouble(get("/drip"), Trouble.TIMEOUT);
        assertTrouble(get("/silent"), Trouble.TIMEOUT);
    }

    @Test
    void aBodyShorterThanAnnouncedIsSaid() {
        server.on(
                "/short",
                (request, out) ->
                        out.write("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<html>".getBytes(ISO_8859_1)));
        assertTrouble(get("/short"), Trouble.CUT_SHORT);
    }

    @Test
    void nonsenseInPlaceOfHttpIsNoPage() {
        server.on("/nonsense", (request, out) -> out.write("مرحبا\r\n\r\n".getBytes(UTF_8)));
        server.on("/hangup", (request, out) -> {});
        assertThat(get("/nonsense")).isInstanceOf(Fetched.Failed.class);
        assertThat(get("/hangup")).isInstanceOf(Fetched.Failed.class);
    }

    @Test
    void redirectsAreFollowedAsFarAsIsSensible() {
        server.page("/end", NEWS);
        server.redirect("/a", "/b").redirect("/b", "/end#part");
        server.redirect("/loop", "/pool").redirect("/pool", "/loop");
        for (int i = 0; i < 20; i++) {
            server.redirect("/far" + i, "/far" + (i + 1));
        }
        server.redirect("/nowhere", "").redirect("/mail", "mailto:editor@sahifa.example");
        assertThat(((Fetched.Got) get("/a")).at()).isEqualTo(server.url("/end"));
        assertTrouble(get("/loop"), Trouble.REDIRECT_LOOP);
        assertTrouble(get("/far0"), Trouble.TOO_MANY_REDIRECTS);
        assertTrouble(get("/mail"), Trouble.BAD_REDIRECT);
        assertThat(server.log()).noneMatch(seen -> seen.path().equals("/far10"));
    }

    @Test
    void whatMovedForGoodIsSaid() {
        server.page("/new", NEWS);
        server.on("/old", (request, out) -> RudeServer.write(out, "301 Moved", "Location: /new\r\n", new byte[0]));
        server.redirect("/today", "/new");
        assertThat(((Fetched.Got) get("/old")).movedForGood()).isTrue();
        assertThat(((Fetched.Got) get("/today")).movedForGood()).isFalse();
        assertThat(((Fetched.Got) get("/new")).movedForGood()).isFalse();
    }

    @Test
    void aConditionIsSentAndItsAnswerUnderstood() {
        server.on(
                "/",
                (request, out) -> RudeServer.write(
                        out,
                        request.header("if-none-match").equals("\"a1\"") ? "304 Not Modified" : "200 OK",
                        "",
                        new byte[0]));
        Validators known = new Validators("\"a1\"", "Sat, 21 Nov 2026 09:00:00 GMT");
        assertThat(fetcher.fetch(FetchRequest.page(server.url("/")).unless(known)))
                .isInstanceOf(Fetched.Unchanged.class);
        assertThat(server.log().getFirst().header("if-modified-since")).isEqualTo("Sat, 21 Nov 2026 09:00:00 GMT");
    }

    @Test
    void everyStatusHasItsMeaning() {
        Object[][] table = {
            {"404 Not Found", Trouble.NOT_FOUND},
            {"410 Gone", Trouble.GONE},
            {"403 Forbidden", Trouble.REFUSED},
            {"451 Unavailable", Trouble.REFUSED},
            {"429 Too Many", Trouble.BUSY},
            {"503 Busy", Trouble.BUSY},
            {"500 Error", Trouble.SERVER_ERROR},
            {"204 No Content", Trouble.STATUS},
            {"304 Not Modified", Trouble.STATUS},
        };
        for (Object[] row : table) {
            server.on("/s", (request, out) -> RudeServer.write(out, (String) row[0], "", new byte[0]));
            assertTrouble(get("/s"), (Trouble) row[1]);
        }
    }

    @Test
    void retryAfterIsReadAndBounded() {
        Object[][] table = {
            {"120", Duration.ofMinutes(2)},
            {"99999999", Duration.ofDays(1)},
            {"soon", null},
            {"", null},
            {"-5", null},
            {"Sat, 21 Nov 2020 09:00:00 GMT", Duration.ZERO},
        };
        for (Object[] row : table) {
            server.on(
                    "/busy",
                    (request, out) ->
                            RudeServer.write(out, "429 Slow down", "Retry-After: " + row[0] + "\r\n", new byte[0]));
            assertThat(((Fetched.Failed) get("/busy")).retryAfter())
                    .as("%s", row)
                    .isEqualTo(row[1]);
        }
    }

    @Test
    void aConnectionThatWasClosedMeanwhileIsOpenedAgain() {
        server.on(
                "*",
                (request, out) -> out.write("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok".getBytes(ISO_8859_1)));
        for (int i = 0; i < 4; i++) {
            assertThat(text(get("/" + i))).isEqualTo("ok");
        }
        assertThat(server.log()).hasSize(4);
    }

    @Test
    void whatIsBrokenOffOnRequestIsNobodysFault() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        server.on("/slow", (request, out) -> {
            asked.countDown();
            Thread.sleep(3_000);
        });
        AtomicReference<Fetched> ended = new AtomicReference<>();
        Thread thread = Thread.ofVirtual().start(() -> ended.set(get("/slow")));
        asked.await();
        fetcher.close();
        thread.join();
        assertTrouble(ended.get(), Trouble.STOPPED);
    }

    @Test
    void nobodyAtHomeIsSaid() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertTrouble(fetcher.fetch(FetchRequest.page("http://127.0.0.1:" + free + "/")), Trouble.NO_CONNECTION);
        for (String bad : new String[] {"ftp://a.example/", "خبر", "", "http://", "http://user:secret@a.example/"}) {
            assertTrouble(fetcher.fetch(FetchRequest.page(bad)), Trouble.BAD_ADDRESS);
        }
    }

    @Test
    void http2IsSpokenAndCertificatesAreChecked() throws IOException {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        HandshakeCertificates ours = new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .addTrustedCertificate(certificate.certificate())
                .build();
        try (MockWebServer secure = new MockWebServer()) {
            secure.useHttps(ours.sslSocketFactory());
            secure.enqueue(new MockResponse.Builder().body(NEWS).build());
            secure.start();
            String url = "https://localhost:" + secure.getPort() + "/";
            assertTrouble(fetcher.fetch(FetchRequest.page(url)), Trouble.TLS);
            try (Fetcher trusting = new Fetcher(settings.trusting(ours.trustManager()), InstantSource.system())) {
                assertThat(text(trusting.fetch(FetchRequest.page(url)))).isEqualTo(NEWS);
                String wrongName = "https://127.0.0.1:" + secure.getPort() + "/";
                assertTrouble(trusting.fetch(FetchRequest.page(wrongName)), Trouble.TLS);
            }
            assertThat(secure.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void aPlainServerBehindHttpsIsATlsTrouble() throws IOException {
        try (ServerSocket plain = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> greet(plain));
            assertTrouble(
                    fetcher.fetch(FetchRequest.page("https://127.0.0.1:" + plain.getLocalPort() + "/")), Trouble.TLS);
        }
    }

    private static void greet(ServerSocket plain) {
        try (Socket client = plain.accept()) {
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(ISO_8859_1));
            client.getInputStream().readNBytes(300);
        } catch (IOException gone) {
            // The client has hung up.
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(out)) {
            packing.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] plain, boolean bare) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = new DeflaterOutputStream(out, new Deflater(6, bare))) {
            packing.write(plain);
        }
        return out.toByteArray();
    }
}
