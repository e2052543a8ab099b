package org.isnad.web.live;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * A page that is open. What is sent to it never waits for another: while one sending is under way the next is left out, since the page
 * asks for all that is new anyhow.
 */
final class Listener {
    /** The page's end of the line. */
    interface Line {
        /** @throws RuntimeException when the page has gone */
        void event(String data, String id);

        /** @throws RuntimeException when the page has gone */
        void beat();

        boolean closed();

        void close();
    }

    private final Topic topic;
    private final Line line;
    private final Function<Topic.Standing, String> words;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile String seen;

    /**
     * @param seen the id of what the page shows
     * @param words what the page is told, as JSON in its language
     */
    Listener(Topic topic, String seen, Line line, Function<Topic.Standing, String> words) {
        this.topic = topic;
        this.seen = seen;
        this.line = line;
        this.words = words;
    }

    Topic topic() {
        return topic;
    }

    boolean gone() {
        return line.closed();
    }

    /** Tells of a standing unless the page shows it. */
    void tell(Topic.Standing now) {
        if (!now.id().equals(seen)) {
            once(() -> {
                line.event(words.apply(now), now.id());
                seen = now.id();
            });
        }
    }

    void beat() {
        once(line::beat);
    }

    private void once(Runnable sending) {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            sending.run();
        } catch (RuntimeException away) {
            line.close();
        } finally {
            busy.set(false);
        }
    }

    void close() {
        line.close();
    }
}
