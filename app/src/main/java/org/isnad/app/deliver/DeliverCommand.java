package org.isnad.app.deliver;

import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Workshop;
import org.isnad.app.shelf.StoreOption;
import org.isnad.store.StoreLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code isnad deliver}: delivers alerts until stopped, where no server does. */
@Command(name = "deliver")
final class DeliverCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Mixin
    private DeliveryOption delivery = new DeliveryOption();

    DeliverCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        try (StoreLibrary library = where.library(workshop);
                Delivering delivering = Delivering.start(workshop, where, library, delivery)) {
            workshop.say("deliver.begun", delivering.store().subscriptions().size());
            workshop.awaitStop();
        }
        return Exit.DONE;
    }
}
