package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.isnad.Article;
import org.isnad.Link;
import org.isnad.When;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How many independent origins carry a figure, asked of a running server: data, and pages in both languages. Everybody is invented. */
class ConfirmationTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static WebServer server;

    @BeforeAll
    static void start() throws PortTakenException {
        Shelf shelf = new Shelf();
        says(shelf, "a", "المنارة", "08:00", "حريق المستودع أودى بحياة 17 شخصا", "نادر الصفصافي");
        says(shelf, "b", "الرواق", "08:30", "حريق المستودع أودى بحياة 17 شخصا", "نادر الصفصافي")
                .copies("a", 0.9);
        says(shelf, "c", "الواحة", "09:00", "حصيلة حريق المستودع بلغت 17 قتيلا", "سهام الدوحاني");
        says(shelf, "d", "الشراع", "09:30", "حريق المستودع قتل فيه 24 شخصا", "رامي البستاني");
        server = WebServer.start(
                new SampleLibrary(shelf, Map.of("fire", "حريق المستودع"), Map.of()),
                SampleServer.CLOCK,
                "127.0.0.1",
                0);
    }

    private static Shelf.Shelved says(Shelf shelf, String id, String outlet, String hour, String words, String who) {
        Article article = Article.builder(id)
                .outlet(outlet)
                .url("https://" + id + ".example/" + id)
                .title("خبر " + id)
                .published(When.parse("2031-05-02T" + hour + "+03:00").orElseThrow())
                .text("قال " + who + " إن " + words + ".")
                .build();
        return shelf.put(article, "fire").says(words, "قال", who, who, null, Link.Kind.PERSON);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode statement(String id) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get("/api/v1/statements/" + id).body());
    }

    @Test
    void aCopyIsNoOriginAndWhoConfirmsItIsOne() throws Exception {
        JsonNode view = statement("a-s1");
        assertThat(view.path("utterance").path("sources").path("outlets").asInt())
                .isEqualTo(2);
        assertThat(view.path("utterance").path("sources").path("origins").size())
                .isEqualTo(1);
        assertThat(view.path("independent").asInt()).isEqualTo(2);
    }

    @Test
    void whatOthersSayInsteadIsToldWithItsOwnOrigins() throws Exception {
        JsonNode instead = statement("a-s1").path("instead");
        assertThat(instead.size()).isEqualTo(1);
        assertThat(instead.get(0).path("speaker").asString()).isEqualTo("رامي البستاني");
        assertThat(instead.get(0).path("utterance").asString()).isEqualTo("d-s1");
        assertThat(instead.get(0).path("independent").asInt()).isEqualTo(1);
    }

    @Test
    void theOtherSideCountsAllWhoSayInsteadTogether() throws Exception {
        JsonNode view = statement("d-s1");
        assertThat(view.path("independent").asInt()).isEqualTo(1);
        assertThat(view.path("instead").size()).isEqualTo(2);
        assertThat(view.path("instead").get(0).path("independent").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /statement?id=a-s1    | مصدران مستقلان          | مصدر مستقل واحد
            /en/statement?id=a-s1 | 2 independent sources   | 1 independent source
            """)
    void thePageTellsBothCountsInTheFormOfItsLanguage(String path, String confirmed, String instead) throws Exception {
        String text = Jsoup.parse(get(path).body()).text().replace('\u00a0', ' ');
        assertThat(text).contains(confirmed).contains(instead).contains("رامي البستاني");
    }
}
