package org.isnad.app.deliver;

import java.net.URI;
import java.util.List;
import org.isnad.app.Branch;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.app.shelf.StoreOption;
import org.isnad.desk.access.Act;
import org.isnad.desk.delivery.Deliveries;
import org.isnad.desk.delivery.Rhythm;
import org.isnad.desk.delivery.Subscription;
import org.isnad.web.deliver.Addresses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad webhook …}: addresses of the web that alerts are sent to, signed as Standard Webhooks has it. */
@Command(name = "webhook")
final class WebhookCommand extends Branch {
    WebhookCommand(Workshop workshop) {
        super(workshop, "webhook.which");
    }

    private SubscriptionCommands on(StoreOption where) {
        return new SubscriptionCommands(workshop, where, Subscription.Kind.WEBHOOK);
    }

    /** {@code isnad webhook add URL}: the secret alone on standard output, so that it can be piped to where it is needed. */
    @Command(name = "add")
    int add(
            @Mixin StoreOption where,
            @Parameters(paramLabel = "URL", descriptionKey = "webhookUrl") String url,
            @Option(names = "--search", paramLabel = "NAME", descriptionKey = "subscriptionSearch")
                    List<String> searches) {
        String address = Addresses.web(url)
                .map(URI::toString)
                .orElseThrow(() -> new Failure(Exit.USAGE, workshop.messages().of("webhook.address", url)));
        Rhythm rhythm = Rhythm.immediate(workshop.shell().clock().getZone());
        Deliveries.Made made = on(where)
                .add(new Deliveries.Wanted(
                        Subscription.Kind.WEBHOOK,
                        address,
                        "",
                        searches == null ? List.of() : searches,
                        rhythm,
                        workshop.messages().locale().getLanguage()));
        workshop.warn("webhook.added", made.subscription().id());
        workshop.print(made.secret());
        return Exit.DONE;
    }

    /** {@code isnad webhook list}. */
    @Command(name = "list")
    int list(@Mixin StoreOption where, @Option(names = "--json") boolean json) {
        return on(where).list(json);
    }

    /** {@code isnad webhook remove ID}. */
    @Command(name = "remove")
    int remove(@Mixin StoreOption where, @Parameters(paramLabel = "ID", descriptionKey = "subscriptionId") String id) {
        return on(where).remove(id);
    }

    /** {@code isnad webhook disable ID}. */
    @Command(name = "disable")
    int disable(@Mixin StoreOption where, @Parameters(paramLabel = "ID", descriptionKey = "subscriptionId") String id) {
        return on(where).stop(id);
    }

    /** {@code isnad webhook enable ID}. */
    @Command(name = "enable")
    int enable(@Mixin StoreOption where, @Parameters(paramLabel = "ID", descriptionKey = "subscriptionId") String id) {
        return on(where).resume(id);
    }

    /** {@code isnad webhook rotate ID}: another secret, alone on standard output. */
    @Command(name = "rotate")
    int rotate(@Mixin StoreOption where, @Parameters(paramLabel = "ID", descriptionKey = "subscriptionId") String id) {
        String secret = on(where).change(id, Act.SUBSCRIPTION_CHANGED, (store, each) -> store.rotate(id));
        workshop.warn("webhook.rotated", id);
        workshop.print(secret);
        return Exit.DONE;
    }

    /** {@code isnad webhook test ID}. */
    @Command(name = "test")
    int test(
            @Mixin StoreOption where,
            @Mixin DeliveryOption delivery,
            @Parameters(paramLabel = "ID", descriptionKey = "subscriptionId") String id) {
        return on(where).test(id, delivery);
    }

    /** {@code isnad webhook replay ID}. */
    @Command(name = "replay")
    int replay(@Mixin StoreOption where, @Parameters(paramLabel = "ID", descriptionKey = "subscriptionId") String id) {
        return on(where).replay(id);
    }

    /** {@code isnad webhook log ID}. */
    @Command(name = "log")
    int log(
            @Mixin StoreOption where,
            @Option(names = "--json") boolean json,
            @Parameters(paramLabel = "ID", descriptionKey = "subscriptionId") String id) {
        return on(where).log(id, json);
    }
}
