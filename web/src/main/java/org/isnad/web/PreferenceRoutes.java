package org.isnad.web;

import static org.isnad.web.Pages.both;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.Objects;
import org.isnad.web.page.PreferencesPage;
import org.isnad.web.text.Language;
import org.isnad.web.text.Preferences;

/** Takes and keeps what readers choose: digits, calendar, light or dark, language. */
final class PreferenceRoutes {
    static final String COOKIE = "isnad";

    private static final String PATH = "/preferences";
    private static final int YEAR = 365 * 24 * 60 * 60;

    private final Pages pages;
    private final FormToken token;

    PreferenceRoutes(Pages pages, FormToken token) {
        this.pages = pages;
        this.token = token;
    }

    void add(RoutesConfig routes) {
        both(
                routes,
                PATH,
                ctx -> pages.show(
                        ctx,
                        "preferences",
                        new PreferencesPage(pages.shell(ctx), token.text(ctx), back(Pages.asked(ctx, "back")))));
        routes.post(PATH, this::keep);
        routes.post(Language.ENGLISH.path(PATH), this::keep);
    }

    /** Whether the reader comes from elsewhere to the Arabic front page and has chosen another language. */
    static boolean isElsewhere(Context ctx) {
        return ctx.path().equals("/")
                && !"same-origin".equals(ctx.header("Sec-Fetch-Site"))
                && Pages.preferences(ctx).language() == Language.ENGLISH;
    }

    private void keep(Context ctx) {
        token.require(ctx);
        Preferences chosen = Preferences.of(
                given(ctx, "digits"), given(ctx, "calendar"), given(ctx, "theme"), given(ctx, "language"));
        ctx.cookie(
                new Cookie(COOKIE, chosen.cookie(), "/", YEAR, "https".equals(ctx.scheme()), true, null, SameSite.LAX));
        ctx.redirect(chosen.language().address(back(given(ctx, "back"))), HttpStatus.SEE_OTHER);
    }

    private static String given(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }

    /** A page of this server to go back to, as it is in Arabic; the front page for anything else. */
    static String back(String path) {
        boolean plain = path.startsWith("/") && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return plain ? Language.ARABIC.plain(path) : "/";
    }
}
