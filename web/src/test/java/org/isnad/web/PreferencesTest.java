package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest extends SampleSite {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private static HttpResponse<String> get(String path, String cookie) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .header("Cookie", "isnad=" + cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static Document page(String path, String cookie) throws Exception {
        HttpResponse<String> answer = get(path, cookie);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Vary")).hasValue("Cookie, Accept-Encoding");
        return Jsoup.parse(answer.body());
    }

    private static HttpResponse<String> post(String form, String site) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/preferences"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", site)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                form + "&token=" + PagesTest.token(page("/preferences", ""))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void digitsAreThoseChosenInCountsDatesAndCharts() throws Exception {
        Document story = page("/story/sayham", "western.gregorian.auto.arabic");
        assertThat(story.expectFirst(".counts").text()).isEqualTo("9 مواقع · 3 مصادر مستقلة");
        assertThat(story.select(".tl .day").text()).contains("16 أبريل");
        assertThat(story.select(".tl .day, .coverage text, .sec-h small, time").text())
                .doesNotContainPattern("[٠-٩]");
        assertThat(page("/story/sayham", "").select(".counts").text()).startsWith("٩");
    }

    @Test
    void daysAreOfTheCalendarChosenWithTheGregorianOneBesideThem() throws Exception {
        Document arabic = page("/article/report", "arabic.hijri.auto.arabic");
        assertThat(arabic.expectFirst(".meta time").text())
                .isEqualTo("الثلاثاء ٢٦ شوال ١٤٤٧ هـ (١٤ أبريل ٢٠٢٦)، ٢٠:١٤ (غرينتش+٣)");
        Document english = page("/en/article/report", "western.hijri.auto.english");
        assertThat(english.expectFirst(".meta time").text()).contains("26 Shawwal 1447 AH (14 April 2026)");
        assertThat(page("/story/sayham", "arabic.hijri.auto.arabic")
                        .select(".tl .day")
                        .text())
                .contains("٢٨ شوال")
                .doesNotContain("أبريل");
    }

    @Test
    void theThemeChosenIsTold() throws Exception {
        assertThat(page("/", "arabic.gregorian.dark.arabic").expectFirst("html").attr("data-theme"))
                .isEqualTo("dark");
        assertThat(page("/", "arabic.gregorian.auto.arabic").expectFirst("html").hasAttr("data-theme"))
                .isFalse();
    }

    @Test
    void theFrontPageOpensInTheLanguageChosen() throws Exception {
        HttpResponse<String> front = get("/", "arabic.gregorian.auto.english");
        assertThat(front.statusCode()).isEqualTo(302);
        assertThat(front.headers().firstValue("Location")).hasValue("/en");
        assertThat(get("/news", "arabic.gregorian.auto.english").statusCode()).isEqualTo(200);
    }

    @Test
    void choicesAreKeptInTheReadersBrowserAndLeadBack() throws Exception {
        HttpResponse<String> kept = post(
                "digits=western&calendar=hijri&theme=dark&language=english&back=%2Fstory%2Fsayham%3Fx%3D1",
                "same-origin");
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(kept.headers().firstValue("Location")).hasValue("/en/story/sayham?x=1");
        assertThat(kept.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("isnad=western.hijri.dark.english;")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
        Document form = page("/en/preferences?back=/story/sayham", "western.hijri.dark.english");
        assertThat(form.select("input[checked]").eachAttr("value"))
                .containsExactly("english", "western", "hijri", "dark");
        assertThat(form.select("input[name=back]").attr("value")).isEqualTo("/story/sayham");
    }

    @ParameterizedTest
    @CsvSource({
        "//evil.example, /evil.example",
        "https://evil.example, /",
        "/\\evil.example, /",
        "/%0d%0aX:1, /%0d%0aX:1",
        "'', /",
        "javascript:alert(1), /"
    })
    void nobodyIsLedElsewhere(String back, String place) throws Exception {
        HttpResponse<String> kept = post("language=arabic&back=" + PagesTest.encoded(back), "same-origin");
        assertThat(kept.headers().firstValue("Location")).hasValue(place);
    }

    @Test
    void otherSitesCannotChoose() throws Exception {
        assertThat(post("theme=dark", "cross-site").statusCode()).isEqualTo(403);
        assertThat(post("theme=dark&token=guessed", "same-origin").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"x", "arabic.hijri", "a.b.c.d", "'<script>'", "arabic.hijri.dark.arabic.more"})
    void oddCookiesLeaveWhatIsUsual(String cookie) throws Exception {
        assertThat(page("/story/sayham", cookie).expectFirst(".counts").text()).startsWith("٩");
    }
}
