package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.isnad.views.Library;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrintedPagesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Instant NOON = Instant.parse("2026-04-08T12:00:00Z");

    private final AtomicInteger edition = new AtomicInteger();
    private final AtomicInteger read = new AtomicInteger();
    private final HandClock clock = new HandClock();
    private String story = "";
    private WebServer server;

    /** A clock that is put on by hand. */
    private static final class HandClock extends Clock {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void start() throws Exception {
        Library press = SamplePress.library();
        story = press.stories(0, 1).getFirst().id();
        Library counted = (Library) Proxy.newProxyInstance(
                Library.class.getClassLoader(),
                new Class<?>[] {Library.class},
                (proxy, method, values) -> switch (method.getName()) {
                    case "edition" -> values == null ? edition.longValue() : OptionalLong.of(edition.get());
                    case "settled" -> edition.longValue();
                    default -> {
                        if (List.of("glance", "stories").contains(method.getName())) {
                            read.incrementAndGet();
                        }
                        yield answer(press, method, values);
                    }
                });
        server = WebServer.start(counted, clock, "127.0.0.1", 0);
    }

    private static Object answer(Library press, java.lang.reflect.Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(press, values);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void aStoryThatHasNotChangedIsReadOnce() throws Exception {
        String first = text(get("/story/" + story));
        clock.now = NOON.plusSeconds(50);
        assertThat(text(get("/story/" + story))).isEqualTo(first);
        assertThat(read).hasValue(1);
    }

    @Test
    void aStoryThatHasGrownIsReadAgainAtOnce() throws Exception {
        get("/story/" + story);
        edition.incrementAndGet();
        get("/story/" + story);
        assertThat(read).hasValue(2);
    }

    @Test
    void aStoryIsReadAgainAfterAMinute() throws Exception {
        get("/story/" + story);
        clock.now = NOON.plus(Duration.ofMinutes(1));
        get("/story/" + story);
        assertThat(read).hasValue(2);
    }

    @Test
    void theFrontPageIsReadOnceASecondHoweverFastNewsComes() throws Exception {
        get("/");
        edition.incrementAndGet();
        get("/");
        assertThat(read).hasValue(1);
        clock.now = NOON.plusSeconds(1);
        get("/");
        assertThat(read).hasValue(2);
    }

    @Test
    void whoAsksForNothingKeptGetsItAnewAndOthersAfterThem() throws Exception {
        get("/");
        get("/", "Cache-Control", "no-cache");
        assertThat(read).hasValue(2);
        get("/");
        assertThat(read).hasValue(2);
    }

    @Test
    void readersWithOtherPreferencesGetTheirOwn() throws Exception {
        String usual = text(get("/story/" + story));
        String latin = text(get("/story/" + story, "Cookie", "isnad=digits=latin"));
        assertThat(text(get("/en/story/" + story))).isNotEqualTo(usual);
        assertThat(text(get("/story/" + story))).isEqualTo(usual);
        assertThat(text(get("/story/" + story, "Cookie", "isnad=digits=latin"))).isEqualTo(latin);
    }

    @Test
    void aPageIsPackedOnceForThoseWhoTakeItAndPlainForOthers() throws Exception {
        HttpResponse<byte[]> packed = get("/story/" + story, "Accept-Encoding", "br, gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        String unpacked = new String(
                new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(), StandardCharsets.UTF_8);
        for (String taken : new String[] {"identity", "gzip;q=0", "br, gzip; q=0.0, identity"}) {
            HttpResponse<byte[]> plain = get("/story/" + story, "Accept-Encoding", taken);
            assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(text(plain)).isEqualTo(unpacked).contains("</html>");
        }
    }

    @Test
    void whoHasThePageIsToldSo() throws Exception {
        String tag = get("/").headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = get("/", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }
}
