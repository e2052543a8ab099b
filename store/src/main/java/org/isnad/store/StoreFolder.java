package org.isnad.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the parts of a store lie in its folder. */
record StoreFolder(Path root) {
    private static final String DAMAGED = "store.db.damaged-";

    Path archive() {
        return root.resolve("archive");
    }

    Path database() {
        return root.resolve("store.db");
    }

    Path index() {
        return root.resolve("index");
    }

    /** Published epochs of the memories. */
    Path memory() {
        return root.resolve("memory");
    }

    /** Saved states of copies and stories. */
    Path stories() {
        return root.resolve("stories");
    }

    /** What readers have corrected. */
    Path journal() {
        return root.resolve("journal.jsonl");
    }

    Path lock() {
        return root.resolve("lock");
    }

    /** Bytes of a file, or of all files in a folder; 0 when it is not there. What a writer deletes meanwhile counts for nothing. */
    long size(Path part) {
        try (Stream<Path> files = Files.walk(part)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(StoreFolder::bytes)
                    .sum();
        } catch (NoSuchFileException none) {
            return 0;
        } catch (IOException | UncheckedIOException e) {
            throw StoreException.io("looking at " + part, e);
        }
    }

    private static long bytes(Path file) {
        return file.toFile().length();
    }

    boolean isThere() {
        return Files.isDirectory(archive());
    }

    void create() {
        try {
            boolean isNew = !Files.isDirectory(root);
            Files.createDirectories(root);
            if (isNew) {
                Durable.folder(root.toAbsolutePath().getParent());
            }
        } catch (IOException e) {
            throw StoreException.io("making the folder " + root, e);
        }
    }

    /** Moves the database's files out of the way, to {@code store.db.damaged-1} and so on, for someone to look into. */
    String setDatabaseAside() {
        int number = 1;
        while (Files.exists(root.resolve(DAMAGED + number))) {
            number++;
        }
        String name = DAMAGED + number;
        for (String ending : List.of("", "-wal", "-shm")) {
            move(root.resolve("store.db" + ending), root.resolve(name + ending));
        }
        return name;
    }

    private static void move(Path from, Path to) {
        try {
            if (Files.exists(from)) {
                Files.move(from, to);
            }
        } catch (IOException e) {
            throw StoreException.io("setting " + from + " aside", e);
        }
    }

    /** Deletes databases that were set aside. */
    void deleteDamaged() {
        try (Stream<Path> files = Files.list(root)) {
            files.filter(file -> file.getFileName().toString().startsWith(DAMAGED))
                    .forEach(StoreFolder::delete);
        } catch (IOException e) {
            throw StoreException.io("listing " + root, e);
        }
    }

    void deleteIndex() {
        try (Stream<Path> files = Files.walk(index())) {
            files.sorted(Comparator.reverseOrder()).forEach(StoreFolder::delete);
        } catch (NoSuchFileException none) {
            return;
        } catch (IOException e) {
            throw StoreException.io("clearing " + index(), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw StoreException.io("deleting " + file, e);
        }
    }
}
