package org.isnad.app.shelf;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.desk.Correction;
import org.isnad.desk.access.Act;
import org.isnad.store.EmbeddedStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad retain --bodies DAYS --yes}: lets go of the bodies of pages that were taken in so many days ago or earlier. */
@Command(name = "retain")
final class RetainCommand implements Callable<Integer> {
    private static final String VARIABLE = "ISNAD_BODIES";
    private static final int MOST_DAYS = 36_500;

    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Option(names = "--bodies", paramLabel = "DAYS", descriptionKey = "bodies")
    private @Nullable String bodies;

    @Option(names = "--yes", descriptionKey = "yes")
    private boolean yes;

    RetainCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        Duration age = Duration.ofDays(days());
        Instant before = workshop.shell().clock().instant().minus(age).truncatedTo(ChronoUnit.SECONDS);
        where.library(workshop).close();
        try (EmbeddedStore store = where.store(workshop)) {
            long pages = store.bodiesBefore(before);
            if (yes) {
                store.correct(new Correction.BodiesLetGo(before));
                Accounts.record(workshop, where, Act.BODIES_LET_GO, pages + " < " + before);
                StoreOption.settle(workshop, store, -1);
            }
            workshop.say(yes ? "retain.done" : "retain.not-yet", pages, before.toString());
        }
        return Exit.DONE;
    }

    /** As given, {@code 90d} or {@code 90}; else as the environment says. */
    private int days() {
        String given = bodies != null ? bodies : workshop.shell().environment().get(VARIABLE);
        String digits = given == null ? "" : given.strip().replaceFirst("[dD]$", "");
        try {
            int days = Integer.parseInt(digits);
            if (days >= 0 && days <= MOST_DAYS) {
                return days;
            }
        } catch (NumberFormatException noNumber) {
            // Said below, with what was given.
        }
        throw new Failure(Exit.USAGE, workshop.messages().of("usage.bodies", given == null ? "" : given));
    }
}
