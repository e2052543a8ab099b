package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.isnad.StoryEdit;
import org.isnad.views.StoryView;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors decide on a story's page, and what is new there for a reader who comes back. */
class EditingTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final List<StoryEdit> edits = new ArrayList<>();
    private WebServer server;
    private String token;

    @BeforeEach
    void start() throws Exception {
        server = WebServer.start(
                Ports.of(SamplePress.library()).withEditing(edits::add), SampleServer.CLOCK, "127.0.0.1", 0);
        token = Jsoup.parse(PagesTest.get(server, "/story/sayham?part=edit").body())
                .expectFirst("input[name=token]")
                .attr("value");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int post(String form, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/edit"))
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(
                        request.POST(HttpRequest.BodyPublishers.ofString("story=sayham&" + form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private int decide(String form) throws Exception {
        return post("token=" + token + "&" + form);
    }

    @Test
    void eachToolMakesItsDecision() throws Exception {
        StoryView story = SamplePress.library().story("sayham").orElseThrow();
        List<String> developments = story.story().timeline().stream()
                .map(entry -> entry.articles().getFirst())
                .toList();
        assertThat(decide("verb=rename&headline=" + PagesTest.encoded(" عنوان\nأوضح ") + "&reason=x"))
                .isEqualTo(200);
        assertThat(decide("verb=mute")).isEqualTo(200);
        assertThat(decide("verb=merge&other=" + PagesTest.encoded("http://127.0.0.1/story/harvest")))
                .isEqualTo(200);
        assertThat(decide("verb=split&leaving=" + developments.getFirst())).isEqualTo(200);
        assertThat(decide("verb=move&article=h1&to=" + developments.getLast())).isEqualTo(200);
        assertThat(edits)
                .satisfiesExactly(
                        one -> assertThat(one).isInstanceOfSatisfying(StoryEdit.Rename.class, edit -> {
                            assertThat(edit.headline()).isEqualTo("عنوان أوضح");
                            assertThat(edit.reason()).isEqualTo("x");
                        }),
                        one -> assertThat(one).isInstanceOf(StoryEdit.Mute.class),
                        one -> assertThat(one)
                                .isInstanceOfSatisfying(
                                        StoryEdit.Merge.class,
                                        edit -> assertThat(edit.article()).isNotEqualTo(edit.other())),
                        one -> assertThat(one).isInstanceOfSatisfying(StoryEdit.Split.class, edit -> {
                            assertThat(edit.articles()).containsExactly(developments.getFirst());
                            assertThat(edit.staying())
                                    .doesNotContain(developments.getFirst())
                                    .isNotEmpty();
                        }),
                        one -> assertThat(one).isEqualTo(new StoryEdit.Move("h1", developments.getLast(), "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verb=none",
                "verb=merge&other=nothing",
                "verb=merge&other=sayham",
                "verb=split",
                "verb=move",
                "x=y"
            })
    void halfADecisionIsNone(String form) throws Exception {
        assertThat(decide(form)).isIn(400, 404);
        assertThat(edits).isEmpty();
    }

    @Test
    void aStoryIsNotSplitFromAllOfItself() throws Exception {
        String leaving = SamplePress.library().story("sayham").orElseThrow().story().timeline().stream()
                .map(entry -> "&leaving=" + entry.articles().getFirst())
                .collect(Collectors.joining());
        assertThat(decide("verb=split" + leaving)).isEqualTo(400);
        assertThat(edits).isEmpty();
    }

    @Test
    void onlyPagesOfThisServerDecide() throws Exception {
        assertThat(post("verb=mute")).isEqualTo(403);
        assertThat(post("verb=mute&token=" + "0".repeat(32))).isEqualTo(403);
        assertThat(post("verb=mute&token=" + token, "Sec-Fetch-Site", "cross-site"))
                .isEqualTo(403);
        assertThat(post("verb=mute&token=" + token, "Origin", "https://evil.example"))
                .isEqualTo(403);
        assertThat(edits).isEmpty();
    }

    @Test
    void pagesThatOnlyShowHaveNoTools() throws Exception {
        try (WebServer showing = Samples.serve()) {
            assertThat(PagesTest.get(showing, "/story/sayham?part=edit").body()).doesNotContain("name=\"token\"");
        }
    }

    private static HttpResponse<String> visit(Clock clock, String cookie) throws Exception {
        try (WebServer at = WebServer.start(SamplePress.library(), clock, "127.0.0.1", 0)) {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at.port() + "/story/sayham"))
                            .header("Cookie", cookie)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    @Test
    void aReaderWhoComesBackSeesWhatIsNewAboveALine() throws Exception {
        HttpResponse<String> first = visit(Clock.offset(SampleServer.CLOCK, Duration.ofDays(-3)), "x=y");
        assertThat(Jsoup.parse(first.body()).select(".since")).isEmpty();
        HttpResponse<String> second = visit(SampleServer.CLOCK, cookie(first));
        Document back = Jsoup.parse(second.body());
        assertThat(back.select(".since")).hasSize(1);
        assertThat(back.select(".tl > li").first().hasClass("since")).isFalse();
        assertThat(back.expectFirst(".flagged").text()).endsWith("منذ زيارتك الأخيرة");
        assertThat(Jsoup.parse(visit(SampleServer.CLOCK, cookie(second)).body()).select(".since"))
                .as("a second look is of the same visit")
                .hasSize(1);
        Clock later = Clock.offset(SampleServer.CLOCK, Duration.ofHours(2));
        assertThat(Jsoup.parse(visit(later, cookie(second)).body()).select(".since"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"isnad-visits=x", "isnad-visits=sayham.a", "isnad-visits=sayham.-.-", "isnad-visits=~~~."})
    void oddCookiesAreNoVisits(String cookie) throws Exception {
        assertThat(visit(SampleServer.CLOCK, cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void partsOfAStoryHavePagesOfTheirOwnWithAllOfThem() throws Exception {
        Document whole = page("/story/sayham");
        assertThat(whole.select(".editing, form.give")).isEmpty();
        assertThat(whole.select("p.all a").eachAttr("href")).contains("/story/sayham?part=edit");
        int developments = SamplePress.library()
                .story("sayham")
                .orElseThrow()
                .story()
                .timeline()
                .size();
        assertThat(page("/story/sayham?part=timeline").select(".tl .dev")).hasSize(developments);
        for (String part : List.of("timeline", "sources", "positions", "history", "edit")) {
            for (String path : List.of("/story/sayham?part=", "/en/story/sayham?part=")) {
                Document page = page(path + part);
                assertThat(page.select("main h1")).hasSize(1);
                assertThat(page.select("main section")).as(part).hasSize(1);
                assertThat(page.select("main header a").attr("href")).endsWith("/story/sayham");
            }
        }
        assertThat(page("/story/sayham?part=nothing").select("main .cols")).hasSize(1);
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(PagesTest.get(server, path).body());
    }
}
