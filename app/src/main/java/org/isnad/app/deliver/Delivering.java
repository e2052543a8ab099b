package org.isnad.app.deliver;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.isnad.app.Workshop;
import org.isnad.app.shelf.StoreOption;
import org.isnad.collect.fetch.FetchSettings;
import org.isnad.collect.fetch.Poster;
import org.isnad.desk.delivery.Subscription;
import org.isnad.store.delivery.DeliveryStore;
import org.isnad.views.Library;
import org.isnad.web.deliver.Backoff;
import org.isnad.web.deliver.Channel;
import org.isnad.web.deliver.Dispatcher;
import org.isnad.web.deliver.Letters;
import org.isnad.web.deliver.MailServer;
import org.isnad.web.deliver.Post;
import org.isnad.web.deliver.Postman;
import org.isnad.web.deliver.Webhooks;

/** The parts of delivering, wired for one run: what waits is delivered while this is open. */
public final class Delivering implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration TOTAL = Duration.ofSeconds(20);
    private static final String AGENT = "Isnad/0.1 (webhooks)";

    private final DeliveryStore store;
    private final Poster poster;
    private final Dispatcher dispatcher;

    private Delivering(DeliveryStore store, Poster poster, Dispatcher dispatcher) {
        this.store = store;
        this.poster = poster;
        this.dispatcher = dispatcher;
    }

    /** Begins to deliver the alerts of a store. */
    public static Delivering start(Workshop workshop, StoreOption where, Library library, DeliveryOption option) {
        DeliverySettings settings = option.settings(workshop);
        Clock clock = workshop.shell().clock();
        DeliveryStore store = DeliveryStore.open(where.folder(workshop), clock);
        Poster poster =
                new Poster(FetchSettings.of(AGENT).allowing(settings.allowed()).within(IDLE, TOTAL), clock);
        Map<Subscription.Kind, Channel> channels = new EnumMap<>(Subscription.Kind.class);
        channels.put(Subscription.Kind.WEBHOOK, new Webhooks(post(poster), clock));
        if (settings.mail() != null && settings.base() != null) {
            MailServer server = DeliverySettings.server(settings.mail(), option.password(workshop, settings.mail()));
            channels.put(Subscription.Kind.EMAIL, new Letters(new Postman(server, clock), settings.base()));
        }
        Dispatcher dispatcher =
                new Dispatcher(library, store, store, channels, clock, Backoff.usual(new SecureRandom()));
        dispatcher.start(LOOK);
        return new Delivering(store, poster, dispatcher);
    }

    private static Post post(Poster poster) {
        return (url, headers, body) -> {
            Poster.Posted posted = poster.post(url, headers, body);
            String trouble = posted.trouble() == null ? "" : posted.trouble().wire();
            return new Post.Answer(posted.status(), trouble, posted.pause());
        };
    }

    public DeliveryStore store() {
        return store;
    }

    @Override
    public void close() {
        poster.close();
        dispatcher.close();
        store.close();
    }
}
