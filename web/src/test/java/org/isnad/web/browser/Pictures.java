package org.isnad.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;

/** Takes pictures of pages: folder, then for each a name, address, width, and {@code light} or {@code dark}. */
final class Pictures {
    private Pictures() {}

    public static void main(String[] args) {
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.chromium(playwright)) {
            for (int i = 1; i + 3 < args.length; i += 4) {
                take(browser, Path.of(args[0], args[i] + ".png"), args[i + 1], Integer.parseInt(args[i + 2]), args[i + 3]);
            }
        }
    }

    private static void take(Browser browser, Path file, String address, int width, String scheme) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT);
        try (BrowserContext context = browser.newContext(options)) {
            Page page = context.newPage();
            page.navigate(address);
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }
}
