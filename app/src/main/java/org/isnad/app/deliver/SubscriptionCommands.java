package org.isnad.app.deliver;

import java.util.List;
import java.util.Optional;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Messages;
import org.isnad.app.Workshop;
import org.isnad.app.shelf.Accounts;
import org.isnad.app.shelf.StoreOption;
import org.isnad.desk.access.Act;
import org.isnad.desk.delivery.Attempt;
import org.isnad.desk.delivery.Deliveries;
import org.isnad.desk.delivery.Delivery;
import org.isnad.desk.delivery.Message;
import org.isnad.desk.delivery.Subscription;
import org.isnad.store.StoreLibrary;
import org.isnad.store.delivery.DeliveryStore;
import org.isnad.wire.Json;
import org.jspecify.annotations.Nullable;

/** What the commands about webhooks and about e-mail have in common. */
record SubscriptionCommands(Workshop workshop, StoreOption where, Subscription.Kind kind) {
    private static final long PATIENCE = 30_000;
    private static final long PAUSE = 100;

    DeliveryStore open() {
        return DeliveryStore.open(where.folder(workshop), workshop.shell().clock());
    }

    /** Adds a subscription that hears of what comes in from now on; the searches that it names must be kept. */
    Deliveries.Made add(Deliveries.Wanted wanted) {
        try (StoreLibrary library = where.library(workshop);
                DeliveryStore store = open()) {
            wanted.searches().forEach(name -> requireSearch(library, name));
            Deliveries.Made made = store.add(wanted, library.alertsReached());
            record(Act.SUBSCRIPTION_ADDED, made.subscription());
            return made;
        }
    }

    void requireSearch(StoreLibrary library, String name) {
        if (library.savedSearches().stream().noneMatch(each -> each.name().equals(name))) {
            throw new Failure(Exit.FAILED, workshop.messages().of("none.search", name));
        }
    }

    private void record(Act act, Subscription subscription) {
        Accounts.record(workshop, where, act, subscription.id() + " " + subscription.address());
    }

    int list(boolean json) {
        try (DeliveryStore store = open()) {
            List<Subscription> all = store.subscriptions().stream()
                    .filter(each -> each.kind() == kind)
                    .toList();
            if (json) {
                all.forEach(each -> workshop.print(Json.of(each)));
            } else {
                if (all.isEmpty()) {
                    workshop.say(kind.wire() + ".none");
                }
                all.forEach(each -> line(store, each));
            }
        }
        return Exit.DONE;
    }

    private void line(DeliveryStore store, Subscription each) {
        Messages messages = workshop.messages();
        String searches = each.searches().isEmpty()
                ? messages.of("subscription.all")
                : String.join(messages.of("subscription.and"), each.searches());
        String standing = each.stopped() == null
                ? messages.of("pace." + each.rhythm().pace().wire())
                : messages.of("subscription.stopped." + each.stopped().wire());
        int dead = store.log(each.id(), Message.State.DEAD, Integer.MAX_VALUE).size();
        workshop.print(each.id() + " · " + each.address() + " · " + searches + " · " + standing
                + (dead == 0 ? "" : " · " + messages.of("subscription.dead", dead)));
    }

    /** A change of one subscription; empty where there is none of the id. */
    interface Change<T> {
        Optional<T> make(DeliveryStore store, Subscription subscription);
    }

    <T> T change(String id, Act act, Change<T> change) {
        try (DeliveryStore store = open()) {
            Subscription subscription = known(store, id);
            T made = change.make(store, subscription).orElseThrow(() -> unknown(id));
            record(act, subscription);
            return made;
        }
    }

    private Subscription known(DeliveryStore store, String id) {
        return store.subscription(id).filter(each -> each.kind() == kind).orElseThrow(() -> unknown(id));
    }

    private Failure unknown(String id) {
        return new Failure(Exit.FAILED, workshop.messages().of("subscription.unknown", id));
    }

    int remove(String id) {
        change(id, Act.SUBSCRIPTION_REMOVED, (store, each) -> store.remove(id) ? Optional.of(each) : Optional.empty());
        workshop.say("subscription.removed", id);
        return Exit.DONE;
    }

    int stop(String id) {
        change(id, Act.SUBSCRIPTION_CHANGED, (store, each) -> {
            boolean done = store.stop(id, Subscription.Stopped.BY_HAND);
            return done ? Optional.of(each) : Optional.empty();
        });
        workshop.say("subscription.ended", id);
        return Exit.DONE;
    }

    int resume(String id) {
        try (StoreLibrary library = where.library(workshop)) {
            change(id, Act.SUBSCRIPTION_CHANGED, (store, each) -> {
                boolean done = store.resume(id, library.alertsReached());
                return done ? Optional.of(each) : Optional.empty();
            });
        }
        workshop.say("subscription.resumed", id);
        return Exit.DONE;
    }

    int replay(String id) {
        int count = change(id, Act.DELIVERY_REPLAYED, (store, each) -> Optional.of(store.replayAll(id)));
        workshop.say("subscription.replayed", count);
        return Exit.DONE;
    }

    int log(String id, boolean json) {
        try (DeliveryStore store = open()) {
            List<Delivery> log = store.log(known(store, id).id(), null, 50);
            if (log.isEmpty() && !json) {
                workshop.say("subscription.log.none");
            }
            log.forEach(each -> logged(each, json));
        }
        return Exit.DONE;
    }

    private void logged(Delivery delivery, boolean json) {
        if (json) {
            workshop.print(Json.of(delivery));
            return;
        }
        Message message = delivery.message();
        Attempt last = delivery.last();
        Messages messages = workshop.messages();
        workshop.print(message.number() + " · " + message.made() + " · " + message.id() + " · "
                + messages.of("delivery." + message.state().wire())
                + (last == null ? "" : " · " + messages.of("delivery.tries", message.tries()) + " · " + told(last)));
    }

    private static String told(Attempt last) {
        return (last.status() + " " + last.outcome()).strip();
    }

    /** Sends a message that says that it is a test and tells how that went. */
    int test(String id, DeliveryOption option) {
        try (StoreLibrary library = where.library(workshop);
                Delivering delivering = Delivering.start(workshop, where, library, option)) {
            known(delivering.store(), id);
            Message sent = delivering.store().test(id).orElseThrow(() -> unknown(id));
            Accounts.record(workshop, where, Act.DELIVERY_TESTED, id);
            Attempt attempt = await(delivering.store(), sent);
            if (attempt == null) {
                throw new Failure(Exit.FAILED, workshop.messages().of("subscription.untested", id));
            }
            boolean arrived = delivering.store().log(id, Message.State.DELIVERED, 50).stream()
                    .anyMatch(each -> each.message().number() == sent.number());
            workshop.say(arrived ? "subscription.tested" : "subscription.failed", told(attempt), attempt.millis());
            return arrived ? Exit.DONE : Exit.FAILED;
        }
    }

    private static @Nullable Attempt await(DeliveryStore store, Message sent) {
        for (long waited = 0; waited < PATIENCE; waited += PAUSE) {
            List<Attempt> attempts = store.attempts(sent.number());
            if (!attempts.isEmpty()) {
                return attempts.getLast();
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
        return null;
    }
}
