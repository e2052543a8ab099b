package org.isnad.measure.collecting;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * A press of thousands of sites in one process, told apart by the Host header: {@code s17.press.example} publishes by a rate of its own,
 * few much and many little. It keeps a log of who asked when, by which it tells whether manners were kept.
 */
public final class LocalPress {
    private static final int LISTED = 20;

    private final Map<String, HostLog> hosts = new ConcurrentHashMap<>();
    private final List<String> words;
    private final int sites;
    private final double perSecond;
    private final long begun = System.nanoTime();

    private LocalPress(List<String> words, int sites, double perSecond) {
        this.words = words;
        this.sites = sites;
        this.perSecond = perSecond;
    }

    /** Arguments: a folder of pages to take words from, sites, articles a second in all. Prints its port; ends with its input. */
    public static void main(String[] args) throws IOException {
        LocalPress press =
                new LocalPress(words(Path.of(args[0])), Integer.parseInt(args[1]), Double.parseDouble(args[2]));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", press::answer);
        server.start();
        System.out.println(server.getAddress().getPort());
        System.out.flush();
        System.in.transferTo(OutputStream.nullOutputStream());
        server.stop(0);
    }

    private static List<String> words(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(LocalPress::wordsOf)
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> wordsOf(Path page) {
        try {
            String text = Files.readString(page).replaceAll("<[^>]*>", " ");
            return Stream.of(text.split("\\s+", -1)).filter(word -> word.matches("[\\u0621-\\u064A]{3,12}"));
        } catch (IOException notText) {
            return Stream.empty();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        String path = exchange.getRequestURI().getPath();
        if (host.startsWith("report.")) {
            send(exchange, 200, report());
            exchange.close();
            return;
        }
        HostLog log = hosts.computeIfAbsent(host, name -> new HostLog());
        long answered = System.nanoTime();
        log.begin(answered);
        try (exchange) {
            int site = Integer.parseInt(host.substring(1, host.indexOf('.')));
            switch (path) {
                case "/robots.txt" -> send(exchange, 404, "");
                case "/feed" -> feed(exchange, log, site, host);
                default -> send(exchange, 200, article(site, Integer.parseInt(path.substring(3))));
            }
        } finally {
            log.end(answered);
        }
    }

    /** How many articles a site has by now: rates fall as the inverse of the site's rank (Zipf). */
    private int published(int site) {
        double harmonic = Math.log(sites) + 0.58;
        double rate = perSecond / harmonic / (site + 1);
        return 1 + (int) (rate * (System.nanoTime() - begun) / 1e9);
    }

    private void feed(HttpExchange exchange, HostLog log, int site, String host) throws IOException {
        int count = published(site);
        String etag = "\"" + count + "\"";
        boolean same = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        log.feed(count, same);
        exchange.getResponseHeaders().set("ETag", etag);
        if (same) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>s")
                .append(site)
                .append("</title>");
        for (int i = count; i > Math.max(0, count - LISTED); i--) {
            feed.append("<item><title>")
                    .append(i)
                    .append("</title><link>http://")
                    .append(host)
                    .append("/n/")
                    .append(i);
            feed.append("</link></item>");
        }
        send(exchange, 200, feed.append("</channel></rss>").toString());
    }

    private String article(int site, int number) {
        Random random = new Random(site * 1_000_003L + number);
        StringBuilder page = new StringBuilder("<html dir=rtl lang=ar><head><meta charset=utf-8><title>s").append(site);
        page.append("</title><meta property=\"article:published_time\" content=\"")
                .append(Instant.now());
        page.append("\"></head><body><nav><a href=/>الرئيسية</a> <a href=/politics>سياسة</a></nav><article><h1>");
        say(page, random, 8);
        page.append("</h1>");
        for (int paragraph = 0; paragraph < 6; paragraph++) {
            page.append("<p>");
            say(page, random, 45);
            page.append(".</p>");
        }
        return page.append("</article><footer>جميع الحقوق محفوظة</footer></body></html>")
                .toString();
    }

    private void say(StringBuilder page, Random random, int count) {
        for (int i = 0; i < count; i++) {
            page.append(i == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private String report() {
        long requests = 0;
        int together = 0;
        long least = Long.MAX_VALUE;
        int most = 0;
        long could = 0;
        long did = 0;
        for (HostLog log : hosts.values()) {
            synchronized (log) {
                requests += log.requests;
                together = Math.max(together, log.mostAtOnce);
                least = Math.min(least, log.leastPause);
                most = Math.max(most, log.requests);
                could += log.unchanged;
                did += log.notModified;
            }
        }
        return String.format(
                Locale.ROOT,
                "hosts %d, requests %d, most to one host %d, most at once to one host %d, least pause %d ms, "
                        + "unchanged feeds %d, of these answered 304 %d",
                hosts.size(),
                requests,
                most,
                together,
                least == Long.MAX_VALUE ? -1 : least / 1_000_000,
                could,
                did);
    }

    /** What one host was asked. */
    private static final class HostLog {
        private int requests;
        private int now;
        private int mostAtOnce;
        private long ended = -1;
        private long leastPause = Long.MAX_VALUE;
        private int lastCount = -1;
        private long unchanged;
        private long notModified;

        synchronized void begin(long at) {
            requests++;
            now++;
            mostAtOnce = Math.max(mostAtOnce, now);
            if (ended >= 0) {
                leastPause = Math.min(leastPause, at - ended);
            }
        }

        /** @param at when the answer began to be sent: what comes after it, the asker may see before this process does */
        synchronized void end(long at) {
            now--;
            ended = at;
        }

        synchronized void feed(int count, boolean same) {
            unchanged += count == lastCount ? 1 : 0;
            notModified += same ? 1 : 0;
            lastCount = count;
        }
    }
}
