package org.isnad.app.shelf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.views.Library;
import org.isnad.web.WebServer;
import picocli.CommandLine.Option;

/** Where to serve, and serving there until the process is told to stop. */
final class Serving {
    private static final int TRIED = 50;
    private static final int LAST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
    private String bind = "127.0.0.1";

    void untilStopped(Workshop workshop, Library library) {
        int free = freePort(workshop);
        if (free != port && port != 0) {
            workshop.warn("serve.taken", Integer.toString(port), Integer.toString(free));
        }
        try (WebServer server = WebServer.start(library, workshop.shell().clock(), bind, free)) {
            workshop.say("serve.at", "http://" + (bind.contains(":") ? "[" + bind + "]" : bind) + ":" + server.port());
            workshop.shell().out().flush();
            awaitStop();
        }
    }

    private static void awaitStop() {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "isnad-stop"));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The wanted port, or the next free one. */
    private int freePort(Workshop workshop) {
        if (port < 0 || port > LAST_PORT) {
            throw new Failure(Exit.USAGE, workshop.messages().of("serve.no-port", Integer.toString(port)));
        }
        InetAddress address = address(workshop);
        for (int candidate = port; candidate <= Math.min(LAST_PORT, port + TRIED); candidate++) {
            if (isFree(address, candidate)) {
                return candidate;
            }
        }
        throw new Failure(Exit.FAILED, workshop.messages().of("serve.none-free", Integer.toString(port)));
    }

    private InetAddress address(Workshop workshop) {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new Failure(Exit.USAGE, workshop.messages().of("serve.no-address", bind));
        }
    }

    private static boolean isFree(InetAddress address, int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, address)) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
