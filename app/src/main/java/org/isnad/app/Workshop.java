package org.isnad.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.isnad.Pipeline;
import org.isnad.Rejected;
import org.isnad.collect.BoundedLines;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** What commands share in one run: messages, and the pipeline with its threads, made when first needed. */
public final class Workshop implements AutoCloseable {
    private static final String WORKERS = "ISNAD_WORKERS";

    private final Shell shell;
    private final Messages messages;
    private final Lexicon lexicon = Lexicon.bundled();
    private @Nullable Pipeline pipeline;
    private @Nullable NameMatcher names;
    private @Nullable ExecutorService workers;
    private int rejected;

    Workshop(Shell shell, Messages messages) {
        this.shell = shell;
        this.messages = messages;
    }

    public Shell shell() {
        return shell;
    }

    public Messages messages() {
        return messages;
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public synchronized Pipeline pipeline() {
        if (pipeline == null) {
            pipeline = new Pipeline(lexicon);
        }
        return pipeline;
    }

    public synchronized NameMatcher names() {
        if (names == null) {
            names = new NameMatcher(lexicon);
        }
        return names;
    }

    /** As many threads as {@code ISNAD_WORKERS} says, otherwise one a processor; what is printed does not depend on it. */
    public synchronized ExecutorService workers() {
        if (workers == null) {
            workers = Executors.newFixedThreadPool(processors(), task -> {
                Thread thread = new Thread(task, "isnad-worker");
                thread.setDaemon(true);
                return thread;
            });
        }
        return workers;
    }

    public <T> OrderedPool<T> pool(Consumer<? super T> sink) {
        return new OrderedPool<>(workers(), processors() * 8, sink);
    }

    private int processors() {
        String asked = shell.environment().get(WORKERS);
        if (asked == null || asked.isBlank()) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (!asked.matches("[1-9][0-9]{0,2}")) {
            throw new Failure(Exit.USAGE, messages.of("workers.wrong", asked));
        }
        return Integer.parseInt(asked);
    }

    public void print(Object line) {
        shell.out().println(line);
    }

    /** Prints a message among the results. */
    public void say(String key, Object... arguments) {
        shell.out().println(messages.of(key, arguments));
    }

    /** Prints a message beside the results. */
    public void warn(String key, Object... arguments) {
        shell.err().println(messages.of(key, arguments));
    }

    /** Waits until the process is told to stop. */
    public void awaitStop() {
        shell.out().flush();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "isnad-stop"));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lists a rejected input. */
    public void reject(Rejected input) {
        rejected++;
        warn("rejected", input.page(), messages.of("reason." + input.reason().wire()), messages.detail(input.detail()));
    }

    /** The exit code of a run that came to its end. */
    public int exitCode() {
        if (rejected > 0) {
            warn("rejected.count", rejected);
        }
        return rejected > 0 ? Exit.REJECTED : Exit.DONE;
    }

    /**
     * A path that a user named.
     *
     * @throws Failure with the code for wrong usage when nothing is there
     */
    public Path existing(String path) {
        try {
            Path found = Path.of(path);
            if (Files.exists(found)) {
                return found;
            }
        } catch (InvalidPathException notAPath) {
            throw new Failure(Exit.USAGE, messages.of("no-such-file", path));
        }
        throw new Failure(Exit.USAGE, messages.of("no-such-file", path));
    }

    /** Takes one line of a file with its number, counted from 1. */
    public interface LineTaker {
        void take(int number, String line);
    }

    /** Reads the lines of a file that are not blank, {@code -} being standard input; gzip is unpacked by its name. */
    public void lines(String path, LineTaker taker) {
        try (InputStream in = open(path)) {
            new BoundedLines(new Lines(path, taker)).read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private final class Lines implements BoundedLines.Taker {
        private final String path;
        private final LineTaker taker;

        Lines(String path, LineTaker taker) {
            this.path = path;
            this.taker = taker;
        }

        @Override
        public void line(int number, String line) {
            if (!line.isBlank()) {
                taker.take(number, line);
            }
        }

        @Override
        public void passedOver(int number, Rejected.Reason reason, String detail) {
            reject(new Rejected(path + ":" + number, reason, detail));
        }
    }

    private InputStream open(String path) throws IOException {
        if (path.equals("-")) {
            return shell.in();
        }
        InputStream in = Files.newInputStream(existing(path));
        return path.endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    @Override
    public synchronized void close() {
        shell.out().flush();
        shell.err().flush();
        if (workers == null) {
            return;
        }
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(1, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
