package org.isnad.web;

import static org.isnad.web.Pages.both;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.isnad.desk.access.Access;
import org.isnad.desk.access.Account;
import org.isnad.desk.access.Act;
import org.isnad.desk.access.Caller;
import org.isnad.desk.access.Role;
import org.isnad.web.access.Callers;
import org.isnad.web.access.Throttle;
import org.isnad.web.page.AccountPage;
import org.isnad.web.page.AuditPage;
import org.isnad.web.page.Links;
import org.isnad.web.page.SignInPage;
import org.isnad.web.text.Language;
import org.jspecify.annotations.Nullable;

/** Signing in and out, one's own password, and for admins the record of what happened. */
final class AccountRoutes {
    private static final int FREE_BY_NAME = 5;
    private static final int FREE_BY_NETWORK = 30;
    private static final int RECORD = 100;
    private static final long NEWEST = Long.MAX_VALUE;

    private final Access access;
    private final Pages pages;
    private final FormToken token;
    private final Throttle byName;
    private final Throttle byNetwork;

    AccountRoutes(Access access, InstantSource clock, Pages pages, FormToken token) {
        this.access = access;
        this.pages = pages;
        this.token = token;
        this.byName = new Throttle(clock, FREE_BY_NAME);
        this.byNetwork = new Throttle(clock, FREE_BY_NETWORK);
    }

    void add(RoutesConfig routes) {
        both(routes, Links.SIGN_IN, ctx -> ask(ctx, "", null, Pages.asked(ctx, "back")));
        both(routes, Links.ACCOUNT, ctx -> own(ctx, null));
        both(routes, Links.AUDIT, this::audit);
        post(routes, Links.SIGN_IN, this::signIn);
        post(routes, Links.SIGN_OUT, this::signOut);
        post(routes, Links.ACCOUNT, this::changePassword);
    }

    private static void post(RoutesConfig routes, String path, Handler handler) {
        for (Language language : Language.values()) {
            routes.post(language.path(path), handler);
        }
    }

    private void ask(Context ctx, String name, SignInPage.@Nullable Problem problem, String back) {
        ctx.header("Cache-Control", "no-store");
        pages.show(
                ctx,
                "signin",
                new SignInPage(pages.shell(ctx), token.text(ctx), name, PreferenceRoutes.back(back), problem));
    }

    private void signIn(Context ctx) {
        token.require(ctx);
        String given = Form.given(ctx, "name");
        String back = Form.given(ctx, "back");
        String name = Account.nameOf(given).orElse("");
        Duration left = left(ctx, name);
        if (!left.isZero()) {
            ctx.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", Long.toString(left.toSeconds() + 1));
            ask(ctx, given, new SignInPage.Problem.HeldOff(left.toMinutes() + 1), back);
            return;
        }
        Optional<Account> account = verified(ctx, name, secret(ctx, "password"));
        if (account.isEmpty()) {
            ask(ctx.status(HttpStatus.UNAUTHORIZED), given, new SignInPage.Problem.Wrong(), back);
            return;
        }
        begin(ctx, account.get(), Act.LOGIN);
        ctx.redirect(pages.shell(ctx).href(PreferenceRoutes.back(back)), HttpStatus.SEE_OTHER);
    }

    private Duration left(Context ctx, String name) {
        Duration first = byName.left(name);
        Duration second = byNetwork.left(Callers.network(ctx));
        return first.compareTo(second) > 0 ? first : second;
    }

    /** A try counts before its outcome is known. Whoever is held off from then on is recorded as such, once. */
    private Optional<Account> verified(Context ctx, String name, String password) {
        String network = Callers.network(ctx);
        byName.count(name);
        byNetwork.count(network);
        Optional<Account> account =
                password.length() > Access.LONGEST ? Optional.empty() : access.signIn(name, password);
        if (account.isPresent()) {
            byName.forget(name);
            byNetwork.uncount(network);
        } else {
            boolean heldOff = !left(ctx, name).isZero();
            record(ctx, named(name), heldOff ? Act.LOGIN_HELD_OFF : Act.LOGIN_FAILED);
        }
        return account;
    }

    private static Caller named(String name) {
        return new Caller(name, Role.READER, Caller.How.NOBODY);
    }

    private void begin(Context ctx, Account account, Act act) {
        Callers.setSession(ctx, access.begin(account.name()));
        record(ctx, Caller.of(account), act);
    }

    private void signOut(Context ctx) {
        token.require(ctx);
        access.end(Callers.session(ctx));
        Callers.setSession(ctx, "");
        record(ctx, Callers.of(ctx), Act.LOGOUT);
        ctx.header("Clear-Site-Data", "\"cache\"");
        ctx.redirect(pages.shell(ctx).href(Links.SIGN_IN), HttpStatus.SEE_OTHER);
    }

    private void own(Context ctx, AccountPage.@Nullable Outcome outcome) {
        ctx.header("Cache-Control", "no-store");
        pages.show(ctx, "account", new AccountPage(pages.shell(ctx), token.text(ctx), outcome));
    }

    private void changePassword(Context ctx) {
        token.require(ctx);
        Caller caller = Callers.of(ctx);
        String fresh = secret(ctx, "fresh");
        AccountPage.@Nullable Outcome outcome = refusal(ctx, caller, fresh);
        if (outcome != null) {
            own(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), outcome);
            return;
        }
        access.setPassword(caller.name(), fresh);
        record(ctx, caller, Act.PASSWORD_CHANGED);
        Callers.setSession(ctx, "");
        ctx.redirect(pages.shell(ctx).href(Links.SIGN_IN), HttpStatus.SEE_OTHER);
    }

    private AccountPage.@Nullable Outcome refusal(Context ctx, Caller caller, String fresh) {
        if (fresh.length() < Access.SHORTEST || fresh.length() > Access.LONGEST) {
            return AccountPage.Outcome.LENGTH;
        }
        if (!fresh.equals(secret(ctx, "again"))) {
            return AccountPage.Outcome.DIFFERENT;
        }
        boolean known = caller.how() == Caller.How.SESSION
                && left(ctx, caller.name()).isZero()
                && verified(ctx, caller.name(), secret(ctx, "password")).isPresent();
        return known ? null : AccountPage.Outcome.WRONG;
    }

    private void audit(Context ctx) {
        Callers.require(ctx, Role.ADMIN);
        ctx.header("Cache-Control", "no-store");
        pages.show(
                ctx,
                "audit",
                AuditPage.of(pages.shell(ctx), access.audit(before(ctx), RECORD + 1), RECORD, pages.zone()));
    }

    private static long before(Context ctx) {
        try {
            return Long.parseLong(Pages.asked(ctx, "before"));
        } catch (NumberFormatException none) {
            return NEWEST;
        }
    }

    /** As it was typed: blanks are part of a password. */
    private static String secret(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }

    private void record(Context ctx, Caller caller, Act act) {
        access.record(caller, act, "", Callers.address(ctx));
    }
}
