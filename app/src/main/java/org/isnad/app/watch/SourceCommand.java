package org.isnad.app.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.isnad.app.Branch;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.app.shelf.StoreOption;
import org.isnad.collect.sources.WatchPlan;
import org.isnad.collect.watch.Book;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code isnad source …}: finds, lists and checks sources and tells how they do. */
@Command(name = "source")
final class SourceCommand extends Branch {
    private static final int MOST_CHANGES = 50;

    SourceCommand(Workshop workshop) {
        super(workshop, "source.which");
    }

    /** {@code isnad source example}: a commented file of sources to begin with. */
    @Command(name = "example")
    int example() {
        workshop.print(Example.text(workshop));
        return Exit.DONE;
    }

    /** {@code isnad source check FILE}. */
    @Command(name = "check")
    int check(@Parameters(paramLabel = "FILE", descriptionKey = "sourcesFile") String file) {
        WatchPlan plan = Sources.read(workshop, file);
        workshop.say("source.sound", plan.sources().size());
        return Exit.DONE;
    }

    /** {@code isnad source add URL}: what is found there, how well it dissects, and the lines for the file. */
    @Command(name = "add")
    int add(
            @Parameters(paramLabel = "URL", descriptionKey = "sourceUrl") String url,
            @Option(names = "--to", paramLabel = "FILE", descriptionKey = "sourceTo") @Nullable String file,
            @Option(names = "--name", paramLabel = "NAME", descriptionKey = "sourceName") @Nullable String name,
            @Option(names = "--contact", paramLabel = "ADDRESS", descriptionKey = "contact") @Nullable String contact,
            @Option(names = "--allow", paramLabel = "HOST", descriptionKey = "allow") @Nullable List<String> allow) {
        Set<String> allowed = allow == null ? Set.of() : Set.copyOf(allow);
        return new Adding(workshop, file, name, contact).add(url, allowed);
    }

    /** {@code isnad source remove NAME --from FILE}. */
    @Command(name = "remove")
    int remove(
            @Parameters(paramLabel = "NAME", descriptionKey = "sourceRemoved") String name,
            @Option(names = "--from", paramLabel = "FILE", required = true, descriptionKey = "sourcesFile")
                    String file) {
        return new SourceText(workshop, file).remove(name);
    }

    /** {@code isnad source list FILE}. */
    @Command(name = "list")
    int list(@Parameters(paramLabel = "FILE", descriptionKey = "sourcesFile") String file, @Mixin StoreOption where) {
        WatchPlan plan = Sources.read(workshop, file);
        if (!Files.exists(Book.beside(where.folder(workshop)))) {
            plan.sources().forEach(source -> HealthPrinter.line(workshop, source));
            return Exit.DONE;
        }
        try (Book book = Collecting.open(made(where))) {
            new HealthPrinter(workshop, book).list(plan);
        }
        return Exit.DONE;
    }

    /** {@code isnad source health}: how each source does. */
    @Command(name = "health")
    int health(@Mixin StoreOption where, @Option(names = "--json") boolean json) {
        try (Book book = Collecting.open(made(where))) {
            return new HealthPrinter(workshop, book).health(json);
        }
    }

    /** {@code isnad source changes [URL]}: articles corrected or deleted after they were published. */
    @Command(name = "changes")
    int changes(
            @Mixin StoreOption where,
            @Parameters(paramLabel = "URL", arity = "0..1", descriptionKey = "changedUrl") @Nullable String url) {
        try (Book book = Collecting.open(made(where))) {
            ChangesPrinter printer = new ChangesPrinter(workshop, book);
            if (url == null) {
                printer.list(MOST_CHANGES);
            } else {
                printer.versions(url);
            }
        }
        return Exit.DONE;
    }

    /** The folder of a store beside which something was watched. */
    private Path made(StoreOption where) {
        Path store = where.folder(workshop);
        if (!Files.exists(Book.beside(store))) {
            throw new Failure(Exit.FAILED, workshop.messages().of("watch.none", store));
        }
        return store;
    }
}
