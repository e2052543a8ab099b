package org.isnad.measure.alerts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.isnad.Pipeline;
import org.isnad.RawPage;
import org.isnad.article.ArticleLine;
import org.isnad.collect.fetch.FetchSettings;
import org.isnad.collect.fetch.Poster;
import org.isnad.desk.Arrival;
import org.isnad.desk.Settling;
import org.isnad.desk.delivery.Deliveries;
import org.isnad.desk.delivery.Rhythm;
import org.isnad.desk.delivery.Subscription;
import org.isnad.facts.NameMatcher;
import org.isnad.lexicon.Lexicon;
import org.isnad.store.EmbeddedStore;
import org.isnad.store.StoreLibrary;
import org.isnad.store.Tools;
import org.isnad.store.delivery.DeliveryStore;
import org.isnad.views.SavedSearch;
import org.isnad.web.PortTakenException;
import org.isnad.web.WebServer;
import org.isnad.web.deliver.Backoff;
import org.isnad.web.deliver.Dispatcher;
import org.isnad.web.deliver.Post;
import org.isnad.web.deliver.Webhooks;
import org.isnad.web.live.Topic;
import org.jspecify.annotations.Nullable;

/**
 * From the moment that an article is due to be handed to a store until a webhook's receiver has its alert, and until an open front page
 * is told: the article is archived, analysed, searched, placed as it comes, then delivered by what {@code isnad serve} runs, while
 * another thread settles stories as watching does. Articles are due one each {@link #GAP}, whether the one before is done or not. By the
 * clock.
 */
public final class AlertBench {
    private static final String QUERY = "قال أو أكد أو أعلن أو اليوم أو رئيس أو وزير";
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final long PATIENCE = 3000;
    private static final Duration GAP = Duration.ofMillis(500);
    /** Stories rest so many times as long as settling them took. */
    private static final int REST = 4;

    private static final double MILLIS = 1e6;
    private static final int PRELOADED_AT_ONCE = 500;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final BlockingQueue<Long> hooked = new LinkedBlockingQueue<>();
    private final List<Double> read = new ArrayList<>();
    private final List<Double> webhook = new ArrayList<>();
    private final List<Double> live = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> found = new ArrayList<>();
    private final List<Double> kept = new ArrayList<>();
    /** When the first article was due that changed the front page since it was told; 0 for none. */
    private final AtomicLong untold = new AtomicLong();

    private String shown = "";
    private @Nullable Settling settling;
    private @Nullable Thread finding;
    private long rested = System.nanoTime();

    private AlertBench() {}

    /** @param args article lines, how many are read before, how many one by one */
    public static void main(String[] args) throws IOException, InterruptedException, PortTakenException {
        new AlertBench().run(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        System.exit(0);
    }

    private void run(Path lines, int before, int measured)
            throws IOException, InterruptedException, PortTakenException {
        Path folder = Files.createTempDirectory("isnad-alerts").resolve("store");
        List<Arrival> arrivals = arrivals(lines, before + measured);
        Clock clock = Clock.systemUTC();
        HttpServer receiver = receiver();
        try (ExecutorService workers =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                EmbeddedStore store = EmbeddedStore.open(folder, tools(workers), note -> {})) {
            for (int i = 0; i < before; i += PRELOADED_AT_ONCE) {
                store.receive(arrivals.subList(i, Math.min(before, i + PRELOADED_AT_ONCE)));
            }
            store.keep(new SavedSearch("bench", QUERY));
            store.settle(done -> {});
            try (StoreLibrary library = store.library();
                    DeliveryStore deliveries = DeliveryStore.open(folder, clock);
                    Poster poster = new Poster(
                            FetchSettings.of("Isnad/bench")
                                    .allowing(Set.of(
                                            "127.0.0.1:" + receiver.getAddress().getPort())),
                            clock);
                    Dispatcher dispatcher = dispatcher(library, deliveries, poster, clock);
                    WebServer server = WebServer.start(library, clock, "127.0.0.1", 0)) {
                subscribe(deliveries, library, receiver);
                dispatcher.start(LOOK);
                Thread.ofVirtual().start(() -> listen(server.port()));
                long due = System.nanoTime();
                for (Arrival arrival : arrivals.subList(before, arrivals.size())) {
                    due += GAP.toNanos();
                    Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                    measure(store, library, arrival, due);
                    settleBeside(store, library);
                }
                waitForSettling();
            }
            tell("stories found beside it", found);
            tell("what was found kept", kept);
            tell("due until it is placed", read);
            tell("due until the webhook has it", webhook);
            tell("due until the front page is told", live);
        } finally {
            receiver.stop(0);
        }
    }

    private void measure(EmbeddedStore store, StoreLibrary library, Arrival arrival, long due)
            throws InterruptedException {
        hooked.clear();
        long reached = library.alertsReached();
        store.receive(List.of(arrival));
        store.follow();
        read.add((System.nanoTime() - due) / MILLIS);
        if (!library.alertsAfter(reached).isEmpty()) {
            take(due);
        }
        String front = front(library);
        if (!front.equals(shown)) {
            shown = front;
            untold.compareAndSet(0, due);
        }
    }

    private void settleBeside(EmbeddedStore store, StoreLibrary library) throws InterruptedException {
        Thread before = finding;
        if (before != null && !before.isAlive()) {
            before.join();
            long begun = System.nanoTime();
            Objects.requireNonNull(settling).keep();
            kept.add((System.nanoTime() - begun) / MILLIS);
            shown = front(library);
            rested = System.nanoTime() + (long) (REST * MILLIS * found.getLast());
            finding = null;
        } else if (before == null && System.nanoTime() - rested > 0) {
            Settling next = store.settling().orElseThrow();
            settling = next;
            finding = Thread.ofPlatform().start(() -> {
                long begun = System.nanoTime();
                next.find(done -> {});
                found.add((System.nanoTime() - begun) / MILLIS);
            });
        }
    }

    private void waitForSettling() throws InterruptedException {
        Thread left = finding;
        if (left != null) {
            left.join();
        }
    }

    private static String front(StoreLibrary library) {
        return Topic.of(library.stories(0, Topic.WATCHED)).id();
    }

    private void take(long due) throws InterruptedException {
        Long at = hooked.poll(PATIENCE, TimeUnit.MILLISECONDS);
        if (at == null) {
            throw new IllegalStateException("an alert did not arrive");
        }
        webhook.add((at - due) / MILLIS);
    }

    private void tell(String what, List<Double> waits) {
        double[] sorted =
                waits.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            out.println(what + ": none");
            return;
        }
        out.printf(
                Locale.ROOT,
                "%s: %d, p50 %.0f ms, p99 %.0f ms, most %.0f ms%n",
                what,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)],
                sorted[sorted.length - 1]);
    }

    private static List<Arrival> arrivals(Path lines, int count) throws IOException {
        try (Stream<String> all = Files.lines(lines)) {
            List<String> taken = all.limit(count).toList();
            List<Arrival> arrivals = new ArrayList<>();
            for (int i = 0; i < taken.size(); i++) {
                byte[] bytes = taken.get(i).getBytes(StandardCharsets.UTF_8);
                arrivals.add(new Arrival.Arrived(new RawPage("line " + i, null, ArticleLine.MEDIA_TYPE, null, bytes)));
            }
            return arrivals;
        }
    }

    private HttpServer receiver() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            hooked.add(System.nanoTime());
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private void listen(int port) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(events(port), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                long due = line.startsWith("event:") ? untold.getAndSet(0) : 0;
                if (due > 0) {
                    live.add((System.nanoTime() - due) / MILLIS);
                }
            }
        } catch (IOException closed) {
            out.println("the page was left: " + closed.getMessage());
        }
    }

    private static InputStream events(int port) throws IOException {
        URLConnection page =
                URI.create("http://127.0.0.1:" + port + "/live").toURL().openConnection();
        page.setRequestProperty("Accept", "text/event-stream");
        return page.getInputStream();
    }

    private static void subscribe(DeliveryStore deliveries, StoreLibrary library, HttpServer receiver) {
        String address = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
        deliveries.add(
                new Deliveries.Wanted(
                        Subscription.Kind.WEBHOOK, address, "", List.of(), Rhythm.immediate(ZoneOffset.UTC), "ar"),
                library.alertsReached());
    }

    private static Dispatcher dispatcher(StoreLibrary library, DeliveryStore deliveries, Poster poster, Clock clock) {
        Post post = (url, headers, body) -> {
            Poster.Posted posted = poster.post(url, headers, body);
            return new Post.Answer(posted.status(), "", posted.pause());
        };
        return new Dispatcher(
                library,
                deliveries,
                deliveries,
                Map.of(Subscription.Kind.WEBHOOK, new Webhooks(post, clock)),
                clock,
                Backoff.usual(new Random(1)));
    }

    private static Tools tools(ExecutorService workers) {
        Lexicon lexicon = Lexicon.bundled();
        Pipeline pipeline = new Pipeline(lexicon);
        NameMatcher names = new NameMatcher(lexicon);
        return new Tools(() -> pipeline, () -> names, Clock.systemUTC(), workers, "bench", "the bench of alerts");
    }
}
