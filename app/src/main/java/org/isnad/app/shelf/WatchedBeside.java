package org.isnad.app.shelf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.isnad.collect.watch.Book;
import org.isnad.collect.watch.Health;
import org.isnad.desk.SourceHealth;
import org.isnad.desk.Watched;

/** How the sources do that are watched into a store, by whatever process, from whenever on. Safe for many threads. */
final class WatchedBeside implements Watched {
    private final Path book;
    private final InstantSource clock;

    WatchedBeside(Path store, InstantSource clock) {
        this.book = Book.beside(store);
        this.clock = clock;
    }

    @Override
    public List<SourceHealth> sources() {
        if (!Files.exists(book)) {
            return List.of();
        }
        try (Book open = new Book(book)) {
            return new Health(open, clock).sources();
        }
    }
}
