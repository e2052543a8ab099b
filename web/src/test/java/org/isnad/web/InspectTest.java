package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.isnad.Pipeline;
import org.isnad.Rejected;
import org.isnad.desk.Inspecting;
import org.isnad.lexicon.Lexicon;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InspectTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PAGE = """
            <html><head><title>سيول تقطع طريق الرابية | موقع المنارة</title>
            <meta property="article:published_time" content="2026-04-14T20:14:00+03:00"></head><body>
            <nav><a href="/">الرئيسية</a> <a href="/s">سياسة</a> <a href="/e">اقتصاد</a></nav>
            <article><h1>سيول تقطع طريق الرابية</h1>
            <p>قطعت السيول صباح اليوم الطريق الواصل بين الرابية والمنارة إثر أمطار غزيرة استمرت ثلاثة أيام متواصلة.</p>
            <p>وقالت مهندسة البلدية نوال الجرادي إن فرق الصيانة بدأت إزالة الحجارة عن الطريق وإنه سيفتح مساء الغد.</p>
            </article><footer><a href="/about">من نحن</a></footer></body></html>
            """;
    private static WebServer server;

    @BeforeAll
    static void start() throws Exception {
        Pipeline pipeline = new Pipeline(Lexicon.bundled());
        server = serve(pipeline::dissect);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static WebServer serve(Inspecting inspecting) throws PortTakenException {
        return WebServer.start(
                Ports.of(SamplePress.library()).withInspecting(inspecting), SampleServer.CLOCK, "127.0.0.1", 0);
    }

    private static String token(WebServer of) throws Exception {
        return PagesTest.token(Jsoup.parse(PagesTest.get(of, "/inspect").body()));
    }

    private static HttpResponse<String> post(WebServer to, String path, String text, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to.port() + path))
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpRequest.BodyPublisher body =
                HttpRequest.BodyPublishers.ofString("token=" + token(to) + "&text=" + PagesTest.encoded(text));
        return CLIENT.send(request.POST(body).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aPastedPageIsShownBlockByBlockWithItsFieldsAndTheirEvidence() throws Exception {
        HttpResponse<String> answer = post(server, "/inspect", PAGE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".blocks .body p").eachText()).hasSize(2);
        assertThat(page.select(".blocks .chrome .role").eachText()).contains("تصفح");
        assertThat(page.select(".reading table").text())
                .contains("سيول تقطع طريق الرابية", "article:published_time", "٢٠:١٤");
        assertThat(page.select(".tagged").text()).contains("تصفح");
    }

    @Test
    void aFileIsTakenWithTheCharsetItSays() throws Exception {
        byte[] windows =
                PAGE.replace("<head>", "<head><meta charset=windows-1256>").getBytes("windows-1256");
        String line = "\r\n";
        byte[] head = ("--x" + line + "Content-Disposition: form-data; name=\"token\"" + line + line + token(server)
                        + line
                        + "--x" + line + "Content-Disposition: form-data; name=\"file\"; filename=\"a.html\"" + line
                        + "Content-Type: text/html" + line + line)
                .getBytes("US-ASCII");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/en/inspect"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofByteArray(head),
                        HttpRequest.BodyPublishers.ofByteArray(windows),
                        HttpRequest.BodyPublishers.ofString(line + "--x--" + line)))
                .build();
        Document page = Jsoup.parse(
                CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body());
        assertThat(page.select(".blocks .body p").eachText())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("قطعت السيول");
        assertThat(page.select("h2 small").text()).isEqualTo("a.html");
    }

    @Test
    void whatCannotBeReadIsSaidWithItsReason() throws Exception {
        HttpResponse<String> empty = post(server, "/inspect", " ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.body()).select("[role=alert]").text()).contains("رُدّت الصفحة");
    }

    @Test
    void scriptsOfAPageStayTexts() throws Exception {
        String hostile = "<html><body><article><h1>\"><script>alert(1)</script></h1>"
                + String.join("", Vectors.ALL) + "<p>" + "نص طويل من كلمات كثيرة. ".repeat(20)
                + "</p></article></body></html>";
        PagesTest.assertHarmless(Jsoup.parse(post(server, "/inspect", hostile).body()));
    }

    @Test
    void otherSitesCannotSendOne() throws Exception {
        assertThat(post(server, "/inspect", PAGE, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(server, "/inspect", PAGE, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        HttpRequest bare = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/inspect"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("text=x"))
                .build();
        assertThat(CLIENT.send(bare, HttpResponse.BodyHandlers.ofString()).statusCode())
                .as("nor who has no token of the form")
                .isEqualTo(403);
    }

    @Test
    void manyAtOnceDoNotHoldUpTheReaders() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(2);
        try (WebServer slow = serve(page -> {
                    begun.countDown();
                    await(release);
                    return new Rejected(page.name(), Rejected.Reason.EMPTY, "");
                });
                ExecutorService senders = Executors.newFixedThreadPool(2)) {
            Stream.of(1, 2).forEach(i -> senders.submit(() -> post(slow, "/inspect", PAGE)));
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(post(slow, "/inspect", PAGE).statusCode()).isEqualTo(503);
            assertThat(PagesTest.get(slow, "/inspect").statusCode()).isEqualTo(200);
            release.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void pagesThatOnlyShowHaveNoInspector() throws Exception {
        try (WebServer showing = Samples.serve()) {
            assertThat(PagesTest.get(showing, "/inspect").statusCode()).isEqualTo(404);
            assertThat(PagesTest.get(showing, "/").body()).doesNotContain("/inspect");
        }
    }
}
