package org.isnad.app.deliver;

import java.util.List;
import org.isnad.app.Branch;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.app.shelf.StoreOption;
import org.isnad.desk.delivery.Deliveries;
import org.isnad.desk.delivery.Rhythm;
import org.isnad.desk.delivery.Rhythm.Pace;
import org.isnad.desk.delivery.Subscription;
import org.isnad.web.deliver.Postman;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad email …}: readers who get alerts or digests of them by e-mail. */
@Command(name = "email")
final class EmailCommand extends Branch {
    EmailCommand(Workshop workshop) {
        super(workshop, "email.which");
    }

    private SubscriptionCommands on(StoreOption where) {
        return new SubscriptionCommands(workshop, where, Subscription.Kind.EMAIL);
    }

    /** {@code isnad email add ADDRESS}. */
    @Command(name = "add")
    int add(
            @Mixin StoreOption where,
            @Parameters(paramLabel = "ADDRESS", descriptionKey = "emailAddress") String address,
            @Option(names = "--search", paramLabel = "NAME", descriptionKey = "subscriptionSearch")
                    List<String> searches,
            @Option(names = "--pace", paramLabel = "PACE", defaultValue = "daily", descriptionKey = "pace")
                    String wanted,
            @Option(names = "--at", paramLabel = "HH:MM", defaultValue = "07:00", descriptionKey = "digestAt")
                    String at,
            @Option(names = "--day", paramLabel = "DAY", defaultValue = "sunday", descriptionKey = "digestDay")
                    String day,
            @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "zone") @Nullable String zone) {
        Times times = new Times(workshop);
        if (!Postman.isAddress(address)) {
            throw new Failure(Exit.USAGE, workshop.messages().of("email.address", address));
        }
        Pace pace = Pace.of(wanted)
                .orElseThrow(() -> new Failure(Exit.USAGE, workshop.messages().of("email.pace", wanted)));
        Deliveries.Made made = on(where)
                .add(new Deliveries.Wanted(
                        Subscription.Kind.EMAIL,
                        address.strip(),
                        "",
                        searches == null ? List.of() : searches,
                        new Rhythm(pace, times.time(at), times.day(day), times.zone(zone)),
                        workshop.messages().locale().getLanguage()));
        workshop.say("email.added", made.subscription().id());
        return Exit.DONE;
    }

    /** {@code isnad email list}. */
    @Command(name = "list")
    int list(@Mixin StoreOption where, @Option(names = "--json") boolean json) {
        return on(where).list(json);
    }

    /** {@code isnad email remove ID}. */
    @Command(name = "remove")
    int remove(@Mixin StoreOption where, @Parameters(paramLabel = "ID", descriptionKey = "subscriptionId") String id) {
        return on(where).remove(id);
    }

    /** {@code isnad email test ID}. */
    @Command(name = "test")
    int test(
            @Mixin StoreOption where,
            @Mixin DeliveryOption delivery,
            @Parameters(paramLabel = "ID", descriptionKey = "subscriptionId") String id) {
        return on(where).test(id, delivery);
    }

    /** {@code isnad email replay ID}. */
    @Command(name = "replay")
    int replay(@Mixin StoreOption where, @Parameters(paramLabel = "ID", descriptionKey = "subscriptionId") String id) {
        return on(where).replay(id);
    }

    /** {@code isnad email log ID}. */
    @Command(name = "log")
    int log(
            @Mixin StoreOption where,
            @Option(names = "--json") boolean json,
            @Parameters(paramLabel = "ID", descriptionKey = "subscriptionId") String id) {
        return on(where).log(id, json);
    }
}
