package org.isnad.collect.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.isnad.Rejected;
import org.isnad.collect.Collector;
import org.isnad.collect.feeds.Listed;
import org.isnad.desk.Arrival;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is new in a folder that pages, WARC files (Common Crawl's CC-NEWS too) or article lines are put into. A file is read
 * once it has been left alone for a moment, and again when it changes; pages read twice change nothing. For one thread.
 * A restart in the middle of a file reads it again from its beginning.
 */
final class FolderVisit {
    private static final Logger LOG = LoggerFactory.getLogger(FolderVisit.class);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(2);

    private final Parts parts;
    private final Inbox inbox;
    /** Files whose pages wait to be taken in. */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    FolderVisit(Parts parts, Inbox inbox) {
        this.parts = parts;
        this.inbox = inbox;
    }

    void visit(Path folder, String source) throws InterruptedException {
        parts.book().folder(source, folder, now(), Files.isReadable(folder), false);
        if (!Files.isDirectory(folder)) {
            LOG.atWarn()
                    .addKeyValue("source", source)
                    .addKeyValue("folder", folder)
                    .log("no such folder");
            return;
        }
        Consumer<Arrival> unlisted = arrival -> {
            if (arrival instanceof Arrival.Unusable(Rejected why)) {
                LOG.atWarn().addKeyValue("source", source).log("a folder cannot be read: {}", why);
            }
        };
        for (Path file : new Collector(true, unlisted).pagesIn(folder)) {
            String state = state(file);
            if (state != null
                    && !underWay.contains(state)
                    && parts.book().address(state).isEmpty()) {
                read(folder, file, state, source);
            }
        }
    }

    /** A file as it is now; null while it may still be written to, or is gone. */
    private @Nullable String state(Path file) {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            boolean still = changed.toInstant().isBefore(now().minus(LEFT_ALONE));
            return still ? file.toUri() + "#" + changed.toMillis() + "-" + Files.size(file) : null;
        } catch (IOException gone) {
            return null;
        }
    }

    /** Hands a file over; it counts as read once the store has all of it. */
    private void read(Path folder, Path file, String state, String source) throws InterruptedException {
        AtomicInteger awaited = new AtomicInteger(1);
        Runnable had = () -> {
            if (awaited.decrementAndGet() == 0) {
                parts.book().listed(new Listed(state, null, null, ""), file.toString(), "read", now());
                parts.book().folder(source, folder, now(), true, true);
                underWay.remove(state);
                LOG.atInfo()
                        .addKeyValue("source", source)
                        .addKeyValue("file", file)
                        .log("read");
            }
        };
        underWay.add(state);
        new Collector(true, arrival -> {
                    awaited.incrementAndGet();
                    put(arrival, source, had);
                })
                .collect(file);
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
        had.run();
    }

    private void put(Arrival arrival, String source, Runnable had) {
        try {
            inbox.put(arrival, receipt -> {
                parts.book().taken(source, now(), receipt);
                had.run();
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Instant now() {
        return parts.clock().instant();
    }
}
