package org.isnad.measure.faults;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.isnad.Pipeline;
import org.isnad.collect.Collector;
import org.isnad.desk.Arrival;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;
import org.isnad.store.EmbeddedStore;
import org.isnad.store.Tools;
import org.isnad.store.archive.Entry;

/** A process that reads pages into a store, tells the identity of each once it has its receipt, and lives until it is killed. */
public final class Victim {
    private static final int LARGEST_BATCH = 5;
    /** When a page was first seen is part of the answers: a clock that goes on would make every store unlike every other. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-05T12:00:00Z"), ZoneOffset.UTC);

    private static final int SETTLE_ONE_IN = 6;

    private Victim() {}

    /** Arguments: the store's folder, the folder of pages, and the seed of the sizes of batches. */
    public static void main(String[] arguments) {
        try (ExecutorService workers = Executors.newFixedThreadPool(2);
                EmbeddedStore store = EmbeddedStore.open(Path.of(arguments[0]), tools(workers), note -> {})) {
            read(store, pages(Path.of(arguments[1])), new Random(Long.parseLong(arguments[2])));
            store.settle(threaded -> {});
            tell("settled");
        }
    }

    static Tools tools(ExecutorService workers) {
        Lexicon lexicon = Lexicon.bundled();
        Pipeline pipeline = new Pipeline(lexicon);
        return new Tools(() -> pipeline, () -> new NameMatcher(lexicon), CLOCK, workers, "one", "a victim");
    }

    static List<Arrival> pages(Path folder) {
        List<Arrival> pages = new ArrayList<>();
        new Collector(true, pages::add).collect(folder);
        return pages;
    }

    private static void read(EmbeddedStore store, List<Arrival> pages, Random random) {
        for (int from = 0; from < pages.size(); ) {
            int to = Math.min(pages.size(), from + 1 + random.nextInt(LARGEST_BATCH));
            List<Arrival> batch = pages.subList(from, to);
            store.receive(batch);
            batch.forEach(page -> tell("read " + Entry.idOf(page)));
            if (random.nextInt(SETTLE_ONE_IN) == 0) {
                store.settle(threaded -> {});
            }
            from = to;
        }
    }

    private static void tell(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
