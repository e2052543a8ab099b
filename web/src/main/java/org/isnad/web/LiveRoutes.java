package org.isnad.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.isnad.TimelineEntry;
import org.isnad.views.Library;
import org.isnad.views.StoryCard;
import org.isnad.web.live.Hub;
import org.isnad.web.live.LiveLine;
import org.isnad.web.live.Topic;
import org.isnad.web.page.Links;
import org.isnad.web.page.Shell;
import org.isnad.web.text.Language;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tells open pages of what is new. */
final class LiveRoutes implements AutoCloseable {
    private static final int MOST = 500;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration BEAT = Duration.ofSeconds(15);

    private final Pages pages;
    private final Hub hub;

    LiveRoutes(Library library, Pages pages) {
        this.pages = pages;
        this.hub = new Hub(library, MOST, LOOK, BEAT);
    }

    void add(RoutesConfig routes) {
        for (Language language : Language.values()) {
            String path = language.path(Links.LIVE);
            routes.before(path, this::refuseWhenFull);
            routes.sse(path, this::open);
        }
    }

    private void refuseWhenFull(Context ctx) {
        if (hub.isFull()) {
            throw new ServiceUnavailableResponse();
        }
    }

    /** A page that comes back after a break says what it was told last. */
    private void open(SseClient client) {
        Context ctx = client.ctx();
        Shell shell = pages.shell(ctx);
        String last = Objects.requireNonNullElse(ctx.header("Last-Event-ID"), Pages.asked(ctx, "seen"));
        LiveLine.open(client, hub, new Topic(Pages.asked(ctx, "story")), last, now -> words(shell, now.cards()));
    }

    private static String words(Shell shell, List<StoryCard> cards) {
        StoryCard newest = cards.isEmpty() ? null : cards.getFirst();
        TimelineEntry latest = newest == null ? null : newest.latest();
        String told = latest == null ? "" : latest.sentence();
        return JsonNodeFactory.instance
                .objectNode()
                .put("note", shell.say(cards.size() == 1 ? "live.story" : "live.front"))
                .put("told", told)
                .put("show", shell.say("live.show"))
                .toString();
    }

    @Override
    public void close() {
        hub.close();
    }
}
