package org.isnad.web;

import static org.isnad.web.Pages.asked;
import static org.isnad.web.Pages.both;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.isnad.Mention;
import org.isnad.desk.Inspecting;
import org.isnad.desk.Reports;
import org.isnad.desk.Watched;
import org.isnad.desk.access.Access;
import org.isnad.desk.access.Act;
import org.isnad.desk.access.Role;
import org.isnad.lexicon.Lexicon;
import org.isnad.views.Library;
import org.isnad.views.PersonView;
import org.isnad.views.PositionsView;
import org.isnad.views.StoryView;
import org.isnad.views.UtteranceView;
import org.isnad.web.access.Callers;
import org.isnad.web.api.Api;
import org.isnad.web.api.Tagged;
import org.isnad.web.map.Maps;
import org.isnad.web.page.AlertsPage;
import org.isnad.web.page.ApiPage;
import org.isnad.web.page.ArticlePage;
import org.isnad.web.page.EntityPage;
import org.isnad.web.page.Extent;
import org.isnad.web.page.FrontPage;
import org.isnad.web.page.Links;
import org.isnad.web.page.Manifest;
import org.isnad.web.page.NewsPage;
import org.isnad.web.page.OutletPage;
import org.isnad.web.page.OutletsPage;
import org.isnad.web.page.PersonPage;
import org.isnad.web.page.RejectedPage;
import org.isnad.web.page.ReportedPage;
import org.isnad.web.page.SearchPage;
import org.isnad.web.page.SectionPage;
import org.isnad.web.page.SectionsPage;
import org.isnad.web.page.Shell;
import org.isnad.web.page.SourcesPage;
import org.isnad.web.page.StatementsPage;
import org.isnad.web.page.StoryPage;
import org.isnad.web.page.StoryPartPage;
import org.isnad.web.page.Suggested;
import org.isnad.web.page.UtterancePage;
import org.isnad.web.text.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which address answers with which page. Each is there in Arabic, and in English under {@code /en}. */
final class Routes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final int SUGGESTIONS = 8;
    private static final int LAST_PAGE = 100_000;
    private static final String REPORT = "/report";
    /** A page that many ask for is printed so often at most. */
    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private static final Duration LATER = Duration.ofSeconds(30);
    private static final String MANIFEST = "application/manifest+json; charset=utf-8";

    private final Library library;
    private final @Nullable Reports reports;
    private final Pages pages;
    private final Api api;
    private final FeedRoutes feeds;
    private final LiveRoutes live;
    private final McpRoutes assistants;
    private final @Nullable Inspecting inspecting;
    private final @Nullable Watched watched;
    private final FormToken token = new FormToken();
    private final @Nullable Gate gate;
    private final @Nullable AccountRoutes accounts;
    private final Recording recording;
    private final @Nullable EditRoutes editing;
    private final @Nullable KeepRoutes keeping;
    private final @Nullable DeliveryRoutes delivering;
    private final Visits visits;
    private final Maps maps = new Maps(Lexicon.bundled());

    Routes(Ports ports, Clock clock) {
        this.library = ports.library();
        this.reports = ports.reports();
        this.inspecting = ports.inspecting();
        this.watched = ports.watched();
        this.pages = new Pages(clock, inspecting != null, watched != null);
        this.api = new Api(library, ports.deliveries(), watched, ports.access() != null, pages.usualWordings());
        Access access = ports.access();
        this.recording = new Recording(access);
        this.gate = access == null ? null : new Gate(access, clock, pages, api);
        this.accounts = access == null ? null : new AccountRoutes(access, clock, pages, token);
        this.feeds = new FeedRoutes(library, pages);
        this.live = new LiveRoutes(library, pages);
        this.editing =
                ports.editing() == null ? null : new EditRoutes(library, ports.editing(), pages, token, recording);
        this.keeping =
                ports.keeping() == null ? null : new KeepRoutes(library, ports.keeping(), pages, token, recording);
        this.delivering = ports.deliveries() == null
                ? null
                : new DeliveryRoutes(library, ports.deliveries(), pages, token, recording);
        this.visits = new Visits(clock);
        this.assistants = new McpRoutes(library, pages.usualWordings());
    }

    void add(RoutesConfig routes) {
        if (gate != null && accounts != null) {
            gate.add(routes);
            accounts.add(routes);
        }
        routes.get("/assets/{version}/<name>", pages.assets()::serve);
        both(routes, "/manifest.webmanifest", ctx -> Tagged.send(ctx, MANIFEST, Manifest.of(shell(ctx))));
        both(routes, "/", this::front);
        both(routes, "/news", ctx -> newest(ctx, "news", shell -> NewsPage.of(shell, library, page(ctx))));
        both(
                routes,
                "/sections",
                ctx -> newest(ctx, "sections", shell -> SectionsPage.of(shell, library.sections(SectionsPage.NEWEST))));
        both(routes, "/section", this::section);
        both(routes, "/section/{id}", this::section);
        both(routes, "/story", this::story);
        both(routes, "/story/{id}", this::story);
        both(routes, "/article", this::article);
        both(routes, "/article/{id}", this::article);
        both(routes, "/person", this::person);
        both(routes, "/person/{id}", this::person);
        for (Mention.Type type : List.of(Mention.Type.ORGANISATION, Mention.Type.PLACE)) {
            String path = "/" + type.name().toLowerCase(Locale.ROOT);
            both(routes, path, ctx -> entity(ctx, type));
            both(routes, path + "/{id}", ctx -> entity(ctx, type));
        }
        both(routes, "/outlets", ctx -> newest(ctx, "outlets", shell -> OutletsPage.of(shell, library.outlets())));
        if (watched != null) {
            both(routes, Links.SOURCES, ctx -> sources(ctx, watched));
        }
        both(routes, "/outlet", this::outlet);
        both(routes, "/outlet/{id}", this::outlet);
        both(routes, "/statements", this::statements);
        both(routes, "/statement", this::statement);
        both(routes, "/statement/{id}", this::statement);
        both(routes, "/search", this::search);
        both(routes, "/suggest", this::suggest);
        both(routes, "/api", ctx -> show(ctx, "api", ApiPage.of(shell(ctx), api)));
        api.add(routes);
        feeds.add(routes);
        live.add(routes);
        assistants.add(routes);
        new PreferenceRoutes(pages, token).add(routes);
        both(
                routes,
                "/alerts",
                ctx -> show(
                        ctx,
                        "alerts",
                        AlertsPage.of(
                                shell(ctx),
                                library,
                                asked(ctx, "search"),
                                page(ctx),
                                keepingToken(ctx),
                                delivering != null && Callers.of(ctx).role().covers(Role.EDITOR))));
        both(routes, "/holdings", ctx -> show(ctx, "holdings", RejectedPage.of(shell(ctx), library, page(ctx))));
        if (editing != null) {
            editing.add(routes);
        }
        if (keeping != null) {
            keeping.add(routes);
        }
        if (delivering != null) {
            delivering.add(routes);
        }
        if (inspecting != null) {
            new InspectRoutes(inspecting, pages, token).add(routes);
        }
        if (reports != null) {
            routes.post(REPORT, this::report);
            routes.post(Language.ENGLISH.path(REPORT), this::report);
        }
        routes.exception(Exception.class, this::failed);
        routes.error(404, "*", this::missing);
    }

    private void front(Context ctx) {
        if (PreferenceRoutes.isElsewhere(ctx)) {
            ctx.redirect(Language.ENGLISH.address("/"));
        } else {
            newest(ctx, "front", shell -> FrontPage.of(shell, library, page(ctx)));
        }
    }

    private void story(Context ctx) {
        String id = id(ctx);
        OptionalLong edition = library.edition(id);
        if (edition.isEmpty()) {
            StoryView into = library.story(id).orElseThrow(NotFoundResponse::new);
            ctx.redirect(shell(ctx).href(Links.story(into.story().id())), HttpStatus.MOVED_PERMANENTLY);
            return;
        }
        StoryPage.Reader reader =
                new StoryPage.Reader(visits.look(ctx, id), editing == null ? null : token.textFor(Role.EDITOR, ctx));
        PrintedPages.Currency currency =
                new PrintedPages.Currency(edition.getAsLong(), Duration.ZERO, Duration.ofMinutes(1));
        Optional<StoryPage.Part> part = StoryPage.Part.of(asked(ctx, "part"));
        String template = part.isPresent() ? "storypart" : "story";
        pages.show(ctx, template, currency, reader.toString(), shell -> {
            StoryView view =
                    (part.isPresent() ? library.story(id) : library.glance(id)).orElseThrow(NotFoundResponse::new);
            PositionsView positions = library.positions(id).orElse(null);
            return part.<Object>map(one -> StoryPartPage.of(shell, view, positions, maps, reader, one))
                    .orElseGet(() -> StoryPage.of(shell, view, positions, maps, reader, Extent.GLANCE));
        });
    }

    /** A page whose subject may grow without its being told at once. */
    private void lasting(Context ctx, String template, Function<Shell, ?> page) {
        pages.show(ctx, template, new PrintedPages.Currency(library.settled(), SHORTLY, LATER), "", page);
    }

    /** A page that tells what is new. */
    private void newest(Context ctx, String template, Function<Shell, ?> page) {
        pages.show(ctx, template, new PrintedPages.Currency(library.edition(), SHORTLY, LATER), "", page);
    }

    private void article(Context ctx) {
        lasting(
                ctx,
                "article",
                shell -> library.article(id(ctx))
                        .map(view -> ArticlePage.of(shell, view))
                        .orElseThrow(NotFoundResponse::new));
    }

    private void person(Context ctx) {
        PersonView view = library.person(id(ctx)).orElseThrow(NotFoundResponse::new);
        if (view.isPublic()) {
            show(ctx, "person", PersonPage.of(shell(ctx), view));
        } else {
            ctx.redirect(shell(ctx).href(Links.search("\"" + view.name().replace('"', ' ') + "\"")));
        }
    }

    private void entity(Context ctx, Mention.Type type) {
        lasting(
                ctx,
                "entity",
                shell -> library.named(type, id(ctx))
                        .map(view -> EntityPage.of(shell, view))
                        .orElseThrow(NotFoundResponse::new));
    }

    private void sources(Context ctx, Watched from) {
        Callers.require(ctx, Role.EDITOR);
        ctx.header("Cache-Control", "no-store");
        show(ctx, "sources", SourcesPage.of(shell(ctx), from.sources(), pages.zone()));
    }

    private void outlet(Context ctx) {
        lasting(
                ctx,
                "outlet",
                shell -> library.outlet(id(ctx))
                        .map(view -> OutletPage.of(shell, view))
                        .orElseThrow(NotFoundResponse::new));
    }

    private void section(Context ctx) {
        int page = page(ctx);
        newest(
                ctx,
                "section",
                shell -> library.section(id(ctx), page * SectionPage.SIZE, SectionPage.SIZE)
                        .map(view -> SectionPage.of(shell, view, page))
                        .orElseThrow(NotFoundResponse::new));
    }

    private void statement(Context ctx) {
        show(
                ctx,
                "statement",
                library.statement(id(ctx))
                        .map(view -> UtterancePage.of(
                                shell(ctx),
                                view,
                                reports == null ? null : new UtterancePage.Reporting(REPORT, token.text(ctx))))
                        .orElseThrow(NotFoundResponse::new));
    }

    /** Takes a report from one of these pages. */
    private void report(Context ctx) {
        String id = Objects.requireNonNullElse(ctx.formParam("statement"), "");
        token.require(ctx);
        UtteranceView view = library.statement(id).orElseThrow(NotFoundResponse::new);
        if (reports == null || !reports.statement(id)) {
            throw new NotFoundResponse();
        }
        recording.record(ctx, Act.STATEMENT_REPORTED, id);
        show(ctx, "reported", ReportedPage.of(shell(ctx), view));
    }

    private void search(Context ctx) {
        SearchPage.Asked asked =
                new SearchPage.Asked(asked(ctx, "q"), asked(ctx, "order"), asked(ctx, "names"), asked(ctx, "after"));
        show(ctx, "search", SearchPage.of(shell(ctx), library, asked, keepingToken(ctx)));
    }

    private void suggest(Context ctx) {
        ctx.contentType("application/json; charset=utf-8");
        ctx.result(Suggested.json(shell(ctx), library.suggest(asked(ctx, "q"), SUGGESTIONS)));
    }

    private void statements(Context ctx) {
        StatementsPage.Asked asked = new StatementsPage.Asked(
                asked(ctx, "speaker"),
                asked(ctx, "outlet"),
                asked(ctx, "from"),
                asked(ctx, "to"),
                asked(ctx, "story"),
                asked(ctx, "kind"));
        show(ctx, "statements", StatementsPage.of(shell(ctx), library, asked));
    }

    /** For forms that keep searches; null where none are kept, and for those who may keep none. */
    private @Nullable String keepingToken(Context ctx) {
        return keeping == null ? null : token.textFor(Role.EDITOR, ctx);
    }

    private static String id(Context ctx) {
        return ctx.pathParamMap().getOrDefault("id", asked(ctx, "id"));
    }

    /** The 0-based page of a list; the first for anything that is not a number. */
    private static int page(Context ctx) {
        try {
            return Math.clamp(Integer.parseInt(asked(ctx, "page")), 0, LAST_PAGE);
        } catch (NumberFormatException notNumber) {
            return 0;
        }
    }

    private Shell shell(Context ctx) {
        return pages.shell(ctx);
    }

    private void show(Context ctx, String template, Object page) {
        pages.show(ctx, template, page);
    }

    private void missing(Context ctx) {
        if (!ctx.path().startsWith(Api.BASE)) {
            pages.error(ctx, 404);
        }
    }

    private void failed(Exception failure, Context ctx) {
        LOG.error("making the page {}", ctx.path(), failure);
        pages.error(ctx, 500);
    }

    @Override
    public void close() {
        live.close();
        assistants.close();
    }
}
