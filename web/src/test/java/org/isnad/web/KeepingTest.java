package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.isnad.desk.SearchKeeping;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches that readers keep from the page of their results. */
class KeepingTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final List<String> kept = new ArrayList<>();
    private WebServer server;
    private String token;

    @BeforeEach
    void start() throws Exception {
        SearchKeeping keeping = new SearchKeeping() {
            @Override
            public void keep(String name, String query) {
                kept.add(name + " = " + query);
            }

            @Override
            public void drop(String name) {
                kept.add("- " + name);
            }
        };
        server = WebServer.start(
                Ports.of(SamplePress.library()).withKeeping(keeping), SampleServer.CLOCK, "127.0.0.1", 0);
        token = page("/search?q=" + PagesTest.encoded("السد"))
                .expectFirst("form[action=/alerts/keep] input[name=token]")
                .attr("value");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(PagesTest.get(server, path).body());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> keep(String name, String query) throws Exception {
        return post(
                "/alerts/keep",
                "token=" + token + "&name=" + PagesTest.encoded(name) + "&q=" + PagesTest.encoded(query));
    }

    @Test
    void aSearchIsKeptUnderItsNameAndItsAlertsAreShown() throws Exception {
        HttpResponse<String> answer = keep(" سدّ\nالوادي ", "السد -مباراة");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/alerts?search=" + PagesTest.encoded("سدّ الوادي"));
        assertThat(kept).containsExactly("سدّ الوادي = السد -مباراة");
    }

    @Test
    void aSearchWithoutANameIsNamedByItself() throws Exception {
        assertThat(keep("", "السد").statusCode()).isEqualTo(303);
        assertThat(kept).containsExactly("السد = السد");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingIsNoSearch(String query) throws Exception {
        assertThat(keep("اسم", query).statusCode()).isEqualTo(400);
        assertThat(kept).isEmpty();
    }

    @Test
    void aSearchIsLetGo() throws Exception {
        assertThat(post("/en/alerts/drop", "token=" + token + "&name=" + PagesTest.encoded("السد"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/en/alerts");
        assertThat(kept).containsExactly("- السد");
    }

    @Test
    void onlyPagesOfThisServerKeep() throws Exception {
        assertThat(post("/alerts/keep", "name=x&q=x&token=" + "0".repeat(32)).statusCode())
                .isEqualTo(403);
        assertThat(post("/alerts/drop", "name=x").statusCode()).isEqualTo(403);
        assertThat(kept).isEmpty();
    }

    @Test
    void wherePagesOnlyShowNothingIsKept() throws Exception {
        try (WebServer showing = WebServer.start(SamplePress.library(), SampleServer.CLOCK, "127.0.0.1", 0)) {
            Document found = Jsoup.parse(PagesTest.get(showing, "/search?q=" + PagesTest.encoded("السد"))
                    .body());
            assertThat(found.select("form[action=/alerts/keep]")).isEmpty();
        }
    }
}
