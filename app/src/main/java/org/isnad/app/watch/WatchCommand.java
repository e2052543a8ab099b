package org.isnad.app.watch;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.isnad.app.Exit;
import org.isnad.app.Workshop;
import org.isnad.app.shelf.StoreOption;
import org.isnad.collect.sources.WatchPlan;
import org.isnad.collect.watch.Book;
import org.isnad.collect.watch.Parts;
import org.isnad.collect.watch.Watcher;
import org.isnad.store.EmbeddedStore;
import org.isnad.store.StoreLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad watch FILE}: watches the sources of a file until told to stop. */
@Command(name = "watch")
final class WatchCommand implements Callable<Integer> {
    private static final int STOP_SECONDS = 30;

    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Option(names = "--once", descriptionKey = "watchOnce")
    private boolean once;

    @Option(names = "--log-json", descriptionKey = "logJson")
    private boolean logJson;

    @Parameters(paramLabel = "FILE", descriptionKey = "sourcesFile")
    private String file = "";

    WatchCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        WatchPlan plan = Sources.read(workshop, file);
        Logs.watch(logJson);
        try (EmbeddedStore store = where.store(workshop);
                StoreLibrary library = store.library();
                Book book = Collecting.open(where.folder(workshop));
                Collecting collecting = new Collecting(workshop, plan, Set.of())) {
            Parts parts = new Parts(
                    collecting.fetcher(),
                    collecting.gate(),
                    book,
                    store,
                    workshop.pipeline()::dissect,
                    id -> library.article(id).isPresent(),
                    workshop.lexicon(),
                    workshop.shell().clock());
            watch(new Watcher(plan, parts), collecting, plan);
            workshop.say(
                    "watch.done", library.holdings().articles(), library.holdings().stories());
            tellTroubles(book);
        }
        return Exit.DONE;
    }

    private void watch(Watcher watcher, Collecting collecting, WatchPlan plan) {
        workshop.say("watch.begun", plan.sources().size());
        workshop.shell().out().flush();
        CountDownLatch ended = new CountDownLatch(1);
        Thread stop = new Thread(() -> stop(watcher, collecting, ended), "isnad-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            if (once) {
                watcher.once();
            } else {
                watcher.run();
            }
        } finally {
            ended.countDown();
        }
    }

    /** A request to stop waits until what was fetched is safe; what is under way is broken off. */
    private static void stop(Watcher watcher, Collecting collecting, CountDownLatch ended) {
        watcher.stop();
        collecting.close();
        try {
            ended.await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellTroubles(Book book) {
        List<String> troubled = book.lists().stream()
                .filter(list -> list.trouble() != null && !"stopped".equals(list.trouble()))
                .map(list -> Advice.line(workshop, list))
                .toList();
        troubled.forEach(workshop.shell().err()::println);
    }
}
