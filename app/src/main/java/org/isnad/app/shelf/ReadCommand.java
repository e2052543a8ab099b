package org.isnad.app.shelf;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.isnad.app.Progress;
import org.isnad.app.Workshop;
import org.isnad.collect.Collector;
import org.isnad.store.EmbeddedStore;
import org.isnad.store.StoreLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code isnad read PATH…}: takes pages into the store and brings its stories up to date. */
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {
    private final Workshop workshop;

    @Mixin
    private StoreOption where = new StoreOption();

    @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "pagesAndArticles")
    private List<String> paths = List.of();

    ReadCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public Integer call() {
        read(workshop, where, paths, reader -> {});
        return workshop.exitCode();
    }

    static void read(Workshop workshop, StoreOption where, List<String> paths, Consumer<Reader> setting) {
        paths.stream().filter(path -> !path.equals("-")).forEach(workshop::existing);
        try (EmbeddedStore store = where.store(workshop)) {
            Reader reader = new Reader(workshop, store, store::standing);
            setting.accept(reader);
            collect(workshop, reader, paths);
            try (StoreLibrary library = store.library()) {
                StoreOption.settle(workshop, store, library.holdings().articles());
                workshop.say(
                        "read.store",
                        library.holdings().articles(),
                        library.holdings().stories());
            }
        }
    }

    private static void collect(Workshop workshop, Reader reader, List<String> paths) {
        Collector collector = new Collector(true, reader::take);
        try (Progress progress =
                        new Progress(workshop.shell(), workshop.messages().of("progress.read"), length(paths));
                reader) {
            reader.show(progress);
            for (String path : paths) {
                if (path.equals("-")) {
                    collector.collect("-", workshop.shell().in());
                } else {
                    collector.collect(Path.of(path));
                }
            }
        }
        reader.tell();
    }

    /** The number of files, where each is a page; unknown with archives and lines among them. */
    private static long length(List<String> paths) {
        Collector collector = new Collector(true, arrival -> {});
        List<String> files = paths.stream()
                .filter(path -> !path.equals("-"))
                .flatMap(path -> collector.pagesIn(Path.of(path)).stream())
                .map(file -> file.getFileName().toString())
                .toList();
        boolean many = paths.contains("-")
                || files.stream().anyMatch(name -> name.contains(".warc") || name.contains(".jsonl"));
        return many ? -1 : files.size();
    }
}
