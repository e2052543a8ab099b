package org.isnad.app.shelf;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import org.isnad.app.Exit;
import org.isnad.app.Failure;
import org.isnad.app.Workshop;
import org.isnad.app.deliver.Delivering;
import org.isnad.app.deliver.DeliveryOption;
import org.isnad.store.StoreLibrary;
import org.isnad.store.access.AccessStore;
import org.isnad.web.PortTakenException;
import org.isnad.web.Ports;
import org.isnad.web.WebServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where to serve, and serving there until the process is told to stop. */
final class Serving {
    private static final int TRIED = 50;
    private static final int LAST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
    private String bind = "127.0.0.1";

    @Mixin
    private DeliveryOption delivery = new DeliveryOption();

    @Option(names = "--behind-proxy", descriptionKey = "proxied")
    private boolean proxied;

    /** Whether only this computer can reach the pages. */
    private boolean isLocal() {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * Serves a store. As soon as it has an account, everybody signs in; before that, readers who sit at this computer may do all that
     * there is to do, and no others are served. A store that cannot be written is served as long as it has no accounts.
     */
    void untilStopped(Workshop workshop, StoreOption where, StoreLibrary library) {
        boolean fixed = !Files.isWritable(where.folder(workshop));
        try (AccessStore access = fixed ? none(workshop, where) : Accounts.needed(workshop, where);
                StoreDesk desk = new StoreDesk(workshop, where, library);
                Delivering delivering = fixed ? null : Delivering.start(workshop, where, library, delivery);
                WebServer server = start(
                        workshop,
                        ports(workshop, library, desk, access, delivering)
                                .withWatched(
                                        fixed
                                                ? null
                                                : new WatchedBeside(
                                                        where.folder(workshop),
                                                        workshop.shell().clock())))) {
            if (fixed) {
                workshop.warn("serve.fixed");
            }
            if (access != null) {
                workshop.warn(isLocal() || proxied ? "serve.accounts" : "serve.open");
            }
            if (server.port() != port && port != 0) {
                workshop.warn("serve.taken", Integer.toString(port), Integer.toString(server.port()));
            }
            workshop.say("serve.at", "http://" + (bind.contains(":") ? "[" + bind + "]" : bind) + ":" + server.port());
            workshop.awaitStop();
        }
    }

    /** Of a store that cannot be written: whoever signed in would have to be written down. */
    private static @Nullable AccessStore none(Workshop workshop, StoreOption where) {
        if (Accounts.any(workshop, where)) {
            throw new Failure(Exit.FAILED, workshop.messages().of("serve.fixed-accounts"));
        }
        return null;
    }

    private static Ports ports(
            Workshop workshop,
            StoreLibrary library,
            StoreDesk desk,
            @Nullable AccessStore access,
            @Nullable Delivering delivering) {
        return new Ports(
                library,
                desk,
                page -> workshop.pipeline().dissect(page),
                desk,
                desk,
                access,
                delivering == null ? null : delivering.store(),
                null);
    }

    /** Serves at the wanted port, or at the next free one. */
    private WebServer start(Workshop workshop, Ports ports) {
        if (port < 0 || port > LAST_PORT) {
            throw new Failure(Exit.USAGE, workshop.messages().of("serve.no-port", Integer.toString(port)));
        }
        checkAddress(workshop, ports);
        for (int candidate = port; candidate <= Math.min(LAST_PORT, port + TRIED); candidate++) {
            try {
                return WebServer.start(ports, workshop.shell().clock(), bind, candidate, proxied);
            } catch (PortTakenException taken) {
                continue;
            }
        }
        throw new Failure(Exit.FAILED, workshop.messages().of("serve.none-free", Integer.toString(port)));
    }

    /** Addresses that other machines reach need accounts, those behind a proxy as well. */
    private void checkAddress(Workshop workshop, Ports ports) {
        try {
            InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new Failure(Exit.USAGE, workshop.messages().of("serve.no-address", bind));
        }
        if (ports.access() == null && (proxied || !isLocal())) {
            throw new Failure(Exit.USAGE, workshop.messages().of("serve.not-local", bind));
        }
    }
}
