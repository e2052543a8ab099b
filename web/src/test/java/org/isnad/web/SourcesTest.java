package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.isnad.desk.Watched;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that tells how watched sources do. */
class SourcesTest {
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** What is done with a server. */
    private interface Use {
        void of(int port) throws Exception;
    }

    private static void serving(Ports ports, Use use) throws Exception {
        try (WebServer server = WebServer.start(ports, SampleServer.CLOCK, "127.0.0.1", 0)) {
            use.of(server.port());
        }
    }

    private static Ports watching(Watched watched) {
        return Ports.of(SamplePress.library()).withWatched(watched);
    }

    private HttpResponse<String> get(int port, String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void whatNeedsAttentionIsToldWithAdviceInTheReadersLanguage() throws Exception {
        serving(watching(new SampleWatched()), port -> {
            Document arabic = Jsoup.parse(get(port, "/sources").body());
            assertThat(arabic.select(".item b").eachText()).startsWith("غير مراقَب", "مكسور", "متعثّر");
            assertThat(arabic.select(".item").get(2).text())
                    .contains("بوابة المرقاب", "لا شيء هناك", "الرمز ٤٠٤", "isnad source add")
                    .contains("اليوم لا أخبار، وأمس لا أخبار، والمعتاد ١٢.٠ في اليوم")
                    .contains("تعذّر الوصول إليه ٣ مرات متتالية");
            assertThat(arabic.select(".phead").text()).contains("٩ مصادر", "٦ منها تحتاج إلى عناية");
            Document english = Jsoup.parse(get(port, "/en/sources").body());
            assertThat(english.select(".item").get(1).text())
                    .contains("broken", "6.4 standard errors below its habit", "the site was probably rebuilt");
            assertThat(english.select(".item").get(6).text()).contains("It has never answered");
            assertThat(english.select(".item.ill, .warned")).hasSize(6);
        });
    }

    @Test
    void pagesThatFailAreToldWithWhatTheyAreAndWhatToDo() throws Exception {
        serving(watching(new SampleWatched()), port -> {
            assertThat(Jsoup.parse(get(port, "/sources").body())
                            .select(".item")
                            .get(4)
                            .text())
                    .contains("٤٥ من آخر ٥٠ صفحة: جدار يطلب الموافقة.", "استأذن أصحاب الموقع")
                    .contains("٤٥ صفحة لم يأت منها خبر");
            assertThat(Jsoup.parse(get(port, "/en/sources").body())
                            .select(".item")
                            .get(4)
                            .text())
                    .contains("pages fail", "45 of the latest 50 pages: a wall that asks for consent.");
        });
    }

    @Test
    void nothingIsLeftInEnglishOnAnArabicPage() throws Exception {
        serving(watching(new SampleWatched()), port -> {
            Document arabic = Jsoup.parse(get(port, "/sources").body());
            assertThat(arabic.select(".item").get(3).text())
                    .contains("ملف robots.txt: يُسأل ثانية فيما بعد", "تعذّر الوصول إليه في آخر محاولة")
                    .doesNotContain("asked to wait");
            assertThat(arabic.select(".item [lang=en]").eachText()).allMatch(text -> text.startsWith("https://"));
        });
    }

    @Test
    void aFolderIsToldByWhatWasReadFromIt() throws Exception {
        serving(watching(new SampleWatched()), port -> {
            assertThat(Jsoup.parse(get(port, "/en/sources").body())
                            .select(".item")
                            .get(7)
                            .text())
                    .contains("a folder", "Last read", "7 articles today", "Of today's pages 2 gave no article.");
        });
    }

    @Test
    void withoutAnySourceItIsSaidHowToBegin() throws Exception {
        serving(
                watching(List::of),
                port -> assertThat(Jsoup.parse(get(port, "/en/sources").body())
                                .select("main")
                                .text())
                        .contains("isnad source add"));
    }

    @Test
    void whereNothingCanBeWatchedThereIsNoSuchPage() throws Exception {
        serving(Ports.of(SamplePress.library()), port -> {
            assertThat(get(port, "/sources").statusCode()).isEqualTo(404);
            assertThat(get(port, "/api/v1/sources").statusCode()).isEqualTo(404);
        });
    }

    @Test
    void programsReadTheSame() throws Exception {
        serving(watching(new SampleWatched()), port -> {
            assertThat(get(port, "/api/v1/sources").body())
                    .contains("\"state\":\"failing\"", "\"trouble\":\"not-found\"", "\"habit\":108.9")
                    .contains("\"pages\":{\"kind\":\"consent\",\"failed\":45,\"of\":50}", "\"today\":43");
            assertThat(get(port, "/api/v1/openapi.json").body()).contains("/sources");
        });
    }

    @ParameterizedTest
    @CsvSource({"reader, 403, 0", "editor, 200, 1", "admin, 200, 1"})
    void onlyEditorsSeeIt(String name, int status, int links) throws Exception {
        serving(watching(new SampleWatched()).withAccess(new SampleAccess()), port -> {
            String token = PagesTest.token(Jsoup.parse(get(port, "/signin").body()));
            String form = "token=" + token + "&name=" + name + "&password=" + PagesTest.encoded(SampleAccess.PASSWORD);
            browser.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/signin"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(get(port, "/sources").statusCode()).isEqualTo(status);
            List<Element> led = Jsoup.parse(get(port, "/outlets").body()).select(".foot a[href=/sources]");
            assertThat(led).hasSize(links);
        });
    }
}
