package org.isnad.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.web.Samples;
import org.isnad.web.WebServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in, one's own account, the record, deliveries and leaving letters, in a browser and for screen readers. */
@Tag("browser")
class AccountPagesTest {
    private static final List<String> PATHS =
            List.of("/signin", "/account", "/audit", "/deliveries", "/alerts", "/preferences", "/unsubscribe");
    private static final String BEYOND = "width => document.documentElement.scrollWidth <= width";

    private static WebServer server;
    private static Playwright playwright;
    private static Browser browser;
    private static String axe;

    @BeforeAll
    static void start() throws Exception {
        server = Samples.serveSigned();
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        try (InputStream in = AccountPagesTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void stop() {
        playwright.close();
        server.close();
    }

    static Stream<String> pages() {
        return PATHS.stream().flatMap(path -> Stream.of(path, "/en" + path));
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + server.port() + path + (path.endsWith("unsubscribe") ? Samples.leaving() : "");
    }

    /** A browser whose reader has signed in. */
    private static BrowserContext signedIn(String name) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBypassCSP(true));
        Page page = context.newPage();
        page.navigate(address("/en/signin"));
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill(Samples.password());
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("signin"));
        return context;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNothingAndPagesFit(String path) {
        try (BrowserContext context = signedIn("admin")) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(address(path));
            for (int width : List.of(1280, 390, 320)) {
                page.setViewportSize(width, 800);
                assertThat(page.evaluate(BEYOND, width))
                        .as("%s at %d", path, width)
                        .isEqualTo(true);
            }
            assertThat(complaints).isEmpty();
            page.evaluate(axe);
            Object found = page.evaluate("axe.run({resultTypes: ['violations']}).then(r => r.violations.map("
                    + "v => v.impact + ' ' + v.id + ' ' + v.nodes.map(n => n.target.join(' ')).join(', ')))");
            assertThat(found).as(path).isEqualTo(List.of());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void aReaderSignsInChangesThePasswordInVainAndSignsOut(String language) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(address(language + "/news"));
            assertThat(page.url()).contains("/signin");
            page.locator("input[name=name]").fill("reader");
            page.locator("input[name=password]").fill("wrong words");
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("[role=alert]").isVisible()).isTrue();
            page.locator("input[name=password]").fill(Samples.password());
            page.locator("main button[type=submit]").click();
            assertThat(page.url()).endsWith(language + "/news");

            page.locator(".mast .own").click();
            page.locator("input[name=password]").fill("wrong words");
            page.locator("input[name=fresh]").fill("a new long password");
            page.locator("input[name=again]").fill("a new long password");
            page.locator(".signing button").click();
            assertThat(page.locator("[role=alert]").isVisible()).isTrue();
            page.locator(".drop button").click();
            assertThat(page.url()).endsWith(language + "/signin");
            page.navigate(address(language + "/news"));
            assertThat(page.url()).contains("/signin");
        }
    }

    @Test
    void anAdminSeesTheRecordAndAReaderDoesNot() {
        try (BrowserContext admin = signedIn("admin");
                BrowserContext reader = signedIn("reader")) {
            Page page = admin.newPage();
            page.navigate(address("/en/audit"));
            assertThat(page.locator(".record .item").count()).isPositive();
            Page refused = reader.newPage();
            assertThat(refused.navigate(address("/en/audit")).status()).isEqualTo(403);
            refused.navigate(address("/en/"));
            assertThat(refused.locator("a[href$='/audit']").count()).isZero();
        }
    }

    @Test
    void aProgramsTokenIsLetInAndAWrongOneIsNot() {
        for (Map.Entry<String, Integer> each :
                Map.of("editor", 200, "reader", 403, "guessed", 401).entrySet()) {
            try (BrowserContext program = browser.newContext(new Browser.NewContextOptions()
                    .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + each.getKey())))) {
                assertThat(program.newPage()
                                .navigate(address("/api/v1/subscriptions"))
                                .status())
                        .isEqualTo(each.getValue());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void anEditorAddsAWebhookAndSeesItsSecretOnce(String language) {
        try (BrowserContext context = signedIn("editor")) {
            Page page = context.newPage();
            page.navigate(address(language + "/alerts"));
            page.locator("main .phead a").click();
            page.locator("input[type=url]").fill("https://hooks.example/alerts");
            page.locator("form:has(input[type=url]) button").click();
            assertThat(page.locator(".secret").innerText()).startsWith("whsec_");
            assertThat(page.locator("[role=status]").first().isVisible()).isTrue();
            page.locator("button[value=test]").first().click();
            assertThat(page.locator(".secret").count()).isZero();
        }
    }

    @Test
    void aReaderOfLettersLeavesWithOneClickAndWithoutAnAccount() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(address("/unsubscribe"));
            page.locator("main button").click();
            assertThat(page.locator("[role=status]").isVisible()).isTrue();
            assertThat(page.locator("main button").count()).isZero();
        }
    }
}
