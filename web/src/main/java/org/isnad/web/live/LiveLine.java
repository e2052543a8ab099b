package org.isnad.web.live;

import io.javalin.http.sse.SseClient;
import java.util.function.Function;

/** A line over server-sent events. */
public final class LiveLine implements Listener.Line {
    private static final String NEWS = "news";

    private final SseClient client;

    private LiveLine(SseClient client) {
        this.client = client;
    }

    /**
     * Puts a client through to a hub, until either goes.
     *
     * @param seen the id of what the page shows
     */
    public static void open(
            SseClient client, Hub hub, Topic topic, String seen, Function<Topic.Standing, String> words) {
        client.keepAlive();
        hub.join(topic, seen, new LiveLine(client), words);
    }

    @Override
    public void event(String data, String id) {
        client.sendEvent(NEWS, data, id);
    }

    @Override
    public void beat() {
        client.sendComment("");
    }

    @Override
    public boolean closed() {
        return client.terminated();
    }

    @Override
    public void close() {
        client.close();
    }
}
