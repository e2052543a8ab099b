package org.isnad.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import org.isnad.desk.Reports;
import org.isnad.views.Library;
import org.jspecify.annotations.Nullable;

/** The pages on HTTP, from start to close. Safe for many threads. */
public final class WebServer implements AutoCloseable {
    private final Javalin javalin;

    private WebServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts to serve a library.
     *
     * @param clock tells the reader's day, for «اليوم»
     * @param host address to listen on, such as {@code 127.0.0.1}
     * @param port port to listen on; 0 for any free one
     * @throws PortTakenException when the port is in use or may not be opened
     */
    public static WebServer start(Library library, Clock clock, String host, int port) throws PortTakenException {
        return start(library, null, clock, host, port);
    }

    /**
     * The same with pages that take readers' reports.
     *
     * @param reports takes them; null when pages only show
     */
    public static WebServer start(Library library, @Nullable Reports reports, Clock clock, String host, int port)
            throws PortTakenException {
        Routes routes = new Routes(library, reports, clock);
        Javalin javalin = Javalin.create(config -> {
            quiet(config);
            Guard.protect(config, isLocal(host));
            routes.add(config.routes);
        });
        try {
            return new WebServer(javalin.start(host, port));
        } catch (JavalinBindException taken) {
            javalin.stop();
            throw new PortTakenException(host, port, taken);
        }
    }

    private static boolean isLocal(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Stops to listen; requests under way end. */
    @Override
    public void close() {
        javalin.stop();
    }
}
