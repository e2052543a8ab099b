package org.isnad.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.isnad.store.access.AccessStore;
import org.isnad.store.index.IndexCopy;
import org.isnad.store.rows.Database;
import org.isnad.store.rows.MemoryLedger;

/**
 * Copies a store, also while another process writes to it. What is derived is copied before what it is derived from, so that the
 * copy's archive holds at least what its database knows; the copy is then opened, which takes over the rest, and checked.
 */
public final class Backup {
    private final StoreFolder from;
    private final StoreFolder to;
    private final Tools tools;

    private Backup(StoreFolder from, StoreFolder to, Tools tools) {
        this.from = from;
        this.to = to;
        this.tools = tools;
    }

    /**
     * Makes a copy.
     *
     * @param target a folder that is not there yet, or empty
     * @param notes told what the copy had to take over or mend
     * @return what comparing the parts of the copy found
     * @throws StoreException {@code NOT_EMPTY} when the target holds something, {@code ABSENT} without a store
     */
    public static StoreCheck.Report of(Path root, Path target, Tools tools, Consumer<Note> notes) {
        StoreFolder from = new StoreFolder(root);
        StoreLibrary.requireThere(from);
        StoreFolder to = new StoreFolder(target);
        requireEmpty(target);
        to.create();
        new Backup(from, to, tools).run(notes);
        return StoreCheck.of(target, tools);
    }

    private static void requireEmpty(Path target) {
        try (Stream<Path> files = Files.list(target)) {
            if (files.findAny().isPresent()) {
                throw new StoreException(StoreException.Problem.NOT_EMPTY, target.toString());
            }
        } catch (NoSuchFileException none) {
            return;
        } catch (IOException e) {
            throw StoreException.io("looking into " + target, e);
        }
    }

    private void run(Consumer<Note> notes) {
        Optional<StoreLock> quiet = StoreLock.tryTake(from.lock(), tools.holder());
        try {
            IndexCopy.of(from.index(), to.index());
            try (Database database = Database.openToRead(from.database())) {
                database.copyTo(to.database());
            }
            accounts();
            folder(from.memory(), to.memory());
            folder(from.archive(), to.archive());
            if (Files.exists(from.journal())) {
                file(from.journal(), to.journal());
            }
            Durable.folder(to.root());
        } finally {
            quiet.ifPresent(StoreLock::close);
        }
        open(quiet.isPresent(), notes);
    }

    private void accounts() {
        if (Files.exists(AccessStore.file(from.root()))) {
            AccessStore.copy(from.root(), to.root());
        }
    }

    /** What was learnt while copying went on may belong to another state than the copied articles: it is learnt anew. */
    private void open(boolean quiet, Consumer<Note> notes) {
        if (!quiet) {
            try (Database database = Database.openToWrite(to.database())) {
                new MemoryLedger(database).touchAll();
            }
        }
        try (EmbeddedStore store = EmbeddedStore.open(to.root(), tools, notes)) {
            store.settle(threaded -> {});
        }
    }

    private static void folder(Path from, Path to) {
        try {
            Files.createDirectories(to);
            for (Path file : files(from)) {
                file(file, to.resolve(file.getFileName()));
            }
            Durable.folder(to);
        } catch (IOException e) {
            throw StoreException.io("copying " + from, e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().endsWith(".partial"))
                    .sorted()
                    .toList();
        }
    }

    private static void file(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
            try (FileChannel copy = FileChannel.open(to, StandardOpenOption.WRITE)) {
                copy.force(true);
            }
        } catch (NoSuchFileException goneMeanwhile) {
            return;
        } catch (IOException e) {
            throw StoreException.io("copying " + from + " to " + to, e);
        }
    }
}
