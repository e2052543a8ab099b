package org.isnad.store.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.isnad.store.StoreException;

/** The files of a folder that are named after days, {@code 2026-04-05.stories}. */
public final class DayFiles {
    private DayFiles() {}

    /**
     * Those that are there now, by day since 1970; other files are passed over.
     *
     * @param folder need not be there
     * @throws StoreException {@code IO} when it cannot be listed
     */
    public static NavigableMap<Long, Path> in(Path folder, String ending) {
        NavigableMap<Long, Path> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> listed = Files.list(folder)) {
                listed.forEach(file -> put(files, file, ending));
            } catch (IOException e) {
                throw StoreException.io("listing " + folder, e);
            }
        }
        return files;
    }

    private static void put(NavigableMap<Long, Path> files, Path file, String ending) {
        String name = file.getFileName().toString();
        if (!name.endsWith(ending)) {
            return;
        }
        String day = name.substring(0, name.length() - ending.length());
        try {
            files.put(LocalDate.parse(day).toEpochDay(), file);
        } catch (DateTimeParseException other) {
            // Not named after a day: not one of ours.
        }
    }
}
