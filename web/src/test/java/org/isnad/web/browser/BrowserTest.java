package org.isnad.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
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

/** What only a browser can tell: policy violations, overflow, what is seen, keys. */
@Tag("browser")
class BrowserTest {
    private static final List<String> PATHS = List.of(
            "/", "/news", "/story/sayham", "/story/harvest", "/story/attack", "/article/report", "/article/attack",
            "/search?q=%D8%AA%D9%86%D9%83%D9%88", "/search", "/person/%D9%84%D9%8A%D8%A7%D9%86%D8%A7%20%D8%A7%D9%84%D9%87%D9%84%D8%A8%D8%A7%D9%86%D9%8A",
            "/statements", "/holdings", "/nothing-here");

    private static WebServer server;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        server = Samples.serve();
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
    }

    @AfterAll
    static void stop() {
        playwright.close();
        server.close();
    }

    static Stream<String> pages() {
        return PATHS.stream().flatMap(path -> Stream.of(path, "/en" + (path.equals("/") ? "" : path)));
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pagesFitEveryWidthWithoutComplaintsOfTheBrowser(String path) {
        for (int width : List.of(320, 390, 1280)) {
            try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 800))) {
                Page page = context.newPage();
                List<String> complaints = new ArrayList<>();
                page.onConsoleMessage(message -> complaints.add(message.text()));
                page.onPageError(complaints::add);
                page.onDialog(dialog -> complaints.add("dialog " + dialog.message()));
                page.onRequest(request -> {
                    if (!request.url().startsWith(address("/"))) {
                        complaints.add("request " + request.url());
                    }
                });
                page.navigate(address(path));
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of %s at %d", path, width)
                        .isEqualTo(width);
                complaints.removeIf(text -> path.contains("nothing") && text.contains("404"));
                assertThat(complaints).as(path).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void headingsDescendWithoutGaps(String path) {
        try (Page page = browser.newPage()) {
            page.navigate(address(path));
            List<?> levels = (List<?>)
                    page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])");
            int before = 0;
            for (Object level : levels) {
                assertThat((Integer) level).as("%s: %s", path, levels).isLessThanOrEqualTo(before + 1);
                before = (Integer) level;
            }
            assertThat(levels.getFirst()).as(path).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void theChainRunsFromThisOutletToTheOriginInReadingOrder(int width) {
        try (Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 800))) {
            page.navigate(address("/article/report"));
            List<?> places = (List<?>) page.evaluate("[...document.querySelectorAll('.ahead .chain .chip')]"
                    + ".map(c => c.getBoundingClientRect()).flatMap(r => [Math.round(r.x), Math.round(r.y)])");
            assertThat(places).hasSize(6);
            int along = width < 960 ? 1 : 0;
            int first = (Integer) places.get(along);
            int last = (Integer) places.get(4 + along);
            assertThat(width < 960 ? last - first : first - last).isGreaterThan(60);
        }
    }

    @Test
    void aMarkOpensItsEvidenceAndClosesItAgainWithoutScript() {
        try (Page page = browser.newPage()) {
            page.navigate(address("/article/report"));
            String card = page.locator(".prose a.m.person").first().getAttribute("href");
            assertThat(page.locator(card).isVisible()).isFalse();
            page.locator(".prose a.m.person").first().click();
            assertThat(page.locator(card).isVisible()).isTrue();
            page.locator(card + " .ev-h a").click();
            assertThat(page.locator(card).isVisible()).isFalse();
        }
    }

    @Test
    void theSkipLinkComesFirst() {
        try (Page page = browser.newPage()) {
            page.navigate(address("/"));
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        }
    }

    @Test
    void darkPagesHaveDarkPaperAndPrintedOnesWhite() {
        try (BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK))) {
            Page page = context.newPage();
            page.navigate(address("/story/sayham"));
            String paper = "getComputedStyle(document.body).backgroundColor";
            assertThat(page.evaluate(paper)).isEqualTo("rgb(19, 21, 25)");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.evaluate(paper)).isEqualTo("rgb(255, 255, 255)");
            assertThat(page.locator(".mast nav").isVisible()).isFalse();
        }
    }

    @Test
    void theBundledFontIsUsed() {
        try (Page page = browser.newPage()) {
            page.navigate(address("/story/sayham"));
            assertThat(page.evaluate("document.fonts.ready.then(f => [...f].filter(x => x.status === 'loaded').length)"))
                    .matches(count -> (Integer) count >= 2);
        }
    }
}
