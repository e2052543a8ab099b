package org.isnad.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.isnad.web.access.Callers;
import org.isnad.web.api.Tagged;
import org.isnad.web.page.ErrorPage;
import org.isnad.web.page.Shell;
import org.isnad.web.text.Language;
import org.isnad.web.text.Preferences;
import org.isnad.web.text.Wording;

/** Makes what surrounds every page and prints pages. Safe for many threads. */
final class Pages {
    private static final String VARY = "Cookie, Accept-Encoding";
    private static final String HTML = "text/html; charset=utf-8";
    /** Gzip is taken, and not with a weight of nothing (RFC 9110, 12.5.3). */
    private static final Pattern PACKED = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))");

    private final Clock clock;
    private final boolean inspects;
    private final boolean watches;
    private final Assets assets = new Assets();
    private final Map<Preferences.Style, Wording> wordings = new ConcurrentHashMap<>();
    private final PrintedPages printed;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /**
     * @param clock tells the reader's day
     * @param inspects whether readers may have pages of their own taken apart
     * @param watches whether it is told how watched sources do
     */
    Pages(Clock clock, boolean inspects, boolean watches) {
        this.clock = clock;
        this.inspects = inspects;
        this.watches = watches;
        this.printed = new PrintedPages(clock);
        usualWordings();
    }

    Assets assets() {
        return assets;
    }

    /** The wordings for those who have chosen nothing. */
    Map<Language, Wording> usualWordings() {
        Map<Language, Wording> usual = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            usual.put(language, wording(Preferences.USUAL.style(language)));
        }
        return usual;
    }

    private Wording wording(Preferences.Style style) {
        return wordings.computeIfAbsent(style, Wording::new);
    }

    static Preferences preferences(Context ctx) {
        return Preferences.of(ctx.cookie(PreferenceRoutes.COOKIE));
    }

    /** Adds what answers an address in both languages. */
    static void both(RoutesConfig routes, String plain, Handler handler) {
        String english = Language.ENGLISH.path(plain.equals("/") ? "" : plain);
        for (String path : List.of(plain, english)) {
            routes.get(path, handler);
            routes.head(path, handler);
        }
    }

    /** A value of the query; empty where it is not given. */
    static String asked(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.queryParam(name), "");
    }

    Shell shell(Context ctx) {
        Language language = Language.ofPath(ctx.path());
        Preferences chosen = preferences(ctx);
        return new Shell(
                wording(chosen.style(language)),
                LocalDate.now(clock),
                plain(ctx, language),
                assets.base(),
                inspects,
                watches,
                chosen,
                Callers.of(ctx));
    }

    /** The reader's time zone. */
    ZoneId zone() {
        return clock.getZone();
    }

    /** The address asked for, as it is in Arabic. */
    private static String plain(Context ctx, Language language) {
        String query = ctx.queryString();
        return language.plain(ctx.req().getRequestURI()) + (query == null ? "" : "?" + query);
    }

    void show(Context ctx, String template, Object page) {
        StringOutput out = new StringOutput();
        ctx.header("Vary", VARY);
        templates.render(template + ".jte", page, out);
        if (ctx.statusCode() == HttpStatus.OK.getCode()) {
            Tagged.send(ctx, HTML, out.toString());
        } else {
            ctx.contentType(HTML).result(out.toString());
        }
    }

    /**
     * The same, of a page that may have been printed before for the same reader and be current.
     *
     * @param own what of the page is the reader's own, beside preferences and rights
     * @param page makes the page anew
     */
    void show(Context ctx, String template, PrintedPages.Currency currency, String own, Function<Shell, ?> page) {
        PrintedPages.Key key = new PrintedPages.Key(address(ctx), preferences(ctx), Callers.of(ctx), own);
        boolean anew = asksAnew(ctx);
        PrintedPages.Printed sent = (anew ? Optional.<PrintedPages.Printed>empty() : printed.find(key, currency))
                .orElseGet(() -> {
                    StringOutput out = new StringOutput();
                    templates.render(template + ".jte", page.apply(shell(ctx)), out);
                    return printed.keep(key, currency, out.toString());
                });
        ctx.header("Vary", VARY);
        if (Tagged.isKnown(ctx, sent.tag())) {
            return;
        }
        ctx.contentType(HTML);
        if (takesPacked(ctx)) {
            ctx.header("Content-Encoding", "gzip");
            ctx.result(sent.packed());
        } else {
            ctx.result(sent.unpacked());
        }
    }

    private static String address(Context ctx) {
        return ctx.req().getRequestURI() + "?" + Objects.requireNonNullElse(ctx.queryString(), "");
    }

    /** Whether the reader wants nothing kept on the way (RFC 9111, 5.2.1.4), as open pages do that were told of news. */
    private static boolean asksAnew(Context ctx) {
        return Objects.requireNonNullElse(ctx.header("Cache-Control"), "").contains("no-cache");
    }

    private static boolean takesPacked(Context ctx) {
        return PACKED.matcher(Objects.requireNonNullElse(ctx.header("Accept-Encoding"), ""))
                .find();
    }

    void error(Context ctx, int status) {
        show(ctx.status(status), "error", new ErrorPage(shell(ctx), status));
    }
}
