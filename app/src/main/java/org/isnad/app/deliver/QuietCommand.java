package org.isnad.app.deliver;

import java.util.Map;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.app.shelf.Accounts;
import org.isnad.app.shelf.StoreOption;
import org.isnad.desk.access.Act;
import org.isnad.desk.delivery.QuietHours;
import org.isnad.desk.delivery.Whose;
import org.isnad.store.delivery.DeliveryStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad quiet …}: hours in which alerts of a search, or to an account, wait for their end. */
@Command(name = "quiet")
final class QuietCommand implements Callable<Integer> {
    private final Workshop workshop;

    QuietCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        workshop.warn("quiet.which");
        return Exit.USAGE;
    }

    /** {@code isnad quiet set --search NAME --from HH:MM --until HH:MM}. */
    @Command(name = "set")
    int set(
            @Mixin StoreOption where,
            @Option(names = "--search", paramLabel = "NAME", descriptionKey = "quietSearch") @Nullable String search,
            @Option(names = "--account", paramLabel = "NAME", descriptionKey = "quietAccount") @Nullable String account,
            @Option(names = "--from", paramLabel = "HH:MM", required = true, descriptionKey = "quietFrom") String from,
            @Option(names = "--until", paramLabel = "HH:MM", required = true, descriptionKey = "quietUntil")
                    String until,
            @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "zone") @Nullable String zone,
            @Option(names = "--breaking", descriptionKey = "quietBreaking") boolean breaking) {
        Times times = new Times(workshop);
        QuietHours hours = new QuietHours(times.time(from), times.time(until), times.zone(zone), breaking);
        return change(where, search, account, hours);
    }

    /** {@code isnad quiet clear --search NAME}. */
    @Command(name = "clear")
    int clear(
            @Mixin StoreOption where,
            @Option(names = "--search", paramLabel = "NAME", descriptionKey = "quietSearch") @Nullable String search,
            @Option(names = "--account", paramLabel = "NAME", descriptionKey = "quietAccount") @Nullable
                    String account) {
        return change(where, search, account, null);
    }

    private int change(
            StoreOption where, @Nullable String search, @Nullable String account, @Nullable QuietHours hours) {
        if (search != null && account != null) {
            throw new Failure(Exit.USAGE, workshop.messages().of("quiet.one"));
        }
        Whose whose = search == null ? Whose.account(account == null ? "" : account) : Whose.search(search);
        try (DeliveryStore store = open(where)) {
            store.setQuietHours(whose, hours);
        }
        Accounts.record(workshop, where, Act.QUIET_SET, whose.text() + (hours == null ? " -" : " " + told(hours)));
        return list(where);
    }

    /** {@code isnad quiet list}. */
    @Command(name = "list")
    int list(@Mixin StoreOption where) {
        try (DeliveryStore store = open(where)) {
            Map<Whose, QuietHours> all = store.quietHours();
            if (all.isEmpty()) {
                workshop.say("quiet.none");
            }
            all.forEach((whose, hours) -> workshop.print(name(whose) + " · " + told(hours)
                    + (hours.breakingPasses() ? " · " + workshop.messages().of("quiet.passes") : "")));
        }
        return Exit.DONE;
    }

    private String name(Whose whose) {
        return whose.kind() == Whose.Kind.SEARCH
                ? workshop.messages().of("quiet.of-search", whose.name())
                : whose.name().isEmpty()
                        ? workshop.messages().of("quiet.of-all")
                        : workshop.messages().of("quiet.of-account", whose.name());
    }

    private static String told(QuietHours hours) {
        return hours.from() + "–" + hours.until() + " " + hours.zone().getId();
    }

    private DeliveryStore open(StoreOption where) {
        return DeliveryStore.open(where.folder(workshop), workshop.shell().clock());
    }
}
