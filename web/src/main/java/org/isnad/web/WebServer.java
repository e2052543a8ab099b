package org.isnad.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.isnad.views.Library;

/** The pages on HTTP, from start to close. Safe for many threads. */
public final class WebServer implements AutoCloseable {
    private static final long SMALL = 1 << 16;

    private final Javalin javalin;
    private final Routes routes;

    private WebServer(Javalin javalin, Routes routes) {
        this.javalin = javalin;
        this.routes = routes;
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
        return start(Ports.of(library), clock, host, port);
    }

    /** The same with pages that may do more than show. */
    public static WebServer start(Ports ports, Clock clock, String host, int port) throws PortTakenException {
        return start(ports, clock, host, port, false);
    }

    /**
     * The same.
     *
     * @param proxied whether all requests come through a proxy that says in {@code X-Forwarded-…} from where and over what
     */
    public static WebServer start(Ports ports, Clock clock, String host, int port, boolean proxied)
            throws PortTakenException {
        Routes routes = new Routes(ports, clock);
        Javalin javalin = Javalin.create(config -> {
            quiet(config);
            limit(config);
            Guard.protect(config, isLocal(host) && ports.access() == null);
            if (proxied) {
                config.jetty.modifyHttpConfiguration(http -> http.addCustomizer(new ForwardedRequestCustomizer()));
            }
            routes.add(config.routes);
        });
        try {
            return new WebServer(javalin.start(host, port), routes);
        } catch (JavalinBindException taken) {
            javalin.stop();
            routes.close();
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

    /** Forms are small; a page to be inspected is not. */
    private static void limit(JavalinConfig config) {
        config.http.maxRequestSize = InspectRoutes.LARGEST + SMALL;
        config.jetty.multipartConfig.maxInMemoryFileSize(InspectRoutes.LARGEST, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(InspectRoutes.LARGEST + SMALL, SizeUnit.BYTES);
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
        routes.close();
        javalin.stop();
    }
}
