package org.isnad.web;

import static org.isnad.web.Pages.both;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.isnad.desk.access.Act;
import org.isnad.desk.access.Role;
import org.isnad.desk.delivery.Deliveries;
import org.isnad.desk.delivery.QuietHours;
import org.isnad.desk.delivery.Rhythm;
import org.isnad.desk.delivery.Subscription;
import org.isnad.desk.delivery.Whose;
import org.isnad.views.Library;
import org.isnad.web.access.Callers;
import org.isnad.web.deliver.Addresses;
import org.isnad.web.deliver.Postman;
import org.isnad.web.page.DeliveriesPage;
import org.isnad.web.page.DeliveriesPage.Outcome;
import org.isnad.web.page.Links;
import org.isnad.web.page.UnsubscribePage;
import org.isnad.web.text.Language;
import org.jspecify.annotations.Nullable;

/** Where alerts are delivered: editors add receivers, look after them and set quiet hours; readers of letters leave. */
final class DeliveryRoutes {
    private final Library library;
    private final Deliveries deliveries;
    private final Pages pages;
    private final FormToken token;
    private final Recording recording;

    DeliveryRoutes(Library library, Deliveries deliveries, Pages pages, FormToken token, Recording recording) {
        this.library = library;
        this.deliveries = deliveries;
        this.pages = pages;
        this.token = token;
        this.recording = recording;
    }

    void add(RoutesConfig routes) {
        both(routes, Links.DELIVERIES, ctx -> {
            Callers.require(ctx, Role.EDITOR);
            show(ctx, null);
        });
        both(routes, Links.UNSUBSCRIBE, ctx -> leaving(ctx, false));
        post(routes, Links.UNSUBSCRIBE, this::leave);
        post(routes, Links.DELIVERIES + "/add", ctx -> done(ctx, this::added));
        post(routes, Links.DELIVERIES + "/change", ctx -> done(ctx, this::changed));
        post(routes, Links.DELIVERIES + "/quiet", ctx -> done(ctx, this::quieted));
    }

    private static void post(RoutesConfig routes, String path, Handler handler) {
        for (Language language : Language.values()) {
            routes.post(language.path(path), handler);
        }
    }

    private void show(Context ctx, @Nullable Outcome outcome) {
        ctx.header("Cache-Control", "no-store");
        pages.show(
                ctx,
                "deliveries",
                DeliveriesPage.of(
                        pages.shell(ctx), token.text(ctx), deliveries, library.savedSearches(), pages.zone(), outcome));
    }

    /** Does what a form wants. */
    private interface Doing {
        Outcome make(Context ctx);
    }

    private void done(Context ctx, Doing doing) {
        token.require(ctx, Role.EDITOR);
        Outcome outcome;
        try {
            outcome = doing.make(ctx);
        } catch (DateTimeException unreadable) {
            outcome = wrong(ctx, "deliveries.wrong.time");
        }
        show(ctx.status(outcome.wrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK), outcome);
    }

    private Outcome wrong(Context ctx, String key) {
        return new Outcome(pages.shell(ctx).say(key), true, null);
    }

    private Outcome told(Context ctx, String key) {
        return new Outcome(pages.shell(ctx).say(key), false, null);
    }

    private Outcome added(Context ctx) {
        boolean webhook = Form.given(ctx, "kind").equals("webhook");
        String address = Form.given(ctx, "address");
        if (webhook ? Addresses.web(address).isEmpty() : !Postman.isAddress(address)) {
            return wrong(ctx, webhook ? "deliveries.wrong.url" : "deliveries.wrong.address");
        }
        String search = Form.given(ctx, "search");
        if (!search.isEmpty()
                && library.savedSearches().stream()
                        .noneMatch(each -> each.name().equals(search))) {
            return wrong(ctx, "deliveries.wrong.search");
        }
        Deliveries.Made made = deliveries.add(
                new Deliveries.Wanted(
                        webhook ? Subscription.Kind.WEBHOOK : Subscription.Kind.EMAIL,
                        address,
                        Callers.of(ctx).name(),
                        search.isEmpty() ? List.of() : List.of(search),
                        webhook ? Rhythm.immediate(pages.zone()) : rhythm(ctx),
                        Language.ofPath(ctx.path()).code()),
                library.alertsReached());
        recording.record(ctx, Act.SUBSCRIPTION_ADDED, made.subscription().id() + " " + address);
        return webhook
                ? new Outcome(pages.shell(ctx).say("deliveries.added.webhook"), false, made.secret())
                : told(ctx, "deliveries.added");
    }

    private static Rhythm rhythm(Context ctx) {
        Rhythm.Pace pace = Rhythm.Pace.of(Form.given(ctx, "pace")).orElseThrow(BadRequestResponse::new);
        return new Rhythm(pace, LocalTime.parse(Form.given(ctx, "at")), day(ctx), ZoneId.of(Form.given(ctx, "zone")));
    }

    private static DayOfWeek day(Context ctx) {
        try {
            return DayOfWeek.valueOf(Form.given(ctx, "day"));
        } catch (IllegalArgumentException none) {
            return DayOfWeek.SUNDAY;
        }
    }

    private Outcome changed(Context ctx) {
        String id = Form.given(ctx, "id");
        String verb = Form.given(ctx, "verb");
        boolean known = switch (verb) {
            case "remove" -> deliveries.remove(id);
            case "stop" -> deliveries.stop(id, Subscription.Stopped.BY_HAND);
            case "resume" -> deliveries.resume(id, library.alertsReached());
            case "test" -> deliveries.test(id).isPresent();
            case "replay" -> deliveries.replayAll(id) > 0;
            case "again" -> deliveries.replay(number(id));
            case "rotate" -> deliveries.subscription(id).isPresent();
            default -> throw new BadRequestResponse();
        };
        if (!known) {
            throw new NotFoundResponse();
        }
        recording.record(ctx, act(verb), verb + " " + id);
        return verb.equals("rotate")
                ? new Outcome(
                        pages.shell(ctx).say("deliveries.rotated"),
                        false,
                        deliveries.rotate(id).orElseThrow(NotFoundResponse::new))
                : told(ctx, "deliveries.done." + verb);
    }

    private static Act act(String verb) {
        return switch (verb) {
            case "remove" -> Act.SUBSCRIPTION_REMOVED;
            case "test" -> Act.DELIVERY_TESTED;
            case "replay", "again" -> Act.DELIVERY_REPLAYED;
            default -> Act.SUBSCRIPTION_CHANGED;
        };
    }

    private static long number(String given) {
        try {
            return Long.parseLong(given);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private Outcome quieted(Context ctx) {
        String given = Form.given(ctx, "whose");
        Whose whose = given.isEmpty()
                ? Whose.account(Callers.of(ctx).name())
                : Whose.of(given).orElseThrow(BadRequestResponse::new);
        QuietHours hours = Form.given(ctx, "verb").equals("clear")
                ? null
                : new QuietHours(
                        LocalTime.parse(Form.given(ctx, "from")),
                        LocalTime.parse(Form.given(ctx, "until")),
                        ZoneId.of(Form.given(ctx, "zone")),
                        !Form.given(ctx, "breaking").isEmpty());
        deliveries.setQuietHours(whose, hours);
        recording.record(ctx, Act.QUIET_SET, whose.text());
        return told(ctx, hours == null ? "deliveries.quiet.cleared" : "deliveries.quiet.set");
    }

    private void leaving(Context ctx, boolean done) {
        ctx.header("Cache-Control", "no-store");
        String id = Objects.requireNonNullElse(ctx.queryParam("id"), "");
        String key = Objects.requireNonNullElse(ctx.queryParam("key"), "");
        requireKey(id, key);
        pages.show(ctx, "unsubscribe", new UnsubscribePage(pages.shell(ctx), id, key, done));
    }

    private void requireKey(String id, String key) {
        if (!deliveries.isKeyOf(id, key)
                || deliveries
                        .subscription(id)
                        .filter(each -> each.kind() == Subscription.Kind.EMAIL)
                        .isEmpty()) {
            throw new NotFoundResponse();
        }
    }

    /** What mail programs send by themselves when their reader wants no more (RFC 8058); the key in the address shows whose it is. */
    private void leave(Context ctx) {
        String id = Objects.requireNonNullElse(ctx.queryParam("id"), "");
        requireKey(id, Objects.requireNonNullElse(ctx.queryParam("key"), ""));
        deliveries.stop(id, Subscription.Stopped.UNSUBSCRIBED);
        recording.record(ctx, Act.UNSUBSCRIBED, id);
        leaving(ctx, true);
    }
}
