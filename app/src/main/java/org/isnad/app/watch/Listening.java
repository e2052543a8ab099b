package org.isnad.app.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.isnad.RawPage;
import org.isnad.When;
import org.isnad.collect.Collector;
import org.isnad.collect.watch.Watcher;
import org.isnad.desk.Receipt;
import org.isnad.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a watch listens to on this machine alone: {@code POST /pages} takes a page from whoever holds the token, {@code GET /metrics}
 * gives measures as Prometheus reads them, {@code GET /live} and {@code /ready} say how it stands.
 */
final class Listening implements AutoCloseable {
    private final HttpServer server;
    private final Watcher watcher;
    private final Supplier<String> measures;
    private final InstantSource clock;
    private final @Nullable String token;

    /**
     * @param measures how it stands, as Prometheus reads it
     * @param token what pushes must carry; null when none are taken
     */
    Listening(int port, Watcher watcher, Supplier<String> measures, InstantSource clock, @Nullable String token) {
        this.watcher = watcher;
        this.measures = measures;
        this.clock = clock;
        this.token = token;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("listening at port " + port, e);
        }
        at("/pages", this::push);
        at("/metrics", this::metrics);
        at("/live", asked -> new Reply(200, "text/plain", "live\n"));
        at("/ready", this::ready);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private record Reply(int status, String type, String text) {}

    /** Answers one request. */
    private interface Answerer {
        Reply answer(HttpExchange asked) throws IOException;
    }

    /** A context of the server takes all that begins like it; only the path itself is meant. */
    private void at(String path, Answerer answerer) {
        server.createContext(path, exchange -> {
            boolean exact = exchange.getRequestURI().getPath().equals(path);
            answer(exchange, exact ? answerer : asked -> said(404, "nothing is here"));
        });
    }

    private static void answer(HttpExchange exchange, Answerer answerer) throws IOException {
        try (exchange) {
            Reply reply = answerer.answer(exchange);
            byte[] body = reply.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type() + "; charset=utf-8");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Reply ready(HttpExchange asked) {
        boolean ready = watcher.isReady();
        return new Reply(ready ? 200 : 503, "text/plain", ready ? "ready\n" : "not ready\n");
    }

    private Reply metrics(HttpExchange asked) {
        return new Reply(200, "text/plain; version=0.0.4", measures.get());
    }

    private Reply push(HttpExchange asked) throws IOException {
        if (!asked.getRequestMethod().equals("POST")) {
            return said(405, "POST a page");
        }
        if (!holdsToken(asked.getRequestHeaders().getFirst("Authorization"))) {
            return said(401, "the token is missing or wrong");
        }
        byte[] bytes = asked.getRequestBody().readNBytes(Collector.MAX_PAGE + 1);
        if (bytes.length > Collector.MAX_PAGE) {
            return said(413, "more than 32 MiB");
        }
        String url = asked.getRequestHeaders().getFirst("Content-Location");
        String type = asked.getRequestHeaders().getFirst("Content-Type");
        When now = When.of(clock.instant().atOffset(ZoneOffset.UTC));
        return received(new RawPage(url == null ? "pushed" : url, url, type, now, bytes));
    }

    private Reply received(RawPage page) {
        try {
            return switch (watcher.push(page)) {
                case Receipt.Accepted accepted -> new Reply(201, "application/json", Json.of(accepted) + "\n");
                case Receipt.Known known -> new Reply(200, "application/json", Json.of(known) + "\n");
                case Receipt.Refused refused -> new Reply(422, "application/json", Json.of(refused.rejected()) + "\n");
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return said(503, "stopping");
        } catch (IllegalStateException notNow) {
            return said(503, "not ready");
        }
    }

    /** Compared in constant time. */
    private boolean holdsToken(@Nullable String header) {
        return token != null
                && header != null
                && MessageDigest.isEqual(
                        header.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    private static Reply said(int status, String text) {
        return new Reply(status, "text/plain", text + "\n");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
