package org.isnad.app.watch;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.isnad.app.Workshop;
import org.isnad.collect.feeds.Discovery;
import org.isnad.collect.fetch.FetchSettings;
import org.isnad.collect.fetch.Fetcher;
import org.isnad.collect.polite.Manners;
import org.isnad.collect.polite.PoliteGate;
import org.isnad.collect.sources.WatchPlan;
import org.isnad.collect.watch.Book;

/** The parts of collecting, wired for one run. */
final class Collecting implements AutoCloseable {
    private static final String VERSION = "0.1";

    private final Workshop workshop;
    private final Fetcher fetcher;
    private final PoliteGate gate;

    Collecting(Workshop workshop, WatchPlan plan, Set<String> alsoAllowed) {
        this.workshop = workshop;
        Set<String> allowed = new HashSet<>(plan.allowed());
        allowed.addAll(alsoAllowed);
        FetchSettings settings =
                FetchSettings.of(FetchSettings.agent(VERSION, plan.contact())).allowing(allowed);
        fetcher = new Fetcher(settings, workshop.shell().clock());
        gate = new PoliteGate(
                Manners.USUAL.pausing(plan.pause()).spending(plan.perHour(), Manners.USUAL.window()), fetcher);
    }

    static Book open(Path store) {
        return new Book(Book.beside(store));
    }

    Fetcher fetcher() {
        return fetcher;
    }

    PoliteGate gate() {
        return gate;
    }

    Discovery discovery() {
        return new Discovery(workshop.lexicon(), request -> fetcher.fetch(request, gate), gate::sitemaps);
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
