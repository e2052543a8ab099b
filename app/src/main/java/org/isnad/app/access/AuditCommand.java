package org.isnad.app.access;

import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Messages;
import org.isnad.app.Workshop;
import org.isnad.app.shelf.Accounts;
import org.isnad.app.shelf.StoreOption;
import org.isnad.desk.access.AuditEntry;
import org.isnad.store.access.AccessStore;
import org.isnad.wire.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad audit}: who did what, the newest first. */
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", descriptionKey = "limit")
    private int limit;

    @Option(names = "--before", paramLabel = "N", defaultValue = "9223372036854775807", descriptionKey = "auditBefore")
    private long before;

    AuditCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new Failure(Exit.USAGE, workshop.messages().of("audit.limit", limit));
        }
        try (AccessStore access = Accounts.needed(workshop, where)) {
            List<AuditEntry> entries = access == null ? List.of() : access.audit(before, limit);
            if (entries.isEmpty() && !json) {
                workshop.say("audit.none");
            }
            entries.forEach(this::line);
        }
        return Exit.DONE;
    }

    private void line(AuditEntry entry) {
        if (json) {
            workshop.print(Json.of(entry));
            return;
        }
        Messages messages = workshop.messages();
        String who = entry.who().isEmpty() ? messages.of("audit.nobody") : entry.who();
        workshop.print(entry.number() + " · " + entry.at() + " · "
                + messages.of("audit." + entry.act().wire())
                + rest(entry.subject()) + " · " + who + " ("
                + messages.of("audit.how." + entry.how().wire()) + ")"
                + rest(entry.address()));
    }

    private static String rest(String text) {
        return text.isEmpty() ? "" : " · " + text;
    }
}
