package org.isnad.store.rows;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.isnad.Pipeline;
import org.isnad.store.StoreException;
import org.isnad.stories.Threading;

/**
 * Saved states of copies and stories: a file a midnight of event time, {@code 2026-04-05.stories}, which stands for all articles
 * before that day. Each is written whole or not at all and checked before it is used; one that is damaged or of another version is
 * removed, and what it stood for is stepped again. For one thread.
 */
public final class Checkpoints {
    private static final String ENDING = ".stories";
    private static final int BUFFER = 1 << 16;
    /** How many days before the newest a full run saves a state. */
    private static final List<Integer> AGES = List.of(1, 7, 30);
    /** Where one age of states ends and the next begins, in days; those beyond the last are let go of. */
    private static final List<Integer> LIMITS = List.of(7, 30, 90);

    private final Path folder;
    private final Consumer<String> damage;
    private final NavigableMap<Long, Path> files;

    /**
     * @param folder need not be there
     * @param damage told of each state that could not be used and why
     */
    public Checkpoints(Path folder, Consumer<String> damage) {
        this.folder = folder;
        this.damage = damage;
        this.files = DayFiles.in(folder, ENDING);
    }

    /**
     * A state to go on from.
     *
     * @param day that it stands before, in days since 1970; {@link Long#MIN_VALUE} when it stands for nothing
     */
    record Start(long day, Threading threading) {}

    /** The newest state that can be used, or one that has taken no step yet. */
    Start newest(Pipeline pipeline) {
        while (!files.isEmpty()) {
            Map.Entry<Long, Path> entry = files.lastEntry();
            try {
                verify(entry.getValue());
                return new Start(entry.getKey(), read(entry.getValue(), pipeline));
            } catch (IOException unusable) {
                damage.accept(entry.getValue().getFileName() + ": " + unusable.getMessage());
                remove(entry.getKey());
            }
        }
        return new Start(Long.MIN_VALUE, pipeline.threading());
    }

    /** Reads the whole file for its checksum, so that what is parsed then is what was written. */
    private static void verify(Path file) throws IOException {
        try (InputStream in = opened(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static Threading read(Path file, Pipeline pipeline) throws IOException {
        try (InputStream in = new BufferedInputStream(opened(file), BUFFER)) {
            return pipeline.threading(in);
        }
    }

    private static InputStream opened(Path file) throws IOException {
        return new GZIPInputStream(Files.newInputStream(file), BUFFER);
    }

    /** Removes the states that stand for articles of a day or later ones. */
    public void removeAfter(long day) {
        List.copyOf(files.tailMap(day, false).keySet()).forEach(this::remove);
    }

    /** Whether a state is wanted that stands before {@code day}, when the articles before that reach up to {@code before}. */
    static boolean isDue(long before, long day, long today) {
        return AGES.stream().anyMatch(age -> before < today - age && today - age <= day);
    }

    /** Saves a state that stands for all articles before a day. */
    void save(long day, Threading threading) {
        Path file = folder.resolve(LocalDate.ofEpochDay(day) + ENDING);
        Path partial = folder.resolve(file.getFileName() + ".partial");
        try {
            Files.createDirectories(folder);
            try (OutputStream out =
                    new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(partial), BUFFER), BUFFER)) {
                threading.save(out);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw StoreException.io("writing the state of stories " + file, e);
        }
        files.put(day, file);
    }

    /** Leaves the newest state, and of those of each age the oldest, which grows into the next. */
    void thin(long today) {
        Set<Integer> met = new HashSet<>();
        for (long day : List.copyOf(files.keySet())) {
            int age = age(today - day);
            boolean first = age < LIMITS.size() && met.add(age);
            if (!first && day < files.lastKey()) {
                remove(day);
            }
        }
    }

    private static int age(long days) {
        return (int) LIMITS.stream().filter(limit -> days >= limit).count();
    }

    private void remove(long day) {
        Path file = files.remove(day);
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw StoreException.io("deleting " + file, e);
        }
    }
}
