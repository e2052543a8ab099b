package org.isnad.web;

import io.javalin.Javalin;
import java.time.Clock;
import org.isnad.views.Library;
import org.isnad.views.StoryCard;

/** A running web server over a library. Safe for many threads. */
public final class WebServer implements AutoCloseable {
    private static final int STORIES = 200;

    private final Javalin server;

    private WebServer(Javalin server) {
        this.server = server;
    }

    /**
     * Starts a server.
     *
     * @param clock tells what is new
     * @param host the address to listen at
     * @param port the port, or 0 for any free one
     */
    public static WebServer start(Library library, Clock clock, String host, int port) {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get(
                    "/",
                    context -> context.result(String.join(
                            "\n",
                            library.stories(0, STORIES).stream()
                                    .map(StoryCard::headline)
                                    .toList())));
        });
        return new WebServer(server.start(host, port));
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
