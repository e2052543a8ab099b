package org.isnad.app.shelf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** Sorts lines of any number in bounded memory: sorted runs go to files, which are merged at the end. For one thread. */
final class SortedLines implements AutoCloseable {
    private final int most;
    private final List<String> held = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();

    /** @param most how many lines are held in memory */
    SortedLines(int most) {
        this.most = most;
    }

    void add(String line) {
        held.add(line);
        if (held.size() >= most) {
            spill();
        }
    }

    private void spill() {
        Collections.sort(held);
        try {
            Path run = Files.createTempFile("isnad-sort-", null);
            runs.add(run);
            Files.write(run, held);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        held.clear();
    }

    /** Hands over all lines in their order. */
    void each(Consumer<String> consumer) {
        if (!runs.isEmpty() && !held.isEmpty()) {
            spill();
        }
        Collections.sort(held);
        held.forEach(consumer);
        merge(consumer);
    }

    private void merge(Consumer<String> consumer) {
        PriorityQueue<Run> open = new PriorityQueue<>(Comparator.comparing((Run run) -> run.line));
        try {
            for (Path run : runs) {
                open.add(new Run(Files.newBufferedReader(run)));
            }
            for (Run run = open.poll(); run != null; run = open.poll()) {
                consumer.accept(run.line);
                if (run.next()) {
                    open.add(run);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.forEach(Run::close);
        }
    }

    /** A sorted file at one of its lines. */
    private static final class Run {
        private final BufferedReader reader;
        private String line = "";

        Run(BufferedReader reader) throws IOException {
            this.reader = reader;
            next();
        }

        /** Goes on to the next line; closes the file after the last. */
        boolean next() throws IOException {
            String next = reader.readLine();
            if (next == null) {
                reader.close();
                return false;
            }
            line = next;
            return true;
        }

        void close() {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            for (Path run : runs) {
                Files.deleteIfExists(run);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
