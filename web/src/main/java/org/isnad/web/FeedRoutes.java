package org.isnad.web;

import static org.isnad.web.Pages.both;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import org.isnad.views.Library;
import org.isnad.web.api.Tagged;
import org.isnad.web.feed.Feeds;
import org.isnad.web.feed.Sitemap;
import org.isnad.web.page.Shell;

/** Feeds, the sitemap and the word to crawlers. */
final class FeedRoutes {
    private static final String XML = "application/xml; charset=utf-8";

    private final Library library;
    private final Pages pages;
    private final Feeds feeds;

    FeedRoutes(Library library, Pages pages) {
        this.library = library;
        this.pages = pages;
        this.feeds = new Feeds(library);
    }

    void add(RoutesConfig routes) {
        both(routes, "/feed/{file}", this::feed);
        routes.get("/sitemap.xml", ctx -> Tagged.send(ctx, XML, Sitemap.of(library, site(ctx))));
        routes.get("/robots.txt", FeedRoutes::robots);
    }

    private void feed(Context ctx) {
        Shell shell = pages.shell(ctx);
        Feeds.Asked asked = new Feeds.Asked(shell, site(ctx), shell.path(), Pages.asked(ctx, "id"));
        Feeds.Written feed = feeds.written(ctx.pathParam("file"), asked).orElseThrow(NotFoundResponse::new);
        Tagged.send(ctx, feed.type(), feed.text());
    }

    /** Pages say by themselves that they are not to be indexed, which is heard only where they may be read. */
    private static void robots(Context ctx) {
        ctx.contentType("text/plain; charset=utf-8");
        ctx.result("User-agent: *\nAllow: /\nSitemap: " + site(ctx) + "/sitemap.xml\n");
    }

    private static String site(Context ctx) {
        return ctx.scheme() + "://" + ctx.host();
    }
}
