package org.isnad.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A receiver of webhooks that may misbehave: each request is answered as told, the last way from then on. */
final class Receiver implements AutoCloseable {
    /** What it got. */
    record Got(Map<String, String> headers, String body) {
        String id() {
            return headers.get("webhook-id");
        }
    }

    /** Answers a request. */
    interface Manner {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final List<Manner> manners = new CopyOnWriteArrayList<>();

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        got.add(new Got(headers, body));
        Manner manner =
                manners.isEmpty() ? status(204) : manners.size() == 1 ? manners.getFirst() : manners.removeFirst();
        manner.answer(exchange);
    }

    static Manner status(int status, String... headers) {
        return exchange -> {
            try (exchange) {
                for (int i = 0; i + 1 < headers.length; i += 2) {
                    exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
                }
                exchange.sendResponseHeaders(status, -1);
            }
        };
    }

    /** Closes the connection without an answer. */
    static Manner brokenOff() {
        return HttpExchange::close;
    }

    static Manner slow(long millis) {
        return exchange -> {
            try (exchange) {
                Thread.sleep(millis);
                exchange.sendResponseHeaders(204, -1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** The ways in which requests are answered from now on. */
    void answers(Manner... ways) {
        manners.clear();
        manners.addAll(List.of(ways));
    }

    List<Got> got() {
        return List.copyOf(got);
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port() + "/hook";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
