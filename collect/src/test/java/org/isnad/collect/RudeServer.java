package org.isnad.collect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A local server whose every byte the test decides: it can drip, lie about lengths, never end, or break off. */
public final class RudeServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
    private final List<Seen> log = new CopyOnWriteArrayList<>();

    /** Writes a whole answer, status line included. */
    public interface Handler {
        void answer(Seen request, OutputStream out) throws IOException, InterruptedException;
    }

    /** A request as it came. */
    public record Seen(String path, Map<String, String> headers, long nanos) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    public RudeServer() {
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
            String line = in.readLine();
            if (line == null) {
                return;
            }
            String path = (line + "  ").split(" ", 3)[1];
            Map<String, String> headers = new LinkedHashMap<>();
            for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
                int colon = Math.max(0, header.indexOf(":"));
                headers.put(
                        header.substring(0, colon).toLowerCase(Locale.ROOT),
                        header.substring(Math.min(header.length(), colon + 1)).strip());
            }
            Seen seen = new Seen(path, headers, System.nanoTime());
            log.add(seen);
            Handler handler = handlers.get(path);
            if (handler == null) {
                handler = handlers.getOrDefault(
                        "*", (request, out) -> write(out, "404 Not Found", "", "لا شيء هنا".getBytes(UTF_8)));
            }
            handler.answer(seen, client.getOutputStream());
        } catch (IOException | InterruptedException gone) {
            // The client left, which is what it should do.
        }
    }

    public RudeServer on(String path, Handler handler) {
        handlers.put(path, handler);
        return this;
    }

    public RudeServer page(String path, String html) {
        return on(
                path,
                (request, out) ->
                        write(out, "200 OK", "Content-Type: text/html; charset=utf-8\r\n", html.getBytes(UTF_8)));
    }

    public RudeServer bytes(String path, String headers, byte[] body) {
        return on(path, (request, out) -> write(out, "200 OK", headers, body));
    }

    public RudeServer redirect(String path, String to) {
        return on(path, (request, out) -> write(out, "302 Found", "Location: " + to + "\r\n", new byte[0]));
    }

    public static void write(OutputStream out, String status, String headers, byte[] body) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length
                + "\r\nConnection: close\r\n\r\n";
        out.write(head.getBytes(ISO_8859_1));
        out.write(body);
        out.flush();
    }

    public String host() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    public int port() {
        return socket.getLocalPort();
    }

    public String url(String path) {
        return "http://" + host() + path;
    }

    public List<Seen> log() {
        return new ArrayList<>(log);
    }

    public long asked(String path) {
        return log.stream().filter(seen -> seen.path().equals(path)).count();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
