package org.isnad.app.shelf;

import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.TimelineEntry;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Messages;
import org.isnad.app.Workshop;
import org.isnad.desk.Correction;
import org.isnad.desk.access.Act;
import org.isnad.store.EmbeddedStore;
import org.isnad.store.StoreLibrary;
import org.isnad.views.AlertView;
import org.isnad.views.SavedSearch;
import org.isnad.wire.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad alerts [NAME]}: what answered saved searches, one alert for each development. */
@Command(name = "alerts")
final class AlertsCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Mixin
    private ListOptions list = new ListOptions();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--searches", descriptionKey = "searches")
    private boolean searches;

    @Option(names = "--drop", descriptionKey = "drop")
    private boolean drop;

    @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "searchName")
    private @Nullable String name;

    AlertsCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        if (drop) {
            drop();
            return workshop.exitCode();
        }
        Given given = new Given(workshop);
        int offset = list.offset(given);
        int limit = list.limit(given);
        try (StoreLibrary library = where.library(workshop)) {
            require(library);
            if (searches) {
                searches(library.savedSearches());
            } else {
                alerts(library.alerts(name, offset, limit));
            }
        }
        return workshop.exitCode();
    }

    private void drop() {
        try (StoreLibrary library = where.library(workshop)) {
            require(library);
        }
        if (name == null) {
            throw new Failure(Exit.USAGE, workshop.messages().of("alerts.name"));
        }
        try (EmbeddedStore store = where.store(workshop)) {
            store.correct(new Correction.SearchDropped(name));
        }
        Accounts.record(workshop, where, Act.SEARCH_DROPPED, name);
        workshop.say("alerts.dropped", name);
    }

    /** A name that is given must be one that is kept. */
    private void require(StoreLibrary library) {
        if (name != null
                && library.savedSearches().stream()
                        .noneMatch(each -> each.name().equals(name))) {
            throw new Failure(Exit.FAILED, workshop.messages().of("none.search", name));
        }
    }

    private void searches(List<SavedSearch> kept) {
        if (json) {
            kept.forEach(each -> workshop.print(Json.of(each)));
            return;
        }
        if (kept.isEmpty()) {
            workshop.say("alerts.searches.none");
        }
        kept.forEach(each -> workshop.print(each.name() + ": " + each.query()));
    }

    private void alerts(List<AlertView> alerts) {
        if (json) {
            alerts.forEach(each -> workshop.print(Json.of(each)));
            return;
        }
        if (alerts.isEmpty()) {
            workshop.say("alerts.none");
        }
        alerts.forEach(this::alert);
    }

    private void alert(AlertView alert) {
        Messages messages = workshop.messages();
        TimelineEntry told = alert.development();
        workshop.print("■ " + alert.search() + " · " + alert.article().title());
        if (told != null) {
            workshop.print("  " + told.sentence());
            workshop.print("  " + (told.when() == null ? messages.of("undated") : told.when()) + " · "
                    + messages.of("side.sources", told.outlets(), told.independent()));
        }
        if (alert.story() != null) {
            workshop.print("  " + messages.of("alerts.story", alert.story().headline()));
        }
        workshop.print("  " + alert.article().id());
    }
}
