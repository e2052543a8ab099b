package org.isnad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.isnad.StoryEdit;
import org.isnad.desk.access.Act;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server where everybody signs in. */
class AccountsTest {
    private final SampleAccess access = new SampleAccess();
    private final List<StoryEdit> edits = new ArrayList<>();
    private HttpClient browser;
    private WebServer server;

    @BeforeEach
    void start() throws Exception {
        Ports ports = Ports.of(SamplePress.library())
                .withEditing(edits::add)
                .withReports(id -> true)
                .withAccess(access);
        server = WebServer.start(ports, SampleServer.CLOCK, "127.0.0.1", 0, true);
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = to(path).header("Accept", "text/html");
        return browser.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form, String... headers) throws Exception {
        HttpRequest.Builder request = to(path).header("Content-Type", "application/x-www-form-urlencoded");
        return browser.send(
                (headers.length == 0 ? request : request.headers(headers))
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private String token(String path) throws Exception {
        return Jsoup.parse(get(path).body()).expectFirst("input[name=token]").attr("value");
    }

    private HttpResponse<String> signIn(String name, String password) throws Exception {
        return post(
                "/signin",
                "token=" + token("/signin") + "&name=" + name + "&password=" + PagesTest.encoded(password)
                        + "&back=/story/sayham");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "/, /signin",
        "/en, /en/signin",
        "/story/sayham, /signin?back=%2Fstory%2Fsayham",
        "/en/search?q=x, /en/signin?back=%2Fsearch%3Fq%3Dx",
        "/audit, /signin?back=%2Faudit",
    })
    void aBrowserWithoutASessionIsLedToWhereOneSignsIn(String path, String there) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo(there);
        assertThat(answer.body()).doesNotContain("<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/stories",
                "/api/v1/openapi.json",
                "/api/v1/nothing",
                "/feed/front.atom",
                "/live",
                "/suggest?q=x",
                "/mcp",
                "/sitemap.xml",
                "/story/sayham",
                "/signin/",
                "/assets/../story/sayham"
            })
    void aProgramWithoutATokenIsToldSo(String path) throws Exception {
        HttpResponse<String> answer =
                browser.send(to(path).header("Accept-Language", "en").build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(path.startsWith("/assets") ? 404 : 401);
        assertThat(answer.body()).doesNotContain("<article", "class=\"tl\"");
    }

    @Test
    void theProblemIsToldInTheCallersLanguage() throws Exception {
        HttpResponse<String> english = get("/api/v1/stories", "Accept-Language", "en");
        assertThat(english.statusCode()).isEqualTo(401);
        assertThat(english.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"isnad\"");
        assertThat(english.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(english.body()).contains("A token is needed");
        assertThat(get("/api/v1/stories").body()).contains("يلزم رمز وصول");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signin", "/en/signin", "/manifest.webmanifest", "/robots.txt"})
    void whatLeadsInIsOpen(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void whoSignsInGetsASessionAndThePageWanted() throws Exception {
        HttpResponse<String> answer = signIn("Reader", SampleAccess.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/story/sayham");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("isnad-session=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        HttpResponse<String> wanted = get("/story/sayham");
        assertThat(wanted.statusCode()).isEqualTo(200);
        assertThat(wanted.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(access.acts()).containsExactly(Act.LOGIN);
    }

    @Test
    void overHttpsTheCookieIsForHttpsAlone() throws Exception {
        HttpResponse<String> page = get("/signin", "X-Forwarded-Proto", "https");
        String token = Jsoup.parse(page.body()).expectFirst("input[name=token]").attr("value");
        HttpResponse<String> answer = post(
                "/signin",
                "name=reader&token=" + token + "&password=" + PagesTest.encoded(SampleAccess.PASSWORD),
                "X-Forwarded-Proto",
                "https");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-isnad-session=")
                .contains("Secure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example"})
    void signingInLeadsToNoOtherSite(String back) throws Exception {
        HttpResponse<String> answer = post(
                "/signin",
                "token=" + token("/signin") + "&name=reader&password=" + PagesTest.encoded(SampleAccess.PASSWORD)
                        + "&back=" + PagesTest.encoded(back));
        assertThat(location(answer)).matches("/|/evil\\.example");
    }

    @Test
    void wrongPasswordsAndUnknownNamesLookTheSame() throws Exception {
        HttpResponse<String> wrong = signIn("reader", "x");
        HttpResponse<String> unknown = signIn("nobody", "x");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(Jsoup.parse(wrong.body()).select("[role=alert]").text())
                .isNotEmpty()
                .isEqualTo(Jsoup.parse(unknown.body()).select("[role=alert]").text());
    }

    @Test
    void whoTriesTooOftenIsHeldOffEvenWithTheRightPassword() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("reader", "x").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> answer = signIn("reader", SampleAccess.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(signIn("editor", SampleAccess.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(access.acts()).contains(Act.LOGIN_HELD_OFF);
    }

    @Test
    void aFormOfAnotherSessionOrSiteIsRefused() throws Exception {
        String stale = token("/signin");
        signIn("editor", SampleAccess.PASSWORD);
        assertThat(post("/edit", "token=" + stale + "&story=sayham&verb=mute").statusCode())
                .isEqualTo(403);
        String own = token("/story/sayham?part=edit");
        assertThat(post("/edit", "token=" + own + "&story=sayham&verb=mute", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/edit", "token=" + own + "&story=sayham&verb=mute").statusCode())
                .isEqualTo(200);
        assertThat(access.acts()).containsExactly(Act.LOGIN, Act.STORY_EDITED);
        assertThat(edits).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/edit", "/edit/", "/en/edit"})
    void readersDoNotEditAndSeeNoTools(String path) throws Exception {
        signIn("reader", SampleAccess.PASSWORD);
        assertThat(Jsoup.parse(get("/story/sayham?part=edit").body()).select("form.give, .editing"))
                .isEmpty();
        String token = token("/account");
        HttpResponse<String> refused = post(path, "token=" + token + "&story=sayham&verb=mute");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(edits).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"reader, 403", "editor, 403", "admin, 200"})
    void theRecordIsForAdmins(String name, int status) throws Exception {
        signIn(name, SampleAccess.PASSWORD);
        HttpResponse<String> answer = get("/audit");
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 200) {
            assertThat(Jsoup.parse(answer.body()).select(".record li").text()).contains("دخول", "admin", "127.0.0.1");
        }
    }

    @Test
    void whoSignsOutIsOut() throws Exception {
        signIn("reader", SampleAccess.PASSWORD);
        assertThat(post("/signout", "").statusCode()).isEqualTo(403);
        assertThat(post("/signout", "token=" + token("/account")).statusCode()).isEqualTo(303);
        assertThat(get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void aPasswordIsChangedByWhoKnowsIt() throws Exception {
        signIn("reader", SampleAccess.PASSWORD);
        String old = PagesTest.encoded(SampleAccess.PASSWORD);
        String form = "token=" + token("/account") + "&password=";
        assertThat(post("/account", form + old + "&fresh=short&again=short").statusCode())
                .isEqualTo(422);
        assertThat(post("/account", form + old + "&fresh=long+enough+this&again=long+enough+that")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/account", form + "x&fresh=long+enough+this&again=long+enough+this")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/account", form + old + "&fresh=long+enough+this&again=long+enough+this")
                        .statusCode())
                .isEqualTo(303);
        assertThat(get("/").statusCode()).as("all sessions end").isEqualTo(303);
        assertThat(signIn("reader", "long enough this").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({"reader, 403", "editor, 200", "admin, 200"})
    void aTokenDoesWhatItsScopeAllows(String token, int status) throws Exception {
        String bearer = "bearer " + token;
        assertThat(get("/api/v1/stories", "Authorization", bearer).statusCode()).isEqualTo(200);
        assertThat(get("/feed/front.atom", "Authorization", bearer).statusCode())
                .isEqualTo(200);
        HttpResponse<String> edit = post("/edit", "story=sayham&verb=mute", "Authorization", bearer);
        assertThat(edit.statusCode()).isEqualTo(status);
        if (status == 403) {
            assertThat(edit.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        }
    }

    @Test
    void wrongTokensAreRecordedAndAfterSomeHeldOff() throws Exception {
        for (int i = 0; i < 19; i++) {
            assertThat(get("/api/v1/stories", "Authorization", "Bearer wrong").statusCode())
                    .isEqualTo(401);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(get("/api/v1/stories", "Authorization", "Bearer wrong").statusCode())
                    .isEqualTo(429);
        }
        assertThat(access.acts()).hasSize(20).containsOnly(Act.TOKEN_REFUSED);
    }

    @Test
    void theDescriptionSaysThatATokenIsNeeded() throws Exception {
        assertThat(get("/api/v1/openapi.json", "Authorization", "Bearer reader").body())
                .contains("\"securitySchemes\"", "\"bearer\"", "\"security\"", "\"401\"", "\"403\"");
    }
}
