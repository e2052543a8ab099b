package org.isnad.app.watch;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.SettingsText;
import org.isnad.app.Workshop;
import org.isnad.app.shelf.StoreOption;
import org.isnad.collect.sources.Source;
import org.isnad.collect.sources.WatchPlan;
import org.isnad.collect.watch.Book;
import org.isnad.collect.watch.Health;
import org.isnad.collect.watch.Parts;
import org.isnad.collect.watch.Watcher;
import org.isnad.store.EmbeddedStore;
import org.isnad.store.StoreLibrary;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--listen", paramLabel = "PORT", defaultValue = "-1", descriptionKey = "listen")
    private int port = -1;

    @Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "tokenFile")
    private @Nullable String tokenFile;

    @Parameters(paramLabel = "FILE", descriptionKey = "sourcesFile")
    private String file = "";

    WatchCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        WatchPlan plan = Sources.read(workshop, file);
        Logs.watch(logJson);
        CountDownLatch ended = new CountDownLatch(1);
        try (EmbeddedStore store = where.store(workshop);
                StoreLibrary library = store.library();
                Book book = Collecting.open(where.folder(workshop));
                Collecting collecting = new Collecting(workshop, plan, Set.of())) {
            Watcher watcher = new Watcher(plan, parts(collecting, book, store, library));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(watcher, collecting, ended), "isnad-stop"));
            book.watching(plan.sources());
            watch(watcher, plan, book, collecting);
            workshop.say(
                    "watch.done",
                    library.holdings().articles(),
                    library.holdings().stories());
            tellTroubles(book, plan);
            workshop.shell().out().flush();
        } finally {
            ended.countDown();
        }
        return Exit.DONE;
    }

    private Parts parts(Collecting collecting, Book book, EmbeddedStore store, StoreLibrary library) {
        return new Parts(
                collecting.fetcher(),
                collecting.gate(),
                book,
                store,
                workshop.pipeline()::dissect,
                id -> library.article(id).isPresent(),
                workshop.lexicon(),
                workshop.shell().clock());
    }

    private void watch(Watcher watcher, WatchPlan plan, Book book, Collecting collecting) {
        workshop.say("watch.begun", plan.sources().size());
        workshop.shell().out().flush();
        try (Listening listening = listening(watcher, book, collecting)) {
            if (listening != null) {
                workshop.say("watch.listening", "http://127.0.0.1:" + listening.port());
                workshop.shell().out().flush();
            }
            if (once) {
                watcher.once();
            } else {
                watcher.run();
            }
        }
    }

    private @Nullable Listening listening(Watcher watcher, Book book, Collecting collecting) {
        if (port < 0) {
            return null;
        }
        String token = tokenFile == null
                ? null
                : SettingsText.of(workshop.existing(tokenFile)).strip();
        if (token != null && token.isEmpty()) {
            throw new Failure(Exit.USAGE, workshop.messages().of("watch.empty-token", String.valueOf(tokenFile)));
        }
        Health health = new Health(book, workshop.shell().clock());
        return new Listening(
                port,
                watcher,
                () -> Metrics.text(health.sources(), counts(watcher, book, collecting)),
                workshop.shell().clock(),
                token);
    }

    private static Metrics.Counts counts(Watcher watcher, Book book, Collecting collecting) {
        return new Metrics.Counts(
                watcher.pages(),
                watcher.waiting(),
                book.fetched(),
                collecting.gate().requests());
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

    private void tellTroubles(Book book, WatchPlan plan) {
        Set<String> names = plan.sources().stream().map(Source::name).collect(Collectors.toSet());
        List<String> troubled = book.lists().stream()
                .filter(list -> names.contains(list.source()))
                .filter(list -> list.trouble() != null && !"stopped".equals(list.trouble()))
                .map(list -> Advice.line(workshop, list))
                .toList();
        troubled.forEach(workshop.shell().err()::println);
    }
}
