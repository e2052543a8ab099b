package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.isnad.desk.access.Act;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of deliveries, and leaving letters. */
class DeliveriesTest {
    private final SampleAccess access = new SampleAccess();
    private HttpClient browser;
    private WebServer server;

    @BeforeEach
    void start() throws Exception {
        Ports ports = Ports.of(SamplePress.library())
                .withDeliveries(new SampleDeliveries())
                .withAccess(access);
        server = WebServer.start(ports, SampleServer.CLOCK, "127.0.0.1", 0);
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Accept", "text/html");
        return browser.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private void signIn(String name) throws Exception {
        String token = PagesTest.token(Jsoup.parse(get("/signin").body()));
        post("/signin", "token=" + token + "&name=" + name + "&password=" + PagesTest.encoded(SampleAccess.PASSWORD));
    }

    private HttpResponse<String> send(String path, String form) throws Exception {
        return post(
                path, "token=" + PagesTest.token(Jsoup.parse(get("/deliveries").body())) + "&" + form);
    }

    @ParameterizedTest
    @CsvSource({"reader, 403", "editor, 200", "admin, 200"})
    void editorsSeeIt(String name, int status) throws Exception {
        signIn(name);
        assertThat(get("/deliveries").statusCode()).isEqualTo(status);
        assertThat(get("/en/deliveries").statusCode()).isEqualTo(status);
        assertThat(get("/alerts").body().contains("/deliveries")).isEqualTo(status == 200);
    }

    @Test
    void itShowsReceiversQuietHoursAndTheLog() throws Exception {
        signIn("editor");
        Document page = Jsoup.parse(get("/deliveries").body());
        assertThat(page.select(".items .where").eachText()).contains("liana@tirfal.example");
        assertThat(page.text())
                .contains(
                        "قال مستقبله إنه زال",
                        "الخميس الساعة ٠٧:٣٠",
                        "من ٢٢:٠٠ إلى ٠٦:٣٠",
                        "رسالة ميتة واحدة",
                        "timeout");
        assertThat(page.html()).doesNotContain("whsec_");
    }

    @Test
    void aWebhooksSecretIsShownOnceAndKeptInNoCache() throws Exception {
        signIn("editor");
        HttpResponse<String> made = send("/deliveries/add", "kind=webhook&address=https://hooks.example/x");
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(Jsoup.parse(made.body()).select(".secret").text()).isEqualTo(SampleDeliveries.KEY);
        assertThat(get("/deliveries").body()).doesNotContain(SampleDeliveries.KEY);
        assertThat(access.acts()).contains(Act.SUBSCRIPTION_ADDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=webhook&address=ftp://x.example",
                "kind=webhook&address=https://a:b@x.example",
                "kind=webhook&address=https://x.example&search=none",
                "kind=email&address=nobody&pace=daily&at=07:00&zone=Asia/Beirut",
                "kind=email&address=a@x.example&pace=daily&at=late&zone=Asia/Beirut",
                "kind=email&address=a@x.example&pace=daily&at=07:00&zone=Atlantis",
            })
    void whatCannotBeIsSaid(String form) throws Exception {
        signIn("editor");
        HttpResponse<String> answer = send("/en/deliveries/add", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).isNotEmpty();
        assertThat(access.acts()).doesNotContain(Act.SUBSCRIPTION_ADDED);
    }

    @ParameterizedTest
    @CsvSource({
        "test, 00000000000000a1, 200",
        "replay, 00000000000000a1, 200",
        "again, 2, 200",
        "rotate, 00000000000000a1, 200",
        "stop, 00000000000000a1, 200",
        "resume, 00000000000000a2, 200",
        "remove, 00000000000000a3, 200",
        "remove, none, 404",
        "again, 77, 404",
        "shout, 00000000000000a1, 400"
    })
    void receiversAreLookedAfter(String verb, String id, int status) throws Exception {
        signIn("editor");
        assertThat(send("/deliveries/change", "verb=" + verb + "&id=" + id).statusCode())
                .isEqualTo(status);
    }

    @Test
    void formsOfElsewhereAndOfReadersAreRefused() throws Exception {
        signIn("editor");
        assertThat(post("/deliveries/change", "verb=remove&id=00000000000000a1").statusCode())
                .isEqualTo(403);
        assertThat(post("/deliveries/quiet", "token=x&whose=search:x&verb=clear")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void quietHoursAreSetForOneselfAndForASearch() throws Exception {
        signIn("editor");
        assertThat(send("/deliveries/quiet", "whose=&from=22:00&until=06:00&zone=Asia/Beirut&breaking=1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("/deliveries/quiet", "whose=search:x&verb=clear").statusCode())
                .isEqualTo(200);
        assertThat(access.acts()).contains(Act.QUIET_SET);
    }

    @Test
    void lettersAreLeftWithoutSigningInByWhoHasTheKey() throws Exception {
        String mine = "/unsubscribe?id=00000000000000a3&key=" + SampleDeliveries.KEY;
        Document asked = Jsoup.parse(get(mine).body());
        assertThat(asked.select("form[method=post]").attr("action")).startsWith("/unsubscribe?id=");
        assertThat(access.acts()).as("looking changes nothing").isEmpty();
        HttpResponse<String> left = post("/en" + mine, "List-Unsubscribe=One-Click");
        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(left.body()).select("[role=status]").text()).contains("no more of these messages");
        assertThat(access.acts()).containsExactly(Act.UNSUBSCRIBED);
        assertThat(post("/unsubscribe?id=00000000000000a3&key=x", "").statusCode())
                .isEqualTo(404);
        assertThat(post("/unsubscribe?id=00000000000000a1&key=" + SampleDeliveries.KEY, "")
                        .statusCode())
                .as("webhooks have no letters to leave")
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"reader, 403", "editor, 200"})
    void programsOfEditorsReadThem(String token, int status) throws Exception {
        for (String path : new String[] {"/api/v1/subscriptions", "/api/v1/deliveries"}) {
            HttpResponse<String> answer = get(path, "Authorization", "Bearer " + token);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).doesNotContain("whsec_");
        }
    }
}
