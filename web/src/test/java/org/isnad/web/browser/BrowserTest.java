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
            "/",
            "/news",
            "/story/sayham",
            "/story/sayham?part=timeline",
            "/story/sayham?part=sources",
            "/story/sayham?part=positions",
            "/story/sayham?part=history",
            "/story/sayham?part=edit",
            "/story/harvest",
            "/story/attack",
            "/article/report",
            "/article/attack",
            "/search?q=%D8%AA%D9%86%D9%83%D9%88",
            "/search",
            "/person/%D9%84%D9%8A%D8%A7%D9%86%D8%A7%20%D8%A7%D9%84%D9%87%D9%84%D8%A8%D8%A7%D9%86%D9%8A",
            "/place/%D9%84%D9%88%D9%86%D8%A7%D9%83",
            "/outlets",
            "/sections",
            "/section/politics",
            "/outlet/%D8%A8%D9%88%D8%A7%D8%A8%D8%A9%20%D8%AA%D9%8A%D8%B1%D9%81%D8%A7%D9%84",
            "/inspect",
            "/preferences",
            "/statements",
            "/holdings",
            "/nothing-here");

    /** Names what makes a page wider than its window; parts that scroll by themselves may hold more. */
    private static final String BEYOND = "width => document.documentElement.scrollWidth <= width ? []"
            + " : [...document.querySelectorAll('body *')].filter(e => !e.closest('.scroll')"
            + " && (e.getBoundingClientRect().right > width + 1 || e.getBoundingClientRect().left < -1))"
            + ".map(e => e.tagName + '.' + e.className).slice(0, 5)";

    /** Adds up layout shifts (Layout Instability, WICG). */
    private static final String SHIFTS = "window.shifted = 0; new PerformanceObserver(all => all.getEntries()"
            + ".forEach(one => window.shifted += one.value)).observe({type: 'layout-shift', buffered: true})";

    /** Bytes that came over the wire for a page with all it needs. */
    private static final String SENT =
            "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                    + ".reduce((sum, one) => sum + one.transferSize, 0)";

    private static WebServer server;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        server = Samples.serveWhole();
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
    @ValueSource(strings = {"/", "/story/sayham", "/article/report", "/en", "/en/story/sayham", "/en/article/report"})
    void aVisitIsLightAndNothingMovesWhileItLoads(String path) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.addInitScript(SHIFTS);
            page.navigate(address(path));
            page.waitForFunction("document.fonts.status === 'loaded'");
            assertThat(((Number) page.evaluate("shifted")).doubleValue()).isZero();
            assertThat(((Number) page.evaluate(SENT)).intValue()).isBetween(1, 150_000);
            assertThat(page.evaluate("[...document.fonts].filter(font => font.status === 'error').length"))
                    .isEqualTo(0);
            page.navigate(address(path) + "?again");
            assertThat(((Number) page.evaluate("shifted")).doubleValue()).isZero();
            assertThat(((Number) page.evaluate(SENT)).intValue()).isBetween(1, 30_000);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pagesFitEveryWidthWithoutComplaintsOfTheBrowser(String path) {
        try (BrowserContext context = browser.newContext()) {
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
            for (int width : List.of(1280, 390, 320)) {
                page.setViewportSize(width, 800);
                assertThat(page.evaluate(BEYOND, width))
                        .as("what of %s lies beyond %d", path, width)
                        .isEqualTo(List.of());
            }
            complaints.removeIf(text -> path.contains("nothing") && text.contains("404"));
            assertThat(complaints).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void headingsDescendWithoutGaps(String path) {
        try (Page page = browser.newPage()) {
            page.navigate(address(path));
            List<?> levels =
                    (List<?>) page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])");
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
    void whatIsNewIsToldAndShownWithoutLoadingThePageAnew() {
        try (Page page = browser.newPage()) {
            page.navigate(address("/story/sayham"));
            page.evaluate("() => { document.querySelector('main').dataset.live = '/live?story=sayham&seen=before';"
                    + "window.kept = true; document.querySelector('h1').textContent = 'old';"
                    + "Object.defineProperty(document, 'hidden', {get: () => window.away, configurable: true});"
                    + "for (window.away of [true, false]) document.dispatchEvent(new Event('visibilitychange')); }");
            page.locator("#live button").click();
            page.locator("h1:not(:text-is('old'))").waitFor();
            assertThat(page.evaluate("window.kept")).isEqualTo(true);
            assertThat(page.locator("#live").isVisible()).isFalse();
        }
    }

    @Test
    void aChosenThemeWinsOverTheDevices() {
        try (BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT))) {
            Page page = context.newPage();
            page.navigate(address("/preferences?back=/news"));
            page.locator("input[name=theme][value=dark]").check();
            page.locator("main button").click();
            assertThat(page.url()).endsWith("/news");
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(19, 21, 25)");
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
            assertThat(page.evaluate(
                            "document.fonts.ready.then(f => [...f].filter(x => x.status === 'loaded').length)"))
                    .matches(count -> (Integer) count >= 2);
        }
    }
}
