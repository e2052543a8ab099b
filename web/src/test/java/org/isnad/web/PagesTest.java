package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.isnad.views.StatementFilter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static WebServer server;
    private static WebServer empty;

    @BeforeAll
    static void start() throws Exception {
        server = WebServer.start(SamplePress.library(), SampleServer.CLOCK, "127.0.0.1", 0);
        empty = WebServer.start(SampleLibrary.empty(), SampleServer.CLOCK, "127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        server.close();
        empty.close();
    }

    static HttpResponse<String> get(WebServer from, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + from.port() + path);
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    static Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(server, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/news",
                "/sections",
                "/section/politics",
                "/story/sayham",
                "/story/harvest",
                "/story/attack",
                "/article/report",
                "/article/h1",
                "/article/attack",
                "/search",
                "/search?q=x",
                "/statements",
                "/api",
                "/alerts",
                "/alerts?search=x",
                "/holdings"
            })
    void everyPageIsThereInBothLanguagesWithOneHeadline(String path) throws Exception {
        for (String prefix : List.of("", "/en")) {
            Document page = page(prefix + (prefix.isEmpty() || !path.equals("/") ? path : ""));
            Element html = page.expectFirst("html");
            assertThat(html.attr("lang")).isEqualTo(prefix.isEmpty() ? "ar" : "en");
            assertThat(html.attr("dir")).isEqualTo(prefix.isEmpty() ? "rtl" : "ltr");
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("main, header.mast, footer.foot, nav")).hasSizeGreaterThanOrEqualTo(4);
            assertThat(page.select("a.skip[href=#main]")).hasSize(1);
        }
    }

    @Test
    void aQueryThatCannotBeReadIsShownWithThePlaceAndTheMend() throws Exception {
        Document page = page("/search?q=" + encoded("\"وادي السرو"));

        assertThat(page.expectFirst(".typed mark").text()).startsWith("\"");
        assertThat(page.select("a bdi").eachText()).contains("\"وادي السرو\"");
    }

    @Test
    void aReaderReportsAStatementFromItsOwnPageOnly() throws Exception {
        List<String> reported = new ArrayList<>();
        String id = SamplePress.library()
                .statements(new StatementFilter(null, null, null, null, null, null, 1))
                .getFirst()
                .statement()
                .id();
        try (WebServer taking = WebServer.start(
                Ports.of(SamplePress.library()).withReports(reported::add), SampleServer.CLOCK, "127.0.0.1", 0)) {
            Document page =
                    Jsoup.parse(get(taking, "/en/statement?id=" + encoded(id)).body());
            assertThat(page.select("form[method=post][action=/en/report] input[name=statement]")
                            .attr("value"))
                    .isEqualTo(id);
            String token = token(page);
            assertThat(post(taking, token, id, "cross-site").statusCode()).isEqualTo(403);
            assertThat(post(taking, "0".repeat(64), id, "same-origin").statusCode())
                    .isEqualTo(403);
            assertThat(reported).isEmpty();
            assertThat(post(taking, token, "no-such-statement", "same-origin").statusCode())
                    .isEqualTo(404);
            assertThat(post(taking, token, id, "same-origin").statusCode()).isEqualTo(200);
            assertThat(reported).containsExactly(id);
        }
        assertThat(page("/en/statement?id=" + encoded(id)).select("form[method=post]"))
                .isEmpty();
        assertThat(post(server, "", id, "same-origin").statusCode()).isGreaterThanOrEqualTo(400);
    }

    /** What the forms of a page send back. */
    static String token(Document page) {
        return page.expectFirst("main input[name=token]").attr("value");
    }

    private static HttpResponse<String> post(WebServer to, String token, String statement, String site)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to.port() + "/report"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", site)
                .POST(HttpRequest.BodyPublishers.ofString("token=" + token + "&statement=" + encoded(statement)))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/story/sayham", "/article/report", "/search?q=تنكو", "/nothing", "/assets/0/isnad.css"})
    void everyAnswerForbidsForeignScriptsFramesAndOtherHosts(String path) throws Exception {
        HttpResponse<String> answer = get(server, path.replace("تنكو", encoded("تنكو")));
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValue(
                        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self';"
                                + " font-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/article/attack",
                "/story/attack",
                "/",
                "/news",
                "/sections",
                "/statements",
                "/story/sayham",
                "/en/article/attack",
                "/en/statements"
            })
    void textsOfAnAttackerStayTexts(String path) throws Exception {
        assertHarmless(page(path));
    }

    static void assertHarmless(Document page) {
        assertThat(page.select(
                        "script:not([src^=/assets/]), style, iframe, object, embed, base, meta[http-equiv], img, video,"
                                + " math, template, noscript"))
                .isEmpty();
        assertThat(page.select("script"))
                .allSatisfy(own -> assertThat(own.data()).isEmpty());
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
                if (List.of("href", "src", "action").contains(attribute.getKey())) {
                    assertThat(attribute.getValue())
                            .doesNotStartWithIgnoringCase("javascript:")
                            .doesNotStartWith("//");
                }
            });
        }
        assertThat(page.select("link[href], a[href]").eachAttr("href"))
                .noneMatch(href -> href.contains("evil.example") && !href.startsWith("/"));
    }

    @Test
    void everyVectorIsReadableInTheArticle() throws Exception {
        String text = page("/article/attack").text();
        Vectors.ALL.stream()
                .filter(vector -> vector.indexOf(0) < 0 && vector.indexOf('\u202e') < 0)
                .forEach(vector -> assertThat(text).contains(vector));
    }

    @Test
    void twoCountsStandTogetherWithNumbersInThePagesDigits() throws Exception {
        assertThat(page("/story/sayham").expectFirst(".counts").text()).isEqualTo("٩ مواقع · ٣ مصادر مستقلة");
        assertThat(page("/en/story/sayham").expectFirst(".counts").text())
                .isEqualTo("9 outlets · 3 independent sources");
    }

    @Test
    void theTimelineRunsFromTheNewestDayAndSaysWhatIsUndated() throws Exception {
        assertThat(page("/story/sayham").select(".tl .day time").eachAttr("datetime"))
                .containsExactly("2026-04-16", "2026-04-14", "2026-04-12", "2026-04-07", "2026-04-05");
        Element last = page("/story/harvest").select(".tl > li").last();
        assertThat(last.text()).startsWith("بلا تاريخ");
        assertThat(last.select("time")).isEmpty();
    }

    @Test
    void theHistoryOfAStorySaysWhyInTheReadersLanguage() throws Exception {
        assertThat(page("/story/sayham").select(".history .quiet").eachText())
                .satisfiesExactly(
                        repair -> assertThat(repair)
                                .contains("قورنت أحداث", "متوسط الشبه")
                                .doesNotContain("anew"),
                        split -> assertThat(split).contains("قورن").doesNotContain("متوسط الشبه"),
                        editor -> assertThat(editor).contains("قال المحرر", "عنوان أوضح"));
        assertThat(page("/en/story/sayham").select(".history .quiet").eachText())
                .satisfiesExactly(
                        repair -> assertThat(repair).contains("compared with their stories anew on", "likeness 0.31"),
                        split -> assertThat(split).contains("compared anew on"),
                        editor -> assertThat(editor).contains("the editor said", "عنوان أوضح"));
    }

    @Test
    void theHistoryOfAStorySaysWhatSplitOffByItsHeadline() throws Exception {
        assertThat(page("/story/sayham").select(".history li").eachText())
                .anyMatch(step -> step.replaceAll("\\p{Cf}", "")
                        .startsWith("انفصل عنها ٣ أخبار إلى الحدث «لجنة تفحص الجسر» (e-parted)"));
        assertThat(page("/en/story/sayham").select(".history li").eachText())
                .anyMatch(step -> step.replaceAll("\\p{Cf}", "")
                        .startsWith("3 articles split off to the event “لجنة تفحص الجسر” (e-parted)"))
                .anyMatch(step -> step.replaceAll("\\p{Cf}", "").startsWith("merged-away was merged into it"));
    }

    @Test
    void theFiguresOfAStoryAgree() throws Exception {
        Document story = page("/story/sayham");
        assertThat(story.select("svg.coverage .brick-own")).hasSize(6);
        assertThat(story.select("svg.coverage .brick-copy")).hasSize(25);
        assertThat(story.expectFirst(".span").text()).endsWith("٣١ خبرًا");
    }

    @Test
    void theChainTellsStatedFromInferred() throws Exception {
        Document article = page("/article/report");
        assertThat(article.select(".ahead .chain .chip b").eachText())
                .containsExactly("بوابة تيرفال", "صدى هلبان", "وكالة مرقاب");
        assertThat(article.select(".ahead .chain > li").eachAttr("class")).containsExactly("", "stated", "inferred");
        assertThat(page("/article/h1").select(".ahead .chain .chip")).hasSize(1);
    }

    @Test
    void aCopyThatIsStillWrongSaysSoAtTheHeadOfItsPage() throws Exception {
        for (String language : List.of("", "/en")) {
            Document article = page(language + "/article/report");
            assertThat(article.select(".ahead .corrected a").attr("href")).endsWith("/article/w4");
            assertThat(article.select(".ahead .corrected li").text()).contains("أربعون", "ثلاثون");
        }
        assertThat(page("/article/report").select(".ahead .corrected b").text()).contains("سبق تصحيحه");
        assertThat(page("/en/article/report").select(".ahead .corrected b").text())
                .contains("still has what");
        assertThat(page("/article/h1").select(".corrected")).isEmpty();
    }

    @Test
    void aCopyOfWhatWasWithdrawnSaysSoAtTheHeadOfItsPage() throws Exception {
        assertThat(page("/article/w4-c1").select(".ahead .corrected b").text()).contains("نسخة من خبر جاء بعدها سحبُه");
        assertThat(page("/en/article/w4-c1").select(".ahead .corrected b").text())
                .contains("withdrew later");
    }

    @Test
    void aShareIsOneNumberInHeadAndList() throws Exception {
        Document copy = page("/en/article/w4-c0");
        assertThat(copy.select(".side .items .by b").first().text()).contains("of its text");
        assertThat(copy.select(".tree .here small").text()).contains("of its text");
    }

    @Test
    void theTreeIsDrawnForNarrowScreensAsWell() throws Exception {
        Document copy = page("/en/article/w4-c0");
        assertThat(copy.select(".drawn .scroll svg.copytree")).hasSize(1);
        assertThat(copy.select(".drawn .narrow svg.copytree")).hasSize(1);
    }

    @Test
    void anOriginIsCalledTheEarliestPrintingOnce() throws Exception {
        List<String> origins = page("/en/article/report")
                .select("main > .tree > li > small, section > .tree > li > small")
                .eachText();
        assertThat(origins)
                .isNotEmpty()
                .allSatisfy(origin ->
                        assertThat(origin.split("earliest known printing", -1)).hasSize(2));
    }

    @Test
    void marksStandInPlaceAndLeadToTheirEvidence() throws Exception {
        Document article = page("/article/report");
        assertThat(article.select(".prose a.m.person").eachText()).contains("ليانا الهلباني", "أوريل تانكو");
        assertThat(article.select(".prose a.m.date").eachText()).containsExactly("الثلاثاء", "السابع من أبريل");
        assertThat(article.select(".prose mark")).hasSize(3);
        for (Element mark : article.select(".prose a.m, .prose mark a")) {
            assertThat(article.getElementById(mark.attr("href").substring(1))).isNotNull();
            assertThat(mark.attr("title")).contains("القاعدة");
        }
        assertThat(article.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(article.select(".prose > h2").text()).isEqualTo("ثلاثة أمتار:");
    }

    @Test
    void aCardOfAnotherArticleStandsApartWithItsSite() throws Exception {
        Document article = page("/article/report");
        assertThat(article.select(".linkcard").text())
                .contains("هلبان تنتظر جوابا", "موقع الجرف", "قال مصدر في الوفد إن الجواب يصل قبل الخميس.");
        assertThat(article.select(".prose").text()).doesNotContain("هلبان تنتظر جوابا");
    }

    @Test
    void theTextIsPrintedAsItWasRead() throws Exception {
        Document article = page("/article/report");
        String first = article.expectFirst(".prose > p").wholeText();
        assertThat(first)
                .startsWith("أكدت رئيسة وفد تيرفال ليانا الهلباني، مساء الثلاثاء في لوناك، أن بلادها «لن توقّع");
        assertThat(article.select(".prose bdi[dir=ltr]").eachText()).contains("@TirvalTalks");
    }

    @Test
    void theInspectorShowsEveryBlockWithItsRole() throws Exception {
        Document article = page("/article/report");
        assertThat(article.select(".blocks li")).hasSize(15);
        assertThat(article.select(".blocks .body .role").eachText()).contains("فقرة", "عنوان فرعي");
        assertThat(article.select(".blocks .chrome .role").eachText()).contains("تصفح", "مشاركة", "اشتراك");
        assertThat(article.select(".reading table").text()).contains("datePublished", "٠٫٩٩");
    }

    @Test
    void theOriginalIsLinkedWithoutHintingAtTheReader() throws Exception {
        Element link = page("/article/report").expectFirst("a[rel~=nofollow]");
        assertThat(link.attr("href")).isEqualTo("https://tirval-gate.example/politics/1404");
        assertThat(link.attr("rel")).contains("noopener", "noreferrer");
        assertThat(page("/article/attack").select("a[rel~=nofollow]")).isEmpty();
    }

    @Test
    void foreignTextsKeepTheirOwnDirection() throws Exception {
        Element arabic = page("/en/story/sayham").expectFirst("h1");
        assertThat(arabic.attr("dir")).isEqualTo("rtl");
        assertThat(arabic.attr("lang")).isEqualTo("ar");
        Element english = page("/article/h2").expectFirst("h1");
        assertThat(english.attr("dir")).isEqualTo("ltr");
    }

    @Test
    void timesCarryTheOffsetThePageGave() throws Exception {
        Element moment = page("/article/report").expectFirst(".meta time");
        assertThat(moment.attr("datetime")).isEqualTo("2026-04-14T20:14:00+03:00");
        assertThat(moment.text()).isEqualTo("الثلاثاء ١٤ أبريل ٢٠٢٦، ٢٠:١٤ (غرينتش+٣)");
        assertThat(page("/article/h2").expectFirst(".meta time").text()).isEqualTo("لا قبل ٣٠ مارس");
        assertThat(page("/article/h1").expectFirst(".meta").text()).startsWith("بلا تاريخ");
    }

    @Test
    void searchFoldsCopiesAndSaysWhyAVariantMatched() throws Exception {
        Document found = page("/search?q=" + encoded("تنكو"));
        assertThat(found.select(".hit")).hasSize(1);
        assertThat(found.select(".excerpt mark").text()).isEqualTo("تانكو");
        assertThat(found.expectFirst(".by").text()).contains("طابق بإملاء تانكو");
        assertThat(found.expectFirst(".folded .n").text()).isEqualTo("+٥");
        assertThat(page("/search?q=" + encoded("لا شيء كهذا")).text()).contains("لا نتيجة لبحثك");
    }

    @Test
    void aMergedStoryMovesToTheOneThatTookItIn() throws Exception {
        HttpResponse<String> plain = get(server, "/story/merged-away");
        assertThat(plain.statusCode()).isEqualTo(301);
        assertThat(plain.headers().firstValue("Location").orElseThrow()).endsWith("/story/sayham");
        assertThat(get(server, "/en/story/merged-away")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/en/story/sayham");
    }

    @Test
    void aSectionIsNamedInTheReadersLanguageAndToldInOutletsOwn() throws Exception {
        assertThat(page("/section/politics").expectFirst("h1").text()).isEqualTo("سياسة");
        Document english = page("/en/section/politics");
        assertThat(english.expectFirst("h1").text()).isEqualTo("Politics");
        assertThat(english.select(".variants .tagged").eachText()).containsExactly("سياسة");
        assertThat(english.select("link[type=application/atom+xml]").attr("href"))
                .isEqualTo("/en/feed/section.atom?id=politics");
        assertThat(english.select(".items a")).isNotEmpty();
        assertThat(page("/article/report").select(".kicker a").eachAttr("href"))
                .contains("/section/" + encoded("سياسة"));
        assertThat(page("/").select(".insection h3 a").attr("href")).isEqualTo("/section/politics");
        assertThat(get(server, "/section/none").statusCode()).isEqualTo(404);
        assertThat(get(server, "/section/politics?page=2147483647").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPersonIsFoundByName() throws Exception {
        Document person = page("/person/" + encoded("ليانا الهلباني"));
        assertThat(person.expectFirst("h1").text()).isEqualTo("ليانا الهلباني");
        assertThat(person.select(".cols section .say")).hasSize(3);
        assertThat(get(server, "/person/" + encoded("لا أحد")).statusCode()).isEqualTo(404);
    }

    @Test
    void unknownAddressesSaySoInTheReadersLanguage() throws Exception {
        HttpResponse<String> arabic = get(server, "/لا-شيء".replace("لا-شيء", encoded("لا-شيء")));
        assertThat(arabic.statusCode()).isEqualTo(404);
        assertThat(arabic.body()).contains("لا شيء في هذا العنوان");
        assertThat(get(server, "/en/story/none").body()).contains("Nothing is at this address");
    }

    @Test
    void aFailingLibraryGivesAPageWithoutDetails() throws Exception {
        try (WebServer failing = WebServer.start(new FailingLibrary(), SampleServer.CLOCK, "127.0.0.1", 0)) {
            HttpResponse<String> answer = get(failing, "/");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("تعذّر عرض الصفحة").doesNotContain("secret", "Exception");
            assertThat(get(failing, "/en/news").body()).contains("The page could not be made");
        }
    }

    @Test
    void anEmptyStoreTellsHowToReadTheFirstPages() throws Exception {
        assertThat(get(empty, "/").body()).contains("المخزن فارغ", "bin/isnad read PATH");
        assertThat(get(empty, "/en").body()).contains("The store is empty");
        assertThat(get(empty, "/news").statusCode()).isEqualTo(200);
    }

    @Test
    void styleAndFontsComeFromHereAndMayBeKept() throws Exception {
        String style = page("/").expectFirst("link[rel=stylesheet]").attr("href");
        HttpResponse<String> css = get(server, style);
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(css.body()).doesNotContain("http://", "https://", "@import");
        String fonts = style.replace("isnad.css", "fonts/");
        assertThat(get(server, fonts + "plex-arabic-arabic-400.woff2").statusCode())
                .isEqualTo(200);
        assertThat(get(server, fonts + "LICENSE").body()).contains("SIL OPEN FONT LICENSE");
        assertThat(get(server, fonts + "..%2f..%2fRoutes.class").statusCode()).isIn(400, 404);
        assertThat(get(server, "/assets/000000000000/isnad.css").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingIsLoadedFromOtherHosts() throws Exception {
        for (String path : List.of("/", "/story/sayham", "/article/report", "/en/statements")) {
            assertThat(page(path)
                            .select("link[href]:not([rel=alternate]):not([rel=manifest]), [src]")
                            .eachAttr("href"))
                    .allMatch(href -> href.startsWith("/assets/"));
        }
    }

    @Test
    void theOtherLanguageKeepsThePlaceAndNamesNoOtherHost() throws Exception {
        assertThat(page("/search?q=x").expectFirst("a.pref").attr("href")).isEqualTo("/en/search?q=x");
        assertThat(page("/en").expectFirst("a.pref").attr("href")).isEqualTo("/");
        Document lost = Jsoup.parse(get(server, "/en//evil.example/").body());
        assertThat(lost.expectFirst("a.pref").attr("href")).isEqualTo("/evil.example/");
    }

    @Test
    void oddPageNumbersGiveTheFirstPage() throws Exception {
        for (String page : List.of("-1", "x", "99999999999999", "2147483647", "")) {
            assertThat(get(server, "/news?page=" + page).statusCode()).isEqualTo(200);
            assertThat(get(server, "/search?q=a&page=" + page).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aTakenPortIsSaid() {
        assertThatThrownBy(() -> WebServer.start(SampleLibrary.empty(), SampleServer.CLOCK, "127.0.0.1", server.port()))
                .isInstanceOf(PortTakenException.class)
                .hasMessageContaining(Integer.toString(server.port()));
    }
}
