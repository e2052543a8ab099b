package org.isnad.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import org.isnad.desk.SearchKeeping;
import org.isnad.desk.access.Act;
import org.isnad.desk.access.Role;
import org.isnad.views.Library;
import org.isnad.views.SearchQuery;
import org.isnad.web.page.Links;
import org.isnad.web.text.Language;

/** Takes searches that readers want to be told of, and lets them go. A form must come from a page of this server. */
final class KeepRoutes {
    static final String KEEP = "/alerts/keep";
    static final String DROP = "/alerts/drop";
    /** As long as the search page takes them: what was found there can be kept. */
    private static final int LONGEST_QUERY = 1000;

    private final Library library;
    private final SearchKeeping keeping;
    private final Pages pages;
    private final FormToken token;
    private final Recording recording;

    KeepRoutes(Library library, SearchKeeping keeping, Pages pages, FormToken token, Recording recording) {
        this.library = library;
        this.keeping = keeping;
        this.pages = pages;
        this.token = token;
        this.recording = recording;
    }

    void add(RoutesConfig routes) {
        for (Language language : Language.values()) {
            routes.post(language.path(KEEP), this::keep);
            routes.post(language.path(DROP), this::drop);
        }
    }

    private void keep(Context ctx) {
        token.require(ctx, Role.EDITOR);
        String query = Objects.requireNonNullElse(ctx.formParam("q"), "").strip();
        String given = Form.given(ctx, "name");
        String name = given.isEmpty() ? query : given;
        if (query.isEmpty()
                || query.length() > LONGEST_QUERY
                || !library.search(new SearchQuery(query, 0, 1)).problems().isEmpty()) {
            throw new BadRequestResponse();
        }
        keeping.keep(name, query);
        recording.record(ctx, Act.SEARCH_KEPT, name);
        to(ctx, Links.alertsOf(name));
    }

    private void drop(Context ctx) {
        token.require(ctx, Role.EDITOR);
        String name = Objects.requireNonNullElse(ctx.formParam("name"), "");
        keeping.drop(name);
        recording.record(ctx, Act.SEARCH_DROPPED, name);
        to(ctx, "/alerts");
    }

    private void to(Context ctx, String address) {
        ctx.redirect(pages.shell(ctx).href(address), HttpStatus.SEE_OTHER);
    }
}
