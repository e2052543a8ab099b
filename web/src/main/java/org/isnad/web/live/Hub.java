package org.isnad.web.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.isnad.views.Library;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the library for the pages that are open, and tells them. It asks while there are any, once for all that watch the same, and
 * only when the library's edition is another. Safe for many threads.
 */
public final class Hub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    private final Library library;
    private final int most;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("isnad-live").daemon().factory());
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private long edition = Long.MIN_VALUE;

    /**
     * @param most how many pages are told at once
     * @param look how often the library is looked at
     * @param beat how often a line without news gets a sign of life
     */
    public Hub(Library library, int most, Duration look, Duration beat) {
        this.library = library;
        this.most = most;
        clock.scheduleWithFixedDelay(this::look, look.toMillis(), look.toMillis(), TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(
                () -> each(Listener::beat), beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether no further page can be told. */
    public boolean isFull() {
        listeners.removeIf(Listener::gone);
        return listeners.size() >= most;
    }

    /** Takes in a page, and tells it at once of what it does not show yet. */
    void join(Topic topic, String seen, Listener.Line line, Function<Topic.Standing, String> words) {
        if (isFull()) {
            line.close();
            return;
        }
        Listener listener = new Listener(topic, seen, line, words);
        listeners.add(listener);
        senders.execute(() -> standing(topic).ifPresent(listener::tell));
    }

    private void look() {
        listeners.removeIf(Listener::gone);
        if (listeners.isEmpty()) {
            return;
        }
        try {
            long now = library.edition();
            if (now != edition) {
                edition = now;
                tell();
            }
        } catch (RuntimeException failure) {
            LOG.warn("looking for news", failure);
        }
    }

    private void tell() {
        Map<Topic, Optional<Topic.Standing>> standings = new HashMap<>();
        listeners.forEach(listener -> standings
                .computeIfAbsent(listener.topic(), this::standing)
                .ifPresent(now -> senders.execute(() -> listener.tell(now))));
    }

    private Optional<Topic.Standing> standing(Topic topic) {
        try {
            return topic.standing(library);
        } catch (RuntimeException failure) {
            LOG.warn("looking at {}", topic, failure);
            return Optional.empty();
        }
    }

    private void each(Consumer<Listener> sending) {
        listeners.forEach(listener -> senders.execute(() -> sending.accept(listener)));
    }

    @Override
    public void close() {
        clock.shutdownNow();
        listeners.forEach(Listener::close);
        senders.shutdownNow();
    }
}
