package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** More than two hundred attacks through every way that texts leave the server. */
class VectorsTest {
    private static WebServer server;

    @BeforeAll
    static void start() throws Exception {
        server = WebServer.start(
                Ports.of(SamplePress.library()).withEditing(edit -> {}), SampleServer.CLOCK, "127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void thereAreMoreThanTwoHundredOfThem() {
        assertThat(Vectors.ALL).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/article/attack",
                "/story/attack",
                "/en/story/attack",
                "/en/news",
                "/outlets",
                "/en/sections",
                "/section?id=%s",
                "/outlet?id=%s",
                "/person?id=%s",
                "/en/place?id=%s",
                "/organisation?id=%s",
                "/search?q=%s",
                "/alerts?search=%s",
                "/preferences?back=%s",
                "/statements?speaker=%s",
                "/%s"
            })
    void pagesShowThemAsTexts(String path) throws Exception {
        List<String> vectors = path.contains("%s") ? typed() : List.of("");
        for (String vector : vectors) {
            String asked = path.replace("%s", PagesTest.encoded(vector));
            PagesTest.assertHarmless(Jsoup.parse(PagesTest.get(server, asked).body()));
        }
    }

    /** Every eighth: what a reader types goes through one door, and the article has them all. */
    private static List<String> typed() {
        return IntStream.range(0, Vectors.ALL.size())
                .filter(i -> i % 8 == 0)
                .mapToObj(Vectors.ALL::get)
                .filter(vector -> vector.indexOf(0) < 0)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed/front", "/feed/news", "/feed/story", "/feed/search"})
    void feedsHoldThemAsTexts(String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        for (String ending : List.of("atom", "rss")) {
            String id = path.endsWith("story") ? "?id=attack" : "?id=" + PagesTest.encoded("alert");
            String xml = PagesTest.get(server, path + "." + ending + id).body();
            Document feed = builder.parse(new InputSource(new StringReader(xml)));
            assertThat(names(feed)).doesNotContain("script", "img", "svg", "iframe", "xss", "a", "style", "body");
            assertThat(links(feed))
                    .allMatch(href -> href.startsWith("http://127.0.0.1:") || href.startsWith("https://"));
        }
        JsonMapper.shared()
                .readTree(PagesTest.get(server, path + ".json?id=attack").body());
    }

    private static List<String> names(Document feed) {
        NodeList all = feed.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> all.item(i).getLocalName())
                .distinct()
                .toList();
    }

    private static List<String> links(Document feed) {
        NodeList all = feed.getElementsByTagNameNS("*", "link");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .map(link -> link.hasAttribute("href") ? link.getAttribute("href") : link.getTextContent())
                .toList();
    }

    @Test
    void theInterfaceHandsThemOutAsTheyAreAndAsNothingThatABrowserWouldRun() throws Exception {
        var answer = PagesTest.get(server, "/api/v1/articles/attack");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        JsonNode body =
                JsonMapper.shared().readTree(answer.body()).path("article").path("body");
        List<String> texts = body.valueStream().map(JsonNode::asString).toList();
        assertThat(texts).containsAll(Vectors.ALL);
    }

    @Test
    void assistantsGetThemAsTextsOfJson() throws Exception {
        String question = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                + "{\"name\":\"timeline\",\"arguments\":{\"id\":\"attack\"}}}";
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/mcp"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(question))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        JsonNode content = JsonMapper.shared()
                .readTree(answer.body())
                .path("result")
                .path("content")
                .get(0);
        JsonNode told = JsonMapper.shared().readTree(content.path("text").asString());
        assertThat(told.path("story").path("headline").asString()).isEqualTo(Vectors.ALL.getFirst());
        assertThat(told.path("developments").get(0).path("source").has("original"))
                .isFalse();
    }
}
