package org.isnad.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import org.isnad.When;
import org.isnad.memory.Epoch;
import org.isnad.memory.EpochFormat;
import org.isnad.memory.Epochs;
import org.isnad.memory.MemoryFormatException;
import org.isnad.store.rows.DayFiles;
import org.jspecify.annotations.Nullable;

/**
 * A store's published epochs: a file a midnight, {@code 2026-04-05.memory}, each written whole or not at all. The last {@value
 * #KEPT} are kept. Reading is safe for many threads.
 */
public final class MemoryFolder implements Epochs {
    static final int KEPT = 31;
    private static final String ENDING = ".memory";
    private static final int MOST_OPEN = 4;

    private final Path folder;
    private final NavigableMap<Long, Path> files;
    private final Map<Long, Kept> open = new LinkedHashMap<>(8, 0.75f, true);

    private MemoryFolder(Path folder, NavigableMap<Long, Path> files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * An epoch with its digest.
     *
     * @param digest empty for {@link Epoch#NONE}
     */
    record Kept(Epoch epoch, String digest) {
        static final Kept NONE = new Kept(Epoch.NONE, "");

        static Kept of(Epoch epoch) {
            return epoch == Epoch.NONE ? NONE : new Kept(epoch, EpochFormat.digest(epoch));
        }
    }

    /**
     * Opens the epochs that a store has published, to read.
     *
     * @param given the store's folder, or the folder of epochs in it
     * @throws StoreException {@code MEMORY} when there are none, or a file is no whole epoch of this version
     */
    public static MemoryFolder of(Path given) {
        Path inside = given.resolve("memory");
        MemoryFolder memory = in(Files.isDirectory(inside) ? inside : given);
        if (memory.files.isEmpty()) {
            throw new StoreException(StoreException.Problem.MEMORY, given + ": no memory was published there");
        }
        memory.files.values().forEach(MemoryFolder::verify);
        return memory;
    }

    /** The epochs in a folder, which need not be there. */
    static MemoryFolder in(Path folder) {
        return new MemoryFolder(folder, DayFiles.in(folder, ENDING));
    }

    private static void verify(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            EpochFormat.verify(in);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static StoreException unreadable(Path file, IOException e) {
        return e instanceof MemoryFormatException
                ? new StoreException(StoreException.Problem.MEMORY, file + ": " + e.getMessage(), e)
                : StoreException.io("reading " + file, e);
    }

    @Override
    public Epoch at(@Nullable When when) {
        return keptAt(when).epoch();
    }

    private synchronized Kept keptAt(@Nullable When when) {
        Map.Entry<Long, Path> entry = when == null ? null : files.floorEntry(when.day());
        return entry == null ? Kept.NONE : kept(entry.getKey(), entry.getValue());
    }

    private synchronized Kept kept(long day, Path file) {
        Kept known = open.get(day);
        if (known == null) {
            known = read(file);
            open.put(day, known);
            if (open.size() > MOST_OPEN) {
                open.remove(open.keySet().iterator().next());
            }
        }
        return known;
    }

    private static Kept read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return Kept.of(EpochFormat.read(in));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The epoch that pages of a time read; {@link Kept#NONE} also when its file cannot be used. */
    Kept usable(@Nullable When when) {
        return when == null ? Kept.NONE : usable(when.day());
    }

    /** The last epoch of a day or before; {@link Kept#NONE} when there is none or it cannot be used. */
    synchronized Kept usable(long day) {
        Map.Entry<Long, Path> entry = files.floorEntry(day);
        try {
            return entry == null ? Kept.NONE : kept(entry.getKey(), entry.getValue());
        } catch (StoreException damaged) {
            return Kept.NONE;
        }
    }

    /** Removes the epochs after a day. */
    synchronized void removeAfter(long day) {
        NavigableMap<Long, Path> later = files.tailMap(day, false);
        later.values().forEach(MemoryFolder::delete);
        later.clear();
        open.clear();
    }

    /** Publishes an epoch; of too many the oldest goes. Not forced to disk: one that a crash damages is made anew. */
    synchronized void publish(Epoch epoch) {
        Path file = folder.resolve(LocalDate.ofEpochDay(epoch.day()) + ENDING);
        Path partial = folder.resolve(file.getFileName() + ".partial");
        try {
            Files.createDirectories(folder);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
                EpochFormat.write(epoch, out);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw StoreException.io("writing the memory " + file, e);
        }
        files.put(epoch.day(), file);
        while (files.size() > KEPT) {
            delete(files.pollFirstEntry().getValue());
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
