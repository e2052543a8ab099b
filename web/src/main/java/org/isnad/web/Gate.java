package org.isnad.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.isnad.desk.access.Access;
import org.isnad.desk.access.Act;
import org.isnad.desk.access.ApiToken;
import org.isnad.desk.access.Caller;
import org.isnad.web.access.Callers;
import org.isnad.web.access.Throttle;
import org.isnad.web.api.Api;
import org.isnad.web.page.Links;
import org.isnad.web.text.Language;

/**
 * Lets in who has an account or a token. Browsers that have neither are led to where one signs in; programs are told in the form of a
 * problem (RFC 9457). Whether somebody may do a certain thing is asked where it is done.
 */
final class Gate {
    /** What a token that was mistyped may cost; guessing one is hopeless anyway. */
    private static final int FREE = 20;

    private final Access access;
    private final Pages pages;
    private final Api api;
    private final Throttle refused;

    Gate(Access access, InstantSource clock, Pages pages, Api api) {
        this.access = access;
        this.pages = pages;
        this.api = api;
        this.refused = new Throttle(clock, FREE);
    }

    void add(RoutesConfig routes) {
        routes.before(this::check);
        routes.error(HttpStatus.FORBIDDEN.getCode(), this::forbidden);
    }

    private void check(Context ctx) {
        Optional<String> bearer = Callers.bearer(ctx);
        Caller caller = bearer.isPresent() ? ofToken(ctx, bearer.get()) : ofSession(ctx);
        Callers.set(ctx, caller);
        ctx.header("Cache-Control", "private, no-cache");
        if (caller.how() == Caller.How.NOBODY && (bearer.isPresent() || !isOpen(ctx))) {
            turnAway(ctx);
        }
    }

    private Caller ofSession(Context ctx) {
        String secret = Callers.session(ctx);
        return secret.isEmpty()
                ? Caller.NOBODY
                : access.session(secret).map(Caller::of).orElse(Caller.NOBODY);
    }

    private Caller ofToken(Context ctx, String secret) {
        String network = Callers.network(ctx);
        if (!refused.left(network).isZero()) {
            return Caller.NOBODY;
        }
        Optional<ApiToken> token = access.token(secret);
        if (token.isEmpty()) {
            refused.count(network);
            access.record(Caller.NOBODY, Act.TOKEN_REFUSED, ctx.path(), Callers.address(ctx));
        }
        return token.map(Caller::of).orElse(Caller.NOBODY);
    }

    /** What anybody gets: the way in and what it looks like, and the way out of letters, which has a key of its own. Browsers ask for the manifest without saying who they are. */
    private static boolean isOpen(Context ctx) {
        String plain = Language.ofPath(ctx.path()).plain(ctx.path());
        return plain.equals(Links.SIGN_IN)
                || plain.equals(Links.UNSUBSCRIBE)
                || plain.equals("/manifest.webmanifest")
                || plain.equals("/robots.txt")
                || ctx.path().startsWith("/assets/");
    }

    private void turnAway(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        if (isOfBrowser(ctx)) {
            ctx.redirect(pages.shell(ctx).href(Links.signIn(pages.shell(ctx).path())), HttpStatus.SEE_OTHER);
        } else {
            ctx.header("WWW-Authenticate", "Bearer realm=\"isnad\"");
            Duration left = refused.left(Callers.network(ctx));
            if (!left.isZero()) {
                ctx.header("Retry-After", Long.toString(left.toSeconds() + 1));
            }
            api.refuse(ctx, left.isZero() ? HttpStatus.UNAUTHORIZED.getCode() : HttpStatus.TOO_MANY_REQUESTS.getCode());
        }
        ctx.skipRemainingHandlers();
    }

    private static boolean isOfBrowser(Context ctx) {
        return ctx.method().name().equals("GET")
                && Callers.bearer(ctx).isEmpty()
                && !ctx.path().startsWith(Api.BASE)
                && Objects.requireNonNullElse(ctx.header("Accept"), "").contains("text/html");
    }

    private void forbidden(Context ctx) {
        if (Callers.of(ctx).how() == Caller.How.TOKEN || ctx.path().startsWith(Api.BASE)) {
            api.refuse(ctx, HttpStatus.FORBIDDEN.getCode());
        } else {
            pages.error(ctx, HttpStatus.FORBIDDEN.getCode());
        }
    }
}
